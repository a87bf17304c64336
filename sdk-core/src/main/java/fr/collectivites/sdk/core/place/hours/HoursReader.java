package fr.collectivites.sdk.core.place.hours;

import fr.collectivites.sdk.core.place.hours.HoursPlan.Span;
import fr.collectivites.sdk.core.place.hours.HoursToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads the words of opening hours as statements: days and their spans, in either order, closings and exceptions. Whatever
 * does not fit makes the whole text not understood; nothing is guessed. Used once; not thread-safe.
 */
final class HoursReader {

    private static final String ON_APPOINTMENT = "sur rendez-vous";
    private static final int DAY = 24 * 60;
    private static final int NOON = 12 * 60;

    /** A span that begins later is no morning. */
    private static final int AFTERNOON = 13 * 60;

    /** A span that ends later is no morning. */
    private static final int MORNING_END = 14 * 60;

    private final List<HoursToken> tokens;
    private final HoursPlan plan = new HoursPlan();
    private int at;
    private boolean understood = true;
    private boolean timesFirst;
    private boolean school;
    private boolean term;
    private boolean allOnAppointment;

    // The statement that is being read
    private String season = "";
    private Set<Integer> days = new TreeSet<>();
    private Set<Integer> except = new TreeSet<>();
    private List<Integer> ranks = new ArrayList<>();
    private List<Span> spans = new ArrayList<>();
    private Set<Integer> parts = new TreeSet<>();
    private boolean closed;
    private boolean closedFirst;
    private boolean excepting;
    private boolean appointment;
    private boolean stopped;
    private boolean pending;

    HoursReader(List<HoursToken> tokens) {
        this.tokens = tokens;
    }

    /** The hours in the syntax of OpenStreetMap; nothing when they are not understood as a whole. */
    Optional<String> read() {
        if (tokens.stream().allMatch(t -> t.kind() == Kind.APPOINTMENT || t.kind() == Kind.STOP)) {
            return tokens.isEmpty() ? Optional.empty() : Optional.of('"' + ON_APPOINTMENT + '"');
        }
        timesFirst = tokens.stream()
                .map(HoursToken::kind)
                .filter(kind ->
                        HoursDays.isDay(kind) || kind == Kind.TIME || kind == Kind.NUMBER || kind == Kind.ALL_TIME)
                .findFirst()
                .filter(kind -> kind == Kind.TIME || kind == Kind.ALL_TIME)
                .isPresent();
        while (understood && at < tokens.size()) {
            step(tokens.get(at));
        }
        flush();
        if (allOnAppointment) {
            plan.commentAll(ON_APPOINTMENT);
        }
        if (term && !school) {
            plan.off("SH");
        }
        // A season with nothing in it was not understood
        return understood && !(pending && !season.isEmpty()) ? plan.text() : Optional.empty();
    }

    private void step(HoursToken token) {
        switch (token.kind()) {
            case DAY, ALL_DAYS, WEEK_DAYS, WEEKEND -> days();
            case TIME, NUMBER, RANK -> number(token);
            case MONTH -> season();
            case ALL_TIME -> allTime();
            case CLOSED -> closed();
            case EXCEPT -> except();
            case PART -> part(token.value());
            case HOLIDAYS, SCHOOL_HOLIDAYS -> holidays(token.kind());
            case TERM -> term();
            case WEEKS -> weeks(token.value());
            case APPOINTMENT -> appointment();
            case OR_APPOINTMENT -> {
                plan.orOnAppointment();
                understood &= !spans.isEmpty();
                at++;
            }
            case STOP -> {
                stopped = true;
                at++;
            }
            case TO, AND, BETWEEN -> at++;
            case OF_MONTH -> {
                understood &= !ranks.isEmpty();
                at++;
            }
        }
    }

    private boolean hasContent() {
        return !spans.isEmpty() || ((closed || appointment) && !days.isEmpty());
    }

    private void days() {
        if (excepting) {
            at = HoursDays.read(tokens, at, except);
            return;
        }
        boolean closing = closed && !days.isEmpty();
        boolean complete = !timesFirst && hasContent();
        boolean begins = closing ? !continuesClosing() : complete;
        if (begins || (timesFirst && !days.isEmpty() && spans.isEmpty())) {
            flush();
        }
        at = HoursDays.read(tokens, at, days);
    }

    /** "closed on Monday and Tuesday": days follow the word, and no times follow them before the next comma. */
    private boolean continuesClosing() {
        if (!closedFirst || kind(at - 1) != Kind.AND) {
            return false;
        } else if (tokens.get(at - 1).value() == HoursToken.ALSO) {
            return true;
        }
        int next = at;
        while (HoursDays.isDay(kind(next)) || kind(next) == Kind.TO || (kind(next) == Kind.AND && isAlso(next))) {
            next++;
        }
        return kind(next) != Kind.TIME && kind(next) != Kind.NUMBER;
    }

    private boolean isAlso(int index) {
        return tokens.get(index).value() == HoursToken.ALSO;
    }

    private Kind kind(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index).kind() : Kind.STOP;
    }

    /** A number begins a span, a date, or the rank of a day in the month. */
    private void number(HoursToken token) {
        if (HoursSeason.begins(tokens, at)) {
            season();
        } else if (token.kind() == Kind.RANK) {
            if (hasContent()) {
                flush();
            }
            ranks.add(token.value());
            at++;
        } else {
            span(token);
        }
    }

    private void span(HoursToken token) {
        boolean between = at > 0 && tokens.get(at - 1).kind() == Kind.BETWEEN;
        HoursToken next = at + 1 < tokens.size() ? tokens.get(at + 1) : new HoursToken(Kind.STOP, 0);
        boolean slash = next.kind() == Kind.AND && next.value() == HoursToken.SLASH;
        boolean to = next.kind() == Kind.TO || slash || (between && next.kind() == Kind.AND);
        boolean end = kind(at + 2) == Kind.TIME || kind(at + 2) == Kind.NUMBER;
        if (!to || !end || (closed && !excepting)) {
            understood = false;
            return;
        }
        int from = token.minutes();
        int until = tokens.get(at + 2).minutes();
        until = until == 0 ? DAY : until;
        if (from >= until || until > DAY) {
            understood = false;
            return;
        }
        if (excepting && !spans.isEmpty()) {
            // "sauf mercredi 9h-12h": other hours on that day
            Set<Integer> others = except;
            String where = season;
            except = new TreeSet<>();
            flush();
            season = where;
            days = others;
            excepting = true;
        }
        if (timesFirst && !days.isEmpty()) {
            flush();
        }
        spans.add(new Span(from, until));
        at += 3;
    }

    private void allTime() {
        if (timesFirst && !days.isEmpty()) {
            flush();
        }
        spans.add(new Span(0, DAY));
        at++;
    }

    private void closed() {
        if (days.isEmpty() || hasContent()) {
            flush();
        }
        closed = true;
        closedFirst = days.isEmpty();
        at++;
    }

    private void except() {
        excepting = true;
        at++;
    }

    private void part(int value) {
        if (excepting && !except.isEmpty() && !spans.isEmpty()) {
            Set<Integer> others = except;
            except = new TreeSet<>();
            flush();
            days = others;
            closed = true;
            closedFirst = true;
        }
        if (closed && !days.isEmpty()) {
            understood &= plan.close(season, days, value);
            days = new TreeSet<>();
            closed = kind(at + 1) == Kind.AND && isAlso(at + 1) && kind(at + 2) == Kind.DAY;
        } else if (kind(at + 1) == Kind.TIME || kind(at + 1) == Kind.NUMBER) {
            int from = tokens.get(at + 1).minutes();
            understood &= value == 1 ? from < AFTERNOON : from >= NOON;
        } else {
            parts.add(value);
        }
        at++;
    }

    /** Whether the spans are those of the part of the day that the statement names. */
    private boolean agrees() {
        boolean morning = parts.contains(1);
        return parts.isEmpty()
                || (parts.size() == 1
                        && spans.stream().allMatch(span -> morning ? span.to() <= MORNING_END : span.from() >= NOON));
    }

    private void holidays(Kind kind) {
        boolean holidays = kind == Kind.HOLIDAYS;
        if (closed || excepting) {
            plan.off(holidays ? "PH" : "SH");
            if (closed && days.isEmpty() && !excepting) {
                closed = kind(at + 1) == Kind.AND && (isClosable(kind(at + 2)) || isAlso(at + 1));
            }
        } else if (holidays) {
            // "lundi 9h-12h, jours fériés 10h-12h" is seldom and not read
            understood = kind(at + 1) == Kind.CLOSED && kind(at + 2) != Kind.DAY;
            plan.off("PH");
            at += understood ? 1 : 0;
        } else {
            school = true;
            qualify("SH ", at + 1);
        }
        at++;
    }

    private static boolean isClosable(Kind kind) {
        return kind == Kind.HOLIDAYS || kind == Kind.SCHOOL_HOLIDAYS || kind == Kind.MONTH;
    }

    private void term() {
        term = true;
        qualify("", at + 1);
        at++;
    }

    private void weeks(int parity) {
        qualify(parity == 1 ? "week 01-53/2 " : "week 02-52/2 ", at + 1);
        at++;
    }

    /** A season before the statements that it concerns, or behind the one that it does. */
    private void qualify(String qualifier, int next) {
        boolean begins = !hasContent() || stopped;
        boolean ends = kind(next) == Kind.STOP;
        if (begins || HoursDays.isDay(kind(next)) || kind(next) == Kind.TIME || kind(next) == Kind.RANK) {
            flush();
            understood &= !pending;
            season = qualifier;
            pending = true;
        } else {
            understood &= ends && season.isEmpty();
            season = qualifier;
            flush();
            season = "";
        }
    }

    private void season() {
        boolean closing = excepting || (closed && days.isEmpty());
        HoursSeason read = HoursSeason.read(tokens, at);
        at = read.next();
        understood &= read.understood();
        if (closing) {
            plan.off(read.text());
            closed &= kind(at) == Kind.AND && isClosable(kind(at + 1));
        } else {
            qualify(read.text() + " ", at);
        }
    }

    private void appointment() {
        boolean last = tokens.subList(at + 1, tokens.size()).stream().allMatch(t -> t.kind() == Kind.STOP);
        boolean first = tokens.subList(0, at).stream().allMatch(t -> t.kind() == Kind.STOP);
        if (first || (stopped && last && hasContent())) {
            allOnAppointment = true;
        } else {
            appointment = true;
        }
        at++;
    }

    /** Takes the statement into the plan, and begins another in the same season. */
    private void flush() {
        boolean empty = days.isEmpty() && spans.isEmpty() && ranks.isEmpty() && !closed && !appointment;
        if (!empty && understood) {
            understood = take();
            pending = false;
        }
        days = new TreeSet<>();
        except = new TreeSet<>();
        ranks = new ArrayList<>();
        spans = new ArrayList<>();
        parts = new TreeSet<>();
        closed = false;
        closedFirst = false;
        excepting = false;
        appointment = false;
        stopped = false;
    }

    private boolean take() {
        boolean bare = spans.isEmpty() && !closed;
        String comment = appointment || (bare && allOnAppointment) ? ON_APPOINTMENT : "";
        if (days.isEmpty() && spans.equals(List.of(new Span(0, DAY)))) {
            HoursDays.addRange(days, 1, 7);
        }
        if (days.isEmpty() || (bare && comment.isEmpty()) || HoursPlan.overlap(sorted())) {
            return false;
        }
        if (!ranks.isEmpty()) {
            String numbers = ranks.stream().map(String::valueOf).collect(Collectors.joining(","));
            boolean single = days.size() == 1 && !closed && except.isEmpty();
            return single && plan.openRanked(season + HoursPlan.selector(days) + "[" + numbers + "]", spans, comment);
        }
        if (closed) {
            return parts.isEmpty() && plan.close(season, days);
        } else if (!agrees()) {
            return false;
        }
        if (excepting && except.isEmpty()) {
            return plan.replace(season, days, sorted(), comment) && days.size() <= 7;
        }
        Set<Integer> open = new TreeSet<>(days);
        open.removeAll(except);
        return days.containsAll(except) && !open.isEmpty() && plan.open(season, open, sorted(), comment);
    }

    private List<Span> sorted() {
        List<Span> all = new ArrayList<>(spans);
        all.sort((a, b) -> Integer.compare(a.from(), b.from()));
        return all;
    }
}
