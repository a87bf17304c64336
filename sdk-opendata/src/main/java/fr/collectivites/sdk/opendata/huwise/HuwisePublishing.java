package fr.collectivites.sdk.opendata.huwise;

import fr.collectivites.sdk.core.http.PlatformException;
import fr.collectivites.sdk.core.http.PlatformRefusedException;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import fr.collectivites.sdk.opendata.internal.json.JsonObject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What the portal does by itself after it has answered: making a dataset, or its description, public, and taking it off.
 * It is asked how far it is until it has ended. Thread-safe.
 */
final class HuwisePublishing {

    private static final Set<String> FAILED = Set.of("error", "limit_reached");
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    /** A status that stays the same for so many looks was not going to change. */
    private static final int LOOKS = 3;

    private static final int BUSY_ATTEMPTS = 3;

    private final HuwiseApi api;
    private final Duration patience;

    /**
     * A publishing.
     *
     * @param patience how long a dataset may be worked on
     */
    HuwisePublishing(HuwiseApi api, Duration patience) {
        this.api = api;
        this.patience = patience;
    }

    /**
     * Makes public what has been written, and waits until it is.
     *
     * @param whole whether the records have changed, not only their description
     */
    void publish(String uid, boolean whole) {
        perform(uid, whole ? "publish/" : "publish_metadata/", true);
    }

    /** Takes a dataset out of sight; it stays in the back office. */
    void unpublish(String uid) {
        perform(uid, "unpublish/", false);
    }

    private void perform(String uid, String action, boolean published) {
        JsonObject before = idle(uid);
        for (int attempt = 1; ; attempt++) {
            try {
                Optional<JsonObject> begun = begin(uid, action, before);
                await(uid, begun.orElse(before), published);
                return;
            } catch (PlatformRefusedException e) {
                // Somebody else has the portal work on the dataset at this moment.
                if (!isBusy(e) || attempt == BUSY_ATTEMPTS) {
                    throw e;
                }
                before = idle(uid);
            }
        }
    }

    /** Asks for it once; a lost answer is looked up, and asking twice only makes the portal work twice. */
    private Optional<JsonObject> begin(String uid, String action, JsonObject before) {
        return api.calls()
                .settle(
                        () -> {
                            api.start(HuwiseApi.path(uid) + action);
                            return Optional.empty();
                        },
                        () -> {
                            JsonObject now = api.status(uid);
                            return now.plain("since").equals(before.plain("since"))
                                    ? Optional.empty()
                                    : Optional.of(Optional.of(before));
                        });
    }

    private static boolean isBusy(PlatformRefusedException e) {
        return e.response()
                .flatMap(response -> JsonObject.read(response.bytes()))
                .filter(body -> body.plain("error_code").equals("invalid_dataset_status"))
                .isPresent();
    }

    /** The status once the portal does nothing with the dataset any more. */
    private JsonObject idle(String uid) {
        Waiting waiting = new Waiting();
        for (; ; ) {
            JsonObject now = api.status(uid);
            String status = now.plain("status");
            if (status.equals("idle") || FAILED.contains(status)) {
                return now;
            }
            waiting.once(uid, status);
        }
    }

    private void await(String uid, JsonObject before, boolean published) {
        Waiting waiting = new Waiting();
        int same = 0;
        for (; ; ) {
            JsonObject now = api.status(uid);
            String status = now.plain("status");
            boolean moved = !now.plain("since").equals(before.plain("since"));
            same = moved ? 0 : same + 1;
            boolean rest = status.equals("idle") || FAILED.contains(status);
            if (rest && (moved || same >= LOOKS)) {
                if (FAILED.contains(status)) {
                    throw refused("failed", uid, status + " " + now.plain("message"));
                }
                if (now.flag("is_published") == published) {
                    return;
                }
            }
            waiting.once(uid, status);
        }
    }

    private PlatformException refused(String rule, String uid, String detail) {
        return new PlatformException(
                api.name(),
                Problem.of(OpendataCode.PORTAL_REFUSED)
                        .rule(rule)
                        .with("id", uid)
                        .with("detail", detail.strip())
                        .build(),
                null);
    }

    /** The waits of one piece of work: longer from one to the next. Not thread-safe. */
    private final class Waiting {
        private Duration next = FIRST_WAIT;
        private Duration total = Duration.ZERO;

        void once(String uid, String status) {
            if (total.compareTo(patience) >= 0) {
                throw refused("unfinished", uid, status);
            }
            api.calls().sleep(next, api.name());
            total = total.plus(next);
            Duration doubled = next.multipliedBy(2);
            next = doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
        }
    }
}
