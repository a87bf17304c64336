package fr.collectivites.sdk.core.mapping;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Cuts a part out of a text: what stands between separators, or what a group of an expression takes. Immutable. */
final class Split {

    private final String by;
    private final Pattern pattern;
    private final boolean expression;
    private final int part;
    private final int parts;

    private Split(String by, Pattern pattern, boolean expression, int part, int parts) {
        this.by = by;
        this.pattern = pattern;
        this.expression = expression;
        this.part = part;
        this.parts = parts;
    }

    /** The part of that number, from 1, between separators. */
    static Split separated(String separator, int part) {
        return new Split(separator, Pattern.compile(Pattern.quote(separator)), false, part, 0);
    }

    /** What the group of that number, from 1, takes of a text that the expression takes as a whole. */
    static Split group(Pattern expression, int group) {
        return new Split(expression.pattern(), expression, true, group, 0);
    }

    /** The expression of a text; empty when it is none. */
    static Optional<Pattern> expression(String text) {
        try {
            return Optional.of(Pattern.compile(text, Pattern.DOTALL));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    /** The same for texts of at most so many parts, so that none is lost. */
    Split withParts(int most) {
        return new Split(by, pattern, expression, part, most);
    }

    /** Whether both cut at the same separator. */
    boolean cutsLike(Split other) {
        return expression == other.expression && by.equals(other.by);
    }

    /** The part that is cut out, from 1. */
    int number() {
        return part;
    }

    /**
     * The part of a text. A text with fewer parts has an empty one; one that the expression does not take as a whole, or
     * that has more parts than the mapping takes, has none.
     */
    Optional<String> part(String text) {
        if (expression) {
            return group(text);
        }
        String[] all = pattern.split(text, -1);
        if (parts > 0 && all.length > parts) {
            return Optional.empty();
        }
        return Optional.of(part <= all.length ? all[part - 1] : "");
    }

    private Optional<String> group(String text) {
        try {
            Matcher matcher = pattern.matcher(text);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            String group = matcher.group(part);
            return Optional.of(group == null ? "" : group);
        } catch (StackOverflowError e) {
            // Java's expressions recurse over long repetitions
            return Optional.empty();
        }
    }
}
