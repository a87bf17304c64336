package fr.collectivites.sdk.core.internal.regex;

import fr.collectivites.sdk.core.internal.regex.Program.Instruction;
import fr.collectivites.sdk.core.internal.regex.PythonPattern.Outcome;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs a regular program along all its ways at once, and remembers what it met: a state is the set of instructions where
 * these ways stand, and each move between states is worked out once. Thread-safe.
 */
final class Automaton {

    /** Numbers kept in states, 8 MB; the few expressions that have more states than that forget now and then. */
    private static final int MOST_KEPT = 2_000_000;

    /** So many texts are matched before all moves are worked out. */
    private static final int WORTH_IT = 300;

    /** Instead of the class of the last code point: there is none. */
    private static final int START = -1;
    /** Instead of the class of the last code point: nothing asks for it. */
    private static final int ANY = -2;

    private final List<Instruction> instructions;
    private final Alphabet alphabet;
    private final int newline;
    private final boolean looksBack;
    // Besides the classes of code points, a text has two symbols: the newline that is its last character, and its end
    private final int lastNewline;
    private final int end;

    private final State accepted = new State(new int[0], ANY, 0, 0);
    private final State refused = new State(new int[0], ANY, 0, 0);
    private volatile State start;
    private volatile @Nullable AutomatonTable table;
    /** About how often bytes were matched so far. */
    private int asked;

    // What moves are worked out with; guarded by this
    private final Map<IntBuffer, State> states = new HashMap<>();
    private final int[] reached;
    private final int[] pending;
    private final int[] taken;
    private int pendingSize;
    private int cost;
    private int round;
    private int kept;

    Automaton(Program program) {
        this.instructions = program.instructions();
        List<CodePoints> sets = new ArrayList<>(program.sets());
        sets.add(CodePoints.NEWLINE);
        this.alphabet = new Alphabet(sets);
        this.newline = alphabet.classOf('\n');
        this.lastNewline = alphabet.size();
        this.end = alphabet.size() + 1;
        this.looksBack = instructions.stream().anyMatch(i -> i.op().looksBack());
        this.reached = new int[instructions.size()];
        this.pending = new int[instructions.size()];
        this.taken = new int[instructions.size()];
        this.start = start();
    }

    private State start() {
        return new State(new int[] {0}, START, 1, end + 1);
    }

    private static final class State {
        /** Instructions at which the ways stand, ascending. */
        final int[] ways;
        /** Class of the last code point, if a place may ask for it. */
        final int previous;
        /** How many instructions were looked at to make this state. */
        final int cost;
        /** Filled without a lock: a state is complete when it is put here; whoever misses it works it out again. */
        final @Nullable State[] moves;

        State(int[] ways, int previous, int cost, int symbols) {
            this.ways = ways;
            this.previous = previous;
            this.cost = cost;
            this.moves = new @Nullable State[symbols];
        }
    }

    /**
     * Whether the program matches at the beginning of a text.
     *
     * @param steps how many instructions may be looked at in moves that are not known yet
     */
    Outcome match(String text, long steps) {
        long left = steps;
        State state = start;
        int length = text.length();
        int index = 0;
        while (true) {
            int symbol = end;
            if (index < length) {
                int codePoint = text.codePointAt(index);
                index += Character.charCount(codePoint);
                symbol = codePoint == '\n' && index == length ? lastNewline : alphabet.classOf(codePoint);
            }
            State next = state.moves[symbol];
            if (next == null) {
                next = move(state, symbol);
                left -= next.cost;
            }
            if (next == accepted) {
                return Outcome.MATCH;
            }
            if (next == refused) {
                return Outcome.NO_MATCH;
            }
            if (left < 0) {
                return Outcome.GIVEN_UP;
            }
            state = next;
        }
    }

    /**
     * Whether the program is known to match at the beginning of a text that is given as well-formed UTF-8.
     *
     * @param steps as for {@link #match}
     */
    boolean matches(byte[] bytes, int from, int to, long steps) {
        AutomatonTable whole = table;
        if (whole == null) {
            // Worked out once it has been asked for often enough to be worth it
            if (++asked < WORTH_IT) {
                return match(new String(bytes, from, to - from, StandardCharsets.UTF_8), steps) == Outcome.MATCH;
            }
            whole = wholeTable(steps);
            table = whole;
        }
        return whole.matches(bytes, from, to);
    }

    /** All states and moves; an empty table, which never matches, when there are too many or they take too many steps. */
    private synchronized AutomatonTable wholeTable(long steps) {
        if (end > Short.MAX_VALUE) {
            return AutomatonTable.NONE;
        }
        long left = steps;
        List<State> found = new ArrayList<>(List.of(refused, accepted, start()));
        IdentityHashMap<State, Integer> numbers = new IdentityHashMap<>();
        for (State state : found) {
            numbers.put(state, numbers.size());
        }
        List<int[]> rows = new ArrayList<>(List.of(absorbing(0), absorbing(1)));
        for (int i = 2; i < found.size(); i++) {
            int[] row = new int[end + 1];
            for (int symbol = 0; symbol <= end; symbol++) {
                State next = follow(found.get(i), symbol);
                left -= cost;
                if (left < 0) {
                    return AutomatonTable.NONE;
                }
                if (numbers.putIfAbsent(next, numbers.size()) == null) {
                    found.add(next);
                }
                row[symbol] = numbers.get(next);
            }
            rows.add(row);
            if ((long) found.size() * (end + 1) > AutomatonTable.MOST) {
                return AutomatonTable.NONE;
            }
        }
        return new AutomatonTable(rows, alphabet, end);
    }

    private int[] absorbing(int state) {
        int[] row = new int[end + 1];
        Arrays.fill(row, state);
        return row;
    }

    private synchronized State move(State from, int symbol) {
        State next = follow(from, symbol);
        from.moves[symbol] = next;
        return next;
    }

    private State follow(State from, int symbol) {
        round++;
        cost = 0;
        for (int way : from.ways) {
            reach(way);
        }
        int codePointClass = symbol == lastNewline ? newline : symbol;
        int count = 0;
        while (pendingSize > 0) {
            int at = pending[--pendingSize];
            Instruction instruction = instructions.get(at);
            switch (instruction.op()) {
                case TAKE -> {
                    if (symbol != end && alphabet.isIn(instruction.x(), codePointClass)) {
                        taken[count++] = at + 1;
                    }
                }
                case TEXT_START, TEXT_END, LAST_LINE_END, LINE_START, LINE_END, BOUNDARY, NO_BOUNDARY -> {
                    if (holds(instruction, from.previous, symbol)) {
                        reach(at + 1);
                    }
                }
                case SPLIT -> {
                    reach(instruction.x());
                    reach(instruction.y());
                }
                case JUMP -> reach(instruction.x());
                // Counting and keeping positions changes nothing here: ways that took the same text are one
                case MARK, PROGRESS -> reach(at + 1);
                case DONE -> {
                    pendingSize = 0;
                    return accepted;
                }
                default -> throw new IllegalStateException("not regular: " + instruction);
            }
        }
        return count == 0 ? refused : state(Arrays.copyOf(taken, count), looksBack ? codePointClass : ANY);
    }

    private void reach(int instruction) {
        if (reached[instruction] != round) {
            reached[instruction] = round;
            pending[pendingSize++] = instruction;
            cost++;
        }
    }

    private State state(int[] ways, int previous) {
        Arrays.sort(ways);
        int[] key = Arrays.copyOf(ways, ways.length + 1);
        key[ways.length] = previous;
        State known = states.get(IntBuffer.wrap(key));
        if (known != null) {
            return known;
        }
        int size = 2 * key.length + end;
        if (kept + size > MOST_KEPT) {
            states.clear();
            kept = 0;
            start = start();
        }
        kept += size;
        State state = new State(ways, previous, cost, end + 1);
        states.put(IntBuffer.wrap(key), state);
        return state;
    }

    private boolean holds(Instruction at, int previous, int symbol) {
        boolean atLineEnd = symbol == end || symbol == lastNewline;
        return switch (at.op()) {
            case TEXT_START -> previous == START;
            case TEXT_END -> symbol == end;
            case LAST_LINE_END -> atLineEnd;
            case LINE_START -> previous == START || previous == newline;
            case LINE_END -> atLineEnd || symbol == newline;
            case BOUNDARY -> isWord(at.x(), previous) != isWord(at.x(), symbol);
            case NO_BOUNDARY ->
                isWord(at.x(), previous) == isWord(at.x(), symbol) && !(previous == START && symbol == end);
            default -> throw new IllegalStateException("no place: " + at);
        };
    }

    private boolean isWord(int set, int symbol) {
        // START, the end, and the last newline are no part of a word
        return symbol >= 0 && symbol < alphabet.size() && alphabet.isIn(set, symbol);
    }
}
