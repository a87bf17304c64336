package fr.collectivites.sdk.core.table;

import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Rows of a program, the header first. */
record RowsSource(
        String name, String format, List<String> header, Iterable<? extends List<? extends @Nullable Object>> rows)
        implements TableSource {

    /** Rows that can be had once only. */
    static <R extends List<? extends @Nullable Object>> Iterable<R> once(String name, Iterator<R> rows) {
        AtomicBoolean opened = new AtomicBoolean();
        return () -> {
            if (opened.getAndSet(true)) {
                throw new SourceException(
                        name,
                        Problem.of(CoreCode.SOURCE_ERROR)
                                .rule("once")
                                .value(name)
                                .build(),
                        null);
            }
            return rows;
        };
    }

    @Override
    public TableReader open(ReadOptions options, ProblemSink sink) {
        return new Reader(this, rows.iterator());
    }

    private static final class Reader implements TableReader, Row {
        private final Iterator<? extends List<? extends @Nullable Object>> rows;
        private final RowsSource source;
        private List<? extends @Nullable Object> current = List.of();
        private long number;

        Reader(RowsSource source, Iterator<? extends List<? extends @Nullable Object>> rows) {
            this.source = source;
            this.rows = rows;
        }

        @Override
        public boolean next() {
            if (number > 0 && !rows.hasNext()) {
                return false;
            }
            current = number == 0 ? source.header : rows.next();
            number++;
            return true;
        }

        @Override
        public Row row() {
            return this;
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("format", source.format);
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
