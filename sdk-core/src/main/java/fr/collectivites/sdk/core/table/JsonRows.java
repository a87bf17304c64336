package fr.collectivites.sdk.core.table;

import fr.collectivites.sdk.core.internal.json.Json;
import fr.collectivites.sdk.core.internal.spreadsheet.SheetFault;
import fr.collectivites.sdk.core.internal.spreadsheet.TableContent;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a JSON document (Table Dialect 2.0, structured formats): an array of arrays, or an array of objects. The
 * document is held in memory, under a limit.
 */
final class JsonRows {

    private final Dialect dialect;
    private final ProblemSink sink;

    private JsonRows(Dialect dialect, ProblemSink sink) {
        this.dialect = dialect;
        this.sink = sink;
    }

    static TableReader open(String name, TableContent content, ReadOptions options, ProblemSink sink) {
        long limit = options.limits().documentBytes();
        byte[] document;
        try (InputStream in = content.stream()) {
            document = in.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 8));
        } catch (IOException e) {
            throw SourceException.of(name, e);
        } catch (SheetFault fault) {
            sink.accept(fault.problem());
            document = new byte[0];
        }
        JsonRows rows = new JsonRows(options.dialect(), sink);
        if (document.length > limit) {
            rows.fault("too-large", String.valueOf(limit));
            return rows.reader(List.of());
        }
        try {
            return rows.of(Json.read(document));
        } catch (Json.MalformedJsonException e) {
            sink.accept(Problem.of(CoreCode.JSON_FORMAT_ERROR)
                    .at(Location.row(Math.max(e.line(), 1), e.line()))
                    .value(String.valueOf(e.getMessage()))
                    .build());
            return rows.reader(List.of());
        }
    }

    /** Rows of a value that is at hand. */
    static TableReader open(@Nullable Object value, Dialect dialect, ProblemSink sink) {
        return new JsonRows(dialect, sink).of(value);
    }

    private TableReader of(@Nullable Object document) {
        Object value = document;
        for (String level : dialect.property().map(p -> p.split("\\.")).orElse(new String[0])) {
            value = value instanceof Map<?, ?> map ? map.get(level) : null;
        }
        if (!(value instanceof List<?> items)) {
            fault("no-list-of-rows", dialect.property().orElse("/"));
            return reader(List.of());
        }
        boolean objects = dialect.itemType()
                .map(type -> type == Dialect.ItemType.OBJECT)
                .orElse(!dialect.itemKeys().isEmpty() || (!items.isEmpty() && items.get(0) instanceof Map));
        return reader(objects ? ofObjects(items) : ofArrays(items));
    }

    private List<List<@Nullable Object>> ofObjects(List<?> items) {
        Set<String> keys = new LinkedHashSet<>(dialect.itemKeys());
        if (keys.isEmpty()) {
            for (Object item : items) {
                if (item instanceof Map<?, ?> map) {
                    map.keySet().forEach(key -> keys.add(String.valueOf(key)));
                }
            }
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(new ArrayList<@Nullable Object>(keys));
        for (Object item : items) {
            List<@Nullable Object> row = new ArrayList<>();
            if (item instanceof Map<?, ?> map) {
                keys.forEach(key -> row.add(cell(map.get(key))));
            } else {
                badItem(rows.size(), item);
            }
            rows.add(row);
        }
        return rows;
    }

    private List<List<@Nullable Object>> ofArrays(List<?> items) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Object item : items) {
            List<@Nullable Object> row = new ArrayList<>();
            if (item instanceof List<?> cells) {
                cells.forEach(value -> row.add(cell(value)));
            } else {
                badItem(rows.size(), item);
            }
            rows.add(row);
        }
        return rows;
    }

    /** Whole numbers are {@code Long} where they fit, as in all rows. */
    private static @Nullable Object cell(@Nullable Object value) {
        return value instanceof BigInteger number && number.bitLength() < Long.SIZE ? number.longValue() : value;
    }

    private void badItem(int index, @Nullable Object item) {
        String text = Json.write(item);
        sink.accept(Problem.of(CoreCode.FORMAT_ERROR)
                .rule("not-a-row")
                .at(Location.row(index + 1L, 0))
                .value(text.length() > 100 ? text.substring(0, 100) : text)
                .build());
    }

    private void fault(String rule, String text) {
        sink.accept(Problem.of(CoreCode.FORMAT_ERROR)
                .rule(rule)
                .value(text)
                .expected(text)
                .build());
    }

    private TableReader reader(List<List<@Nullable Object>> rows) {
        return new ListReader(rows);
    }

    /** Rows in memory, the header, if there is one, among them. */
    private static final class ListReader implements TableReader, Row {
        private final List<List<@Nullable Object>> rows;
        private int number;

        ListReader(List<List<@Nullable Object>> rows) {
            this.rows = rows;
        }

        @Override
        public boolean next() {
            if (number == rows.size()) {
                return false;
            }
            number++;
            return true;
        }

        @Override
        public Row row() {
            return this;
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("format", "json");
        }

        @Override
        public long number() {
            return number;
        }

        @Override
        public long line() {
            return 0;
        }

        @Override
        public int size() {
            return rows.get(number - 1).size();
        }

        @Override
        public String text(int cell) {
            Object value = value(cell);
            if (value instanceof Map || value instanceof List) {
                return Json.write(value);
            }
            return value == null ? "" : value.toString();
        }

        @Override
        public @Nullable Object value(int cell) {
            return rows.get(number - 1).get(cell);
        }

        @Override
        public void close() {}
    }
}
