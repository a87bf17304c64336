package fr.collectivites.sdk.platform.web;

import fr.collectivites.sdk.needs.profile.DepartmentProfile;
import fr.collectivites.sdk.platform.access.Caller;
import fr.collectivites.sdk.platform.board.BoardWorkbook;
import fr.collectivites.sdk.platform.board.DemandMatrix;
import fr.collectivites.sdk.platform.board.NeedRanking;
import fr.collectivites.sdk.platform.board.RoadmapProgress;
import fr.collectivites.sdk.platform.profile.Perimeter;
import fr.collectivites.sdk.platform.registry.Kind;
import fr.collectivites.sdk.platform.registry.Registry;
import fr.collectivites.sdk.platform.registry.Sight;
import fr.collectivites.sdk.platform.storage.Entries;
import fr.collectivites.sdk.platform.storage.Entry;
import fr.collectivites.sdk.platform.storage.EntryQuery;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the département decides with: demand, ranking, roadmap, as pages and as a workbook. Thread-safe. */
final class BoardPages {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final List<String> COUNTED =
            List.of("SUBMITTED", "NEEDS_INFO", "QUALIFIED", "PRIORITIZED", "PLANNED", "ON_HOLD", "ADDRESSED");
    private static final List<String> RANKED = List.of("SUBMITTED", "QUALIFIED", "PRIORITIZED", "ON_HOLD");
    private static final int MOST_RANKED = 300;

    private final Registry registry;
    private final Pages pages;
    private final Perimeter perimeter;
    private final DepartmentProfile profile;
    private final Clock clock;

    BoardPages(Registry registry, Pages pages, Perimeter perimeter, DepartmentProfile profile, Clock clock) {
        this.registry = registry;
        this.pages = pages;
        this.perimeter = perimeter;
        this.profile = profile;
        this.clock = clock;
    }

    void addTo(RoutesConfig server) {
        server.get("/pilotage", this::board);
        server.get("/pilotage.xlsx", this::workbook);
        server.get("/feuille-de-route", this::roadmap);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(PARIS));
    }

    private List<Entry> entries(Caller caller, Kind kind, List<String> states) {
        EntryQuery query = Sight.limit(EntryQuery.of(kind), caller);
        if (!states.isEmpty()) {
            query.in("status", states);
        }
        return registry.database().read(handle -> {
            List<Entry> found = new ArrayList<>();
            Entries.each(handle, query, found::add);
            return found;
        });
    }

    private DemandMatrix demand(Caller caller) {
        return DemandMatrix.of(entries(caller, Kind.NEED, COUNTED), perimeter);
    }

    private Optional<NeedRanking> ranking(Caller caller) {
        List<Entry> needs = entries(caller, Kind.NEED, RANKED);
        List<Entry> most = needs.size() > MOST_RANKED ? needs.subList(0, MOST_RANKED) : needs;
        return NeedRanking.of(most, perimeter, today().toString());
    }

    private Optional<RoadmapProgress> progress(Caller caller) {
        return profile.roadmap()
                .map(roadmap -> RoadmapProgress.of(roadmap, entries(caller, Kind.PROJECT, List.of()), today()));
    }

    private void board(Context context) {
        Visitor visitor = Visitor.of(context);
        visitor.account();
        Map<String, Object> values = new HashMap<>();
        DemandMatrix demand = demand(visitor.caller());
        values.put("lignes", demand.lines());
        values.put("epcis", demand.epcis());
        values.put("mutualisables", demand.poolable());
        values.put("jour", today().toString());
        ranking(visitor.caller()).ifPresent(ranking -> {
            values.put("methode", ranking.summary());
            values.put("places", ranking.places());
            values.put("secondAvis", ranking.secondOpinion());
        });
        pages.show(context, "pilotage", values);
    }

    private void workbook(Context context) throws IOException {
        Visitor visitor = Visitor.of(context);
        visitor.account();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BoardWorkbook.write(
                demand(visitor.caller()),
                ranking(visitor.caller()),
                progress(visitor.caller()),
                today().toString(),
                out);
        context.header("Content-Disposition", "attachment; filename=\"pilotage-" + today() + ".xlsx\"");
        context.contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .result(out.toByteArray());
    }

    private void roadmap(Context context) {
        Caller caller = Visitor.of(context).caller();
        Map<String, Object> values = new HashMap<>();
        values.put("jour", today().toString());
        progress(caller).ifPresent(progress -> {
            values.put("ambitions", progress.ambitions());
            values.put("retards", Lists.cards(progress.late(), caller));
        });
        profile.roadmap().ifPresent(roadmap -> {
            values.put("axes", roadmap.axes());
            values.put("version", roadmap.version().orElse(""));
        });
        pages.show(context, "feuille-de-route", values);
    }
}
