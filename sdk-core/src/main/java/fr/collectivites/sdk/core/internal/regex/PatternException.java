package fr.collectivites.sdk.core.internal.regex;

/** An expression that Python refuses, or that is too large for this package. */
final class PatternException extends Exception {
    private static final long serialVersionUID = 1;

    PatternException(String message) {
        super(message);
    }
}
