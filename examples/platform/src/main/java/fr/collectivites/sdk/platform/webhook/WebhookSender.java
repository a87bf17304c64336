package fr.collectivites.sdk.platform.webhook;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.collectivites.sdk.platform.access.Caller;
import fr.collectivites.sdk.platform.access.Scope;
import fr.collectivites.sdk.platform.registry.Sight;
import fr.collectivites.sdk.platform.storage.Database;
import fr.collectivites.sdk.platform.storage.Feed;
import fr.collectivites.sdk.platform.storage.Instants;
import fr.collectivites.sdk.platform.storage.Webhooks;
import fr.collectivites.sdk.platform.storage.Webhooks.Progress;
import fr.collectivites.sdk.platform.storage.Webhooks.Webhook;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what webhooks are to be told, in the order of the feed, from one thread. A message that is not taken is tried again
 * with growing delays; after a day the receiver is left alone until the next change, since the feed holds all anyway.
 */
public final class WebhookSender implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookSender.class);
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final Duration GIVE_UP = Duration.ofHours(24);
    private static final int AT_ONCE = 100;
    private static final int LONGEST_DELAY = 3600;

    private final Database database;
    private final Courier courier;
    private final LongFunction<String> cursors;
    private final Clock clock;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "webhooks");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * A sender, not yet started.
     *
     * @param cursors makes the cursor of a position in the feed
     */
    public WebhookSender(Database database, Courier courier, LongFunction<String> cursors, Clock clock) {
        this.database = database;
        this.courier = courier;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** Sends every few seconds from now on. */
    public void start() {
        // Rounds tell their failures themselves
        var unused =
                worker.scheduleWithFixedDelay(this::round, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Sends what is due once. */
    void round() {
        try {
            for (Webhook webhook : database.read(handle -> Webhooks.due(handle, Instants.now(clock)))) {
                send(webhook);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            LOG.error("webhooks are not sent", failure);
        }
    }

    private void send(Webhook webhook) throws InterruptedException {
        Caller caller = new Caller(
                webhook.owner().caller(),
                webhook.owner().moderates() ? Set.of(Scope.READ, Scope.MODERATE) : Set.of(Scope.READ),
                webhook.owner().bodies());
        Progress progress = webhook.progress();
        List<Feed.Change> changes =
                database.read(handle -> Feed.after(handle, webhook.progress().position(), AT_ONCE));
        for (Feed.Change change : changes) {
            boolean wanted = webhook.types().isEmpty()
                    || webhook.types().contains(change.kind().type());
            if (wanted && Sight.of(caller, change).isPresent() && !tell(webhook, change)) {
                note(webhook, failed(progress));
                return;
            }
            progress = new Progress(change.position(), 0, Instants.now(clock), Optional.empty());
            note(webhook, progress);
        }
    }

    private void note(Webhook webhook, Progress progress) {
        database.useTransaction(handle -> Webhooks.note(handle, webhook.id(), progress));
    }

    /** Later, at a moment that is not the same for all; after a day, not before something else changes. */
    private Progress failed(Progress before) {
        Instant now = clock.instant();
        String since = before.failingSince().orElse(Instants.text(now));
        if (Instant.parse(since).plus(GIVE_UP).isBefore(now)) {
            return new Progress(database.read(Feed::last), 0, Instants.text(now), Optional.empty());
        }
        int most = Math.min(LONGEST_DELAY, 2 << Math.min(before.tries(), 12));
        int wait = 1 + ThreadLocalRandom.current().nextInt(most);
        return new Progress(
                before.position(), before.tries() + 1, Instants.text(now.plusSeconds(wait)), Optional.of(since));
    }

    private boolean tell(Webhook webhook, Feed.Change change) throws InterruptedException {
        String event = webhook.id() + " " + change.position();
        byte[] body = JsonNodeFactory.instance
                .objectNode()
                .put(
                        "eventId",
                        UUID.nameUUIDFromBytes(event.getBytes(StandardCharsets.UTF_8))
                                .toString())
                .put("type", change.kind().type())
                .put("id", change.id())
                .put("revision", change.revision())
                .put("cursor", cursors.apply(change.position()))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        return courier.carry(URI.create(webhook.url()), signature(webhook, body), body);
    }

    /** {@code t=SECONDS,v1=HEX}, with a second {@code v1} while the secret before still holds. */
    private String signature(Webhook webhook, byte[] body) {
        long now = clock.instant().getEpochSecond();
        StringBuilder header = new StringBuilder("t=" + now);
        header.append(",v1=").append(hmac(webhook.secrets().current(), now, body));
        boolean both = webhook.secrets()
                .previousUntil()
                .filter(until -> until.compareTo(Instants.now(clock)) > 0)
                .isPresent();
        webhook.secrets()
                .previous()
                .filter(any -> both)
                .ifPresent(secret -> header.append(",v1=").append(hmac(secret, now, body)));
        return header.toString();
    }

    static String hmac(String secret, long seconds, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((seconds + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    /** Stops; what was not sent is sent after the next start. */
    @Override
    public void close() {
        worker.shutdownNow();
    }
}
