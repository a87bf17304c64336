package fr.collectivites.sdk.platform.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.collectivites.sdk.platform.access.Caller;
import fr.collectivites.sdk.platform.access.Scope;
import fr.collectivites.sdk.platform.registry.Kind;
import fr.collectivites.sdk.platform.registry.Precondition;
import fr.collectivites.sdk.platform.registry.Registry;
import fr.collectivites.sdk.platform.storage.Replies;
import io.javalin.http.Context;
import java.util.Set;
import java.util.TreeSet;

/** {@code POST /v1/needs/ID/transitions} and its like. Thread-safe. */
final class TransitionHandler {

    private static final Set<String> OF_NEEDS = Set.of("to", "reason", "mergedInto");
    private static final Set<String> OF_PROJECTS = Set.of("phase", "phaseStatus", "reason");
    private static final Set<String> OF_OTHERS = Set.of("to", "reason");
    private static final int LONGEST_REASON = 2000;

    private final Registry registry;
    private final EntryHandlers entries;
    private final IdempotencyKeys keys;

    TransitionHandler(Registry registry, EntryHandlers entries, IdempotencyKeys keys) {
        this.registry = registry;
        this.entries = entries;
        this.keys = keys;
    }

    void handle(Context context) {
        Caller caller = Requests.caller(context);
        Registry.requireScope(caller, Scope.WRITE);
        Kind kind = Requests.kind(context);
        Requests.allow(context);
        String id = Requests.id(context);
        String key = IdempotencyKeys.require(context);
        Precondition precondition = Requests.precondition(context);
        if (precondition.absent()) {
            throw Requests.malformed("Un changement d'état demande If-Match.");
        }
        ObjectNode request = Requests.object(context, "application/json");
        requireMembers(kind, request);
        if (request.path("reason").asText("").length() > LONGEST_REASON) {
            throw Requests.malformed("« reason » a au plus " + LONGEST_REASON + " caractères.");
        }
        String asked = precondition.match().orElse("") + "\n" + request;
        keys.once(context, key, asked, () -> {
            Registry.Move move = new Registry.Move(kind, id, precondition, target(kind, request), request);
            Registry.Outcome outcome = registry.write(handle -> registry.move(handle, caller, move));
            return new Replies.Reply(
                    "",
                    200,
                    outcome.entry().etag(),
                    "",
                    entries.document(outcome).toString());
        });
    }

    private static void requireMembers(Kind kind, ObjectNode request) {
        Set<String> known = kind == Kind.NEED ? OF_NEEDS : kind == Kind.PROJECT ? OF_PROJECTS : OF_OTHERS;
        Set<String> unknown = new TreeSet<>();
        request.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw Requests.malformed("Membres inconnus : " + String.join(", ", unknown) + ".");
        }
        for (String member : known) {
            if (request.has(member) && !request.get(member).isTextual()) {
                throw Requests.malformed("« " + member + " » est un texte.");
            }
        }
        if (target(kind, request).isEmpty()) {
            throw Requests.malformed(
                    kind == Kind.PROJECT ? "Nommez « phase » ou « phaseStatus »." : "« to » nomme l'état voulu.");
        }
    }

    /** The state that a request wants, or the phase or status of a project. */
    static String target(Kind kind, ObjectNode request) {
        return kind == Kind.PROJECT
                ? request.path("phase").asText(request.path("phaseStatus").asText(""))
                : request.path("to").asText("");
    }
}
