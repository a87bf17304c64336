package fr.collectivites.sdk.core.internal.csv;

import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records of delimited text in a declared dialect that {@link CsvRecords} does not read: another quote or none, an
 * escape, delimiters and line ends of several characters (Table Dialect 2.0, delimited formats). Reads by characters, as
 * Python's csv module does where that knows the property. Not thread-safe.
 */
public final class IntricateRecords implements TextRecords {

    /**
     * The dialect.
     *
     * @param delimiter one character or more
     * @param lineTerminator one character or more; empty for any of LF, CR LF and CR
     * @param quote null when nothing is quoted
     * @param doubled whether a doubled quote within quotes stands for one
     * @param escape what takes the meaning from the next character; null for none
     */
    public record Marks(
            String delimiter,
            String lineTerminator,
            @Nullable Character quote,
            boolean doubled,
            @Nullable Character escape) {}

    private static final int NONE = -1;

    private final Utf8Input input;
    private final Reader reader;
    private final Marks marks;
    private final CsvRecords.Settings settings;
    private final ProblemSink sink;
    private final boolean skipInitialSpace;
    private final int longest;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private long number;
    private long line = 1;
    private long nextLine = 1;
    private int recordLength;
    private boolean badByteReported;
    private boolean widthReported;
    private boolean ended;

    /**
     * Opens a text. The stream is closed with this reader, and at once when it cannot be read.
     *
     * @param settings encoding and bounds; its delimiter does not count
     * @throws IOException if the beginning cannot be read
     */
    public static IntricateRecords open(InputStream in, Marks marks, CsvRecords.Settings settings, ProblemSink sink)
            throws IOException {
        try {
            return new IntricateRecords(new Utf8Input(in, settings.encoding()), marks, settings, sink);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private IntricateRecords(Utf8Input input, Marks marks, CsvRecords.Settings settings, ProblemSink sink) {
        this.input = input;
        this.marks = marks;
        this.settings = settings;
        this.sink = sink;
        this.skipInitialSpace = settings.skipInitialSpace();
        this.longest = Math.max(
                2, Math.max(marks.delimiter().length(), marks.lineTerminator().length()));
        this.reader = new BufferedReader(
                new InputStreamReader(
                        new InputStream() {
                            private final byte[] one = new byte[16];

                            @Override
                            public int read() throws IOException {
                                throw new IOException("not read byte by byte");
                            }

                            @Override
                            public int read(byte[] target, int offset, int length) throws IOException {
                                if (length >= one.length) {
                                    return input.read(target, offset, length);
                                }
                                throw new IOException("not read in pieces of less than " + one.length + " bytes");
                            }
                        },
                        StandardCharsets.UTF_8),
                64 * 1024);
        input.reportEncoding(sink);
    }

    @Override
    public boolean next() throws IOException {
        cells.clear();
        line = nextLine;
        recordLength = 0;
        if (ended || peek() == NONE) {
            return false;
        }
        number++;
        if (takeLineEnd()) {
            return true;
        }
        while (takeCell()) {
            // every call takes one cell; false after the last one of the record
        }
        if (input.firstBadOffset() >= 0 && !badByteReported) {
            badByteReported = true;
            sink.accept(Problem.of(CoreCode.ENCODING_ERROR)
                    .rule("other")
                    .at(Location.row(number, line))
                    .value(input.encoding())
                    .with("offset", input.firstBadOffset())
                    .build());
        }
        return true;
    }

    /** Takes a cell and what ends it; false when that ended the record. */
    private boolean takeCell() throws IOException {
        cell.setLength(0);
        while (skipInitialSpace && peek() == ' ') {
            read();
        }
        Character quote = marks.quote();
        if (quote != null && peek() == quote) {
            read();
            takeQuoted(quote);
        }
        while (!ended) {
            if (take(marks.delimiter())) {
                add();
                return true;
            } else if (takeLineEnd()) {
                break;
            }
            int c = read();
            if (c == NONE) {
                break;
            }
            append(isEscape(c) ? escaped() : c);
        }
        add();
        return false;
    }

    /** Takes up to the closing quote. */
    private void takeQuoted(char quote) throws IOException {
        long openedOn = nextLine;
        while (!ended) {
            int c = read();
            if (c == NONE) {
                sink.accept(Problem.of(CoreCode.UNTERMINATED_QUOTE)
                        .at(Location.row(number, openedOn))
                        .build());
                return;
            } else if (isEscape(c)) {
                append(escaped());
            } else if (c == quote) {
                if (!marks.doubled() || peek() != quote) {
                    return;
                }
                append(read());
            } else {
                if (c == '\n' || (c == '\r' && peek() != '\n')) {
                    nextLine++;
                }
                append(c);
            }
        }
    }

    private boolean isEscape(int c) {
        return marks.escape() != null && c == marks.escape();
    }

    /** The character behind an escape; the escape itself at the end of the text. */
    private int escaped() throws IOException {
        int c = read();
        return c == NONE && marks.escape() != null ? marks.escape() : c;
    }

    private void append(int c) {
        cell.append((char) c);
        // A character counts as the byte that it is at least
        if (++recordLength > settings.recordBytes()) {
            sink.accept(Problem.of(CoreCode.FORMAT_ERROR)
                    .rule("record-too-long")
                    .at(Location.row(number, line))
                    .expected(String.valueOf(settings.recordBytes()))
                    .build());
            ended = true;
        }
    }

    private void add() {
        if (cells.size() < settings.columns()) {
            cells.add(cell.toString());
        } else if (!widthReported) {
            widthReported = true;
            sink.accept(Problem.of(CoreCode.FORMAT_ERROR)
                    .rule("too-many-columns")
                    .at(Location.row(number, line))
                    .expected(String.valueOf(settings.columns()))
                    .build());
        }
    }

    private boolean takeLineEnd() throws IOException {
        boolean taken = marks.lineTerminator().isEmpty()
                ? take("\r\n") || take("\n") || take("\r")
                : take(marks.lineTerminator());
        nextLine += taken ? 1 : 0;
        return taken;
    }

    /** Takes these characters if they come next. */
    private boolean take(String mark) throws IOException {
        reader.mark(longest);
        for (int i = 0; i < mark.length(); i++) {
            if (reader.read() != mark.charAt(i)) {
                reader.reset();
                return false;
            }
        }
        return true;
    }

    private int peek() throws IOException {
        reader.mark(longest);
        int c = reader.read();
        reader.reset();
        return c;
    }

    private int read() throws IOException {
        return reader.read();
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
        return cells.size();
    }

    @Override
    public String text(int column) {
        return cells.get(column);
    }

    @Override
    public String encoding() {
        return input.encoding();
    }

    @Override
    public String separator() {
        return marks.delimiter();
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
