package fr.collectivites.sdk.core.internal.csv;

import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The delimiter of a text, found twice on its first 100 lines: by the width of the records, quotes respected, which is
 * what we read by; and as the reference engine finds it (Python's {@code csv.Sniffer}, which one irregular line
 * defeats), which tells how Validata would read the file.
 *
 * @param delimiter the delimiter to read by
 * @param skipInitialSpace whether the spaces after delimiters belong to the layout
 * @param reference the delimiter that the reference engine reads by
 */
record DelimiterGuess(char delimiter, boolean skipInitialSpace, char reference) {

    /** In the order of preference of the reference engine. */
    private static final List<Character> DELIMITERS = List.of(',', '\t', ';', '|');

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final int LINES = 100;
    /** Longest sample that the pattern search of the reference is imitated on, in characters. */
    private static final int SAMPLE = 200_000;

    private static final Pattern[] QUOTED = {
        quoted("(?<delim>[^\\w\\n\"'])(?<space> ?)(?<quote>[\"']).*?\\k<quote>\\k<delim>"),
        quoted("(?:^|\\n)(?<quote>[\"']).*?\\k<quote>(?<delim>[^\\w\\n\"'])(?<space> ?)"),
        quoted("(?<delim>[^\\w\\n\"'])(?<space> ?)(?<quote>[\"']).*?\\k<quote>(?:$|\\n)"),
    };

    private static Pattern quoted(String regex) {
        return Pattern.compile(
                regex, Pattern.DOTALL | Pattern.MULTILINE | Pattern.UNIX_LINES | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /**
     * Guesses on the beginning of a text; complete lines are not needed.
     *
     * @param mark whether a byte order mark was taken off, which the reference engine sees as a character
     */
    static DelimiterGuess of(String beginning, boolean mark) {
        String sample = firstLines(beginning);
        Sniffed sniffed = sniff(mark ? BYTE_ORDER_MARK + sample : sample);
        char consistent = byWidth(sample);
        char delimiter = consistent == 0 ? sniffed.delimiter : consistent;
        return new DelimiterGuess(
                delimiter, delimiter == sniffed.delimiter && sniffed.skipInitialSpace, sniffed.delimiter);
    }

    /** Says how the reference engine would part the cells, if it would otherwise. */
    void report(ProblemSink sink) {
        if (reference != delimiter) {
            sink.accept(Problem.of(CoreCode.DELIMITER_MISREAD)
                    .value(visible(reference))
                    .expected(visible(delimiter))
                    .build());
        }
    }

    private static String visible(char delimiter) {
        return delimiter == '\t' ? "\\t" : String.valueOf(delimiter);
    }

    private static String firstLines(String text) {
        int lines = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'));
            if (ends && ++lines == LINES) {
                return text.substring(0, i + 1);
            }
        }
        return text;
    }

    /**
     * The candidate under which most records have the same width, more than one cell; 0 when there is none. One under
     * which more than half of them have the width of the first one, which mostly is the header, goes before all others: a
     * mark that stands once in many texts divides them as evenly as a delimiter would.
     */
    private static char byWidth(String sample) {
        char best = 0;
        boolean bestFirst = false;
        double bestShare = 0;
        int bestWidth = 0;
        for (char candidate : DELIMITERS) {
            Map<Integer, Integer> widths = widths(sample, candidate);
            int records = widths.values().stream().mapToInt(Integer::intValue).sum();
            boolean firstRecord = true;
            for (Map.Entry<Integer, Integer> entry : widths.entrySet()) {
                double share = (double) entry.getValue() / records;
                int width = entry.getKey();
                boolean first = firstRecord && share > 0.5;
                firstRecord = false;
                boolean better =
                        first != bestFirst ? first : share > bestShare || (share == bestShare && width > bestWidth);
                if (width > 1 && better) {
                    best = candidate;
                    bestFirst = first;
                    bestShare = share;
                    bestWidth = width;
                }
            }
        }
        return best;
    }

    /** How many records that are not blank have each width. */
    private static Map<Integer, Integer> widths(String sample, char delimiter) {
        Map<Integer, Integer> widths = new LinkedHashMap<>();
        int width = 1;
        boolean quoted = false;
        boolean fieldStart = true;
        boolean closed = false;
        boolean blank = true;
        for (int i = 0; i <= sample.length(); i++) {
            char c = i < sample.length() ? sample.charAt(i) : '\n';
            boolean wasQuoted = quoted;
            if (quoted) {
                quoted = c != '"' && i < sample.length();
            } else if (c == '"' && (fieldStart || closed)) {
                // Doubled within a quoted cell, it closes and opens again
                quoted = true;
                blank = false;
            } else if (c == delimiter) {
                width++;
                blank = false;
            } else if (c == '\n' || c == '\r') {
                if (!blank) {
                    widths.merge(width, 1, Integer::sum);
                }
                width = 1;
                blank = true;
            } else {
                blank = false;
            }
            closed = wasQuoted && !quoted;
            fieldStart = c == delimiter || c == '\n' || c == '\r';
        }
        return widths;
    }

    private record Sniffed(char delimiter, boolean skipInitialSpace) {
        /** What the engine falls back to. */
        static final Sniffed FAILED = new Sniffed(',', false);
    }

    private static Sniffed sniff(String sample) {
        if (sample.length() <= SAMPLE) {
            for (Pattern pattern : QUOTED) {
                Matcher matcher = pattern.matcher(sample);
                if (matcher.find()) {
                    Optional<Sniffed> byQuotes = byQuotes(matcher.reset());
                    return byQuotes.orElseGet(() -> byFrequency(sample));
                }
            }
        }
        return byFrequency(sample);
    }

    private static Optional<Sniffed> byQuotes(Matcher matcher) {
        Map<Character, Integer> delimiters = new LinkedHashMap<>();
        int spaces = 0;
        while (matcher.find()) {
            char delimiter = matcher.group("delim").charAt(0);
            if (DELIMITERS.contains(delimiter)) {
                delimiters.merge(delimiter, 1, Integer::sum);
            }
            if (!matcher.group("space").isEmpty()) {
                spaces++;
            }
        }
        if (delimiters.isEmpty()) {
            return Optional.empty();
        }
        char delimiter = firstMost(delimiters);
        return Optional.of(new Sniffed(delimiter, delimiters.getOrDefault(delimiter, 0) == spaces));
    }

    /**
     * The candidate whose number per line is the most regular, in growing portions of ten lines, from all lines down to
     * nine in ten.
     */
    private static Sniffed byFrequency(String sample) {
        List<String> lines = new ArrayList<>(List.of(sample.split("\n")));
        lines.removeIf(String::isEmpty);
        int portion = Math.min(10, lines.size());
        Map<Character, Map<Integer, Integer>> frequencies = new LinkedHashMap<>();
        Map<Character, Integer> found = new LinkedHashMap<>();
        for (int start = 0, round = 1; start < lines.size(); start += portion, round++) {
            for (String line : lines.subList(start, Math.min(lines.size(), start + portion))) {
                for (char candidate : DELIMITERS) {
                    int number = (int) line.chars().filter(c -> c == candidate).count();
                    frequencies
                            .computeIfAbsent(candidate, c -> new LinkedHashMap<>())
                            .merge(number, 1, Integer::sum);
                }
            }
            double total = Math.min(portion * round, lines.size());
            double consistency = 1.0;
            while (found.isEmpty() && consistency >= 0.9) {
                for (Map.Entry<Character, Map<Integer, Integer>> entry : frequencies.entrySet()) {
                    int mode = firstMost(entry.getValue());
                    int others = entry.getValue().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum();
                    int net = 2 * entry.getValue().getOrDefault(mode, 0) - others;
                    if (mode > 0 && net > 0 && net / total >= consistency) {
                        found.put(entry.getKey(), mode);
                    }
                }
                consistency -= 0.01;
            }
            if (found.size() == 1) {
                break;
            }
        }
        for (char preferred : DELIMITERS) {
            if (found.containsKey(preferred)) {
                return new Sniffed(preferred, spaced(lines.get(0), preferred));
            }
        }
        return Sniffed.FAILED;
    }

    /** The key with the highest count, the first met where several have it. */
    private static <K> K firstMost(Map<K, Integer> counts) {
        int most = Collections.max(counts.values());
        return counts.entrySet().stream()
                .filter(e -> e.getValue() == most)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static boolean spaced(String line, char delimiter) {
        int all = 0;
        int withSpace = 0;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == delimiter) {
                all++;
                withSpace += i + 1 < line.length() && line.charAt(i + 1) == ' ' ? 1 : 0;
            }
        }
        return all == withSpace;
    }
}
