package fr.collectivites.sdk.core.validation;

import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Fix;
import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.schema.Field;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.HeaderRow;
import fr.collectivites.sdk.core.table.Labels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which column of a file is which field, and what is wrong with its header. */
final class HeaderMatch {

    private final TableSchema schema;
    private final List<String> raw;
    private final List<String> labels;
    private final List<Integer> places;
    private final String fieldsMatch;
    private final List<@Nullable Field> columns = new ArrayList<>();
    private final List<Field> absent = new ArrayList<>();
    private final List<String> duplicates = new ArrayList<>();

    /**
     * Matches.
     *
     * @param raw labels as written
     * @param places where each of them stands, from 1; 0 for one that stands nowhere
     * @param fieldsMatch {@code exact}, {@code equal}, {@code subset}, {@code superset} or {@code partial}
     */
    private HeaderMatch(TableSchema schema, List<String> raw, List<Integer> places, String fieldsMatch) {
        this.schema = schema;
        this.raw = raw;
        this.labels = raw.stream().map(Labels::strip).toList();
        this.places = places;
        this.fieldsMatch = fieldsMatch;
        if (byName()) {
            matchByName();
        } else {
            matchByOrder();
        }
    }

    /** Matches the header of a table; without one the columns are the fields in their order (Table Dialect 2.0). */
    static HeaderMatch of(HeaderRow header, TableSchema schema, String fieldsMatch) {
        List<String> labels = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        if (header.headless()) {
            schema.fields().forEach(field -> labels.add(field.name()));
            return new HeaderMatch(schema, labels, List.of(), "exact");
        }
        for (int i = 0; i < header.row().size(); i++) {
            labels.add(header.row().text(i));
            places.add(header.row().column(i));
        }
        return new HeaderMatch(schema, labels, places, fieldsMatch);
    }

    private boolean byName() {
        return !fieldsMatch.equals("exact");
    }

    private void matchByName() {
        Map<String, Field> byName = new HashMap<>();
        schema.fields().forEach(f -> byName.putIfAbsent(f.name(), f));
        Set<String> seen = new LinkedHashSet<>();
        for (String label : labels) {
            boolean first = seen.add(label);
            columns.add(first ? byName.get(label) : null);
            if (!first && !duplicates.contains(label)) {
                duplicates.add(label);
            }
        }
        schema.fields().stream().filter(f -> !seen.contains(f.name())).forEach(absent::add);
    }

    private void matchByOrder() {
        for (int i = 0; i < labels.size(); i++) {
            columns.add(i < schema.fields().size() ? schema.fields().get(i) : null);
        }
        for (int i = labels.size(); i < schema.fields().size(); i++) {
            absent.add(schema.fields().get(i));
        }
    }

    /** The field of each column of the file; null for a column that is none. */
    List<@Nullable Field> columns() {
        return columns;
    }

    /** Labels without the white space around them. */
    List<String> labels() {
        return labels;
    }

    /** Labels that several columns bear, which stops the reference engine when it matches by name. */
    List<String> duplicates() {
        return duplicates;
    }

    /** Fields without a column. */
    List<Field> absent() {
        return absent;
    }

    /** Errors, in the order of the reference engine, then warnings. */
    void report(ProblemSink sink) {
        if (labels.isEmpty()) {
            sink.accept(
                    Problem.of(CoreCode.BLANK_HEADER).at(Location.header(0, "")).build());
            return;
        }
        boolean toleratesExtra = fieldsMatch.equals("subset") || fieldsMatch.equals("partial");
        for (int i = 0; i < labels.size(); i++) {
            if (columns.get(i) == null && !toleratesExtra && !duplicates.contains(labels.get(i))) {
                sink.accept(Problem.of(CoreCode.EXTRA_LABEL)
                        .at(Location.header(places.get(i), labels.get(i)))
                        .value(labels.get(i))
                        .build());
            }
        }
        boolean matched = columns.stream().anyMatch(f -> f != null);
        if (fieldsMatch.equals("partial") && !matched && !schema.fields().isEmpty()) {
            sink.accept(Problem.of(CoreCode.UNMATCHED_HEADER)
                    .at(Location.header(0, ""))
                    .value(String.join(" | ", labels))
                    .expected(String.join(
                            " | ", schema.fields().stream().map(Field::name).toList()))
                    .build());
        }
        reportAbsent(sink);
        if (!byName()) {
            reportByOrder(sink);
        } else {
            warn(sink);
        }
    }

    private void reportAbsent(ProblemSink sink) {
        boolean toleratesMissing = fieldsMatch.equals("superset") || fieldsMatch.equals("partial");
        int column = labels.size();
        for (Field field : absent) {
            if (!toleratesMissing || field.required() || schema.primaryKey().contains(field.name())) {
                column++;
                Problem.Builder problem = Problem.of(CoreCode.MISSING_LABEL)
                        .at(Location.header(column, field.name()))
                        .expected(field.name());
                similar(field.name(), labels)
                        .ifPresent(label ->
                                problem.value(label).rule("misspelt").fix(new Fix("rename-column", field.name())));
                sink.accept(problem.build());
            }
        }
    }

    private void reportByOrder(ProblemSink sink) {
        Set<String> seen = new LinkedHashSet<>();
        for (int i = 0; i < labels.size() && i < schema.fields().size(); i++) {
            String label = labels.get(i);
            String name = schema.fields().get(i).name();
            CoreCode code = null;
            if (label.isEmpty()) {
                code = CoreCode.BLANK_LABEL;
            } else if (!seen.add(label)) {
                code = CoreCode.DUPLICATE_LABEL;
            } else if (!label.replace('\n', ' ').strip().equals(name)) {
                code = CoreCode.INCORRECT_LABEL;
            }
            if (code != null) {
                sink.accept(Problem.of(code)
                        .at(Location.header(places.get(i), name))
                        .value(label)
                        .expected(name)
                        .build());
            }
        }
    }

    /** What does not invalidate a file matched by name, but should be known. */
    private void warn(ProblemSink sink) {
        for (int i = 0; i < labels.size(); i++) {
            if (!raw.get(i).equals(labels.get(i)) && columns.get(i) != null) {
                sink.accept(Problem.of(CoreCode.LABEL_SPACES)
                        .at(Location.header(places.get(i), labels.get(i)))
                        .value(raw.get(i))
                        .expected(labels.get(i))
                        .fix(new Fix("trim", labels.get(i)))
                        .build());
            }
        }
        List<String> absentNames = absent.stream().map(Field::name).toList();
        for (int i = 0; i < labels.size(); i++) {
            if (columns.get(i) == null && !duplicates.contains(labels.get(i))) {
                Problem.Builder problem = Problem.of(CoreCode.EXTRA_COLUMN)
                        .at(Location.header(places.get(i), labels.get(i)))
                        .value(labels.get(i));
                similar(labels.get(i), absentNames)
                        .ifPresent(
                                name -> problem.rule("misspelt").expected(name).fix(new Fix("rename-column", name)));
                sink.accept(problem.build());
            }
        }
        absent.stream()
                .filter(f -> !f.required())
                .forEach(f -> sink.accept(Problem.of(CoreCode.MISSING_COLUMN)
                        .at(Location.header(0, f.name()))
                        .expected(f.name())
                        .build()));
        List<String> names = schema.fields().stream().map(Field::name).toList();
        if (absent.isEmpty() && labels.size() == names.size() && !labels.equals(names)) {
            sink.accept(Problem.of(CoreCode.COLUMN_ORDER)
                    .at(Location.header(0, ""))
                    .value(String.join(" | ", labels))
                    .expected(String.join(" | ", names))
                    .build());
        }
    }

    /** The one candidate that differs by case, accents, separators or one letter only. */
    private static Optional<String> similar(String label, List<String> candidates) {
        String folded = Labels.fold(label);
        List<String> close = candidates.stream()
                .filter(c -> !c.isEmpty() && Labels.isClose(folded, Labels.fold(c)))
                .toList();
        return close.size() == 1 ? Optional.of(close.get(0)) : Optional.empty();
    }
}
