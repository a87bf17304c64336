package fr.collectivites.sdk.core.writing;

import fr.collectivites.sdk.core.internal.csv.CsvText;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.schema.Field;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.HeaderRow;
import fr.collectivites.sdk.core.table.Labels;
import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.table.Row;
import fr.collectivites.sdk.core.table.TableReader;
import fr.collectivites.sdk.core.table.TableSource;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows as lines of delimited text, in the columns that the first of them settles. Not thread-safe. */
final class RowOutput implements Closeable {

    /** Findings on the way a source is stored, which is not that of the new file. */
    private static final Set<CoreCode> OF_STORAGE = Set.of(CoreCode.NON_UTF8_ENCODING, CoreCode.DELIMITER_MISREAD);

    /** A column without a name must not hold anything. */
    private static final int UNNAMED = -2;

    private final TableWriter.Builder options;
    private final TableSchema schema;
    private final ProblemSink findings;
    private final Writer out;
    private final List<CellText> columns = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Set<String> unknown = new HashSet<>();
    private final StringBuilder line = new StringBuilder();
    private long rows;
    private boolean begun;

    RowOutput(TableWriter.Builder options, OutputStream out, ProblemSink findings) {
        this.options = options;
        this.schema = options.schema;
        this.findings = findings;
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    }

    long rows() {
        return rows;
    }

    void write(Map<String, ? extends @Nullable Object> row) throws IOException {
        if (!begun) {
            begin(schema.fields(), row.keySet());
        }
        @Nullable Object[] values = new Object[columns.size()];
        for (Map.Entry<String, ? extends @Nullable Object> entry : row.entrySet()) {
            Integer place = places.get(entry.getKey());
            if (place != null) {
                values[place] = entry.getValue();
            } else {
                reportExtra(entry.getKey(), 0);
            }
        }
        writeRow(values);
    }

    void writeAll(TableSource source, ReadOptions reading) throws IOException {
        try (TableReader reader = source.open(reading, this::acceptFromSource)) {
            HeaderRow header = HeaderRow.find(reader, reading);
            if (header.isEmpty()) {
                findings.accept(Problem.of(CoreCode.SOURCE_ERROR).rule("empty").build());
                return;
            }
            if (header.guessed()) {
                findings.accept(Problem.of(CoreCode.HEADER_ROW_GUESSED)
                        .severity(Severity.INFO)
                        .at(Location.row(header.row().number(), header.row().line()))
                        .value(String.valueOf(header.row().number()))
                        .build());
            }
            int[] targets = targets(header.row());
            @Nullable Object[] values = new Object[columns.size()];
            for (Row row = header.next(); row != null; row = header.next()) {
                if (fill(row, targets, values)) {
                    writeRow(values);
                }
            }
        }
    }

    private void acceptFromSource(Problem problem) {
        boolean ofStorage = problem.code() instanceof CoreCode code && OF_STORAGE.contains(code);
        boolean ofFormat = problem.code() == CoreCode.FORMAT_ERROR
                && problem.rule()
                        .filter(Set.of("extension", "compressed")::contains)
                        .isPresent();
        if (!ofStorage && !ofFormat) {
            findings.accept(problem);
        }
    }

    /** Where each cell of a source's rows goes; -1 for nowhere, as a finding says; {@link #UNNAMED}. */
    private int[] targets(Row header) throws IOException {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            labels.add(Labels.strip(header.text(i)));
        }
        if (!begun) {
            List<Field> fields = schema.fields().stream()
                    .filter(f -> labels.contains(f.name()) || !isAsked(f))
                    .toList();
            begin(fields, labels);
        }
        int[] targets = new int[labels.size()];
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < targets.length; i++) {
            String label = labels.get(i);
            boolean first = seen.add(label);
            targets[i] = first ? places.getOrDefault(label, -1) : -1;
            if (!first && !label.isEmpty()) {
                findings.accept(Problem.of(CoreCode.DUPLICATE_LABEL)
                        .at(Location.header(i + 1, label))
                        .value(label)
                        .expected(label)
                        .build());
            } else if (targets[i] < 0 && !label.isEmpty()) {
                reportExtra(label, i + 1);
            } else if (label.isEmpty()) {
                targets[i] = UNNAMED;
            }
        }
        return targets;
    }

    /** Whether the absence of the field's column is an error. */
    private boolean isAsked(Field field) {
        return field.required() || schema.primaryKey().contains(field.name());
    }

    /** Settles the columns and writes the header. */
    private void begin(List<Field> fields, Collection<String> names) throws IOException {
        begun = true;
        List<String> labels = new ArrayList<>();
        for (Field field : fields) {
            places.put(field.name(), columns.size());
            columns.add(CellText.of(field, schema));
            labels.add(field.name());
        }
        for (String name : names) {
            boolean extra = !name.isEmpty() && schema.field(name).isEmpty() && !places.containsKey(name);
            if (extra && options.extraColumns == ExtraColumns.KEEP) {
                places.put(name, columns.size());
                columns.add(CellText.ofExtra());
                labels.add(name);
            }
        }
        if (options.byteOrderMark) {
            out.write('\ufeff');
        }
        writeLine(labels, 1);
    }

    /** Says once of a column that it is not in the file. */
    private void reportExtra(String label, int column) {
        if (!unknown.add(label)) {
            return;
        }
        boolean drop = options.extraColumns == ExtraColumns.DROP;
        findings.accept(Problem.of(CoreCode.EXTRA_COLUMN)
                .rule(drop ? "left-out" : "refused")
                .severity(drop ? Severity.INFO : Severity.ERROR)
                .at(Location.header(column, label))
                .value(label)
                .build());
    }

    /** Brings the cells of a row to their places; false when it holds nothing. */
    private boolean fill(Row row, int[] targets, @Nullable Object[] values) {
        java.util.Arrays.fill(values, null);
        boolean filled = false;
        for (int i = 0; i < row.size(); i++) {
            Object value = row.value(i);
            if (value == null || value.equals("")) {
                continue;
            }
            filled = true;
            if (i >= targets.length || targets[i] == UNNAMED) {
                findings.accept(Problem.of(CoreCode.EXTRA_CELL)
                        .at(Location.cell(row.number(), row.line(), row.column(i), ""))
                        .value(row.text(i))
                        .build());
            } else if (targets[i] >= 0) {
                values[targets[i]] = value;
            }
        }
        return filled;
    }

    private void writeRow(@Nullable Object[] values) throws IOException {
        rows++;
        List<String> cells = new ArrayList<>(values.length);
        for (int i = 0; i < values.length; i++) {
            String text = columns.get(i).of(values[i]);
            cells.add(options.neutraliseFormulas && values[i] instanceof String ? CsvText.harmless(text) : text);
        }
        writeLine(cells, rows + 1);
    }

    private void writeLine(List<String> cells, long row) throws IOException {
        line.setLength(0);
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (!isEncodable(cell)) {
                findings.accept(Problem.of(CoreCode.ENCODING_ERROR)
                        .rule("surrogate")
                        .at(Location.row(row, 0))
                        .build());
            }
            line.append(i == 0 ? "" : options.delimiter).append(CsvText.quoted(cell, options.delimiter));
        }
        // An empty line would be no row at all
        out.append(line.isEmpty() ? "\"\"" : line).append(options.lineEnd);
    }

    /** Half a character (a surrogate alone) has no place in UTF-8: it would be written as a question mark. */
    private static boolean isEncodable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        if (!begun) {
            begin(schema.fields(), List.of());
        }
        out.flush();
    }
}
