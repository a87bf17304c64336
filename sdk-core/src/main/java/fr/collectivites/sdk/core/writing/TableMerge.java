package fr.collectivites.sdk.core.writing;

import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.ReportCollector;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.table.TableSource;
import java.nio.file.Path;
import java.util.List;

/**
 * Brings the rows of a new file into a published one by their key. Published rows keep their order and the columns that the
 * new file lacks; new rows come behind them. Nothing is written that does not conform, and nothing vanishes unsaid.
 *
 * <p>For files of a year of their own there is nothing to merge: write each with {@link TableWriter}. A cumulative file takes
 * {@link Vanished#KEEP}, a file that is whole each time {@link Vanished#REMOVE}.
 *
 * <p>Memory: the rows of the new file are held, at most {@link Builder#maxRows} of them, and the keys seen; the published
 * file is read in a stream, whatever its size. Immutable and thread-safe.
 */
public final class TableMerge {

    /** How many rows a new file may have by default. */
    public static final int MAX_ROWS = 200_000;

    private final Builder options;

    private TableMerge(Builder options) {
        this.options = options;
    }

    /** Starts a merge by the primary key of the schema, or by {@link Builder#key}. */
    public static Builder builder(TableSchema schema) {
        return new Builder(schema);
    }

    /**
     * Shows what would change. The published file stays as it is (a hidden file lies beside it meanwhile).
     *
     * @param published the published file; there need not be one yet
     * @throws fr.collectivites.sdk.core.table.SourceException if a file cannot be read
     * @throws WritingException if the folder cannot be written
     */
    public MergeResult preview(TableSource added, Path published) {
        return run(added, published, false);
    }

    /**
     * Merges and replaces the published file in one step, unless a finding speaks against it: a fault of the keys, vanished
     * rows that nobody decided on, or a merged file that does not conform.
     *
     * @param published the published file; there need not be one yet
     * @throws fr.collectivites.sdk.core.table.SourceException if a file cannot be read
     * @throws WritingException if the file cannot be written
     */
    public MergeResult write(TableSource added, Path published) {
        return run(added, published, true);
    }

    private MergeResult run(TableSource added, Path published, boolean write) {
        ReportCollector changes = new ReportCollector();
        TableWriter.Builder writer = TableWriter.builder(published, options.schema)
                .extraColumns(ExtraColumns.KEEP)
                .limits(options.reading.limits())
                .accept(options.worst);
        try (TableWriter out = writer.open()) {
            MergeRun run = new MergeRun(options, changes, out::write);
            run.merge(added, published);
            boolean good = changes.errors() == 0;
            Report merged = write && good ? out.commit() : out.rehearse();
            Report log = Report.builder(changes)
                    .source("path", added.name())
                    .rows(run.rows())
                    .build();
            return new MergeResult(log, merged, out.isWritten());
        }
    }

    /** Builds a {@link TableMerge}. Not thread-safe. */
    public static final class Builder {
        final TableSchema schema;
        List<String> key;
        Vanished vanished = Vanished.ASK;
        int maxRows = MAX_ROWS;
        ReadOptions reading = ReadOptions.defaults();
        private Outcome worst = Outcome.VALID;

        private Builder(TableSchema schema) {
            this.schema = schema;
            this.key = schema.primaryKey();
        }

        /** Names of the columns that identify a row, instead of the schema's primary key. */
        public Builder key(List<String> columns) {
            this.key = List.copyOf(columns);
            return this;
        }

        /** What becomes of published rows that the new file does not have; {@link Vanished#ASK} when not called. */
        public Builder vanished(Vanished policy) {
            this.vanished = policy;
            return this;
        }

        /** How many rows the new file may have, since they are held in memory; {@link TableMerge#MAX_ROWS} when not called. */
        public Builder maxRows(int maxRows) {
            this.maxRows = maxRows;
            return this;
        }

        /** How to read the new file where detection must be overruled. */
        public Builder readOptions(ReadOptions reading) {
            this.reading = reading;
            return this;
        }

        /** The worst outcome with which the merged file is written; {@link Outcome#VALID} when not called. */
        public Builder accept(Outcome worst) {
            this.worst = worst;
            return this;
        }

        /**
         * The merge.
         *
         * @throws IllegalArgumentException if neither the schema nor the caller names a key, or a key column is no field
         */
        public TableMerge build() {
            if (key.isEmpty()
                    || !key.stream().allMatch(name -> schema.field(name).isPresent())) {
                throw new IllegalArgumentException("a key must name fields of the schema: " + key);
            }
            return new TableMerge(this);
        }
    }
}
