package fr.collectivites.sdk.core.internal.regex;

import fr.collectivites.sdk.core.internal.regex.Flags.Flag;
import fr.collectivites.sdk.core.internal.regex.Node.Greed;
import fr.collectivites.sdk.core.internal.regex.Program.Op;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Parses an expression of Python's {@code re} (3.11, for text); refuses what Python refuses, so that a schema that the
 * reference engine can't use is not used here with another meaning.
 */
final class PatternParser {

    private static final int END = PatternReader.END;
    private static final int ESCAPED = PatternReader.ESCAPED;
    private static final Node NOTHING = new Node.Sequence(List.of());

    /** The longest of the published schemas has 600. */
    private static final int LONGEST = 50_000;

    /** Deeper nesting makes Python fail as well, a little later. */
    private static final int DEEPEST = 200;

    private final PatternReader in;
    private final SetParser sets;
    private final Map<String, Integer> names = new HashMap<>();
    /** By number: the width of a group once it is closed; empty while it is open. Group 0 is the whole. */
    private final List<Optional<Width>> groups = new ArrayList<>(List.of(Optional.empty()));

    private final BitSet referred = new BitSet();
    /** Number of groups before the outermost look-behind that is open, or -1. */
    private int groupsBeforeLookBehind = -1;

    private Flags globalFlags = Flags.NONE;
    private int depth;

    private PatternParser(String expression) throws PatternException {
        if (expression.length() > LONGEST) {
            throw new PatternException("longer than " + LONGEST);
        }
        this.in = new PatternReader(expression);
        this.sets = new SetParser(in);
    }

    static Program parse(String expression) throws PatternException {
        PatternParser parser = new PatternParser(expression);
        Node root = parser.choice(Flags.NONE);
        if (parser.in.peek() != END) {
            throw new PatternException("unbalanced parenthesis");
        }
        if (parser.referred.length() > parser.groups.size()) {
            throw new PatternException("no such group");
        }
        return ProgramWriter.write(root, parser.referred);
    }

    private Node choice(Flags flags) throws PatternException {
        List<Node> branches = new ArrayList<>();
        Flags current = flags;
        do {
            branches.add(sequence(current, depth == 0 && branches.isEmpty()));
            if (depth == 0) {
                current = globalFlags;
            }
        } while (in.take('|'));
        return branches.size() == 1 ? branches.get(0) : new Node.Choice(branches);
    }

    /** @param first whether global flags may stand at its beginning */
    private Node sequence(Flags given, boolean first) throws PatternException {
        Flags flags = given;
        List<Node> parts = new ArrayList<>();
        for (int token = in.peek(); token != END && token != '|' && token != ')'; token = in.peek()) {
            in.next();
            if (flags.has(Flag.VERBOSE) && skipped(token)) {
                continue;
            }
            if (token == '(') {
                group(flags, first && parts.isEmpty()).ifPresent(parts::add);
                flags = first ? globalFlags : flags;
                continue;
            }
            if (token == '*' || token == '+' || token == '?' || token == '{') {
                Optional<long[]> bounds = bounds(token);
                if (bounds.isPresent()) {
                    repeat(parts, bounds.get()[0], bounds.get()[1]);
                    continue;
                }
            }
            parts.add(item(token, flags));
        }
        return new Node.Sequence(List.copyOf(parts));
    }

    /** White space, and comments to the end of the line, in a verbose expression. */
    private boolean skipped(int token) {
        if (token == '#') {
            for (int t = in.next(); t != END && t != '\n'; ) {
                t = in.next();
            }
            return true;
        }
        return CodePoints.ASCII_SPACES.contains(token);
    }

    private Node item(int token, Flags flags) throws PatternException {
        boolean multiline = flags.has(Flag.MULTILINE);
        return switch (token) {
            case '[' -> new Node.One(sets.set(flags));
            case '.' -> new Node.One(flags.has(Flag.DOT_ALL) ? CodePoints.ALL : CodePoints.NEWLINE.complement());
            case '^' -> at(multiline ? Op.LINE_START : Op.TEXT_START, flags);
            case '$' -> at(multiline ? Op.LINE_END : Op.LAST_LINE_END, flags);
            case ESCAPED + 'A' -> at(Op.TEXT_START, flags);
            case ESCAPED + 'Z' -> at(Op.TEXT_END, flags);
            case ESCAPED + 'b' -> at(Op.BOUNDARY, flags);
            case ESCAPED + 'B' -> at(Op.NO_BOUNDARY, flags);
            default -> escape(token, flags);
        };
    }

    private static Node at(Op place, Flags flags) {
        return new Node.At(place, place.isBoundary() ? flags.word() : CodePoints.ALL);
    }

    private Node escape(int token, Flags flags) throws PatternException {
        Optional<CodePoints> category = sets.category(token, flags);
        if (category.isPresent()) {
            return new Node.One(category.get());
        }
        if (token == ESCAPED + '0') {
            return literal(SetParser.octal("0" + in.digits(8, 2)), flags);
        }
        if (PatternReader.isDigit(token - ESCAPED, 10)) {
            return numbered(token - ESCAPED, flags);
        }
        return literal(sets.escaped(token), flags);
    }

    private static Node literal(int codePoint, Flags flags) {
        return new Node.One(flags.caseRule().close(CodePoints.of(codePoint)));
    }

    /** {@code \1} to {@code \99} is a group, but three octal digits are a code point. */
    private Node numbered(int first, Flags flags) throws PatternException {
        String digits = Character.toString(first) + in.digits(10, 1);
        boolean octal = digits.length() == 2 && digits.chars().allMatch(c -> c < '8');
        if (octal && PatternReader.isDigit(in.peek(), 8)) {
            return literal(SetParser.octal(digits + in.digits(8, 1)), flags);
        }
        return reference(Integer.parseInt(digits), flags);
    }

    private Node reference(int group, Flags flags) throws PatternException {
        if (group >= groups.size()) {
            throw new PatternException("no such group");
        }
        Width width = groups.get(group).orElseThrow(() -> new PatternException("reference to an open group"));
        checkLookBehind(group);
        referred.set(group);
        return new Node.Reference(group, width, flags.caseRule());
    }

    private void checkLookBehind(int group) throws PatternException {
        if (groupsBeforeLookBehind < 0) {
            return;
        }
        boolean closed = group < groups.size() && groups.get(group).isPresent();
        if (!closed || group >= groupsBeforeLookBehind) {
            throw new PatternException("reference to a group of the same look-behind");
        }
    }

    /** The bounds that a sign stands for; empty for a brace that begins none and stands for itself. */
    private Optional<long[]> bounds(int sign) throws PatternException {
        if (sign != '{') {
            return Optional.of(new long[] {sign == '+' ? 1 : 0, sign == '?' ? 1 : Width.MANY});
        }
        int start = in.position();
        String least = in.digits(10, Integer.MAX_VALUE);
        String most = least;
        boolean comma = in.take(',');
        if (comma) {
            most = in.digits(10, Integer.MAX_VALUE);
        }
        boolean empty = least.isEmpty() && !comma;
        if (empty || !in.take('}')) {
            in.backTo(start);
            return Optional.empty();
        }
        long from = least.isEmpty() ? 0 : number(least);
        long to = most.isEmpty() ? Width.MANY : number(most);
        if (to < from) {
            throw new PatternException("bounds from high to low");
        }
        return Optional.of(new long[] {from, to});
    }

    private static long number(String digits) throws PatternException {
        try {
            long value = Long.parseLong(digits);
            if (value < Width.MANY - 1) {
                return value;
            }
        } catch (NumberFormatException e) {
            // has more digits than a long
        }
        throw new PatternException("repeated too often");
    }

    private void repeat(List<Node> parts, long least, long most) throws PatternException {
        if (parts.isEmpty()) {
            throw new PatternException("nothing to repeat");
        }
        Node body = parts.remove(parts.size() - 1);
        if (body instanceof Node.At || body instanceof Node.Repeat) {
            throw new PatternException("a place or a repetition can't be repeated");
        }
        Greed greed = in.take('?') ? Greed.FEWEST : in.take('+') ? Greed.POSSESSIVE : Greed.MOST;
        parts.add(new Node.Repeat(body, least, most, greed));
    }

    /** A group, after its opening parenthesis; empty for a comment and for global flags. */
    private Optional<Node> group(Flags flags, boolean first) throws PatternException {
        if (!in.take('?')) {
            return Optional.of(capture(flags));
        }
        int kind = in.next();
        return switch (kind) {
            case ':' -> Optional.of(rest(flags));
            case '>' -> Optional.of(new Node.Atomic(rest(flags)));
            case '=', '!' -> Optional.of(new Node.Look(rest(flags), true, kind == '='));
            case '<' -> Optional.of(lookBehind(flags));
            case '(' -> Optional.of(conditional(flags));
            case 'P' -> Optional.of(named(flags));
            case '#' -> {
                in.until(')');
                yield Optional.empty();
            }
            default -> flagged(kind, flags, first);
        };
    }

    /** What is left of a group, and its closing parenthesis. */
    private Node rest(Flags flags) throws PatternException {
        deeper();
        Node body = choice(flags);
        depth--;
        in.expect(')');
        return body;
    }

    private void deeper() throws PatternException {
        if (++depth > DEEPEST) {
            throw new PatternException("nested too deep");
        }
    }

    private Node capture(Flags flags) throws PatternException {
        int number = groups.size();
        groups.add(Optional.empty());
        Node body = rest(flags);
        groups.set(number, Optional.of(body.width()));
        return new Node.Group(number, body);
    }

    private Node named(Flags flags) throws PatternException {
        if (in.take('=')) {
            return reference(number(in.until(')'), names), flags);
        }
        in.expect('<');
        String name = in.until('>');
        if (!isIdentifier(name) || names.putIfAbsent(name, groups.size()) != null) {
            throw new PatternException("bad or repeated group name");
        }
        return capture(flags);
    }

    private static int number(String name, Map<String, Integer> names) throws PatternException {
        Integer number = names.get(name);
        if (number == null) {
            throw new PatternException("no group of this name");
        }
        return number;
    }

    private static boolean isIdentifier(String name) {
        return !name.isEmpty()
                && (name.charAt(0) == '_' || Character.isUnicodeIdentifierStart(name.codePointAt(0)))
                && name.codePoints()
                        .allMatch(c -> Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c));
    }

    private Node lookBehind(Flags flags) throws PatternException {
        int kind = in.next();
        if (kind != '=' && kind != '!') {
            throw new PatternException("unknown kind of group");
        }
        int before = groupsBeforeLookBehind;
        groupsBeforeLookBehind = before < 0 ? groups.size() : before;
        Node body = rest(flags);
        groupsBeforeLookBehind = before;
        if (body.width().least() != body.width().most()) {
            throw new PatternException("look-behind of variable width");
        }
        return new Node.Look(body, false, kind == '=');
    }

    private Node conditional(Flags flags) throws PatternException {
        String name = in.until(')');
        int group = isIdentifier(name) ? number(name, names) : groupNumber(name);
        checkLookBehind(group);
        referred.set(group);
        deeper();
        Node yes = sequence(flags, false);
        Node no = in.take('|') ? sequence(flags, false) : NOTHING;
        depth--;
        in.expect(')');
        return new Node.Conditional(group, yes, no);
    }

    private static int groupNumber(String digits) throws PatternException {
        // More than four digits: a group that no expression of use has
        if (!digits.matches("[0-9]{1,4}") || Integer.parseInt(digits) == 0) {
            throw new PatternException("bad group number");
        }
        return Integer.parseInt(digits);
    }

    /** Flags for the whole expression, or for a group. */
    private Optional<Node> flagged(int letter, Flags flags, boolean first) throws PatternException {
        Set<Flag> added = EnumSet.noneOf(Flag.class);
        int token = letter;
        // At least one flag, or a sign that turns some off
        while (token != '-' && (added.isEmpty() || (token != ':' && token != ')'))) {
            added.add(Flag.of(token));
            token = in.next();
        }
        if (added.contains(Flag.ASCII) && added.contains(Flag.UNICODE)) {
            throw new PatternException("flags a and u together");
        }
        if (token == ')') {
            return globalFlags(added, first);
        }
        Set<Flag> removed = EnumSet.noneOf(Flag.class);
        if (token == '-') {
            for (token = in.next(); token != ':' || removed.isEmpty(); token = in.next()) {
                Flag flag = Flag.of(token);
                if (flag.isAlphabet() || added.contains(flag)) {
                    throw new PatternException("flag that can't be turned off here");
                }
                removed.add(flag);
            }
        }
        return Optional.of(rest(flags.with(added, removed)));
    }

    private Optional<Node> globalFlags(Set<Flag> added, boolean first) throws PatternException {
        if (!first) {
            throw new PatternException("global flags not at the start");
        }
        boolean twoAlphabets = (globalFlags.has(Flag.ASCII) && added.contains(Flag.UNICODE))
                || (globalFlags.has(Flag.UNICODE) && added.contains(Flag.ASCII));
        if (twoAlphabets) {
            throw new PatternException("flags a and u together");
        }
        globalFlags = globalFlags.with(added, Set.of());
        return Optional.empty();
    }
}
