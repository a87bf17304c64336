package fr.collectivites.sdk.core.problem;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The result of a validation. Counts are exact however many findings there are; the findings themselves are a bounded,
 * deterministic selection ({@link ReportCollector}). Plain values only; immutable and thread-safe.
 */
public final class Report {

    /** The mode that claims to give the verdicts of the reference. */
    private static final String REFERENCE_MODE = "validata";

    private final Map<String, String> source;
    private final @Nullable SchemaReference schema;
    private final String mode;
    private final boolean ownChecks;
    private final String engineVersion;
    private final long rows;
    private final List<ProblemGroup> groups;
    private final List<RowRange> byRow;
    private final List<Problem> problems;

    private Report(Builder builder) {
        this.source = Collections.unmodifiableMap(new LinkedHashMap<>(builder.source));
        this.schema = builder.schema;
        this.mode = builder.mode;
        this.ownChecks = builder.ownChecks;
        this.engineVersion = builder.engineVersion;
        this.rows = builder.rows;
        this.groups = builder.collector.groups();
        this.byRow = builder.collector.byRow();
        this.problems = builder.collector.problems();
    }

    /** Starts a report on the findings that the collector holds. */
    public static Builder builder(ReportCollector collector) {
        return new Builder(collector);
    }

    /**
     * What was judged, by name of fact: {@code path}, {@code format} and, where the format has them, {@code encoding},
     * {@code delimiter}, {@code sheet}; {@code headerRow} where the header is not the first row. Empty for an entity in memory.
     */
    public Map<String, String> source() {
        return source;
    }

    /** The schema it was judged by, if there is one. */
    public Optional<SchemaReference> schema() {
        return Optional.ofNullable(schema);
    }

    /** The mode of judgement, such as {@code validata}; empty when there is only one. */
    public String mode() {
        return mode;
    }

    /** Version of the SDK that judged. */
    public String engineVersion() {
        return engineVersion;
    }

    /**
     * How often judgements in this mode are those of the reference, as measured; empty for modes without reference, and where
     * checks had a say that the reference does not know.
     */
    public Optional<Parity> parity() {
        return mode.equals(REFERENCE_MODE) && !ownChecks ? Optional.of(Engine.parity()) : Optional.empty();
    }

    /** Number of data rows read, the header not counted; 0 when what was judged is not a table. */
    public long rows() {
        return rows;
    }

    /** The verdict. */
    public Outcome outcome() {
        if (count(Severity.ERROR) > 0) {
            return Outcome.INVALID;
        }
        return count(Severity.WARNING) > 0 ? Outcome.VALID_WITH_WARNINGS : Outcome.VALID;
    }

    /** Exact number of findings of that severity. */
    public long count(Severity severity) {
        return groups.stream()
                .filter(g -> g.severity() == severity)
                .mapToLong(ProblemGroup::count)
                .sum();
    }

    /** Exact number of findings of each severity, all three present. */
    public Map<Severity, Long> counts() {
        Map<Severity, Long> counts = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            counts.put(severity, count(severity));
        }
        return Collections.unmodifiableMap(counts);
    }

    /** Exact number of findings by code, sorted by code. */
    public SortedMap<String, Long> byCode() {
        SortedMap<String, Long> byCode = new TreeMap<>();
        groups.forEach(g -> byCode.merge(g.code(), g.count(), Long::sum));
        return Collections.unmodifiableSortedMap(byCode);
    }

    /** Exact numbers by code, rule, field and severity; the most frequent first. */
    public List<ProblemGroup> groups() {
        return groups;
    }

    /**
     * Exact numbers by stretch of rows, in order: where in the table the findings lie. All stretches have the same
     * width, there are at most 64, and those without findings are left out.
     */
    public List<RowRange> byRow() {
        return byRow;
    }

    /** The findings kept, in the order of {@link Problem#ORDER}. */
    public List<Problem> problems() {
        return problems;
    }

    /** Number of findings counted but not kept. */
    public long dropped() {
        return groups.stream().mapToLong(ProblemGroup::count).sum() - problems.size();
    }

    /** Outcome and counts: for logs and debuggers. */
    @Override
    public String toString() {
        return outcome() + " " + counts();
    }

    /**
     * The schema that a report judged by.
     *
     * @param id name in the catalogue, such as {@code scdl/subventions}, or what the file calls itself
     * @param version version without a leading {@code v}, empty when unknown
     */
    public record SchemaReference(String id, String version) {}

    /** Builds a {@link Report}. Not thread-safe. */
    public static final class Builder {
        private final ReportCollector collector;
        private final Map<String, String> source = new LinkedHashMap<>();
        private @Nullable SchemaReference schema;
        private String mode = "";
        private boolean ownChecks;
        private final String engineVersion = Engine.version();
        private long rows;

        private Builder(ReportCollector collector) {
            this.collector = collector;
        }

        /** A fact about what was judged; an empty value is left out. */
        public Builder source(String fact, String value) {
            if (!value.isEmpty()) {
                source.put(fact, value);
            }
            return this;
        }

        /** The schema it was judged by. */
        public Builder schema(SchemaReference schema) {
            this.schema = schema;
            return this;
        }

        /** The mode of judgement. */
        public Builder mode(String mode) {
            this.mode = mode;
            return this;
        }

        /** Whether checks had a say that are not of the mode: the host's own. */
        public Builder ownChecks(boolean ownChecks) {
            this.ownChecks = ownChecks;
            return this;
        }

        /** Number of data rows read. */
        public Builder rows(long rows) {
            this.rows = rows;
            return this;
        }

        /** The report. */
        public Report build() {
            return new Report(this);
        }
    }
}
