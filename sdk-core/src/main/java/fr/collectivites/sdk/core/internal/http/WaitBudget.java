package fr.collectivites.sdk.core.internal.http;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** The time that all repeats of one run may wait together. Thread-safe. */
public final class WaitBudget {

    private final AtomicLong leftMillis;

    /** A budget. */
    public WaitBudget(Duration total) {
        this.leftMillis = new AtomicLong(total.toMillis());
    }

    /** Takes a wait out of what is left; false, and nothing taken, when it does not fit. */
    public boolean take(Duration wait) {
        long millis = wait.toMillis();
        return leftMillis.getAndUpdate(left -> left < millis ? left : left - millis) >= millis;
    }
}
