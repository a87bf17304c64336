package fr.collectivites.sdk.platform.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.collectivites.sdk.platform.access.Caller;
import fr.collectivites.sdk.platform.access.Scope;
import fr.collectivites.sdk.platform.board.Analyses;
import fr.collectivites.sdk.platform.board.Figures;
import fr.collectivites.sdk.platform.board.Seen;
import fr.collectivites.sdk.platform.registry.Refusal;
import fr.collectivites.sdk.platform.registry.Registry;
import fr.collectivites.sdk.platform.storage.Instants;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.Set;

/** {@code GET /v1/analytics/NAME}: figures on what the caller sees. Thread-safe. */
final class AnalyticsHandler {

    private final Registry registry;
    private final Analyses analyses;
    private final Clock clock;

    AnalyticsHandler(Registry registry, Analyses analyses, Clock clock) {
        this.registry = registry;
        this.analyses = analyses;
        this.clock = clock;
    }

    void handle(Context context) {
        Caller caller = Requests.caller(context);
        Registry.requireScope(caller, Scope.READ);
        Requests.allow(context, "epci", "theme");
        Set<String> epcis = Set.copyOf(ListHandler.list(context, "epci"));
        ListHandler.requireForm(epcis, "[0-9]{9}");
        Set<String> themes = Set.copyOf(ListHandler.list(context, "theme"));
        if (!Vocabularies.codes("needThemes").containsAll(themes)) {
            throw Requests.malformed("« theme » nomme une valeur inconnue.");
        }
        String name = context.pathParam("name");
        Figures figures = new Figures(Instants.now(clock), epcis, themes);
        if (!analyses.add(name, new Seen(registry, caller), figures)) {
            throw new Refusal(Refusal.Type.NOT_FOUND, "Cette analyse n'existe pas.");
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("name", name);
        body.set("figures", figures.all());
        ListHandler.answer(context, body);
    }
}
