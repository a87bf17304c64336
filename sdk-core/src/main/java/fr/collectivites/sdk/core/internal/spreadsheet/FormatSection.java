package fr.collectivites.sdk.core.internal.spreadsheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One section of a number format, up to the next semicolon. Immutable. */
final class FormatSection {

    private enum Kind {
        LITERAL,
        DIGIT,
        POINT,
        PERCENT
    }

    /** A piece of the section: a literal, or the character of a digit place. */
    private record Token(Kind kind, String text) {}

    private final List<Token> tokens = new ArrayList<>();
    private final StringBuilder dates = new StringBuilder();
    private int next = -1;
    private int thousands;
    private boolean plain = true;
    private String operator = "";
    private double operand;
    private int minuteCandidate = -1;

    private FormatSection() {}

    /** Reads the section that begins at a place. */
    static FormatSection read(String code, int from) {
        FormatSection section = new FormatSection();
        int at = from;
        while (at < code.length() && section.next < 0) {
            at = section.token(code, at);
        }
        return section;
    }

    /** Reads one token; gives the place behind it. */
    private int token(String code, int at) {
        char c = code.charAt(at);
        switch (c) {
            case ';' -> next = at + 1;
            case '"' -> {
                int close = code.indexOf('"', at + 1);
                int end = close < 0 ? code.length() : close;
                literal(code.substring(at + 1, end));
                return end + 1;
            }
            case '\\' -> {
                if (at + 1 < code.length()) {
                    literal(code.substring(at + 1, at + 2));
                }
                return at + 2;
            }
            case '_', '*' -> {
                return at + 2; // space as wide as, or filled with, the next character
            }
            case '[' -> {
                int close = code.indexOf(']', at);
                if (close < 0) {
                    return code.length();
                }
                bracket(code.substring(at + 1, close));
                return close + 1;
            }
            case '0', '#', '?' -> {
                tokens.add(new Token(Kind.DIGIT, String.valueOf(c)));
                thousands = 0;
            }
            case '.' -> tokens.add(new Token(Kind.POINT, "."));
            case '%' -> tokens.add(new Token(Kind.PERCENT, "%"));
            case ',' -> thousands++; // behind the last digit it divides by 1,000; elsewhere it groups
            case '/' -> {
                if (hasDigits()) {
                    plain = false; // a fraction
                }
                literal("/");
            }
            default -> {
                return letters(code, at);
            }
        }
        return at + 1;
    }

    private int letters(String code, int at) {
        String rest = code.substring(at).toLowerCase(Locale.ROOT);
        if (rest.startsWith("general")) {
            plain = false;
            return at + 7;
        }
        if (rest.startsWith("am/pm")) {
            return at + 5;
        }
        char c = rest.charAt(0);
        if (c == 'e' && rest.length() > 1 && (rest.charAt(1) == '+' || rest.charAt(1) == '-')) {
            plain = false;
            return at + 2;
        }
        if ("ymdhs".indexOf(c) >= 0) {
            date(c);
            int end = at;
            while (end < code.length() && Character.toLowerCase(code.charAt(end)) == c) {
                end++;
            }
            return end;
        }
        if (c == '@') {
            plain = false;
        } else {
            literal(code.substring(at, at + 1));
        }
        return at + 1;
    }

    /** Notes a part of a date; an "m" between hours and seconds is a minute. */
    private void date(char letter) {
        plain = false;
        char last = dates.isEmpty() ? ' ' : dates.charAt(dates.length() - 1);
        if (letter == 'm' && last == 'h') {
            dates.append('n');
            return;
        }
        if (letter == 's' && minuteCandidate >= 0 && minuteCandidate == dates.length() - 1) {
            dates.setCharAt(minuteCandidate, 'n');
        }
        minuteCandidate = letter == 'm' ? dates.length() : -1;
        dates.append(letter);
    }

    /** A colour, a condition, a currency with its country, or an elapsed time. */
    private void bracket(String content) {
        String lower = content.toLowerCase(Locale.ROOT);
        if (lower.matches("h+|m+|s+")) {
            plain = false;
            dates.append('[').append(lower.charAt(0) == 'm' ? 'n' : lower.charAt(0));
        } else if (lower.startsWith("$")) {
            int dash = content.indexOf('-');
            literal(content.substring(1, dash < 0 ? content.length() : dash));
        } else if (lower.matches("(<=|>=|<>|<|>|=)-?[0-9]+([.][0-9]+)?")) {
            operator = lower.replaceAll("[^<>=]", "");
            operand = Double.parseDouble(lower.substring(operator.length()));
        }
    }

    private void literal(String text) {
        tokens.add(new Token(Kind.LITERAL, text));
    }

    /** Where the next section begins, -1 when this is the last one. */
    int next() {
        return next;
    }

    /** See {@link CellFormat#dateLetters}. */
    String dateLetters() {
        return dates.toString();
    }

    /** Whether it prints decimal numbers, and is not General, a fraction, a date or scientific. */
    boolean plain() {
        return plain;
    }

    boolean hasDigits() {
        return tokens.stream().anyMatch(t -> t.kind() == Kind.DIGIT);
    }

    boolean hasCondition() {
        return !operator.isEmpty();
    }

    boolean accepts(double value) {
        return switch (operator) {
            case "<" -> value < operand;
            case "<=" -> value <= operand;
            case ">" -> value > operand;
            case ">=" -> value >= operand;
            case "=" -> value == operand;
            case "<>" -> value != operand;
            default -> true;
        };
    }

    /**
     * A number that is not negative, as printed.
     *
     * @param signs whether the format's own way of telling a negative number (brackets, a minus) is printed
     */
    String text(BigDecimal number, boolean signs) {
        BigDecimal value = number.movePointLeft(3 * thousands);
        int point = tokens.size();
        int decimals = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Kind kind = tokens.get(i).kind();
            if (kind == Kind.POINT && point == tokens.size()) {
                point = i;
            } else if (kind == Kind.DIGIT && i > point) {
                decimals++;
            } else if (kind == Kind.PERCENT) {
                value = value.movePointRight(2);
            }
        }
        String digits = value.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
        int dot = digits.indexOf('.');
        String whole = dot < 0 ? digits : digits.substring(0, dot);
        StringBuilder out = new StringBuilder(whole(whole.equals("0") ? "" : whole, point, signs));
        out.append(fraction(dot < 0 ? "" : digits.substring(dot + 1), point, signs));
        return out.toString().replace('\u00a0', ' ').strip();
    }

    /** Digits fill their places from the right; the first place takes all that are left. */
    private String whole(String digits, int point, boolean signs) {
        StringBuilder reversed = new StringBuilder();
        int first = 0;
        while (first < point && tokens.get(first).kind() != Kind.DIGIT) {
            first++;
        }
        int left = digits.length();
        for (int i = point - 1; i >= 0; i--) {
            Token token = tokens.get(i);
            if (token.kind() != Kind.DIGIT) {
                if (signs || !isSign(token)) {
                    reversed.append(new StringBuilder(token.text()).reverse());
                }
                continue;
            }
            if (left > 0) {
                reversed.append(digits.charAt(--left));
            } else if (token.text().equals("0")) {
                reversed.append('0');
            }
            while (i == first && left > 0) {
                reversed.append(digits.charAt(--left));
            }
        }
        return reversed.reverse().toString();
    }

    private String fraction(String digits, int point, boolean signs) {
        int shown = digits.length();
        int last = tokens.size() - 1;
        for (; last > point && shown > 0; last--) {
            Token token = tokens.get(last);
            if (token.kind() == Kind.DIGIT) {
                if (token.text().equals("0") || digits.charAt(shown - 1) != '0') {
                    break;
                }
                shown--;
            }
        }
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (int i = point; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.kind() == Kind.DIGIT) {
                if (at < shown) {
                    out.append(digits.charAt(at++));
                }
            } else if (i == point ? shown > 0 : signs || !isSign(token)) {
                out.append(token.text());
            }
        }
        return out.toString();
    }

    private static boolean isSign(Token token) {
        return token.text().equals("-")
                || token.text().equals("(")
                || token.text().equals(")");
    }
}
