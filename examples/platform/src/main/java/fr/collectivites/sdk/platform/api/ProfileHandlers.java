package fr.collectivites.sdk.platform.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.collectivites.sdk.needs.profile.DepartmentProfile;
import fr.collectivites.sdk.needs.roadmap.Roadmap;
import fr.collectivites.sdk.platform.access.Scope;
import fr.collectivites.sdk.platform.registry.Refusal;
import fr.collectivites.sdk.platform.registry.Registry;
import io.javalin.http.Context;

/** {@code GET /v1/profile} and the roadmap of the profile. Thread-safe. */
final class ProfileHandlers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final DepartmentProfile profile;

    ProfileHandlers(DepartmentProfile profile) {
        this.profile = profile;
    }

    void profile(Context context) {
        Registry.requireScope(Requests.caller(context), Scope.READ);
        Requests.allow(context);
        ListHandler.answer(context, JSON.valueToTree(profile));
    }

    void roadmaps(Context context) {
        Registry.requireScope(Requests.caller(context), Scope.READ);
        Requests.allow(context, "limit", "cursor");
        Requests.limit(context);
        Requests.query(context, "cursor").ifPresent(text -> Cursor.decode(text, "roadmaps"));
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        var items = body.putArray("items");
        profile.roadmap().ifPresent(roadmap -> items.add(JSON.<ObjectNode>valueToTree(roadmap)));
        ObjectNode page = body.putObject("page");
        page.put("self", Requests.self(context));
        page.putNull("next");
        page.putNull("prev");
        page.put("total", items.size());
        ListHandler.answer(context, body);
    }

    void roadmap(Context context) {
        Registry.requireScope(Requests.caller(context), Scope.READ);
        Requests.allow(context);
        Roadmap roadmap = profile.roadmap()
                .filter(found -> found.version()
                        .filter(context.pathParam("version")::equals)
                        .isPresent())
                .orElseThrow(() -> new Refusal(Refusal.Type.NOT_FOUND, "Cette version n'existe pas."));
        ListHandler.answer(context, JSON.valueToTree(roadmap));
    }
}
