package fr.collectivites.sdk.core.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the header among the first rows as the reference engine does, and gives the rows behind it. The engine takes,
 * of the first 100 rows, the first whose width is within a tenth (at least one cell) of their mean width: a title line
 * of one cell above the header is passed over. Keeps those rows until they are given; not thread-safe.
 */
public final class HeaderRow {

    private static final int SAMPLE = 100;

    private final TableReader reader;
    private final Deque<Row> ahead;
    private final @Nullable Row header;
    private final boolean guessed;

    private HeaderRow(TableReader reader, Deque<Row> ahead, @Nullable Row header, boolean guessed) {
        this.reader = reader;
        this.ahead = ahead;
        this.header = header;
        this.guessed = guessed;
    }

    /**
     * Reads the first rows of a reader that stands before its first row.
     *
     * @param given row of the header, from 1, where it is known
     */
    public static HeaderRow find(TableReader reader, Optional<Integer> given) {
        Deque<Row> sample = new ArrayDeque<>();
        int wanted = Math.max(SAMPLE, given.orElse(0));
        while (sample.size() < wanted && reader.next()) {
            sample.add(KeptRow.of(reader.row()));
        }
        int index = given.map(row -> row - 1).orElseGet(() -> guess(new ArrayList<>(sample)));
        Row header = null;
        for (int i = 0; i <= index; i++) {
            header = sample.poll();
        }
        return new HeaderRow(reader, sample, header, given.isEmpty() && index > 0);
    }

    private static int guess(List<Row> sample) {
        if (sample.isEmpty()) {
            return 0;
        }
        long cells = sample.stream().mapToLong(Row::size).sum();
        long width = (long) Math.rint((double) cells / sample.size());
        long drift = Math.max((long) Math.rint(width * 0.1), 1);
        for (int i = 0; i < sample.size(); i++) {
            if (Math.abs(sample.get(i).size() - width) <= drift) {
                return i;
            }
        }
        return 0;
    }

    /** Whether there is no row to be the header. */
    public boolean isEmpty() {
        return header == null;
    }

    /**
     * The header.
     *
     * @throws NullPointerException if there is none
     */
    public Row row() {
        return Objects.requireNonNull(header);
    }

    /** Whether rows above the header were passed over. */
    public boolean guessed() {
        return guessed;
    }

    /** The next row behind the header, valid until the next call; null at the end. */
    public @Nullable Row next() {
        if (!ahead.isEmpty()) {
            return ahead.poll();
        }
        return reader.next() ? reader.row() : null;
    }

    /** A row copied out of its reader. */
    private record KeptRow(long number, long line, List<@Nullable Object> values, List<String> texts) implements Row {

        static KeptRow of(Row row) {
            List<@Nullable Object> values = new ArrayList<>(row.size());
            List<String> texts = new ArrayList<>(row.size());
            for (int i = 0; i < row.size(); i++) {
                values.add(row.value(i));
                texts.add(row.text(i));
            }
            return new KeptRow(row.number(), row.line(), values, texts);
        }

        @Override
        public int size() {
            return texts.size();
        }

        @Override
        public String text(int cell) {
            return texts.get(cell);
        }

        @Override
        public @Nullable Object value(int cell) {
            return values.get(cell);
        }
    }
}
