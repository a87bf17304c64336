package fr.collectivites.sdk.core.internal.regex;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression of Python's {@code re} module (3.11, for text, no flags but inline ones). Letters, digits and case
 * are those of the running JDK's Unicode tables. Immutable and thread-safe; compile it once.
 */
public final class PythonPattern {

    /** Steps that a text of any length may take, then more with its length: 20 to 100 milliseconds. */
    private static final long STEPS = 5_000_000;

    private static final long STEPS_BY_CHARACTER = 100;

    private final Program program;
    /** For a regular program only, and if its sets are not too many. */
    private final @Nullable Automaton automaton;

    private PythonPattern(Program program) {
        this.program = program;
        this.automaton = program.regular() && Alphabet.isSmall(program.sets()) ? new Automaton(program) : null;
    }

    /**
     * The expression compiled. Empty when Python refuses it, and when it is too large: longer than 50,000, nested more than 200 deep,
     * or with repetitions that written out make more than 200,000 instructions.
     */
    public static Optional<PythonPattern> compile(String expression) {
        try {
            return Optional.of(new PythonPattern(PatternParser.parse(expression)));
        } catch (PatternException e) {
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
        long steps = STEPS + STEPS_BY_CHARACTER * text.length();
        return automaton != null ? automaton.match(text, steps) : new Backtracker(program, text, steps).match();
    }

    /**
     * Whether the expression is known to match at the beginning of a text, by its UTF-8: false also where that cannot be
     * told without the text.
     *
     * @param bytes well-formed UTF-8 in the range
     */
    public boolean matches(byte[] bytes, int from, int to) {
        return automaton != null && automaton.matches(bytes, from, to, STEPS + STEPS_BY_CHARACTER * (to - from));
    }
}
