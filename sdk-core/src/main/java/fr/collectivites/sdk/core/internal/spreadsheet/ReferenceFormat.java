package fr.collectivites.sdk.core.internal.spreadsheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the reference engine makes of a number format in XLSX. Validata asks it to keep the formatting, and what comes
 * out is its own approximation: decimals are kept but leading zeros are not, dates are printed by a Python pattern
 * derived from the format, and where the format is not understood the typed value stays. Faults are kept, they decide
 * verdicts. (Facts: table-schema.md, section 2.5; frictionless 5.20 and openpyxl 3.1, run beside this in the tests.)
 */
final class ReferenceFormat {

    private static final String MISC = "$+(:^'{<=-/)!&~}> ";
    private static final Map<String, String> DATE_CODES = Map.ofEntries(
            Map.entry("yyyy", "yyyy"),
            Map.entry("yy", "yy"),
            Map.entry("dddd", "EEEE"),
            Map.entry("ddd", "EEE"),
            Map.entry("dd", "dd"),
            Map.entry("d", "d"),
            Map.entry("mmmmmm", "MMM"),
            Map.entry("mmmm", "MMMM"),
            Map.entry("mmm", "MMM"),
            Map.entry("hh", "HH"),
            Map.entry("h", "H"),
            Map.entry("ss", "ss"),
            Map.entry("s", "s"),
            Map.entry("am/pm", "a"),
            Map.entry("a/p", "a"));
    private static final Map<String, String> MINUTES = Map.of("mm", "mm", "m", "m");
    private static final Map<String, String> MONTHS = Map.of("mm", "MM", "m", "M");

    private static final Pattern IGNORED = Pattern.compile("\".*?\"|\\[(?!hh?\\]|mm?\\]|ss?\\])[^\\]]*\\]");
    private static final Pattern DATE_LETTER = Pattern.compile("(?<![_\\\\])[dmhysDMHYS]");
    private static final Pattern ELAPSED = Pattern.compile("\\[(?:hh?|mm?|ss?)\\]", Pattern.CASE_INSENSITIVE);

    private final String code;
    private final boolean date;
    private final boolean elapsed;
    private final @Nullable DateTimeFormatter pattern;

    private ReferenceFormat(String code) {
        this.code = code;
        String first = code.split(";", 2)[0];
        this.date = DATE_LETTER.matcher(IGNORED.matcher(first).replaceAll("")).find();
        this.elapsed = ELAPSED.matcher(first).find();
        this.pattern = date ? new DatePattern().of(code) : null;
    }

    static ReferenceFormat of(String code) {
        return new ReferenceFormat(code.length() > CellFormat.MAX_CODE ? CellFormat.GENERAL : code);
    }

    /** Whether numbers in this format are dates or times. */
    boolean date() {
        return date;
    }

    /** Whether they are elapsed times. */
    boolean elapsed() {
        return elapsed;
    }

    /** A time, or a date with time, as printed; itself where the format is not understood. */
    Object print(Object value) {
        if (pattern != null && value instanceof LocalTime time) {
            // Python prints a time as one of 1 January 1900
            return pattern.format(LocalDateTime.of(LocalDate.of(1900, 1, 1), time));
        }
        return pattern != null && value instanceof LocalDateTime full ? pattern.format(full) : value;
    }

    /** A number as printed, or null where it stays a number. */
    @Nullable String number(double number) {
        String rest = code;
        double value = number;
        boolean percent = rest.endsWith("%");
        if (percent) {
            rest = rest.substring(0, rest.length() - 1);
            value *= 100;
        }
        if (rest.equals("General")) {
            return null;
        }
        String[] sections = rest.split(";", -1);
        String[] parts = sections[value < 0 && sections.length > 1 ? 1 : 0].split("\\.", -1);
        if (parts.length > 2 || Double.isNaN(value) || Double.isInfinite(value)) {
            return null;
        }
        int decimals = 0;
        int optional = 0;
        if (parts.length == 2) {
            for (int i = 0; i < parts[1].length(); i++) {
                char c = parts[1].charAt(i);
                if (c == '0' || c == '#' || c == '?') {
                    decimals++;
                    optional = c == '#' ? optional + 1 : 0;
                }
            }
        }
        String text =
                new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
        if (value < 0 && !text.startsWith("-")) {
            text = "-" + text; // Python keeps the sign of a negative number that rounds to zero
        }
        for (; optional > 0 && text.endsWith("0"); optional--) {
            text = text.substring(0, text.length() - 1);
        }
        return percent ? text + "%" : text;
    }

    /** Derives the date pattern, character by character, as the engine does. */
    private static final class DatePattern {
        private final DateTimeFormatterBuilder out = new DateTimeFormatterBuilder();
        /** Literals behind an "m" that may still turn out to be a month or a minute. */
        private final StringBuilder held = new StringBuilder();

        private boolean holding;
        private boolean empty = true;
        private String run = "";
        private String previous = "";

        @Nullable DateTimeFormatter of(String code) {
            boolean escaped = false;
            boolean quoted = false;
            for (int i = 0; i < code.length(); i++) {
                char c = code.charAt(i);
                if (escaped || (quoted && c != '"')) {
                    literal(c);
                    escaped = false;
                    continue;
                }
                if (c == '"') {
                    quoted = !quoted;
                    continue;
                }
                if (c == ';') {
                    break;
                }
                boolean escape = c == '\\';
                String lower = run.toLowerCase(Locale.ROOT);
                boolean misc = MISC.indexOf(c) >= 0 && !(c == '/' && (lower.equals("am") || lower.equals("a")));
                if (!run.isEmpty() && (escape || misc || otherCode(lower, c)) && !finish(lower)) {
                    return null;
                }
                if (escape) {
                    escaped = true;
                } else if (misc) {
                    literal(c);
                } else {
                    run += c;
                }
            }
            return end();
        }

        private static boolean otherCode(String run, char c) {
            return !run.isEmpty()
                    && run.charAt(0) != Character.toLowerCase(c)
                    && (run.charAt(0) != 'a' || run.equals("am/pm"));
        }

        /** Ends a code; false when there is no such code. */
        private boolean finish(String lower) {
            if (holding) {
                boolean minute = lower.equals("ss") || lower.equals("s");
                release(minute ? MINUTES : MONTHS);
            }
            String known = DATE_CODES.get(lower);
            if (known != null) {
                code(known);
            } else if (MINUTES.containsKey(lower)) {
                if (previous.equals("h") || previous.equals("hh")) {
                    code(lower);
                } else {
                    holding = true;
                    held.setLength(0);
                }
            } else {
                return false;
            }
            previous = lower;
            run = "";
            return true;
        }

        private void release(Map<String, String> meaning) {
            code(meaning.getOrDefault(previous, previous));
            out.appendLiteral(held.toString());
            holding = false;
            held.setLength(0);
        }

        private @Nullable DateTimeFormatter end() {
            if (holding) {
                release(MONTHS);
            }
            if (!run.isEmpty()) {
                String lower = run.toLowerCase(Locale.ROOT);
                Map<String, String> meaning = previous.equals("h") || previous.equals("hh") ? MINUTES : MONTHS;
                String last = DATE_CODES.getOrDefault(lower, meaning.get(lower));
                if (last == null) {
                    return null;
                }
                code(last);
            }
            // Python's strftime in the C locale names days and months in English
            return empty ? null : out.toFormatter(Locale.ENGLISH);
        }

        private void literal(char c) {
            if (holding) {
                held.append(c);
            } else {
                out.appendLiteral(c);
                empty = false;
            }
        }

        private void code(String letters) {
            out.appendPattern(letters);
            empty = false;
        }
    }
}
