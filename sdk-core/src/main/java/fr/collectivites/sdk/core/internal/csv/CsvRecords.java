package fr.collectivites.sdk.core.internal.csv;

import fr.collectivites.sdk.core.internal.range.CellBytes;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Records of delimited text, read over bytes: a cell is a range of the buffer until its text is asked for. Follows
 * Python's csv module in its default (not strict) reading, whose rules decide the reference verdicts:
 *
 * <ul>
 *   <li>a quote opens a quoted cell only as its first character; elsewhere it is a character;
 *   <li>what follows a closing quote is part of the cell;
 *   <li>LF, CR and CRLF all end a record; a blank line is a record without cells;
 *   <li>a quote that is never closed takes in everything to the end.
 * </ul>
 */
public final class CsvRecords implements TextRecords, CellBytes {

    /** As a delimiter: find it. */
    public static final char DETECT = 0;

    private static final int BUFFER = 256 * 1024;
    /** Room that a reader must be given (a patched or transcoded character is not cut). */
    private static final int ROOM = 8;

    /**
     * How to read.
     *
     * @param delimiter an ASCII character, or {@link #DETECT}
     * @param encoding detected when empty
     * @param recordBytes longest record, in bytes
     * @param columns most cells kept of a record
     * @param skipInitialSpace whether spaces behind a given delimiter are layout; a detected one tells it itself
     */
    public record Settings(
            char delimiter, Optional<Charset> encoding, int recordBytes, int columns, boolean skipInitialSpace) {}

    private final Utf8Input input;
    private final ProblemSink sink;
    private final Settings settings;
    private final byte delimiter;
    private final boolean skipInitialSpace;
    private final RecordScan scan;

    private byte[] buffer = new byte[BUFFER];
    /** Bytes handed out by the input before the first one in the buffer. */
    private long bufferStart;

    private int position;
    private int limit;
    private boolean end;

    private int recordStart;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int size;
    private long number;
    private long line = 1;
    private long nextLine = 1;
    private boolean badByteReported;
    /** Line, and character in it, of the first byte that is not UTF-8, as soon as it lies in the buffer. */
    private long badLine;

    private int badColumn;
    private boolean widthReported;

    /**
     * Opens a text. The stream is closed with this reader, and at once when it cannot be read.
     *
     * @param sink takes findings on encoding, delimiter and quotes
     * @throws IOException if the beginning cannot be read
     */
    public static CsvRecords open(InputStream in, Settings settings, ProblemSink sink) throws IOException {
        try {
            return new CsvRecords(new Utf8Input(in, settings.encoding()), settings, sink);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private CsvRecords(Utf8Input input, Settings settings, ProblemSink sink) throws IOException {
        this.input = input;
        this.sink = sink;
        this.settings = settings;
        input.reportEncoding(sink);
        while (!end && limit < buffer.length - ROOM) {
            read();
        }
        if (settings.delimiter() == DETECT) {
            DelimiterGuess guess = DelimiterGuess.of(new String(buffer, 0, limit, StandardCharsets.UTF_8), markSeen());
            this.delimiter = (byte) guess.delimiter();
            this.skipInitialSpace = guess.skipInitialSpace() || settings.skipInitialSpace();
            guess.report(sink);
        } else {
            this.delimiter = (byte) settings.delimiter();
            this.skipInitialSpace = settings.skipInitialSpace();
        }
        this.scan = new RecordScan(delimiter);
    }

    /** Records of a piece of a text, numbered from 2 since the first record of a text is a special one. */
    private CsvRecords(CsvRecords text, byte[] piece, ProblemSink sink) {
        this.input = Utf8Input.ended();
        this.sink = sink;
        this.settings = text.settings;
        this.delimiter = text.delimiter;
        this.skipInitialSpace = text.skipInitialSpace;
        this.scan = new RecordScan(delimiter);
        this.buffer = piece;
        this.limit = piece.length;
        this.end = true;
        this.number = 1;
    }

    /** Whether a byte without a meaning was met; in windows-1252, which is a guess, that is none of the file's faults. */
    private boolean badByteMet() {
        return input.firstBadOffset() >= 0 && !input.encoding().equals("windows-1252");
    }

    /** Whether the reference engine takes a byte order mark for the first character of the text. */
    private boolean markSeen() {
        return input.byteOrderMark() && input.encoding().equals("utf-8");
    }

    @Override
    public String reference(int cell) {
        return cell == 0 && number == 1 && markSeen() && buffer[recordStart] == '"' ? '"' + text(0) + '"' : text(cell);
    }

    @Override
    public String encoding() {
        return input.encoding();
    }

    /** The delimiter. */
    public char delimiter() {
        return (char) delimiter;
    }

    @Override
    public String separator() {
        return String.valueOf(delimiter());
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public String text(int cell) {
        return new String(buffer, recordStart + starts[cell], ends[cell] - starts[cell], StandardCharsets.UTF_8);
    }

    @Override
    public boolean next() throws IOException {
        recordStart = position;
        size = 0;
        line = nextLine;
        if (position == limit && !refill()) {
            return false;
        }
        number++;
        findBadByte(position);
        byte first = buffer[position];
        if (first == '\n' || first == '\r') {
            endLine();
            return true;
        }
        if (!take()) {
            while (cell()) {
                // every call takes one cell; false after the last one of the record
            }
        }
        if (badByteMet() && !badByteReported && input.firstBadWritten() < bufferStart + position) {
            badByteReported = true;
            findBadByte(recordStart);
            Problem.Builder problem = Problem.of(CoreCode.ENCODING_ERROR)
                    .at(Location.row(number, badLine))
                    .with("offset", input.firstBadOffset())
                    .with("column", badColumn);
            sink.accept(
                    input.encoding().equals("utf-8")
                            ? problem.build()
                            : problem.rule("other").value(input.encoding()).build());
        }
        return true;
    }

    /** Where the next record begins: bytes handed out by the input before it. */
    public long offset() {
        return bufferStart + position;
    }

    /** Line on which it begins. */
    public long nextLine() {
        return nextLine;
    }

    /**
     * Copies a piece of the text that has not been read yet, up to the last LF in so many bytes. Called between records,
     * which then are no longer at hand.
     *
     * @param from where it begins, not before {@link #offset()}
     * @return null when the text ends before so many bytes, no LF is among them, or a byte without a meaning has been met
     *     that is still to be told
     */
    public byte @Nullable [] piece(long from, int size) throws IOException {
        if (from - bufferStart + size + ROOM > buffer.length) {
            recordStart = position;
            // Twice the room, so that bytes do not move for each piece
            makeRoom(2 * ((int) (from - offset()) + size + ROOM));
        }
        int start = (int) (from - bufferStart);
        while (!end && limit < start + size) {
            read();
        }
        int last = start + size;
        if (last > limit || (badByteMet() && !badByteReported)) {
            return null;
        }
        while (last > start && buffer[last - 1] != '\n') {
            last--;
        }
        return last > start ? Arrays.copyOfRange(buffer, start, last) : null;
    }

    /** The records of a piece; they may turn out to end within quotes, if the piece does. */
    public CsvRecords of(byte[] piece, ProblemSink sink) {
        return new CsvRecords(this, piece, sink);
    }

    /** Passes over records that were read as a piece. */
    public void skip(int bytes, long records, long lines) {
        position += bytes;
        number += records;
        nextLine += lines;
    }

    /** Takes a record of the usual kind at once; false when it must be read cell by cell. */
    private boolean take() throws IOException {
        int end = skipInitialSpace ? -1 : scan.record(buffer, position, limit, settings.columns());
        if (end < 0) {
            return false;
        }
        starts = scan.starts();
        ends = scan.ends();
        size = scan.size();
        position = end;
        endLine();
        return true;
    }

    @Override
    public byte[] bytes() {
        return buffer;
    }

    @Override
    public int origin() {
        return recordStart;
    }

    @Override
    public int[] starts() {
        return starts;
    }

    @Override
    public int[] ends() {
        return ends;
    }

    /** Before a record is read, since quotes are then taken out in place: lines start where records do. */
    private void findBadByte(int recordStart) {
        if (badLine > 0 || !badByteMet() || input.firstBadWritten() >= bufferStart + limit) {
            return;
        }
        int bad = (int) (input.firstBadWritten() - bufferStart);
        badLine = line;
        int lineStart = recordStart;
        for (int i = recordStart; i < bad; i++) {
            if (buffer[i] == '\n' || (buffer[i] == '\r' && buffer[i + 1] != '\n')) {
                badLine++;
                lineStart = i + 1;
            }
        }
        String before = new String(buffer, lineStart, bad - lineStart, StandardCharsets.UTF_8);
        badColumn = before.codePointCount(0, before.length()) + 1;
    }

    /** Reads a cell and what ends it; false when that ended the record. */
    private boolean cell() throws IOException {
        while (skipInitialSpace && available() && buffer[position] == ' ') {
            position++;
        }
        int start = position - recordStart;
        int target = start;
        if (available() && buffer[position] == '"') {
            position++;
            start++;
            target = quoted(start);
        }
        // Unquoted text, or what follows a closing quote: moved back over the quotes that were taken out
        while (available()) {
            byte b = buffer[position];
            if (b == delimiter || b == '\n' || b == '\r') {
                break;
            }
            if (recordStart + target != position) {
                buffer[recordStart + target] = b;
            }
            target++;
            position++;
        }
        add(start, target);
        if (position == limit) {
            return false;
        }
        if (buffer[position] == delimiter) {
            position++;
            return true;
        }
        endLine();
        return false;
    }

    /** Reads up to the closing quote; gives the place behind the text, relative to the record. */
    private int quoted(int start) throws IOException {
        int target = start;
        long openedOn = nextLine;
        while (available()) {
            byte b = buffer[position++];
            if (b == '"') {
                if (!available() || buffer[position] != '"') {
                    return target;
                }
                position++;
            } else if (b == '\n' || (b == '\r' && !(available() && buffer[position] == '\n'))) {
                nextLine++;
            }
            if (recordStart + target != position - 1) {
                buffer[recordStart + target] = b;
            }
            target++;
        }
        sink.accept(Problem.of(CoreCode.UNTERMINATED_QUOTE)
                .at(Location.row(number, openedOn))
                .build());
        return target;
    }

    private void endLine() throws IOException {
        byte b = buffer[position++];
        if (b == '\r' && available() && buffer[position] == '\n') {
            position++;
        }
        nextLine++;
    }

    private void add(int start, int end) {
        if (size >= settings.columns()) {
            if (!widthReported) {
                widthReported = true;
                sink.accept(Problem.of(CoreCode.FORMAT_ERROR)
                        .rule("too-many-columns")
                        .at(Location.row(number, line))
                        .expected(String.valueOf(settings.columns()))
                        .build());
            }
            return;
        }
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        size++;
    }

    private boolean available() throws IOException {
        return position < limit || refill();
    }

    /** Makes room by dropping what lies before the record, then reads; false when nothing more comes. */
    private boolean refill() throws IOException {
        if (end) {
            return false;
        }
        int kept = limit - recordStart;
        if (kept > settings.recordBytes()) {
            sink.accept(Problem.of(CoreCode.FORMAT_ERROR)
                    .rule("record-too-long")
                    .at(Location.row(number, line))
                    .expected(String.valueOf(settings.recordBytes()))
                    .build());
            end = true;
            return false;
        }
        makeRoom(2 * kept);
        return read();
    }

    /** Moves what is kept to the beginning of the buffer, of a longer one if it is shorter than is asked for. */
    private void makeRoom(int length) {
        int kept = limit - recordStart;
        byte[] target = length > buffer.length ? new byte[Math.max(length, buffer.length * 2)] : buffer;
        System.arraycopy(buffer, recordStart, target, 0, kept);
        buffer = target;
        bufferStart += recordStart;
        position -= recordStart;
        limit = kept;
        recordStart = 0;
    }

    private boolean read() throws IOException {
        int count = input.read(buffer, limit, buffer.length - limit);
        if (count < 0) {
            end = true;
            return false;
        }
        limit += count;
        return true;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
