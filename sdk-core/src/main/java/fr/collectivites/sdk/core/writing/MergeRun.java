package fr.collectivites.sdk.core.writing;

import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.schema.Field;
import fr.collectivites.sdk.core.table.HeaderRow;
import fr.collectivites.sdk.core.table.Labels;
import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.table.Row;
import fr.collectivites.sdk.core.table.TableReader;
import fr.collectivites.sdk.core.table.TableSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** One merge of two tables. Cells are compared as the writer would write them. Not thread-safe. */
final class MergeRun {

    private static final CellText EXTRA = CellText.ofExtra();

    private final TableMerge.Builder options;
    private final ProblemSink findings;
    private final Consumer<Map<String, String>> out;
    private final Map<List<String>, NewRow> added = new LinkedHashMap<>();
    private final Map<String, CellText> texts = new HashMap<>();
    private long rows;

    /** A row of the new file. */
    private record NewRow(long number, long line, Map<String, String> cells) {}

    MergeRun(TableMerge.Builder options, ProblemSink findings, Consumer<Map<String, String>> out) {
        this.options = options;
        this.findings = findings;
        this.out = out;
        for (Field field : options.schema.fields()) {
            texts.put(field.name(), CellText.of(field, options.schema));
        }
    }

    /** Rows of the new file. */
    long rows() {
        return rows;
    }

    void merge(TableSource source, Path published) {
        List<String> columns = readNew(source);
        if (Files.exists(published)) {
            Set<List<String>> seen = new HashSet<>();
            ReadOptions reading =
                    ReadOptions.builder().limits(options.reading.limits()).build();
            read(TableSource.file(published), reading, (row, cells) -> mergePublished(row, cells, columns, seen));
        }
        added.forEach((key, row) -> {
            findings.accept(Problem.of(CoreCode.ROW_ADDED)
                    .at(Location.row(row.number, row.line))
                    .with("key", String.join(" | ", key))
                    .build());
            out.accept(row.cells);
        });
    }

    private List<String> readNew(TableSource source) {
        return read(source, options.reading, (row, cells) -> {
            rows++;
            Optional<List<String>> key = key(row, cells);
            if (rows == options.maxRows + 1L) {
                findings.accept(Problem.of(CoreCode.ROW_LIMIT)
                        .rule("merge")
                        .severity(Severity.ERROR)
                        .expected(String.valueOf(options.maxRows))
                        .build());
            } else if (rows <= options.maxRows && key.isPresent()) {
                NewRow before = added.putIfAbsent(key.get(), new NewRow(row.number(), row.line(), cells));
                if (before != null) {
                    duplicate(row, key.get(), before.number);
                }
            }
        });
    }

    private void mergePublished(Row row, Map<String, String> cells, List<String> columns, Set<List<String>> seen) {
        Optional<List<String>> key = key(row, cells);
        if (key.isEmpty()) {
            return;
        } else if (!seen.add(key.get())) {
            duplicate(row, key.get(), 0);
            return;
        }
        NewRow update = added.remove(key.get());
        if (update == null) {
            vanished(row, key.get(), cells);
            return;
        }
        Map<String, String> merged = new LinkedHashMap<>(cells);
        for (String column : columns) {
            String before = cells.getOrDefault(column, "");
            String after = update.cells.getOrDefault(column, "");
            if (!before.equals(after)) {
                findings.accept(Problem.of(CoreCode.ROW_CHANGED)
                        .at(Location.cell(update.number, update.line, columns.indexOf(column) + 1, column))
                        .with("key", String.join(" | ", key.get()))
                        .with("field", column)
                        .with("after", after)
                        .value(before)
                        .build());
            }
            merged.put(column, after);
        }
        out.accept(merged);
    }

    private void vanished(Row row, List<String> key, Map<String, String> cells) {
        boolean ask = options.vanished == Vanished.ASK;
        findings.accept(Problem.of(CoreCode.ROW_VANISHED)
                .rule(ask ? "" : options.vanished == Vanished.KEEP ? "kept" : "removed")
                .severity(ask ? Severity.ERROR : Severity.INFO)
                .at(Location.row(row.number(), row.line()))
                .with("key", String.join(" | ", key))
                .build());
        if (options.vanished != Vanished.REMOVE) {
            out.accept(cells);
        }
    }

    /** The key of a row; empty, with a finding, where a part of it is missing. */
    private Optional<List<String>> key(Row row, Map<String, String> cells) {
        List<String> key = new ArrayList<>();
        for (String column : options.key) {
            String part = cells.getOrDefault(column, "");
            if (part.isEmpty()) {
                findings.accept(Problem.of(CoreCode.PRIMARY_KEY)
                        .rule("part-missing")
                        .at(Location.row(row.number(), row.line()))
                        .with("fields", String.join(", ", options.key))
                        .expected(column)
                        .build());
                return Optional.empty();
            }
            key.add(part);
        }
        return Optional.of(key);
    }

    private void duplicate(Row row, List<String> key, long other) {
        findings.accept(Problem.of(CoreCode.PRIMARY_KEY)
                .rule(other > 0 ? "" : "published")
                .at(Location.row(row.number(), row.line()))
                .with("fields", String.join(", ", options.key))
                .with("other-row", other)
                .value(String.join(" | ", key))
                .build());
    }

    /** Takes a row as read and its cells by column, as the writer would write them. */
    private interface RowTaker {
        void take(Row row, Map<String, String> cells);
    }

    /** Reads a table; gives its columns, those without a name and second ones of a name left out. */
    private List<String> read(TableSource source, ReadOptions reading, RowTaker taker) {
        try (TableReader reader = source.open(reading, this::acceptFromSource)) {
            HeaderRow header = HeaderRow.find(reader, reading);
            if (header.isEmpty()) {
                findings.accept(Problem.of(CoreCode.SOURCE_ERROR).rule("empty").build());
                return List.of();
            }
            List<String> labels = new ArrayList<>();
            for (int i = 0; i < header.row().size(); i++) {
                labels.add(Labels.strip(header.row().text(i)));
            }
            for (int i = 0; i < labels.size(); i++) {
                if (labels.get(i).isEmpty() || labels.indexOf(labels.get(i)) < i) {
                    findings.accept(Problem.of(CoreCode.DUPLICATE_LABEL)
                            .at(Location.header(i + 1, labels.get(i)))
                            .value(labels.get(i))
                            .expected(labels.get(i))
                            .build());
                }
            }
            for (Row row = header.next(); row != null; row = header.next()) {
                Map<String, String> cells = cells(row, labels);
                if (cells.values().stream().anyMatch(text -> !text.isEmpty())) {
                    taker.take(row, cells);
                }
            }
            return labels.stream().distinct().filter(label -> !label.isEmpty()).toList();
        }
    }

    private void acceptFromSource(Problem problem) {
        if (problem.code() == CoreCode.UNTERMINATED_QUOTE || problem.code() == CoreCode.ENCODING_ERROR) {
            findings.accept(problem);
        } else if (problem.code() == CoreCode.FORMAT_ERROR
                && problem.rule()
                        .filter(Set.of("extension", "compressed")::contains)
                        .isEmpty()) {
            findings.accept(problem);
        }
    }

    private Map<String, String> cells(Row row, List<String> labels) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            if (i < labels.size() && !labels.get(i).isEmpty()) {
                CellText text = texts.getOrDefault(labels.get(i), EXTRA);
                cells.putIfAbsent(labels.get(i), text.of(row.value(i)));
            } else if (!row.text(i).isEmpty()) {
                findings.accept(Problem.of(CoreCode.EXTRA_CELL)
                        .at(Location.cell(row.number(), row.line(), i + 1, ""))
                        .value(row.text(i))
                        .build());
            }
        }
        return cells;
    }
}
