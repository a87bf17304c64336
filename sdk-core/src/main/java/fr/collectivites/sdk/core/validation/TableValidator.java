package fr.collectivites.sdk.core.validation;

import fr.collectivites.sdk.core.internal.key.KnownTables;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.ReportCollector;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.core.validation.check.Check;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges tables by a schema. Reads in a stream: memory does not grow with the file, except for the keys of {@code
 * unique} fields and primary keys. Immutable and thread-safe; the schema is compiled once.
 */
public final class TableValidator {

    private final TableRules rules;
    private final ReadOptions readOptions;
    private final boolean ownChecks;
    private final int threads;
    private final int pieceSize;

    private TableValidator(Builder builder) {
        this.rules = new TableRules(builder.schema, builder.mode, builder.checks);
        this.readOptions = builder.readOptions;
        this.ownChecks = !builder.checks.isEmpty();
        // A check of the host's own may remember rows
        this.threads = ownChecks ? 1 : builder.threads;
        this.pieceSize = builder.pieceSize;
    }

    TableRules rules() {
        return rules;
    }

    /** Starts a validator by that schema, in mode {@link Mode#VALIDATA}. */
    public static Builder builder(TableSchema schema) {
        return new Builder(schema);
    }

    /**
     * Judges a table.
     *
     * @return the report: exact counts, a bounded selection of findings
     * @throws fr.collectivites.sdk.core.table.SourceException if the source cannot be read at all
     */
    public Report validate(TableSource source) {
        return validate(source, problem -> {});
    }

    /**
     * Judges a table and hands out every finding as it is found, without bound.
     *
     * @param sink takes all findings, those of the report and those it drops
     * @throws fr.collectivites.sdk.core.table.SourceException if the source cannot be read at all
     */
    public Report validate(TableSource source, ProblemSink sink) {
        return validate(source, KnownTables.NONE, sink);
    }

    /** Judges a table whose references may lead to others. */
    Report validate(TableSource source, KnownTables known, ProblemSink sink) {
        ReportCollector collector = new ReportCollector();
        TableRun run = new TableRun(rules, known, threads, pieceSize, problem -> {
            collector.accept(problem);
            sink.accept(problem);
        });
        run.validate(source, readOptions);
        Report.Builder report = Report.builder(collector)
                .source("path", source.name())
                .mode(rules.mode().word())
                .ownChecks(ownChecks)
                .schema(new Report.SchemaReference(
                        rules.schema().id().name(), rules.schema().id().version()))
                .rows(run.rows());
        run.facts().forEach(report::source);
        return report.build();
    }

    /** Builds a {@link TableValidator}. Not thread-safe. */
    public static final class Builder {
        private final TableSchema schema;
        private Mode mode = Mode.VALIDATA;
        private ReadOptions readOptions = ReadOptions.defaults();
        private final List<Check> checks = new ArrayList<>();
        private int threads = 1;
        private int pieceSize = PiecesAhead.SIZE;

        private Builder(TableSchema schema) {
            this.schema = schema;
        }

        /** By which reading of the rules. */
        public Builder mode(Mode mode) {
            this.mode = mode;
            return this;
        }

        /** How to read the source where detection must be overruled. */
        public Builder readOptions(ReadOptions readOptions) {
            this.readOptions = readOptions;
            return this;
        }

        /** A check of the host's own, after those of the schema. */
        public Builder check(Check check) {
            checks.add(check);
            return this;
        }

        /**
         * How many threads judge a table, that of the caller counted; 1 when not called. The report and the order of
         * findings do not depend on it, and sinks are called by the thread of the caller alone. The others, started for
         * delimited text of more than 256 KB and ended with the validation, are daemons; each takes about 2 MB. A table
         * with keys ({@code unique}, primary and foreign keys), one with checks of the host's own, and one in a dialect
         * with comments, a null sequence or unusual quotes are judged by one thread all the same.
         *
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder threads(int threads) {
            if (threads < 1) {
                throw new IllegalArgumentException("threads are counted from 1: " + threads);
            }
            this.threads = threads;
            return this;
        }

        /** Bytes that another thread judges at a time. */
        Builder pieceSize(int pieceSize) {
            this.pieceSize = pieceSize;
            return this;
        }

        /** The validator. */
        public TableValidator build() {
            return new TableValidator(this);
        }
    }
}
