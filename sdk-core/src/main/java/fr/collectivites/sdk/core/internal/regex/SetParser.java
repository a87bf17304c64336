package fr.collectivites.sdk.core.internal.regex;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what stands for one code point: escapes and sets in brackets. */
final class SetParser {

    private static final int ESCAPED = PatternReader.ESCAPED;
    private static final int HIGHEST_OCTAL = 0377;

    private final PatternReader in;

    SetParser(PatternReader in) {
        this.in = in;
    }

    /** A set, after its opening bracket. */
    CodePoints set(Flags flags) throws PatternException {
        boolean negated = in.take('^');
        List<CodePoints> listed = new ArrayList<>();
        Set<CodePoints> categories = new HashSet<>();
        boolean first = true;
        for (int token = next(); first || token != ']'; token = next()) {
            first = false;
            Optional<CodePoints> category = category(token, flags);
            int low = category.isPresent() ? -1 : literal(token);
            boolean last = false;
            if (in.take('-')) {
                int end = next();
                last = end == ']';
                if (!last) {
                    if (category.isPresent() || category(end, flags).isPresent()) {
                        throw new PatternException("range between classes");
                    }
                    listed.add(range(low, literal(end)));
                    continue;
                }
                listed.add(CodePoints.of('-'));
            }
            category.ifPresentOrElse(categories::add, () -> listed.add(CodePoints.of(low)));
            if (last) {
                break;
            }
        }
        // Case never applies to \w and its like
        categories.add(flags.caseRule().close(CodePoints.union(listed)));
        CodePoints set = CodePoints.union(categories);
        return negated ? set.complement() : set;
    }

    private int next() throws PatternException {
        int token = in.next();
        if (token == PatternReader.END) {
            throw new PatternException("] missing");
        }
        return token;
    }

    private static CodePoints range(int low, int high) throws PatternException {
        if (high < low) {
            throw new PatternException("range from high to low");
        }
        return CodePoints.range(low, high);
    }

    /** What an escape such as {@code \d} takes; empty for any other token. */
    Optional<CodePoints> category(int token, Flags flags) {
        return switch (token - ESCAPED) {
            case 'd' -> Optional.of(flags.digits());
            case 'D' -> Optional.of(flags.digits().complement());
            case 's' -> Optional.of(flags.spaces());
            case 'S' -> Optional.of(flags.spaces().complement());
            case 'w' -> Optional.of(flags.word());
            case 'W' -> Optional.of(flags.word().complement());
            default -> Optional.empty();
        };
    }

    /** The code point that a token of a set stands for. */
    private int literal(int token) throws PatternException {
        if (token == ESCAPED + 'b') {
            return '\b';
        }
        if (PatternReader.isDigit(token - ESCAPED, 8)) {
            return octal(Character.toString(token - ESCAPED) + in.digits(8, 2));
        }
        return escaped(token);
    }

    /** The code point of octal digits. */
    static int octal(String digits) throws PatternException {
        int value = Integer.parseInt(digits, 8);
        if (value > HIGHEST_OCTAL) {
            throw new PatternException("octal escape too high");
        }
        return value;
    }

    /** The code point that a token stands for, by the escapes that mean the same in a set and outside. */
    int escaped(int token) throws PatternException {
        int letter = token - ESCAPED;
        return switch (letter) {
            case 'a' -> 0x07;
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> 0x0B;
            case 'x' -> hexadecimal(2);
            case 'u' -> hexadecimal(4);
            case 'U' -> hexadecimal(8);
            case 'N' -> named();
            default -> {
                if (letter >= 0 && letter < 0x80 && Character.isLetterOrDigit(letter)) {
                    throw new PatternException("unknown escape");
                }
                yield token % ESCAPED;
            }
        };
    }

    private int hexadecimal(int length) throws PatternException {
        String digits = in.digits(16, length);
        if (digits.length() < length) {
            throw new PatternException("incomplete escape");
        }
        long value = Long.parseLong(digits, 16);
        if (value > Character.MAX_CODE_POINT) {
            throw new PatternException("no such code point");
        }
        return (int) value;
    }

    private int named() throws PatternException {
        in.expect('{');
        String name = in.until('}');
        try {
            return Character.codePointOf(name);
        } catch (IllegalArgumentException e) {
            throw new PatternException("no character of this name");
        }
    }
}
