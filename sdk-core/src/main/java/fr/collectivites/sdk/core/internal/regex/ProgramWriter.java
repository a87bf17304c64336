package fr.collectivites.sdk.core.internal.regex;

import fr.collectivites.sdk.core.internal.regex.Node.Greed;
import fr.collectivites.sdk.core.internal.regex.Program.Instruction;
import fr.collectivites.sdk.core.internal.regex.Program.Op;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes the instructions of an expression. Targets are given as labels, which may be placed later. */
final class ProgramWriter {

    /** Room for {@code .{0,65535}}; a repetition is written out. */
    private static final int MOST_INSTRUCTIONS = 200_000;

    /** Groups that take nothing make no instructions, yet writing them out takes time. */
    private static final int MOST_VISITS = 2_000_000;

    private final BitSet referred;
    private final List<Instruction> instructions = new ArrayList<>();
    private final List<Integer> labels = new ArrayList<>();
    private final Map<CodePoints, Integer> sets = new LinkedHashMap<>();
    private int slots;
    private int visits;
    private boolean regular = true;

    private ProgramWriter(BitSet referred) {
        this.referred = referred;
        this.slots = Program.startOf(referred.length());
    }

    /**
     * The instructions of an expression.
     *
     * @param referred numbers of the groups that the expression refers to
     * @throws PatternException when there are too many
     */
    static Program write(Node expression, BitSet referred) throws PatternException {
        ProgramWriter out = new ProgramWriter(referred);
        try {
            expression.write(out);
            out.add(Op.DONE, 0, 0);
        } catch (TooLong e) {
            throw new PatternException("too large when its repetitions are written out");
        }
        return out.program();
    }

    private Program program() {
        return new Program(
                instructions.stream().map(this::resolved).toList(), List.copyOf(sets.keySet()), slots, regular);
    }

    private Instruction resolved(Instruction from) {
        return new Instruction(
                from.op(),
                from.op().xIsTarget() ? labels.get(from.x()) : from.x(),
                from.op().yIsTarget() ? labels.get(from.y()) : from.y());
    }

    void add(Op op, int x, int y) {
        if (instructions.size() == MOST_INSTRUCTIONS) {
            throw new TooLong();
        }
        regular &= op.isRegular();
        instructions.add(new Instruction(op, x, y));
    }

    /** Goes on or to a label, which first depends on the greed. */
    void split(int elsewhere, Greed greed) {
        int next = label();
        if (greed == Greed.MOST) {
            add(Op.SPLIT, next, elsewhere);
        } else {
            add(Op.SPLIT, elsewhere, next);
        }
        place(next);
    }

    /** Counts a part that is written, instructions or not. */
    void visit() {
        if (++visits > MOST_VISITS) {
            throw new TooLong();
        }
    }

    int size() {
        return instructions.size();
    }

    /** A label to be placed. */
    int label() {
        labels.add(-1);
        return labels.size() - 1;
    }

    /** Places a label before the next instruction. */
    void place(int label) {
        labels.set(label, instructions.size());
    }

    /** A label before the next instruction. */
    int here() {
        int label = label();
        place(label);
        return label;
    }

    /** Number of a set. */
    int set(CodePoints set) {
        return sets.computeIfAbsent(set, s -> sets.size());
    }

    /** A new slot. */
    int register() {
        return slots++;
    }

    /** Whether the expression refers to a group. */
    boolean keeps(int group) {
        return referred.get(group);
    }

    /** Instructions that are too many; an expression that a user never wrote by hand. */
    private static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
