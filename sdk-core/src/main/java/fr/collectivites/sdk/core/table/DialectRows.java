package fr.collectivites.sdk.core.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of a reader without comments, and with no value where the null sequence stands. Not thread-safe. */
final class DialectRows implements TableReader, Row {

    private final TableReader reader;
    private final Dialect dialect;
    private final @Nullable String commentChar;
    private final @Nullable String nullSequence;

    private DialectRows(TableReader reader, Dialect dialect) {
        this.reader = reader;
        this.dialect = dialect;
        this.commentChar = dialect.commentChar().orElse(null);
        this.nullSequence = dialect.nullSequence().orElse(null);
    }

    /** The reader itself where the dialect changes nothing in rows. */
    static TableReader of(TableReader reader, Dialect dialect) {
        boolean plain = dialect.commentChar().isEmpty()
                && dialect.commentRows().isEmpty()
                && dialect.nullSequence().isEmpty();
        return plain ? reader : new DialectRows(reader, dialect);
    }

    @Override
    public boolean next() {
        while (reader.next()) {
            if (!isComment(reader.row())) {
                return true;
            }
        }
        return false;
    }

    private boolean isComment(Row row) {
        return (commentChar != null && row.size() > 0 && row.text(0).startsWith(commentChar))
                || (row.number() <= Integer.MAX_VALUE && dialect.commentRows().contains((int) row.number()));
    }

    @Override
    public Row row() {
        return nullSequence == null ? reader.row() : this;
    }

    @Override
    public Map<String, String> facts() {
        return reader.facts();
    }

    @Override
    public long number() {
        return reader.row().number();
    }

    @Override
    public long line() {
        return reader.row().line();
    }

    @Override
    public int size() {
        return reader.row().size();
    }

    @Override
    public String text(int cell) {
        String text = reader.row().text(cell);
        return text.equals(nullSequence) ? "" : text;
    }

    @Override
    public @Nullable Object value(int cell) {
        Object value = reader.row().value(cell);
        return value != null && value.equals(nullSequence) ? null : value;
    }

    @Override
    public int column(int cell) {
        return reader.row().column(cell);
    }

    /** The labels of a header of several rows: the parts of each column, one that repeats the one above left out. */
    static List<String> join(List<Row> rows, String join) {
        List<StringBuilder> labels = new ArrayList<>();
        List<String> last = new ArrayList<>();
        for (Row row : rows) {
            for (int i = 0; i < row.size(); i++) {
                String part = row.text(i);
                if (labels.size() <= i) {
                    labels.add(new StringBuilder(part));
                    last.add(part);
                } else if (!last.get(i).equals(part)) {
                    labels.get(i).append(join).append(part);
                    last.set(i, part);
                }
            }
        }
        return labels.stream().map(StringBuilder::toString).toList();
    }

    @Override
    public void close() {
        reader.close();
    }
}
