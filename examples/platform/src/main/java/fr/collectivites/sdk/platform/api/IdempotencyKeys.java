package fr.collectivites.sdk.platform.api;

import fr.collectivites.sdk.platform.access.Caller;
import fr.collectivites.sdk.platform.access.Digests;
import fr.collectivites.sdk.platform.registry.Refusal;
import fr.collectivites.sdk.platform.registry.Registry;
import fr.collectivites.sdk.platform.storage.Instants;
import fr.collectivites.sdk.platform.storage.Replies;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Runs a request once for each {@code Idempotency-Key} of a caller and answers repetitions as the first was answered: the
 * same status, headers and body, for a day. Refusals are kept as well; faults of the platform are not, so that they may be
 * tried again. Thread-safe.
 */
final class IdempotencyKeys {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 255;

    private final Registry registry;
    private final Clock clock;

    IdempotencyKeys(Registry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /** The key of a request, refused when there is none. */
    static String require(Context context) {
        String key = context.header("Idempotency-Key");
        if (key == null) {
            throw new Refusal(Refusal.Type.IDEMPOTENCY_KEY_MISSING, "Il faut un en-tête Idempotency-Key.");
        }
        if (key.length() < SHORTEST || key.length() > LONGEST) {
            throw Requests.malformed("Idempotency-Key a de " + SHORTEST + " à " + LONGEST + " caractères.");
        }
        return key;
    }

    /**
     * Answers by what was kept, or by what the work answers now.
     *
     * @param asked all that makes the request what it is
     */
    void once(Context context, String key, String asked, Supplier<Replies.Reply> work) {
        Caller caller = Requests.caller(context);
        String digest = Digests.sha256(context.method() + " " + context.path() + "\n" + asked);
        Optional<Replies.Reply> kept = registry.write(handle -> {
            Optional<Replies.Reply> found = Replies.find(handle, caller.name(), key);
            if (found.isEmpty()) {
                Replies.begin(handle, caller.name(), key, digest, Instants.now(clock));
            }
            return found;
        });
        if (kept.isPresent()) {
            repeat(context, kept.get(), digest);
            return;
        }
        Replies.Reply reply;
        try {
            reply = work.get();
        } catch (Refusal refusal) {
            Problems.answer(refusal, context);
            keep(
                    caller,
                    key,
                    new Replies.Reply(
                            digest,
                            context.statusCode(),
                            Optional.ofNullable(refusal.members().get("currentEtag"))
                                    .map(Object::toString)
                                    .orElse(""),
                            "",
                            String.valueOf(context.result())));
            return;
        } catch (RuntimeException failure) {
            registry.database().useTransaction(handle -> Replies.cancel(handle, caller.name(), key));
            throw failure;
        }
        keep(caller, key, new Replies.Reply(digest, reply.status(), reply.etag(), reply.location(), reply.body()));
        answer(context, reply);
    }

    private void keep(Caller caller, String key, Replies.Reply reply) {
        registry.write(handle -> {
            Replies.end(handle, caller.name(), key, reply);
            return key;
        });
    }

    private static void repeat(Context context, Replies.Reply kept, String digest) {
        if (!kept.digest().equals(digest)) {
            throw new Refusal(Refusal.Type.IDEMPOTENCY_KEY_REUSED, "Cette clé a déjà servi pour une autre requête.");
        }
        if (kept.status() == 0) {
            throw new Refusal(Refusal.Type.REQUEST_IN_PROGRESS, "La première requête de cette clé court encore.");
        }
        answer(context, kept);
    }

    private static void answer(Context context, Replies.Reply reply) {
        if (!reply.etag().isEmpty()) {
            context.header("ETag", reply.etag());
        }
        if (!reply.location().isEmpty()) {
            context.header("Location", reply.location());
        }
        context.status(reply.status())
                .contentType(reply.status() >= 400 ? Problems.MEDIA_TYPE : "application/json")
                .result(Problems.utf8(reply.body()));
    }
}
