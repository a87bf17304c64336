package fr.collectivites.sdk.core.mapping.model;

import fr.collectivites.sdk.core.internal.json.Json;
import fr.collectivites.sdk.core.internal.model.EntityMembers;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.schema.Field;
import fr.collectivites.sdk.core.schema.FieldType;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the rows below one header as entities. */
final class ModelRow<E> {

    private final Class<E> type;
    private final ProblemSink sink;
    private final List<Column> columns = new ArrayList<>();

    ModelRow(TableSchema schema, Class<E> type, Row header, ProblemSink sink) {
        this.type = type;
        this.sink = sink;
        Set<String> seen = new HashSet<>();
        for (int cell = 0; cell < header.size(); cell++) {
            String label = header.text(cell).strip();
            Optional<Field> field = schema.field(label);
            boolean twice = !label.isEmpty() && !seen.add(label);
            if (twice || label.isEmpty()) {
                sink.accept(Problem.of(twice ? CoreCode.DUPLICATE_LABEL : CoreCode.BLANK_LABEL)
                        .rule("unread")
                        .at(Location.header(cell + 1, label))
                        .value(label)
                        .build());
            }
            boolean list = field.isPresent() && field.get().type() == FieldType.ARRAY;
            columns.add(new Column(twice ? "" : label, field.isPresent(), list));
        }
    }

    /** A column: the member that it fills (none when empty), whether the schema has it, whether it holds lists. */
    private record Column(String member, boolean known, boolean list) {}

    /** The entity of a row; none for a blank one. */
    Optional<E> read(Row row) {
        Map<String, Object> members = new LinkedHashMap<>();
        boolean blank = true;
        for (int cell = 0; cell < row.size(); cell++) {
            String text = row.text(cell);
            blank &= text.isEmpty();
            if (cell >= columns.size()) {
                if (!text.isEmpty()) {
                    sink.accept(at(row, cell, Problem.of(CoreCode.EXTRA_CELL).value(text), ""));
                }
                continue;
            }
            Column column = columns.get(cell);
            // The empty cell of an unknown column is kept, so that the column is written again.
            if (column.member().isEmpty() || (text.isEmpty() && column.known())) {
                continue;
            }
            members.put(column.member(), column.list() ? list(row, cell, text) : text);
        }
        return blank ? Optional.empty() : Optional.of(EntityMembers.entity(members, type));
    }

    private List<?> list(Row row, int cell, String text) {
        try {
            if (Json.read(text) instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
                return list;
            }
        } catch (Json.MalformedJsonException e) {
            // Told below, as what is JSON and no list of texts
        }
        Problem.Builder problem =
                Problem.of(CoreCode.TYPE_ERROR).rule("array").value(text).expected("array");
        sink.accept(at(row, cell, problem, columns.get(cell).member()));
        return List.of(text);
    }

    private static Problem at(Row row, int cell, Problem.Builder problem, String field) {
        return problem.at(Location.cell(row.number(), row.line(), cell + 1, field))
                .build();
    }

    /** What an entity holds, by the names of its JSON. */
    static Map<String, @Nullable Object> members(Object entity) {
        return EntityMembers.of(entity);
    }

    /** An entity as cells below that header: texts, empty where it has nothing. */
    static List<String> cells(List<String> header, Object entity) {
        Map<String, @Nullable Object> members = members(entity);
        List<String> cells = new ArrayList<>(header.size());
        for (String column : header) {
            Object value = members.get(column);
            boolean nested = value instanceof List<?> || value instanceof Map<?, ?>;
            cells.add(nested ? Json.write(value) : value == null ? "" : value.toString());
        }
        return cells;
    }
}
