package fr.collectivites.sdk.core.internal.regex;

import java.util.List;

/**
 * All states and moves of an automaton as one array: state 0 refuses and state 1 accepts, whatever follows. For texts of
 * code points below U+0800 that do not end with a newline. Immutable.
 */
final class AutomatonTable {

    /** Moves of the largest table. */
    static final int MOST = 100_000;
    /** Never matches. */
    static final AutomatonTable NONE = new AutomatonTable();

    private static final int DIRECT = 0x800;

    /** Symbols of code points. */
    private final short[] symbols = new short[DIRECT];
    /** By beginning of the row of a state plus symbol: the beginning of the row of the next one. */
    private final int[] moves;

    private final int end;
    private final int accepted;
    private final int start;

    private AutomatonTable() {
        this.moves = new int[1];
        this.end = 0;
        this.accepted = -1;
        this.start = 0;
    }

    /**
     * A table.
     *
     * @param rows by state, from the refusing, the accepting and the first one on, and by symbol: the next state
     * @param end the symbol of the end
     */
    AutomatonTable(List<int[]> rows, Alphabet alphabet, int end) {
        int width = end + 1;
        this.moves = new int[rows.size() * width];
        for (int state = 0; state < rows.size(); state++) {
            for (int symbol = 0; symbol < width; symbol++) {
                moves[state * width + symbol] = rows.get(state)[symbol] * width;
            }
        }
        for (int codePoint = 0; codePoint < DIRECT; codePoint++) {
            symbols[codePoint] = (short) alphabet.classOf(codePoint);
        }
        this.end = end;
        this.accepted = width;
        this.start = 2 * width;
    }

    /**
     * Whether the text is known to match.
     *
     * @param bytes well-formed UTF-8 in the range
     */
    boolean matches(byte[] bytes, int from, int to) {
        int state = start;
        int last = 0;
        for (int i = from; i < to; i++) {
            last = bytes[i];
            if (last < 0) {
                int lead = last & 0xFF;
                if (lead >= 0xE0) {
                    return false;
                }
                last = (lead & 0x1F) << 6 | (bytes[++i] & 0x3F);
            }
            state = moves[state + symbols[last]];
        }
        return last != '\n' && moves[state + end] == accepted;
    }
}
