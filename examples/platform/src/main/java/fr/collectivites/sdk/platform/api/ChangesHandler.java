package fr.collectivites.sdk.platform.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.collectivites.sdk.platform.access.Caller;
import fr.collectivites.sdk.platform.access.Scope;
import fr.collectivites.sdk.platform.registry.Refusal;
import fr.collectivites.sdk.platform.registry.Registry;
import fr.collectivites.sdk.platform.registry.Sight;
import fr.collectivites.sdk.platform.storage.Feed;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** {@code GET /v1/changes}: what changed, in the order of commits, as the caller sees it. Thread-safe. */
final class ChangesHandler {

    private static final String LIST = "changes";

    private final Registry registry;

    ChangesHandler(Registry registry) {
        this.registry = registry;
    }

    void handle(Context context) {
        Caller caller = Requests.caller(context);
        Registry.requireScope(caller, Scope.READ);
        Requests.allow(context, "cursor", "limit");
        int limit = Requests.limit(context);
        Optional<String> cursor = Requests.query(context, "cursor");
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode items = body.putArray("items");
        long from = cursor.map(ChangesHandler::position).orElse(-1L);
        Answer answer = registry.database().read(handle -> {
            long first = Feed.first(handle);
            if (from >= 0 && from < first - 1) {
                throw new Refusal(
                        Refusal.Type.CURSOR_EXPIRED,
                        "Les changements depuis ce curseur ne sont plus gardés : relisez les listes.");
            }
            if (from > Feed.last(handle)) {
                throw Requests.malformed("Ce curseur est au-delà du dernier changement.");
            }
            List<Feed.Change> changes = Feed.after(handle, Math.max(from, first - 1), limit + 1);
            return new Answer(changes, Math.max(from, first - 1));
        });
        List<Feed.Change> page = answer.changes.size() > limit ? answer.changes.subList(0, limit) : answer.changes;
        for (Feed.Change change : page) {
            Sight.of(caller, change)
                    .ifPresent(operation -> items.addObject()
                            .put("cursor", cursor(change.position()))
                            .put("type", change.kind().type())
                            .put("id", change.id())
                            .put("op", operation.name())
                            .put("revision", change.revision())
                            .put("at", change.at()));
        }
        // The cursor moves on over what this caller does not see: a page may be empty and still have a next one
        long last = page.isEmpty() ? answer.from : page.get(page.size() - 1).position();
        boolean more = answer.changes.size() > limit;
        ObjectNode links = body.putObject("page");
        links.put("self", address(context, cursor.orElse(cursor(answer.from)), limit));
        String next = address(context, cursor(last), limit);
        if (more) {
            links.put("next", next);
            context.header("Link", "<" + next + ">; rel=\"next\"");
        } else {
            links.putNull("next");
        }
        links.putNull("prev");
        ListHandler.answer(context, body);
    }

    private record Answer(List<Feed.Change> changes, long from) {}

    private static String address(Context context, String cursor, int limit) {
        return Requests.self(context) + "?cursor=" + cursor + "&limit=" + limit;
    }

    /** The cursor behind a change. */
    static String cursor(long position) {
        return new Cursor(LIST, false, List.of(Long.toString(position))).encode();
    }

    private static long position(String text) {
        String position = Cursor.decode(text, LIST).keys().get(0);
        if (!position.matches("[0-9]{1,18}")) {
            throw Requests.malformed("Ce curseur n'est pas de cette liste : reprenez-la au début.");
        }
        return Long.parseLong(position);
    }
}
