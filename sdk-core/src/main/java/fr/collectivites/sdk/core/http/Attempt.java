package fr.collectivites.sdk.core.http;

import java.time.Duration;
import java.util.Optional;

/**
 * What came of sending a request once.
 *
 * @param <T> what the reader makes of the content
 */
sealed interface Attempt<T> {

    /** An accepted answer, read. */
    record Done<T>(T value) implements Attempt<T> {}

    /** An answer of another status, with its body as far as it is of use. */
    record Answered<T>(Response response) implements Attempt<T> {}

    /** No answer, or none that could be read to its end. */
    record Failed<T>(Failure failure) implements Attempt<T> {}

    /**
     * A failure.
     *
     * @param exception what the caller gets if it stays at that
     * @param repeatable whether sending the request again is harmless and may help
     * @param askedWait what the platform asks to wait before
     */
    record Failure(PlatformException exception, boolean repeatable, Optional<Duration> askedWait) {}
}
