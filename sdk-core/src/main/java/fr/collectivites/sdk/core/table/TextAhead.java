package fr.collectivites.sdk.core.table;

import fr.collectivites.sdk.core.internal.csv.CsvRecords;
import fr.collectivites.sdk.core.problem.ProblemSink;
import java.io.IOException;
import java.util.Optional;

/**
 * The text ahead of a reader, in pieces that other threads read for it. A piece ends behind a line end, which may lie
 * within quotes: whether a row begins there is known when the reader arrives. For the validator, not for hosts.
 */
public final class TextAhead {

    private final String name;
    private final CsvRecords records;

    TextAhead(String name, CsvRecords records) {
        this.name = name;
        this.records = records;
    }

    /** Where the next row begins, in bytes of UTF-8 from the beginning of the text. */
    public long offset() {
        return records.offset();
    }

    /** Number of the row before it. */
    public long row() {
        return records.number();
    }

    /** Physical line on which it begins, from 1. */
    public long nextLine() {
        return records.nextLine();
    }

    /**
     * A copy of what lies ahead; the row at hand is no longer valid then.
     *
     * @param from where the piece begins, not before {@link #offset()}
     * @param size most bytes
     * @return empty when there are not so many bytes or no line ends among them, and where the reader must go itself
     * @throws SourceException if the source fails while it is read
     */
    public Optional<byte[]> piece(long from, int size) {
        try {
            return Optional.ofNullable(records.piece(from, size));
        } catch (IOException e) {
            throw SourceException.of(name, e);
        }
    }

    /**
     * The rows of a piece, by any thread. Rows are counted from 2, lines from 1; behind the last row, the line is that on
     * which another one would begin.
     *
     * @param sink takes what is found out about the piece as text
     */
    public TableReader read(byte[] piece, ProblemSink sink) {
        return new CsvReader(name, records.of(piece, sink));
    }

    /** Passes over a piece whose rows were read. */
    public void skip(int bytes, long rows, long lines) {
        records.skip(bytes, rows, lines);
    }
}
