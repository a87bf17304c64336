package fr.collectivites.sdk.core.internal.regex;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A regular expression of Python's re module, for text. Immutable and thread-safe. */
public final class PythonPattern {

    private final Pattern pattern;

    private PythonPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /** The expression compiled; empty when it is none that Python or this class can compile. */
    public static Optional<PythonPattern> compile(String expression) {
        try {
            return Optional.of(new PythonPattern(Pattern.compile(
                    expression.replace("\\Z", "\\z"), Pattern.UNIX_LINES | Pattern.UNICODE_CHARACTER_CLASS)));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    /** What the search found. */
    public enum Outcome {
        /** The expression matches at the beginning of the text. */
        MATCH,
        /** It does not. */
        NO_MATCH,
        /** The search took too many steps and was given up. */
        GIVEN_UP
    }

    /** Whether the expression matches at the beginning of the text, as Python's {@code match} does. */
    public Outcome match(String text) {
        return pattern.matcher(text).lookingAt() ? Outcome.MATCH : Outcome.NO_MATCH;
    }
}
