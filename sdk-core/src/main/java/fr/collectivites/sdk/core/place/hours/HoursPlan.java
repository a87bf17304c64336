package fr.collectivites.sdk.core.place.hours;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What has been understood of opening hours so far: for each season, the days of a week with their spans; and at last, the
 * same in the syntax of OpenStreetMap. Not thread-safe.
 */
final class HoursPlan {

    private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
    private static final int NOON = 12 * 60;

    /** A span that ends later is no morning. */
    private static final int MORNING_END = 14 * 60;

    /** From and to, in minutes since midnight. */
    record Span(int from, int to) {
        private String text() {
            return time(from) + "-" + time(to);
        }

        private static String time(int minutes) {
            return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
        }
    }

    /** What is known of a day. */
    private static final class Day {
        private List<Span> spans = new ArrayList<>();
        private String comment = "";
        private boolean closed;

        private boolean isOpen() {
            return !spans.isEmpty() || !comment.isEmpty();
        }

        private String rule() {
            String times = spans.stream().map(Span::text).collect(Collectors.joining(","));
            String quoted = comment.isEmpty() ? "" : '"' + comment + '"';
            return closed ? "off" : times + (times.isEmpty() || quoted.isEmpty() ? "" : " ") + quoted;
        }
    }

    /** Days by the season and weeks before them; the first is the year as a whole. */
    private final Map<String, Day[]> seasons = new LinkedHashMap<>();

    /** Rules on "the first Monday of the month". */
    private final Map<String, Day> ranked = new LinkedHashMap<>();

    private final Set<String> offs = new LinkedHashSet<>();
    private boolean fallback;

    private Day[] season(String season) {
        return seasons.computeIfAbsent(season, absent -> {
            Day[] days = new Day[7];
            Arrays.setAll(days, i -> new Day());
            return days;
        });
    }

    /** Adds spans to days; false if they overlap what is there. */
    boolean open(String season, Set<Integer> days, List<Span> spans, String comment) {
        Day[] week = season(season);
        for (int day : days) {
            Day known = week[day - 1];
            List<Span> all = new ArrayList<>(known.spans);
            all.addAll(spans);
            all.sort((a, b) -> Integer.compare(a.from(), b.from()));
            if (overlap(all) || known.closed) {
                return false;
            }
            known.spans = all;
            known.comment = comment.isEmpty() ? known.comment : comment;
        }
        return true;
    }

    /** Replaces what is known of days. */
    boolean replace(String season, Set<Integer> days, List<Span> spans, String comment) {
        for (int day : days) {
            season(season)[day - 1] = new Day();
        }
        return open(season, days, spans, comment);
    }

    /** Closes days. */
    boolean close(String season, Set<Integer> days) {
        for (int day : days) {
            Day closed = new Day();
            closed.closed = true;
            season(season)[day - 1] = closed;
        }
        return true;
    }

    /** Closes days for a part of them; false if their spans do not part there. */
    boolean close(String season, Set<Integer> days, int part) {
        for (int day : days) {
            Day known = season(season)[day - 1];
            boolean parts = known.spans.stream().allMatch(span -> span.to() <= MORNING_END || span.from() >= NOON);
            List<Span> left = known.spans.stream()
                    .filter(span -> part == 1 ? span.from() >= NOON : span.to() <= MORNING_END)
                    .toList();
            boolean evening = part == 3;
            if (evening || !parts || left.isEmpty() || left.size() == known.spans.size()) {
                return false;
            }
            known.spans = new ArrayList<>(left);
        }
        return true;
    }

    /** Opens or closes certain days of each month. */
    boolean openRanked(String selector, List<Span> spans, String comment) {
        Day day = ranked.computeIfAbsent(selector, absent -> new Day());
        day.spans.addAll(spans);
        day.comment = comment;
        return !overlap(day.spans);
    }

    /** Closes something as a whole: public holidays, a month. */
    void off(String selector) {
        offs.add(selector);
    }

    /** Says that people may come at other times on appointment. */
    void orOnAppointment() {
        fallback = true;
    }

    /** Puts a comment on all days that are open. */
    void commentAll(String comment) {
        seasons.values()
                .forEach(week ->
                        Arrays.stream(week).filter(day -> !day.spans.isEmpty()).forEach(day -> day.comment = comment));
        ranked.values().forEach(day -> day.comment = comment);
    }

    static boolean overlap(List<Span> spans) {
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).from() < spans.get(i - 1).to()) {
                return true;
            }
        }
        return false;
    }

    /** The hours in the syntax of OpenStreetMap; nothing when no day is ever open. */
    Optional<String> text() {
        List<String> rules = new ArrayList<>();
        seasons.forEach((season, week) -> {
            Set<String> kinds = new LinkedHashSet<>();
            for (Day day : week) {
                if (day.isOpen() || day.closed) {
                    kinds.add(day.rule());
                }
            }
            for (String kind : kinds) {
                Set<Integer> days = new TreeSet<>();
                for (int i = 0; i < week.length; i++) {
                    if ((week[i].isOpen() || week[i].closed) && week[i].rule().equals(kind)) {
                        days.add(i + 1);
                    }
                }
                rules.add(season + selector(days) + " " + kind);
            }
        });
        ranked.forEach((selector, day) -> rules.add(selector + " " + day.rule()));
        if (rules.stream().allMatch(rule -> rule.endsWith(" off"))) {
            return Optional.empty();
        }
        offs.forEach(selector -> rules.add(selector + " off"));
        String text = String.join("; ", rules).replace("Mo-Su 00:00-24:00", "24/7");
        return Optional.of(fallback ? text + " || \"sur rendez-vous\"" : text);
    }

    /** Days as ranges of three or more, and single ones. */
    static String selector(Set<Integer> days) {
        List<String> parts = new ArrayList<>();
        List<Integer> all = List.copyOf(new TreeSet<>(days));
        int start = 0;
        for (int i = 1; i <= all.size(); i++) {
            if (i == all.size() || all.get(i) != all.get(i - 1) + 1) {
                if (i - start >= 3) {
                    parts.add(DAYS.get(all.get(start) - 1) + "-" + DAYS.get(all.get(i - 1) - 1));
                } else {
                    all.subList(start, i).forEach(day -> parts.add(DAYS.get(day - 1)));
                }
                start = i;
            }
        }
        return String.join(",", parts);
    }
}
