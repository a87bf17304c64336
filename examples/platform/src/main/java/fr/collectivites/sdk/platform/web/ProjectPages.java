package fr.collectivites.sdk.platform.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.collectivites.sdk.needs.need.DigitalNeed;
import fr.collectivites.sdk.needs.roadmap.FundingStatus;
import fr.collectivites.sdk.needs.roadmap.PartnerPosition;
import fr.collectivites.sdk.needs.roadmap.RoadmapProject;
import fr.collectivites.sdk.platform.access.Caller;
import fr.collectivites.sdk.platform.board.Analyses;
import fr.collectivites.sdk.platform.board.NeedRanking;
import fr.collectivites.sdk.platform.board.Seen;
import fr.collectivites.sdk.platform.registry.Kind;
import fr.collectivites.sdk.platform.registry.Precondition;
import fr.collectivites.sdk.platform.registry.Records;
import fr.collectivites.sdk.platform.registry.Registry;
import fr.collectivites.sdk.platform.registry.Sight;
import fr.collectivites.sdk.platform.storage.Accounts.Account;
import fr.collectivites.sdk.platform.storage.Entry;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fiche of a project: cost, funding plan, who stands how to it, the needs that it meets with their rank and its reasons.
 * Thread-safe.
 */
final class ProjectPages {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Registry registry;
    private final Analyses analyses;
    private final Clock clock;

    ProjectPages(Registry registry, Analyses analyses, Clock clock) {
        this.registry = registry;
        this.analyses = analyses;
        this.clock = clock;
    }

    void addTo(RoutesConfig server) {
        server.post("/projets/{id}/position", this::position);
        server.post("/projets/{id}/financement", this::funding);
    }

    /** What the page shows beside the entry itself. */
    Map<String, Object> values(Entry entry, Caller caller) {
        LocalDate today = LocalDate.now(clock.withZone(PARIS));
        Seen seen = new Seen(registry, caller);
        Map<String, NeedRanking.Place> places = new HashMap<>();
        analyses.ranking(seen, today)
                .ifPresent(ranking -> ranking.places().forEach(place -> places.put(place.id(), place)));
        List<String> named = Records.read(entry, RoadmapProject.class).needs();
        List<Map<String, Object>> met = new ArrayList<>();
        for (DigitalNeed need : seen.all(Kind.NEED, DigitalNeed.class)) {
            String id = need.id().orElse("");
            boolean linked = need.linkedProjects().stream()
                    .anyMatch(link -> link.project().filter(entry.id()::equals).isPresent());
            if (linked || named.contains(id)) {
                met.add(met(need, Optional.ofNullable(places.get(id)), places.size()));
            }
        }
        Map<String, Object> values = new HashMap<>();
        values.put("jour", today.toString());
        values.put("besoins", met);
        values.put("positions", Choices.of(PartnerPosition.values()));
        values.put("financeable", Sight.answersFor(caller, entry));
        values.put("etats", Choices.of(FundingStatus.values()));
        return values;
    }

    private static Map<String, Object> met(DigitalNeed need, Optional<NeedRanking.Place> place, int ranked) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("lien", "/besoins/" + need.id().orElse(""));
        values.put("titre", need.title().orElse(""));
        values.put("porteur", need.owner().flatMap(owner -> owner.name()).orElse(""));
        place.ifPresent(found -> {
            values.put("rang", found.rank());
            values.put("sur", ranked);
            values.put("raison", reason(found));
        });
        return values;
    }

    /** The sentence without the rank and title, which stand beside it. */
    private static String reason(NeedRanking.Place place) {
        String start = place.rank() + ". " + place.title() + " : ";
        return place.reason().startsWith(start) ? place.reason().substring(start.length()) : place.reason();
    }

    private void position(Context context) {
        Visitor visitor = Visitor.of(context);
        Account account = visitor.account();
        String id = NeedPages.entry(context, registry, Kind.PROJECT).id();
        registry.write(handle -> registry.position(
                handle, visitor.caller(), id, NeedForm.owner(account), Forms.text(context, "position")));
        context.redirect("/projets/" + id, HttpStatus.SEE_OTHER);
    }

    /** Adds a line to the funding plan, at its end. */
    private void funding(Context context) {
        Visitor visitor = Visitor.of(context);
        visitor.account();
        Entry entry = NeedPages.entry(context, registry, Kind.PROJECT);
        ObjectNode change = JsonNodeFactory.instance.objectNode();
        ArrayNode lines = change.putArray("funding");
        entry.content().path("funding").forEach(lines::add);
        ObjectNode line = lines.addObject();
        line.put("label", Forms.text(context, "financeur"));
        if (!Forms.text(context, "programme").isEmpty()) {
            line.put("programme", Forms.text(context, "programme"));
        }
        line.putObject("amount")
                .put("amount", RegisterForm.amount(Forms.text(context, "montant")))
                .put("tax", "TTC");
        line.put("status", Forms.text(context, "etat"));
        Registry.Put patch =
                new Registry.Put(Kind.PROJECT, entry.id(), change, Precondition.revision(entry.revision()), false);
        registry.write(handle -> registry.patch(handle, visitor.caller(), patch));
        context.redirect("/projets/" + entry.id(), HttpStatus.SEE_OTHER);
    }
}
