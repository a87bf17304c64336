package fr.collectivites.sdk.core.internal.csv;

import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Any text as valid UTF-8 without byte order mark. The encoding is decided on the first {@value #PREFIX} bytes, as the
 * reference engine does: a byte order mark, else strict UTF-8, else UTF-8 all the same where the lines before the first
 * other byte hold enough of it, else windows-1252. A file that is taken for UTF-8 and holds other bytes is not given up:
 * each such byte is read as windows-1252, counted, and the first one is remembered; so is what is not UTF-16 in a file
 * that says so ({@link Transcoder}).
 */
final class Utf8Input implements AutoCloseable {

    /** How many bytes the reference engine looks at. */
    static final int PREFIX = 100_000;

    /**
     * From so many characters of several bytes on, in lines before the first byte that is not UTF-8, the detector of the
     * reference engine (chardet 5) is sure of UTF-8 and looks no further; the engine then fails on that byte.
     */
    private static final int SURE = 5;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private final InputStream in;
    private final byte[] raw;
    private int position;
    private int limit;
    private boolean end;
    private long rawOffset;
    private long written;

    private final String encoding;
    private final boolean byteOrderMark;
    private final @Nullable Transcoder transcoder;
    private byte[] patch = new byte[0];
    private int patchAt;

    /** Offset of the byte that shows the file is not UTF-8, within the first bytes; -1 when they are UTF-8. */
    private int prefixBadAt = -1;

    private long badBytes;
    private long firstBadOffset = -1;
    private long firstBadWritten = -1;

    Utf8Input(InputStream in, Optional<Charset> forced) throws IOException {
        this.in = in;
        this.raw = new byte[PREFIX];
        fill();
        int mark = markLength();
        this.byteOrderMark = mark > 0;
        if (forced.isPresent() && !forced.get().equals(StandardCharsets.UTF_8)) {
            this.encoding = forced.get().name().toLowerCase(Locale.ROOT);
            this.transcoder = transcoder(forced.get(), mark);
        } else if (mark == 2) {
            this.encoding = "utf-16";
            this.transcoder = transcoder(StandardCharsets.UTF_16, 0);
        } else {
            int bad = Utf8.firstInvalid(raw, mark, limit);
            boolean utf8 = bad == limit || (bad >= limit - 3 && !end && Utf8.mayBeCut(raw, bad, limit));
            if (!utf8 && mark == 0 && forced.isEmpty() && accents(lineStart(bad)) < SURE) {
                this.prefixBadAt = bad;
                this.encoding = "windows-1252";
                this.transcoder = transcoder(WINDOWS_1252, 0);
            } else {
                this.encoding = "utf-8";
                this.transcoder = null;
                this.position = mark;
            }
        }
    }

    /** Without any text. */
    private Utf8Input() {
        this.in = InputStream.nullInputStream();
        this.raw = new byte[0];
        this.end = true;
        this.encoding = "utf-8";
        this.byteOrderMark = false;
        this.transcoder = null;
    }

    /** The input of text that was read already. */
    static Utf8Input ended() {
        return new Utf8Input();
    }

    private Transcoder transcoder(Charset charset, int from) {
        InputStream first = new ByteArrayInputStream(raw, from, limit - from);
        return new Transcoder(new SequenceInputStream(first, in), charset, from);
    }

    private int markLength() {
        if (limit >= 3 && raw[0] == (byte) 0xEF && raw[1] == (byte) 0xBB && raw[2] == (byte) 0xBF) {
            return 3;
        }
        boolean utf16 = limit >= 2
                && ((raw[0] == (byte) 0xFF && raw[1] == (byte) 0xFE)
                        || (raw[0] == (byte) 0xFE && raw[1] == (byte) 0xFF));
        return utf16 ? 2 : 0;
    }

    /** The encoding that the text is read in, lower case. */
    String encoding() {
        return encoding;
    }

    /** Whether the file begins with a byte order mark. */
    boolean byteOrderMark() {
        return byteOrderMark;
    }

    /** Says that the text is not UTF-8, if so. Call before the second read. */
    void reportEncoding(ProblemSink sink) {
        if (encoding.equals("utf-8")) {
            return;
        }
        Problem.Builder problem =
                Problem.of(CoreCode.NON_UTF8_ENCODING).value(encoding).expected("utf-8");
        if (prefixBadAt >= 0) {
            int line = lineInPrefix(prefixBadAt);
            problem.rule("byte")
                    .at(Location.row(line, line))
                    .with("offset", prefixBadAt)
                    .with("column", columnInPrefix(prefixBadAt));
        }
        sink.accept(problem.build());
    }

    /** Number of characters of several bytes before an offset. */
    private int accents(int offset) {
        int count = 0;
        for (int i = 0; i < offset; i++) {
            count += (raw[i] & 0xC0) == 0xC0 ? 1 : 0;
        }
        return count;
    }

    private int lineStart(int offset) {
        int start = offset;
        while (start > 0 && raw[start - 1] != '\n' && raw[start - 1] != '\r') {
            start--;
        }
        return start;
    }

    /** Which character of its line an offset in the first bytes is, from 1, in windows-1252. */
    private int columnInPrefix(int offset) {
        return offset - lineStart(offset) + 1;
    }

    /** Physical line of an offset in the first bytes, from 1. */
    private int lineInPrefix(int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            if (raw[i] == '\n' || (raw[i] == '\r' && raw[i + 1] != '\n')) {
                line++;
            }
        }
        return line;
    }

    /** Number of places that are not in the encoding which the text is read in, so far. */
    long badBytes() {
        return transcoder != null ? transcoder.badPlaces() : badBytes;
    }

    /** Offset of the first of them in the file; -1 when there is none. */
    long firstBadOffset() {
        return transcoder != null ? transcoder.firstBadOffset() : firstBadOffset;
    }

    /** Offset of the first of them in what is handed out, now or with the next reads; -1 when there is none. */
    long firstBadWritten() {
        return transcoder != null ? transcoder.firstBadWritten() : firstBadWritten;
    }

    /**
     * Reads up to {@code length} bytes of valid UTF-8.
     *
     * @param length at least 8
     * @return how many bytes were read, -1 at the end
     */
    int read(byte[] target, int offset, int length) throws IOException {
        int count = transcoder != null ? transcoder.read(target, offset, length) : readUtf8(target, offset, length);
        written += Math.max(count, 0);
        return count;
    }

    private int readUtf8(byte[] target, int offset, int length) throws IOException {
        if (patchAt < patch.length) {
            int count = Math.min(length, patch.length - patchAt);
            System.arraycopy(patch, patchAt, target, offset, count);
            patchAt += count;
            return count;
        }
        while (true) {
            if (position == limit && !fill()) {
                return -1;
            }
            int until = Math.min(limit, position + length);
            // The whole rest is judged, so that a sequence cut by `length` is not taken for a bad one
            int bad = Utf8.firstInvalid(raw, position, until);
            if (bad > position) {
                int count = bad - position;
                System.arraycopy(raw, position, target, offset, count);
                position = bad;
                return count;
            }
            boolean cut = Utf8.mayBeCut(raw, position, limit);
            if (cut && !end) {
                fill();
            } else {
                return patch(target, offset, length);
            }
        }
    }

    /** Hands out a byte that is not UTF-8 as the windows-1252 character it most likely is. */
    private int patch(byte[] target, int offset, int length) throws IOException {
        badBytes++;
        if (firstBadOffset < 0) {
            firstBadOffset = rawOffset - limit + position;
            firstBadWritten = written;
        }
        patch = new String(raw, position, 1, WINDOWS_1252).getBytes(StandardCharsets.UTF_8);
        patchAt = 0;
        position++;
        return readUtf8(target, offset, length);
    }

    /** Keeps what is unread and reads more; false when nothing more came. */
    private boolean fill() throws IOException {
        System.arraycopy(raw, position, raw, 0, limit - position);
        limit -= position;
        position = 0;
        int before = limit;
        while (!end && limit < raw.length) {
            int count = in.read(raw, limit, raw.length - limit);
            if (count < 0) {
                end = true;
            } else {
                limit += count;
                rawOffset += count;
            }
        }
        return limit > before;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
