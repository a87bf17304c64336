package fr.collectivites.sdk.core.correction;

import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.ReportCollector;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.core.validation.Mode;
import fr.collectivites.sdk.core.validation.TableValidator;
import fr.collectivites.sdk.core.writing.ExtraColumns;
import fr.collectivites.sdk.core.writing.TableWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Corrects tables where the correction is certain, and says of each cell what it did and why. What would change the value
 * of an amount, or the letters and digits of an identifier, waits until it is accepted by its kind. Nothing is invented: a
 * value that is missing or doubtful stays as it is and is among the findings that remain.
 *
 * <p>A source is read twice: first for what whole columns prove, then in batches. Memory does not grow with the number of
 * rows. Immutable and thread-safe.
 */
public final class Fixer {

    private final TableSchema schema;
    private final Mode mode;
    private final ReadOptions reading;
    private final Set<String> accepted;
    private final TableValidator batches;
    private final TableValidator whole;

    private Fixer(Builder builder) {
        this.schema = builder.schema;
        this.mode = builder.mode;
        this.reading = builder.reading;
        this.accepted = Set.copyOf(builder.accepted);
        ReadOptions firstRow =
                ReadOptions.builder().headerRow(1).limits(reading.limits()).build();
        this.batches =
                TableValidator.builder(schema).mode(mode).readOptions(firstRow).build();
        this.whole = TableValidator.builder(schema)
                .mode(mode)
                .readOptions(firstRow)
                .check(new LostDigits(schema))
                .build();
    }

    /** A fixer that applies what is certain and nothing else, in mode {@link Mode#VALIDATA}. */
    public static Fixer of(TableSchema schema) {
        return builder(schema).build();
    }

    /** Starts a fixer with options. */
    public static Builder builder(TableSchema schema) {
        return new Builder(schema);
    }

    /**
     * Shows what would be corrected and what would remain. Nothing is written.
     *
     * @throws fr.collectivites.sdk.core.table.SourceException if the source cannot be read
     */
    public Correction preview(TableSource source) {
        return preview(source, problem -> {});
    }

    /**
     * Shows what would be corrected, each change as it is found. Nothing is written.
     *
     * @param log takes all changes, those of the report and those it drops
     * @throws fr.collectivites.sdk.core.table.SourceException if the source cannot be read
     */
    public Correction preview(TableSource source, ProblemSink log) {
        ReportCollector changes = new ReportCollector();
        Report remaining = whole.validate(corrected(source, changes, log));
        return correction(source, changes, remaining, false);
    }

    /**
     * Writes a corrected copy: UTF-8, the columns of the schema in its order and behind them those that it does not know.
     * The copy replaces the target in one step, whatever remains wrong in it. It is not written where something of the
     * source would be lost on the way: cells without a column, columns of one name, a source that breaks off.
     *
     * @param copy file to write or replace; the source itself, to correct it in place
     * @throws fr.collectivites.sdk.core.table.SourceException if the source cannot be read
     * @throws fr.collectivites.sdk.core.writing.WritingException if the copy cannot be written
     */
    public Correction write(TableSource source, Path copy) {
        return write(source, copy, problem -> {});
    }

    /**
     * Writes a corrected copy and hands out each change as it is made.
     *
     * @param copy file to write or replace; the source itself, to correct it in place
     * @param log takes all changes, those of the report and those it drops
     * @throws fr.collectivites.sdk.core.table.SourceException if the source cannot be read
     * @throws fr.collectivites.sdk.core.writing.WritingException if the copy cannot be written
     */
    public Correction write(TableSource source, Path copy, ProblemSink log) {
        ReportCollector changes = new ReportCollector();
        CorrectedSource corrected = corrected(source, changes, log);
        TableWriter.Builder writer = TableWriter.builder(copy, schema)
                .extraColumns(ExtraColumns.KEEP)
                .accept(Outcome.INVALID)
                .limits(reading.limits())
                .mode(mode)
                .check(new LostDigits(schema));
        try (TableWriter out = writer.open()) {
            out.writeAll(
                    corrected,
                    ReadOptions.builder().headerRow(1).limits(reading.limits()).build());
            if (!corrected.isLosing()) {
                Report remaining = out.commit();
                return correction(source, changes, remaining, out.isWritten());
            }
        }
        return preview(source);
    }

    private CorrectedSource corrected(TableSource source, ReportCollector changes, ProblemSink log) {
        CorrectionPlan plan = CorrectionPlan.of(source, reading, schema, batches, accepted);
        return new CorrectedSource(source, reading, plan, problem -> {
            changes.accept(problem);
            log.accept(problem);
        });
    }

    private static Correction correction(
            TableSource source, ReportCollector changes, Report remaining, boolean written) {
        Report.Builder log =
                Report.builder(changes).source("path", source.name()).rows(remaining.rows());
        remaining.schema().ifPresent(log::schema);
        return new Correction(log.build(), remaining, written);
    }

    /** Builds a {@link Fixer}. Not thread-safe. */
    public static final class Builder {
        private final TableSchema schema;
        private Mode mode = Mode.VALIDATA;
        private ReadOptions reading = ReadOptions.defaults();
        private final Set<String> accepted = new HashSet<>();

        private Builder(TableSchema schema) {
            this.schema = schema;
        }

        /** By which reading of the rules. */
        public Builder mode(Mode mode) {
            this.mode = mode;
            return this;
        }

        /** How to read the source where detection must be overruled. */
        public Builder readOptions(ReadOptions reading) {
            this.reading = reading;
            return this;
        }

        /**
         * Kinds of corrections to apply although they are not certain, or change an amount or an identifier: the rule of
         * findings with the code {@code correction-waiting}, such as {@code lost-zero}.
         */
        public Builder accept(Collection<String> kinds) {
            accepted.addAll(kinds);
            return this;
        }

        /** The fixer. */
        public Fixer build() {
            return new Fixer(this);
        }
    }
}
