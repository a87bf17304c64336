package fr.collectivites.sdk.core.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that goes on only by waiting, which takes no time; it keeps what was waited. */
final class Waits extends Clock implements HttpTransport.Pause {

    static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final List<Duration> waited = new CopyOnWriteArrayList<>();

    List<Duration> waited() {
        return waited;
    }

    HttpTransport.Builder transport() {
        return HttpTransport.builder("test/1")
                .proxy(ProxySettings.none())
                .clock(this)
                .pause(this)
                .random(() -> 0);
    }

    @Override
    public void sleep(Duration duration) {
        waited.add(duration);
        now.updateAndGet(at -> at.plus(duration));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
