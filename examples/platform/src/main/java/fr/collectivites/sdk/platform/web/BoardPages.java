package fr.collectivites.sdk.platform.web;

import fr.collectivites.sdk.needs.demand.Demand;
import fr.collectivites.sdk.needs.demand.DemandMatrix;
import fr.collectivites.sdk.needs.need.DigitalNeed;
import fr.collectivites.sdk.needs.profile.DepartmentProfile;
import fr.collectivites.sdk.needs.registry.NeedTheme;
import fr.collectivites.sdk.platform.access.Caller;
import fr.collectivites.sdk.platform.board.Analyses;
import fr.collectivites.sdk.platform.board.BoardWorkbook;
import fr.collectivites.sdk.platform.board.Seen;
import fr.collectivites.sdk.platform.registry.Kind;
import fr.collectivites.sdk.platform.registry.Registry;
import fr.collectivites.sdk.platform.storage.Entry;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the département decides with: demand, ranking, roadmap, as pages and as a workbook. Thread-safe. */
final class BoardPages {

    private static final int SEVERAL = 3;

    private final Registry registry;
    private final Pages pages;
    private final DepartmentProfile profile;
    private final Analyses analyses;

    BoardPages(Registry registry, Pages pages, DepartmentProfile profile, Analyses analyses) {
        this.registry = registry;
        this.pages = pages;
        this.profile = profile;
        this.analyses = analyses;
    }

    void addTo(RoutesConfig server) {
        server.get("/pilotage", this::board);
        server.get("/pilotage.xlsx", this::workbook);
        server.get("/feuille-de-route", this::roadmap);
    }

    private Seen seen(Visitor visitor) {
        visitor.account();
        return new Seen(registry, visitor.caller());
    }

    /**
     * A row of the matrix of demand.
     *
     * @param label label of the theme
     * @param cells by EPCI
     * @param total all needs of the theme, each once
     */
    public record Line(String label, List<Demand> cells, Demand total) {

        private static Line of(DemandMatrix matrix, NeedTheme theme) {
            return new Line(
                    theme.label(),
                    matrix.epcis().stream()
                            .map(epci -> matrix.cell(theme, epci.code()))
                            .toList(),
                    matrix.byTheme(theme));
        }
    }

    private void board(Context context) {
        Seen seen = seen(Visitor.of(context));
        Map<String, Object> values = new HashMap<>();
        DemandMatrix demand = analyses.demand(seen);
        values.put(
                "lignes",
                demand.themes().stream().map(theme -> Line.of(demand, theme)).toList());
        values.put("epcis", demand.epcis());
        values.put("mutualisables", demand.poolingCandidates(SEVERAL));
        values.put("jour", analyses.today().toString());
        analyses.ranking(seen.all(Kind.NEED, DigitalNeed.class)).ifPresent(ranking -> {
            values.put("methode", ranking.summary());
            values.put("places", ranking.places());
            values.put("secondAvis", ranking.secondOpinion());
        });
        pages.show(context, "pilotage", values);
    }

    private void workbook(Context context) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BoardWorkbook.write(analyses, seen(Visitor.of(context)), out);
        context.header("Content-Disposition", "attachment; filename=\"pilotage-" + analyses.today() + ".xlsx\"");
        context.contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .result(out.toByteArray());
    }

    private void roadmap(Context context) {
        Caller caller = Visitor.of(context).caller();
        Map<String, Object> values = new HashMap<>();
        values.put("jour", analyses.today().toString());
        analyses.progress(new Seen(registry, caller)).ifPresent(progress -> {
            values.put("ambitions", progress.ambitions());
            List<Entry> late = registry.database()
                    .read(handle -> progress.late().stream()
                            .map(id -> registry.get(handle, caller, Kind.PROJECT, id))
                            .toList());
            values.put("retards", Lists.cards(late, caller));
        });
        profile.roadmap().ifPresent(roadmap -> {
            values.put("axes", roadmap.axes());
            values.put("version", roadmap.version().orElse(""));
        });
        pages.show(context, "feuille-de-route", values);
    }
}
