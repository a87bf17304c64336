package fr.collectivites.sdk.core.internal.regex;

import fr.collectivites.sdk.core.internal.regex.Program.Instruction;
import fr.collectivites.sdk.core.internal.regex.Program.Op;
import fr.collectivites.sdk.core.internal.regex.PythonPattern.Outcome;
import java.util.Arrays;
import java.util.List;

/** Runs any program over one text, one way after the other, in the order in which Python tries them. */
final class Backtracker {

    /** Numbers on the stack, 16 MB. */
    private static final int MOST_STACKED = 4_000_000;

    // Instead of a position where a run ended
    private static final int FAILED = -1;
    private static final int EXHAUSTED = -2;

    private final List<Instruction> instructions;
    private final List<CodePoints> sets;
    private final int[] text;
    /** Positions, -1 where none is kept. */
    private final int[] slots;

    /**
     * What to go back to, in pairs: an instruction to try and its position, or, below 0, the complement of a slot and
     * the position that it had.
     */
    private int[] stack = new int[64];

    private int top;
    private long left;

    Backtracker(Program program, String text, long steps) {
        this.instructions = program.instructions();
        this.sets = program.sets();
        this.text = text.codePoints().toArray();
        this.slots = new int[program.slots()];
        this.left = steps;
        Arrays.fill(slots, -1);
    }

    Outcome match() {
        return switch (run(0, 0)) {
            case FAILED -> Outcome.NO_MATCH;
            case EXHAUSTED -> Outcome.GIVEN_UP;
            default -> Outcome.MATCH;
        };
    }

    /**
     * Runs to the next DONE and tells where in the text that is. The other ways to get there stay on the stack. Calls
     * itself for the parts of look-around and atomic groups, as deep as these are nested.
     */
    private int run(int first, int from) {
        int base = top;
        int at = first;
        int position = from;
        while (true) {
            if (--left < 0 || top > MOST_STACKED) {
                return EXHAUSTED;
            }
            Instruction instruction = instructions.get(at);
            int x = instruction.x();
            int next = at + 1;
            switch (instruction.op()) {
                case TAKE -> {
                    if (position < text.length && sets.get(x).contains(text[position])) {
                        position++;
                    } else {
                        next = FAILED;
                    }
                }
                case TEXT_START, TEXT_END, LAST_LINE_END, LINE_START, LINE_END, BOUNDARY, NO_BOUNDARY ->
                    next = holds(instruction, position) ? next : FAILED;
                case SPLIT -> {
                    push(instruction.y(), position);
                    next = x;
                }
                case JUMP -> next = x;
                case MARK -> {
                    push(~x, slots[x]);
                    slots[x] = position;
                }
                case PROGRESS -> next = slots[x] == position ? instruction.y() : next;
                case DONE -> {
                    return position;
                }
                case LOOK, LOOK_NOT -> {
                    int before = top;
                    int start = position - instruction.y();
                    int end = start < 0 ? FAILED : run(next, start);
                    if (end == EXHAUSTED) {
                        return EXHAUSTED;
                    }
                    boolean found = end != FAILED;
                    if (instruction.op() == Op.LOOK) {
                        dropChoices(before);
                    } else {
                        unwind(before);
                    }
                    next = found == (instruction.op() == Op.LOOK) ? x : FAILED;
                }
                case ATOMIC -> {
                    int before = top;
                    int end = run(next, position);
                    if (end == EXHAUSTED) {
                        return EXHAUSTED;
                    }
                    dropChoices(before);
                    position = end;
                    next = end == FAILED ? FAILED : x;
                }
                case REFERENCE, REFERENCE_IGNORING_CASE, REFERENCE_IGNORING_ASCII_CASE -> {
                    int end = repeated(instruction, position);
                    position = Math.max(end, position);
                    next = end == FAILED ? FAILED : next;
                }
                case IF_GROUP -> next = length(x) >= 0 ? next : instruction.y();
            }
            if (next == FAILED) {
                if (!back(base)) {
                    return FAILED;
                }
                next = stack[top];
                position = stack[top + 1];
            }
            at = next;
        }
    }

    private void push(int what, int position) {
        if (top == stack.length) {
            stack = Arrays.copyOf(stack, top * 2);
        }
        stack[top++] = what;
        stack[top++] = position;
    }

    /** Takes off the stack down to the last choice, and that; false when there is none above the base. */
    private boolean back(int base) {
        while (top > base) {
            top -= 2;
            if (stack[top] >= 0) {
                return true;
            }
            slots[~stack[top]] = stack[top + 1];
        }
        return false;
    }

    private void unwind(int base) {
        while (back(base)) {
            // a choice not taken
        }
    }

    /** Takes the choices above the base off the stack; what slots had stays there. */
    private void dropChoices(int base) {
        int end = top;
        top = base;
        for (int i = base; i < end; i += 2) {
            if (stack[i] < 0) {
                push(stack[i], stack[i + 1]);
            }
        }
    }

    /** Length of what a group took; negative when it took nothing. */
    private int length(int group) {
        int start = slots[Program.startOf(group)];
        int end = slots[Program.endOf(group)];
        return start < 0 || end < 0 ? -1 : end - start;
    }

    /** Where what a group took ends, when it stands here again. */
    private int repeated(Instruction reference, int position) {
        int length = length(reference.x());
        if (length < 0 || length > text.length - position) {
            return FAILED;
        }
        CaseRule rule = switch (reference.op()) {
            case REFERENCE_IGNORING_CASE -> CaseRule.IGNORED;
            case REFERENCE_IGNORING_ASCII_CASE -> CaseRule.IGNORED_IN_ASCII;
            default -> CaseRule.EXACT;
        };
        left -= length;
        int start = slots[Program.startOf(reference.x())];
        for (int i = 0; i < length; i++) {
            if (!rule.same(text[start + i], text[position + i])) {
                return FAILED;
            }
        }
        return position + length;
    }

    private boolean holds(Instruction at, int position) {
        boolean atEnd = position == text.length;
        return switch (at.op()) {
            case TEXT_START -> position == 0;
            case TEXT_END -> atEnd;
            case LAST_LINE_END -> atEnd || (position == text.length - 1 && text[position] == '\n');
            case LINE_START -> position == 0 || text[position - 1] == '\n';
            case LINE_END -> atEnd || text[position] == '\n';
            case BOUNDARY -> isWord(at.x(), position - 1) != isWord(at.x(), position);
            case NO_BOUNDARY -> isWord(at.x(), position - 1) == isWord(at.x(), position) && text.length > 0;
            default -> throw new IllegalStateException("no place: " + at);
        };
    }

    private boolean isWord(int set, int position) {
        return position >= 0 && position < text.length && sets.get(set).contains(text[position]);
    }
}
