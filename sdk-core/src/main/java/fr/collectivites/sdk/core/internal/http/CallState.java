package fr.collectivites.sdk.core.internal.http;

import org.jspecify.annotations.Nullable;

/** What is to be known of one call that OkHttp does not tell afterwards. Thread-safe. */
public final class CallState {

    private volatile boolean sent;
    private volatile @Nullable String retryAfter;

    /** Whether any of the request may have reached the other side. */
    public boolean sent() {
        return sent;
    }

    void markSent() {
        sent = true;
    }

    /** The header {@code Retry-After} of the answer, which OkHttp must not see. */
    public @Nullable String retryAfter() {
        return retryAfter;
    }

    void keepRetryAfter(String value) {
        retryAfter = value;
    }
}
