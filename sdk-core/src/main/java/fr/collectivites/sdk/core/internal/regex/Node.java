package fr.collectivites.sdk.core.internal.regex;

import fr.collectivites.sdk.core.internal.regex.Program.Op;
import java.util.List;

/** A part of a parsed expression: knows its width and writes itself as instructions. */
sealed interface Node {

    Width width();

    void write(ProgramWriter out);

    /** How many a repetition tries first. */
    enum Greed {
        MOST,
        FEWEST,
        /** The most, and never fewer afterwards. */
        POSSESSIVE
    }

    /** One code point of a set. */
    record One(CodePoints set) implements Node {
        @Override
        public Width width() {
            return Width.ONE;
        }

        @Override
        public void write(ProgramWriter out) {
            out.add(Op.TAKE, out.set(set), 0);
        }
    }

    /** A condition on the place; {@code word} says what a word is made of. */
    record At(Op place, CodePoints word) implements Node {
        @Override
        public Width width() {
            return Width.NONE;
        }

        @Override
        public void write(ProgramWriter out) {
            out.add(place, place.isBoundary() ? out.set(word) : 0, 0);
        }
    }

    record Sequence(List<Node> parts) implements Node {
        @Override
        public Width width() {
            return parts.stream().map(Node::width).reduce(Width.NONE, Width::then);
        }

        @Override
        public void write(ProgramWriter out) {
            out.visit();
            parts.forEach(part -> part.write(out));
        }
    }

    record Choice(List<Node> branches) implements Node {
        @Override
        public Width width() {
            return branches.stream().map(Node::width).reduce(Width::or).orElse(Width.NONE);
        }

        @Override
        public void write(ProgramWriter out) {
            int end = out.label();
            int last = branches.size() - 1;
            for (Node branch : branches.subList(0, last)) {
                int next = out.label();
                out.split(next, Greed.MOST);
                branch.write(out);
                out.add(Op.JUMP, end, 0);
                out.place(next);
            }
            branches.get(last).write(out);
            out.place(end);
        }
    }

    /** A part repeated; {@code most} is {@link Width#MANY} where there is no bound. */
    record Repeat(Node body, long least, long most, Greed greed) implements Node {
        @Override
        public Width width() {
            return body.width().times(least, most);
        }

        @Override
        public void write(ProgramWriter out) {
            if (greed == Greed.POSSESSIVE) {
                new Atomic(new Repeat(body, least, most, Greed.MOST)).write(out);
                return;
            }
            boolean endless = most == Width.MANY;
            // Without a bound, the last of the required ones is the one that comes again: nested signs stay small
            long required = endless ? Math.max(least - 1, 0) : least;
            int before = out.size();
            for (long i = 0; i < required && (i == 0 || out.size() > before); i++) {
                body.write(out);
            }
            int end = out.label();
            boolean more = most > least;
            int register = more && body.width().least() == 0 ? out.register() : -1;
            if (endless) {
                if (least == 0) {
                    out.split(end, greed);
                }
                int again = out.here();
                iteration(out, register, end);
                if (greed == Greed.MOST) {
                    out.add(Op.SPLIT, again, end);
                } else {
                    out.add(Op.SPLIT, end, again);
                }
            } else {
                for (long i = least; i < most; i++) {
                    out.split(end, greed);
                    iteration(out, register, end);
                }
            }
            out.place(end);
        }

        /** One more; when it took nothing, no further one is tried. */
        private void iteration(ProgramWriter out, int register, int end) {
            if (register < 0) {
                body.write(out);
                return;
            }
            out.add(Op.MARK, register, 0);
            body.write(out);
            out.add(Op.PROGRESS, register, end);
        }
    }

    /** A numbered group: what it took is kept when the expression refers to it. */
    record Group(int number, Node body) implements Node {
        @Override
        public Width width() {
            return body.width();
        }

        @Override
        public void write(ProgramWriter out) {
            if (out.keeps(number)) {
                out.add(Op.MARK, Program.startOf(number), 0);
                body.write(out);
                out.add(Op.MARK, Program.endOf(number), 0);
            } else {
                body.write(out);
            }
        }
    }

    /** Looks at what follows, or at what comes before, and takes nothing. */
    record Look(Node body, boolean ahead, boolean wanted) implements Node {
        @Override
        public Width width() {
            return Width.NONE;
        }

        @Override
        public void write(ProgramWriter out) {
            int after = out.label();
            long back = ahead ? 0 : body.width().least();
            out.add(wanted ? Op.LOOK : Op.LOOK_NOT, after, (int) Math.min(back, Integer.MAX_VALUE));
            body.write(out);
            out.add(Op.DONE, 0, 0);
            out.place(after);
        }
    }

    /** What it took first it keeps: no other way through it is tried. */
    record Atomic(Node body) implements Node {
        @Override
        public Width width() {
            return body.width();
        }

        @Override
        public void write(ProgramWriter out) {
            int after = out.label();
            out.add(Op.ATOMIC, after, 0);
            body.write(out);
            out.add(Op.DONE, 0, 0);
            out.place(after);
        }
    }

    /** The text that a group took. */
    record Reference(int group, Width width, CaseRule rule) implements Node {
        @Override
        public void write(ProgramWriter out) {
            Op op = switch (rule) {
                case EXACT -> Op.REFERENCE;
                case IGNORED -> Op.REFERENCE_IGNORING_CASE;
                case IGNORED_IN_ASCII -> Op.REFERENCE_IGNORING_ASCII_CASE;
            };
            out.add(op, group, 0);
        }
    }

    /** One part when a group took something, else the other. */
    record Conditional(int group, Node yes, Node no) implements Node {
        @Override
        public Width width() {
            return yes.width().or(no.width());
        }

        @Override
        public void write(ProgramWriter out) {
            int otherwise = out.label();
            int end = out.label();
            out.add(Op.IF_GROUP, group, otherwise);
            yes.write(out);
            out.add(Op.JUMP, end, 0);
            out.place(otherwise);
            no.write(out);
            out.place(end);
        }
    }
}
