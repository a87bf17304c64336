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

    private final Registry registry;
    private final Analyses analyses;

    ProjectPages(Registry registry, Analyses analyses) {
        this.registry = registry;
        this.analyses = analyses;
    }

    void addTo(RoutesConfig server) {
        server.post("/projets/{id}/position", this::position);
        server.post("/projets/{id}/financement", this::funding);
    }

    /** What the page shows beside the entry itself. */
    Map<String, Object> values(Entry entry, Caller caller) {
        List<DigitalNeed> needs = new Seen(registry, caller).all(Kind.NEED, DigitalNeed.class);
        List<DigitalNeed> met = met(entry, needs);
        Map<String, NeedRanking.Place> places = met.isEmpty() ? Map.of() : places(needs);
        Map<String, Object> values = new HashMap<>();
        values.put("jour", analyses.today().toString());
        values.put(
                "besoins",
                met.stream()
                        .map(need -> met(
                                need, Optional.ofNullable(places.get(need.id().orElse(""))), places.size()))
                        .toList());
        values.put("positions", Choices.of(PartnerPosition.values()));
        values.put("financeable", Sight.answersFor(caller, entry));
        values.put("etats", Choices.of(FundingStatus.values()));
        return values;
    }

    /** The needs that a project meets, as they say or as it does. */
    private static List<DigitalNeed> met(Entry entry, List<DigitalNeed> needs) {
        List<String> named = Records.read(entry, RoadmapProject.class).needs();
        return needs.stream()
                .filter(need -> need.id().filter(named::contains).isPresent()
                        || need.linkedProjects().stream()
                                .anyMatch(link -> link.project()
                                        .filter(entry.id()::equals)
                                        .isPresent()))
                .toList();
    }

    private Map<String, NeedRanking.Place> places(List<DigitalNeed> needs) {
        Map<String, NeedRanking.Place> places = new HashMap<>();
        analyses.ranking(needs).ifPresent(ranking -> ranking.places().forEach(place -> places.put(place.id(), place)));
        return places;
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
                .put("amount", Forms.amount(Forms.text(context, "montant")))
                .put("tax", "TTC");
        line.put("status", Forms.text(context, "etat"));
        Registry.Put patch =
                new Registry.Put(Kind.PROJECT, entry.id(), change, Precondition.revision(entry.revision()), false);
        registry.write(handle -> registry.patch(handle, visitor.caller(), patch));
        context.redirect("/projets/" + entry.id(), HttpStatus.SEE_OTHER);
    }
}
