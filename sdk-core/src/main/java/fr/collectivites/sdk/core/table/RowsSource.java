package fr.collectivites.sdk.core.table;

import fr.collectivites.sdk.core.problem.ProblemSink;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows in memory, the header first. */
record RowsSource(String name, List<String> header, Iterable<? extends List<? extends @Nullable Object>> rows)
        implements TableSource {

    @Override
    public TableReader open(ReadOptions options, ProblemSink sink) {
        return new Reader(header, rows.iterator());
    }

    private static final class Reader implements TableReader, Row {
        private final Iterator<? extends List<? extends @Nullable Object>> rows;
        private final List<String> header;
        private List<? extends @Nullable Object> current = List.of();
        private long number;

        Reader(List<String> header, Iterator<? extends List<? extends @Nullable Object>> rows) {
            this.header = header;
            this.rows = rows;
        }

        @Override
        public boolean next() {
            if (number > 0 && !rows.hasNext()) {
                return false;
            }
            current = number == 0 ? header : rows.next();
            number++;
            return true;
        }

        @Override
        public Row row() {
            return this;
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("format", "rows");
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
            return current.size();
        }

        @Override
        public String text(int cell) {
            Object value = current.get(cell);
            return value == null ? "" : value.toString();
        }

        @Override
        public @Nullable Object value(int cell) {
            return current.get(cell);
        }

        @Override
        public void close() {}
    }
}
