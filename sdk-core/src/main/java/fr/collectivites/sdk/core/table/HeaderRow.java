package fr.collectivites.sdk.core.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
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
    private final @Nullable Row likely;
    private final boolean guessed;
    private final boolean headless;
    private final boolean blank;

    private HeaderRow(
            TableReader reader, Deque<Row> ahead, List<Row> first, int index, boolean guessed, boolean blank) {
        this.reader = reader;
        this.ahead = ahead;
        this.header = index < first.size() ? first.get(index) : null;
        this.likely = first.isEmpty() ? null : first.get(HeaderGuess.row(first));
        this.guessed = guessed;
        this.blank = blank;
        this.headless = false;
    }

    /** A header that is declared, or declared not to be there. */
    private HeaderRow(TableReader reader, Deque<Row> ahead, @Nullable Row header, boolean headless) {
        this.reader = reader;
        this.ahead = ahead;
        this.header = header;
        this.likely = null;
        this.guessed = false;
        this.headless = headless;
        this.blank = false;
    }

    /**
     * Reads the first rows of a reader that stands before its first row.
     *
     * @param options tell where the header is, where that is known, and which rows are comments
     */
    public static HeaderRow find(TableReader reader, ReadOptions options) {
        Dialect dialect = options.dialect();
        TableReader rows = DialectRows.of(reader, dialect);
        boolean header = dialect.header().orElse(true);
        if (options.headerRow().isEmpty() && !header) {
            return new HeaderRow(rows, new ArrayDeque<>(), null, true);
        } else if (options.headerRow().isEmpty() && !dialect.headerRows().isEmpty()) {
            return declared(rows, dialect);
        }
        Optional<Integer> first = dialect.header().map(declared -> 1);
        return find(rows, options.headerRow().or(() -> first), HeaderRow::guess);
    }

    /** The header of the rows that a dialect names; rows above the last of them are passed over. */
    private static HeaderRow declared(TableReader reader, Dialect dialect) {
        int last = dialect.headerRows().get(dialect.headerRows().size() - 1);
        List<Row> parts = new ArrayList<>();
        Deque<Row> ahead = new ArrayDeque<>();
        long number = 0;
        while (number < last && reader.next()) {
            Row row = reader.row();
            number = row.number();
            if (number > last) {
                // The last header row is a comment
                ahead.add(KeptRow.of(row));
            } else if (dialect.headerRows().contains((int) number)) {
                parts.add(KeptRow.of(row));
            }
        }
        if (parts.isEmpty()) {
            return new HeaderRow(reader, ahead, null, false);
        }
        List<String> labels = DialectRows.join(parts, dialect.headerJoin());
        Row lowest = parts.get(parts.size() - 1);
        Row header = KeptRow.of(lowest, new ArrayList<>(labels), labels);
        return new HeaderRow(reader, ahead, header, false);
    }

    /**
     * Reads the first rows, with another way to choose the header than that of the reference engine.
     *
     * @param given row of the header, from 1, where it is known
     * @param choice the row of the header, from 0, among the first rows, which may be none
     */
    public static HeaderRow find(TableReader reader, Optional<Integer> given, ToIntFunction<List<Row>> choice) {
        List<Row> first = new ArrayList<>();
        int wanted = Math.max(SAMPLE, given.orElse(0));
        while (first.size() < wanted && reader.next()) {
            first.add(KeptRow.of(reader.row()));
        }
        int chosen = given.map(row -> row - 1).orElseGet(() -> choice.applyAsInt(first));
        int index = chosen;
        while (index < first.size() - 1 && first.get(index).size() == 0) {
            index++;
        }
        Deque<Row> ahead = new ArrayDeque<>(first.subList(Math.min(index + 1, first.size()), first.size()));
        return new HeaderRow(reader, ahead, first, index, given.isEmpty() && chosen > 0, index > chosen);
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

    /** Whether the dialect declares that there is no header: all rows are data. */
    public boolean headless() {
        return headless;
    }

    /** Whether rows above the header were passed over. */
    public boolean guessed() {
        return guessed;
    }

    /** The row that a person would take for the header, when it is another one. */
    public Optional<Row> likelier() {
        return likely == null || header == null || likely.number() == header.number()
                ? Optional.empty()
                : Optional.of(likely);
    }

    /** Whether the row that the reference engine takes for the header is blank; the next one is taken here. */
    public boolean blank() {
        return blank;
    }

    /** The next row behind the header, valid until the next call; null at the end. */
    public @Nullable Row next() {
        if (!ahead.isEmpty()) {
            return ahead.poll();
        }
        return reader.next() ? reader.row() : null;
    }

    /** The text ahead, when the next row is read from text that no dialect changes. */
    public Optional<TextAhead> text() {
        return ahead.isEmpty() && reader instanceof CsvReader text
                ? Optional.ofNullable(text.ahead())
                : Optional.empty();
    }

    /** A row copied out of its reader. */
    private record KeptRow(
            long number, long line, List<@Nullable Object> values, List<String> texts, List<Integer> columns)
            implements Row {

        static KeptRow of(Row row) {
            List<@Nullable Object> values = new ArrayList<>(row.size());
            List<String> texts = new ArrayList<>(row.size());
            for (int i = 0; i < row.size(); i++) {
                values.add(row.value(i));
                texts.add(row.text(i));
            }
            return of(row, values, texts);
        }

        /** The place of a row with other cells. */
        static KeptRow of(Row place, List<@Nullable Object> values, List<String> texts) {
            List<Integer> columns = new ArrayList<>(texts.size());
            for (int i = 0; i < texts.size(); i++) {
                columns.add(place.column(i));
            }
            return new KeptRow(place.number(), place.line(), values, texts, columns);
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

        @Override
        public int column(int cell) {
            return cell < columns.size() ? columns.get(cell) : cell + 1;
        }
    }
}
