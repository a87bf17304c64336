package fr.collectivites.sdk.platform.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.collectivites.sdk.platform.access.Caller;
import fr.collectivites.sdk.platform.access.Scope;
import fr.collectivites.sdk.platform.registry.Finding;
import fr.collectivites.sdk.platform.registry.Kind;
import fr.collectivites.sdk.platform.registry.Precondition;
import fr.collectivites.sdk.platform.registry.Refusal;
import fr.collectivites.sdk.platform.registry.Registry;
import fr.collectivites.sdk.platform.registry.Sight;
import fr.collectivites.sdk.platform.registry.Views;
import fr.collectivites.sdk.platform.storage.Entry;
import fr.collectivites.sdk.platform.storage.Instants;
import fr.collectivites.sdk.platform.storage.ReadLog;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code GET}, {@code PUT}, {@code PATCH} and {@code DELETE} of one entry. Thread-safe. */
final class EntryHandlers {

    private static final String JSON = "application/json";

    private final Registry registry;
    private final Clock clock;

    EntryHandlers(Registry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /** Whether the restricted form is asked for; refused to those who may not have it. */
    static boolean restricted(Context context, Caller caller) {
        String view = Requests.query(context, "view").orElse("public");
        if (!view.equals("public") && !view.equals("restricted")) {
            throw Requests.malformed("« view » vaut public ou restricted.");
        }
        if (view.equals("restricted")) {
            Registry.requireScope(caller, Scope.RESTRICTED);
            return true;
        }
        return false;
    }

    /** The members named, and those that every entry keeps. */
    static ObjectNode select(ObjectNode whole, Set<String> fields) {
        if (fields.isEmpty()) {
            return whole;
        }
        Set<String> kept = new LinkedHashSet<>(fields);
        kept.addAll(List.of("id", "revision"));
        List<String> others = new ArrayList<>();
        whole.fieldNames().forEachRemaining(name -> {
            if (!kept.contains(name)) {
                others.add(name);
            }
        });
        whole.remove(others);
        return whole;
    }

    void get(Context context) {
        Caller caller = Requests.caller(context);
        Registry.requireScope(caller, Scope.READ);
        Kind kind = Requests.kind(context);
        Requests.allow(context, "view");
        boolean restricted = restricted(context, caller);
        String id = Requests.id(context);
        Entry entry = registry.database().read(handle -> registry.get(handle, caller, kind, id));
        if (restricted) {
            if (!Sight.answersFor(caller, entry)) {
                throw new Refusal(
                        Refusal.Type.NOT_ACTING_FOR,
                        "La forme complète est réservée à l'organisme dont relève la fiche.");
            }
            registry.database()
                    .useTransaction(handle -> ReadLog.add(handle, caller.name(), Instants.now(clock), List.of(entry)));
        }
        context.header("ETag", entry.etag());
        context.header("Vary", "Authorization, X-API-Key");
        if (entry.etag().equals(context.header("If-None-Match"))) {
            context.status(304);
            return;
        }
        context.contentType(JSON).result(Problems.utf8(Views.view(entry, restricted)));
    }

    void put(Context context) {
        Caller caller = Requests.caller(context);
        Registry.requireScope(caller, Scope.WRITE);
        Kind kind = Requests.kind(context);
        if (kind == Kind.NEED) {
            Requests.allow(context, "allowDuplicate", "duplicateReason");
        } else {
            Requests.allow(context);
        }
        String id = Requests.id(context);
        Precondition precondition = Requests.precondition(context);
        boolean allow = allowDuplicate(context);
        ObjectNode sent = Requests.object(context, JSON);
        requireSameId(id, sent);
        Registry.Put put = new Registry.Put(kind, id, sent, precondition, allow);
        answer(context, registry.write(handle -> registry.put(handle, caller, put)));
    }

    void patch(Context context) {
        Caller caller = Requests.caller(context);
        Registry.requireScope(caller, Scope.WRITE);
        Kind kind = Requests.kind(context);
        Requests.allow(context);
        String id = Requests.id(context);
        Precondition precondition = Requests.precondition(context);
        ObjectNode sent = Requests.object(context, "application/merge-patch+json");
        requireSameId(id, sent);
        Registry.Put patch = new Registry.Put(kind, id, sent, precondition, false);
        answer(context, registry.write(handle -> registry.patch(handle, caller, patch)));
    }

    void delete(Context context) {
        Caller caller = Requests.caller(context);
        Registry.requireScope(caller, Scope.WRITE);
        Kind kind = Requests.kind(context);
        Requests.allow(context);
        String id = Requests.id(context);
        Precondition precondition = Requests.precondition(context);
        registry.write(handle -> {
            registry.delete(handle, caller, kind, id, precondition);
            return id;
        });
        context.status(204);
    }

    /** The document of an entry after a write: whole, since its own side wrote it, with the warnings. */
    ObjectNode document(Registry.Outcome outcome) {
        ObjectNode body = Views.view(outcome.entry(), true);
        if (!outcome.warnings().isEmpty()) {
            body.set("warnings", Problems.findings(outcome.warnings()));
        }
        return body;
    }

    private void answer(Context context, Registry.Outcome outcome) {
        context.header("ETag", outcome.entry().etag());
        if (outcome.result() == Registry.Result.CREATED) {
            context.header("Location", Requests.self(context));
        }
        context.status(outcome.result() == Registry.Result.CREATED ? 201 : 200)
                .contentType(JSON)
                .result(Problems.utf8(document(outcome)));
    }

    private static void requireSameId(String id, ObjectNode sent) {
        if (sent.has("id") && !sent.path("id").asText("").equalsIgnoreCase(id)) {
            throw new Refusal(
                    Refusal.Type.VALIDATION,
                    "La fiche enfreint des règles : voir « errors ».",
                    List.of(new Finding("/id", "N-001", true, "L'identifiant est celui de l'adresse.")));
        }
    }

    private static boolean allowDuplicate(Context context) {
        boolean allow = Requests.flag(context, "allowDuplicate");
        Optional<String> reason = Requests.query(context, "duplicateReason");
        if (allow && reason.filter(text -> !text.isBlank()).isEmpty()) {
            String told = "« allowDuplicate » demande « duplicateReason » : dites pourquoi ce n'est pas un doublon.";
            throw new Refusal(Refusal.Type.VALIDATION, told, List.of(new Finding("", "N-015", true, told)));
        }
        return allow;
    }
}
