package fr.collectivites.sdk.core.problem;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One finding: a code, where it stands, what was found there and, where one is certain, how to mend it. A plain value;
 * the text is rendered when asked for, in French or English. Immutable and thread-safe.
 *
 * <p>Arguments are named texts that fill the message; {@code value} (what stands there) and {@code expected} (what
 * should) have accessors of their own.
 */
public final class Problem {

    /** Order of reports: by row (the file and header first), column, line of a document, code, rule. */
    public static final Comparator<Problem> ORDER = Comparator.comparingLong(Problem::rowOrder)
            .thenComparingInt(Problem::columnOrder)
            .thenComparingLong(p -> p.line().orElse(0L))
            .thenComparing(p -> p.code.code())
            .thenComparing(p -> p.rule)
            .thenComparing(p -> p.pointer().orElse(""))
            .thenComparing(p -> p.field().orElse(""))
            .thenComparing(p -> p.value().orElse(""));

    private final ProblemCode code;
    private final String rule;
    private final Severity severity;
    private final Location location;
    private final Map<String, String> arguments;
    private final @Nullable Fix fix;
    private final boolean beyondReference;

    private Problem(Builder builder) {
        this.code = builder.code;
        this.rule = builder.rule;
        this.severity = builder.severity;
        this.location = builder.location;
        this.arguments = builder.arguments.isEmpty()
                ? Map.of()
                : Collections.unmodifiableMap(new LinkedHashMap<>(builder.arguments));
        this.fix = builder.fix;
        this.beyondReference = builder.beyondReference;
    }

    private Problem(Problem other, Location location, boolean beyondReference) {
        this.code = other.code;
        this.rule = other.rule;
        this.severity = other.severity;
        this.location = location;
        this.arguments = other.arguments;
        this.fix = other.fix;
        this.beyondReference = beyondReference;
    }

    /** Starts a finding of that kind, on the whole of what is judged, with the severity of its code. */
    public static Builder of(ProblemCode code) {
        return new Builder(code);
    }

    /** The kind of finding. */
    public ProblemCode code() {
        return code;
    }

    /** What exactly was broken below the code, such as {@code pattern} under {@code constraint-error}; may be empty. */
    public Optional<String> rule() {
        return rule.isEmpty() ? Optional.empty() : Optional.of(rule);
    }

    /** How much it weighs. */
    public Severity severity() {
        return severity;
    }

    /** Where it stands. */
    public Location location() {
        return location;
    }

    /** Physical line in the file or document, from 1, if the place has one. */
    public Optional<Long> line() {
        long line = 0;
        if (location instanceof Location.Row row) {
            line = row.line();
        } else if (location instanceof Location.Cell cell) {
            line = cell.line();
        } else if (location instanceof Location.Pointer pointer) {
            line = pointer.line();
        }
        return line > 0 ? Optional.of(line) : Optional.empty();
    }

    /** Table row, the header being row 1, if the place has one. */
    public Optional<Long> row() {
        long row = rowOrder();
        return row > 0 ? Optional.of(row) : Optional.empty();
    }

    /** Column, from 1, if the place has one. */
    public Optional<Integer> column() {
        int column = columnOrder();
        return column > 0 ? Optional.of(column) : Optional.empty();
    }

    /** Name of the field, or label of the column, if the place has one. */
    public Optional<String> field() {
        String field = "";
        if (location instanceof Location.Header header) {
            field = header.field();
        } else if (location instanceof Location.Cell cell) {
            field = cell.field();
        }
        return field.isEmpty() ? Optional.empty() : Optional.of(field);
    }

    /** Place in a document or entity, if the finding stands in one. */
    public Optional<String> pointer() {
        return location instanceof Location.Pointer pointer ? Optional.of(pointer.pointer()) : Optional.empty();
    }

    /** The named texts of the message, in the order given. */
    public Map<String, String> arguments() {
        return arguments;
    }

    /** What stands there, as written. */
    public Optional<String> value() {
        return Optional.ofNullable(arguments.get("value"));
    }

    /** What should stand there. */
    public Optional<String> expected() {
        return Optional.ofNullable(arguments.get("expected"));
    }

    /** The proposed correction, where one is certain. */
    public Optional<Fix> fix() {
        return Optional.ofNullable(fix);
    }

    /**
     * Whether the finding stands beyond the point where the reference engine (and so Validata) gives up. Its verdict
     * does not rest on such findings; they are left out where counts are compared with it.
     */
    public boolean beyondReference() {
        return beyondReference;
    }

    /** The same finding, marked as standing beyond the point where the reference engine gives up. */
    public Problem asBeyondReference() {
        return new Problem(this, location, true);
    }

    /** The same finding at another place. */
    public Problem withLocation(Location location) {
        return new Problem(this, location, beyondReference);
    }

    /** The heading of this kind of finding, a few words. */
    public String title(Locale locale) {
        Messages messages = Messages.of(code, locale);
        return ruleOrCode(messages, ".title");
    }

    /** The sentence, without the place. */
    public String text(Locale locale) {
        Messages messages = Messages.of(code, locale);
        return Messages.fill(ruleOrCode(messages, ".message"), arguments);
    }

    /** The sentence with its place before it: « Ligne 12, colonne idBeneficiaire : … ». */
    public String message(Locale locale) {
        String place = place(locale);
        return place.isEmpty()
                ? text(locale)
                : Messages.of(Messages.CORE_BUNDLE, locale)
                        .text("place.and-text", Map.of("place", place, "text", text(locale)));
    }

    /** The place in words, empty for the whole. */
    public String place(Locale locale) {
        Messages messages = Messages.of(Messages.CORE_BUNDLE, locale);
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("line", line().or(this::row).map(String::valueOf).orElse(""));
        parts.put("column", column().map(String::valueOf).orElse(""));
        parts.put("field", field().orElse(""));
        parts.put("pointer", pointer().orElse(""));
        if (location instanceof Location.Header) {
            String place = column().isPresent() ? "place.header-column" : "place.header-whole";
            return messages.text(field().isPresent() ? "place.header" : place, parts);
        } else if (location instanceof Location.Row) {
            return messages.text("place.row", parts);
        } else if (location instanceof Location.Cell) {
            return messages.text(field().isPresent() ? "place.cell" : "place.cell-column", parts);
        }
        if (location instanceof Location.Pointer) {
            return messages.text(line().isPresent() ? "place.pointer-line" : "place.pointer", parts);
        }
        return "";
    }

    /** The sentence that proposes the correction, if there is one. */
    public Optional<String> fixText(Locale locale) {
        if (fix == null) {
            return Optional.empty();
        }
        Map<String, String> all = new LinkedHashMap<>(arguments);
        all.put("replacement", fix.replacement());
        return Optional.of(Messages.of(code, locale).text("fix." + fix.kind(), all));
    }

    private String ruleOrCode(Messages messages, String suffix) {
        String base = code.code();
        return rule.isEmpty()
                ? messages.text(base + suffix)
                : messages.find(base + "." + rule + suffix).orElseGet(() -> messages.text(base + suffix));
    }

    private long rowOrder() {
        if (location instanceof Location.Header) {
            return 1;
        } else if (location instanceof Location.Row row) {
            return row.row();
        }
        return location instanceof Location.Cell cell ? cell.row() : 0;
    }

    private int columnOrder() {
        if (location instanceof Location.Header header) {
            return header.column();
        }
        return location instanceof Location.Cell cell ? cell.column() : 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Problem that
                && code.code().equals(that.code.code())
                && code.bundle().equals(that.code.bundle())
                && rule.equals(that.rule)
                && severity == that.severity
                && location.equals(that.location)
                && arguments.equals(that.arguments)
                && Objects.equals(fix, that.fix)
                && beyondReference == that.beyondReference;
    }

    @Override
    public int hashCode() {
        return Objects.hash(code.code(), rule, severity, location, arguments, fix, beyondReference);
    }

    /** Code, severity and the English message: for logs and debuggers, not for people. */
    @Override
    public String toString() {
        return severity + " " + code.code() + (rule.isEmpty() ? "" : "/" + rule) + ": " + message(Locale.ENGLISH);
    }

    /** Builds a {@link Problem}. Not thread-safe. */
    public static final class Builder {
        private final ProblemCode code;
        private String rule = "";
        private Severity severity;
        private Location location = Location.whole();
        private final Map<String, String> arguments = new LinkedHashMap<>(4);
        private @Nullable Fix fix;
        private boolean beyondReference;

        private Builder(ProblemCode code) {
            this.code = code;
            this.severity = code.severity();
        }

        /** The rule below the code, kebab-case or the standard's own name for it. */
        public Builder rule(String rule) {
            this.rule = rule;
            return this;
        }

        /** A severity other than that of the code. */
        public Builder severity(Severity severity) {
            this.severity = severity;
            return this;
        }

        /** The place; the whole when not called. */
        public Builder at(Location location) {
            this.location = location;
            return this;
        }

        /** A named text of the message. */
        public Builder with(String name, Object value) {
            arguments.put(name, String.valueOf(value));
            return this;
        }

        /** What stands there, as written. */
        public Builder value(String value) {
            return with("value", value);
        }

        /** What should stand there. */
        public Builder expected(String expected) {
            return with("expected", expected);
        }

        /** The proposed correction; only where it is certain. */
        public Builder fix(Fix fix) {
            this.fix = fix;
            return this;
        }

        /** Marks the finding as standing beyond what the reference engine judges. */
        public Builder beyondReference() {
            this.beyondReference = true;
            return this;
        }

        /** The finding. */
        public Problem build() {
            return new Problem(this);
        }
    }
}
