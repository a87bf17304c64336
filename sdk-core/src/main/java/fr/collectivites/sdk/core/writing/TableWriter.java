package fr.collectivites.sdk.core.writing;

import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.ReportCollector;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.Limits;
import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.table.TableReader;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.core.validation.Mode;
import fr.collectivites.sdk.core.validation.TableValidator;
import fr.collectivites.sdk.core.validation.check.Check;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows to a CSV file that conforms to a schema, or not at all. Rows go in a stream to a new file beside the target;
 * {@link #commit} validates it as Validata would and only then replaces the target, in one step. {@link #close} without
 * commit leaves everything as it was. Memory does not grow with the number of rows, except as {@link TableValidator}
 * states. Not thread-safe.
 *
 * <p>The file is UTF-8 with the columns of the schema in its order; columns that the schema asks for and no row brings are
 * left out, so that validation says once that they are missing. Values are written as their field reads them (dates,
 * booleans, decimal marks), quotes as in RFC 4180.
 */
public final class TableWriter implements AutoCloseable {

    private static final Pattern OTHER_FORMAT = Pattern.compile("(?i).*\\.(xlsx|xlsm|xls|ods|json|zip|gz|parquet)");

    private final Path path;
    private final Builder options;
    private final TargetFile file;
    private final ReportCollector findings = new ReportCollector();
    private final RowOutput output;
    private State state = State.OPEN;

    private enum State {
        OPEN,
        REFUSED,
        WRITTEN,
        CLOSED
    }

    private TableWriter(Builder options) {
        this.options = options;
        this.path = options.path;
        this.file = TargetFile.open(path);
        this.output = new RowOutput(options, file.stream(), findings);
    }

    /**
     * Opens a writer with commas, no byte order mark, line feeds; without columns that the schema does not know, without
     * errors, and without reservations (warnings).
     *
     * @param path file to write or replace; its folder must exist; a name in {@code .tsv} gives tabs
     * @throws WritingException if the file cannot be written, or its extension is that of another format: only delimited
     *     text is written
     */
    public static TableWriter to(Path path, TableSchema schema) {
        return builder(path, schema).open();
    }

    /**
     * Starts a writer with options.
     *
     * @param path file to write or replace; its folder must exist; a name in {@code .tsv} gives tabs
     * @throws WritingException if its extension is that of another format: only delimited text is written
     */
    public static Builder builder(Path path, TableSchema schema) {
        return new Builder(path, schema);
    }

    /**
     * Writes a row by names of fields; their order does not matter, and fields that it lacks are empty.
     *
     * @param row values by name: texts, numbers, booleans, dates, lists … as {@link
     *     fr.collectivites.sdk.core.table.Row#value} and {@link fr.collectivites.sdk.core.validation.check.CheckRow#value}
     *     name them, those of {@code java.sql}, or an {@code Optional} of one; null for a missing value
     * @throws WritingException if the disk fails
     */
    public void write(Map<String, ? extends @Nullable Object> row) {
        requireOpen();
        guarded(() -> output.write(row));
    }

    /**
     * Writes the rows of a source, whose columns are found by name, in any order. Rows without any value are passed over.
     *
     * @throws fr.collectivites.sdk.core.table.SourceException if the source cannot be read
     * @throws WritingException if the disk fails
     */
    public void writeAll(TableSource source) {
        writeAll(source, ReadOptions.builder().limits(options.limits).build());
    }

    /**
     * Writes the rows of a source, read with options of its own.
     *
     * @throws fr.collectivites.sdk.core.table.SourceException if the source cannot be read
     * @throws WritingException if the disk fails
     */
    public void writeAll(TableSource source, ReadOptions reading) {
        requireOpen();
        guarded(() -> output.writeAll(source, reading));
    }

    /** Number of rows written so far. */
    public long rows() {
        return output.rows();
    }

    /** Whether {@link #commit} put the new file in its place. */
    public boolean isWritten() {
        return state == State.WRITTEN;
    }

    /**
     * Validates what was written and, if that is good enough ({@link Builder#accept}), replaces the target. Otherwise the
     * target stays as it was.
     *
     * @return the findings; their rows are those of the new file
     * @throws WritingException if the target cannot be replaced: it stays as it was
     * @throws IllegalStateException if called twice or after {@link #close}
     */
    public Report commit() {
        return end(true);
    }

    /** Validates what was written, and discards it. */
    Report rehearse() {
        return end(false);
    }

    private Report end(boolean replace) {
        requireOpen();
        guarded(() -> {
            output.close();
            file.finish();
        });
        state = State.REFUSED;
        try {
            Report report = validate();
            if (replace && report.outcome().compareTo(options.worst) <= 0) {
                file.replace();
                state = State.WRITTEN;
            }
            return report;
        } finally {
            discard();
        }
    }

    private Report validate() {
        TableValidator.Builder validator = TableValidator.builder(options.schema)
                .mode(options.mode)
                .readOptions(ReadOptions.builder().limits(options.limits).build());
        options.checks.forEach(validator::check);
        Report judged = validator.build().validate(new Named(path.toString(), TableSource.file(file.part())), findings);
        Report.Builder report = Report.builder(findings).mode(judged.mode()).rows(judged.rows());
        judged.source().forEach(report::source);
        judged.schema().ifPresent(report::schema);
        return report.build();
    }

    /** Discards what was written, unless it was committed. May be called twice. */
    @Override
    public void close() {
        if (state == State.OPEN) {
            state = State.CLOSED;
            discard();
        }
    }

    private void discard() {
        try {
            file.discard();
        } catch (IOException e) {
            throw WritingException.of(path, e);
        }
    }

    private void requireOpen() {
        if (state != State.OPEN) {
            throw new IllegalStateException("this writer was committed or closed: " + path);
        }
    }

    private void guarded(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw WritingException.of(path, e);
        }
    }

    /** A step that may fail on the disk. */
    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    /** A source under the name that people know it by. */
    private record Named(String name, TableSource source) implements TableSource {
        @Override
        public TableReader open(ReadOptions reading, ProblemSink sink) {
            return source.open(reading, sink);
        }
    }

    /** Builds a {@link TableWriter}. Not thread-safe. */
    public static final class Builder {
        final Path path;
        final TableSchema schema;
        char delimiter;
        boolean byteOrderMark;
        String lineEnd = "\n";
        boolean neutraliseFormulas;
        ExtraColumns extraColumns = ExtraColumns.REFUSE;
        Limits limits = Limits.defaults();
        private Outcome worst = Outcome.VALID;
        private Mode mode = Mode.VALIDATA;
        private final List<Check> checks = new ArrayList<>();

        private Builder(Path path, TableSchema schema) {
            String name = String.valueOf(path.getFileName());
            if (OTHER_FORMAT.matcher(name).matches()) {
                throw WritingException.ofFormat(path);
            }
            this.path = path;
            this.schema = schema;
            this.delimiter = name.toLowerCase(Locale.ROOT).endsWith(".tsv") ? '\t' : ',';
        }

        /**
         * The delimiter, an ASCII character; a comma, or a tab in {@code .tsv}, when not called.
         *
         * @throws IllegalArgumentException if it is not ASCII, a quote or a line end
         */
        public Builder delimiter(char delimiter) {
            // The reader knows which characters cannot separate cells
            ReadOptions.builder().delimiter(delimiter);
            this.delimiter = delimiter;
            return this;
        }

        /** Begins the file with a byte order mark, so that Excel reads the accents. */
        public Builder byteOrderMark() {
            this.byteOrderMark = true;
            return this;
        }

        /** Ends lines by CR LF, as RFC 4180 has it, instead of LF. */
        public Builder windowsLineEnds() {
            this.lineEnd = "\r\n";
            return this;
        }

        /**
         * Puts an apostrophe before texts that a spreadsheet would take for a formula: those that begin with {@code =},
         * {@code +}, {@code -}, {@code @}, a tab or a carriage return and are no number. This changes the data.
         */
        public Builder neutraliseFormulas() {
            this.neutraliseFormulas = true;
            return this;
        }

        /** What becomes of columns that the schema does not know; {@link ExtraColumns#REFUSE} when not called. */
        public Builder extraColumns(ExtraColumns policy) {
            this.extraColumns = policy;
            return this;
        }

        /** Bounds on rows, read and written. */
        public Builder limits(Limits limits) {
            this.limits = limits;
            return this;
        }

        /**
         * The worst outcome with which the file is written all the same; {@link Outcome#VALID} when not called. With
         * {@link Outcome#VALID_WITH_WARNINGS} reservations are accepted; with {@link Outcome#INVALID} the file is written
         * whatever is found.
         */
        public Builder accept(Outcome worst) {
            this.worst = worst;
            return this;
        }

        /** By which reading of the rules the file is validated; {@link Mode#VALIDATA} when not called. */
        public Builder mode(Mode mode) {
            this.mode = mode;
            return this;
        }

        /** A check of the host's own, after those of the schema. */
        public Builder check(Check check) {
            checks.add(check);
            return this;
        }

        /**
         * Opens the writer.
         *
         * @throws WritingException if the file cannot be written
         */
        public TableWriter open() {
            return new TableWriter(this);
        }
    }
}
