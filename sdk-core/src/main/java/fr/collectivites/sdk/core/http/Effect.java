package fr.collectivites.sdk.core.http;

/** What sending a request twice would do: it decides when {@link HttpTransport} may repeat it. */
public enum Effect {
    /** Changes nothing: repeated after any passing failure, and redirects are followed. */
    SAFE,
    /** A write that gives the same when made twice: repeated after any passing failure. */
    IDEMPOTENT,
    /** A write that must not happen twice: repeated only when the platform surely has not seen it. */
    UNSAFE
}
