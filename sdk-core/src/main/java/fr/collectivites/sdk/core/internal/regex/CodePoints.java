package fr.collectivites.sdk.core.internal.regex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** A set of code points. Immutable. */
final class CodePoints {

    static final CodePoints ALL = new CodePoints(new int[] {0});
    static final CodePoints NEWLINE = of('\n');
    static final CodePoints ASCII_DIGITS = range('0', '9');
    static final CodePoints ASCII_SPACES = union(List.of(range('\t', '\r'), of(' ')));
    static final CodePoints ASCII_WORD = union(List.of(ASCII_DIGITS, range('A', 'Z'), range('a', 'z'), of('_')));

    /** Behind it lie planes without characters, tags, variation selectors and private use: no letter, digit or space. */
    static final int SCRIPTS_END = 0x40000;

    /**
     * Ascending: at an even index the first code point of a run inside the set, at an odd one the first behind it; a run
     * without an end goes to the last code point.
     */
    private final int[] edges;

    private CodePoints(int[] edges) {
        this.edges = edges;
    }

    static CodePoints of(int codePoint) {
        return range(codePoint, codePoint);
    }

    /** From one code point to another, both included. */
    static CodePoints range(int first, int last) {
        return new CodePoints(last == Character.MAX_CODE_POINT ? new int[] {first} : new int[] {first, last + 1});
    }

    static CodePoints union(Collection<CodePoints> sets) {
        List<int[]> runs = new ArrayList<>();
        for (CodePoints set : sets) {
            for (int i = 0; i < set.edges.length; i += 2) {
                runs.add(new int[] {set.edges[i], set.end(i)});
            }
        }
        runs.sort(Comparator.comparingInt(run -> run[0]));
        IntStream.Builder edges = IntStream.builder();
        int end = -1;
        for (int[] run : runs) {
            if (run[0] > end) {
                if (end >= 0) {
                    edges.add(end);
                }
                edges.add(run[0]);
            }
            end = Math.max(end, run[1]);
        }
        if (end >= 0 && end <= Character.MAX_CODE_POINT) {
            edges.add(end);
        }
        return new CodePoints(edges.build().toArray());
    }

    private int end(int run) {
        return run + 1 < edges.length ? edges[run + 1] : Character.MAX_CODE_POINT + 1;
    }

    /** The members below {@link #SCRIPTS_END}. A walk at every start of the command line: a plain loop, for its speed. */
    private static CodePoints where(IntPredicate member) {
        IntStream.Builder edges = IntStream.builder();
        boolean inside = false;
        for (int c = 0; c <= SCRIPTS_END; c++) {
            if ((c < SCRIPTS_END && member.test(c)) != inside) {
                edges.add(c);
                inside = !inside;
            }
        }
        return new CodePoints(edges.build().toArray());
    }

    CodePoints complement() {
        boolean drop = edges.length > 0 && edges[0] == 0;
        int[] turned = drop ? Arrays.copyOfRange(edges, 1, edges.length) : new int[edges.length + 1];
        if (!drop) {
            System.arraycopy(edges, 0, turned, 1, edges.length);
        }
        return new CodePoints(turned);
    }

    boolean contains(int codePoint) {
        int found = Arrays.binarySearch(edges, codePoint);
        int run = found >= 0 ? found : -found - 2;
        return (run & 1) == 0;
    }

    boolean containsAny(int... codePoints) {
        return Arrays.stream(codePoints).anyMatch(this::contains);
    }

    /** Where membership changes, ascending. */
    IntStream edges() {
        return Arrays.stream(edges);
    }

    /** What {@code \d} takes: decimal digits of any script. */
    static CodePoints digits() {
        return Unicode.DIGITS;
    }

    /** What {@code \s} takes: what Python's {@code str.isspace} says is white space. */
    static CodePoints spaces() {
        return Unicode.SPACES;
    }

    /** What {@code \w} takes: letters and numbers of any kind ({@code str.isalnum}), and the underscore; no marks. */
    static CodePoints word() {
        return Unicode.WORD;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CodePoints that && Arrays.equals(edges, that.edges);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(edges);
    }

    /** The classes that take a walk through Unicode; built when first used, with the running JDK's tables. */
    private static final class Unicode {
        static final CodePoints DIGITS = where(c -> Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER);
        static final CodePoints WORD = where(c -> Character.isLetterOrDigit(c)
                || c == '_'
                || Character.getType(c) == Character.LETTER_NUMBER
                || Character.getType(c) == Character.OTHER_NUMBER);
        // Separators, and the controls whose bidirectional class is a white space or a separator
        static final CodePoints SPACES =
                union(List.of(range('\t', '\r'), range(0x1C, 0x1F), of(0x85), where(Character::isSpaceChar)));
    }
}
