package fr.collectivites.sdk.platform.api;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Lines of NDJSON: ended by LF or CRLF, the last one perhaps by neither; a byte order mark before the first is passed over;
 * blank lines are passed over and keep their numbers; of lines that are too long only that is told. Not thread-safe.
 */
final class ImportLines implements Closeable {

    static final int LONGEST = 64 * 1024;
    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private int number;

    ImportLines(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /**
     * One line.
     *
     * @param number its number, from 1, blank lines counted
     * @param bytes its bytes, empty when it is too long
     * @param tooLong whether it is longer than {@value #LONGEST} bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Line(int number, byte[] bytes, boolean tooLong) {}

    /** The next line that is not blank. */
    Optional<Line> next() throws IOException {
        while (true) {
            ByteArrayOutputStream line = new ByteArrayOutputStream(512);
            boolean tooLong = false;
            int next = in.read();
            if (next < 0) {
                return Optional.empty();
            }
            number++;
            while (next >= 0 && next != '\n') {
                if (line.size() <= LONGEST + BOM.length) {
                    line.write(next);
                } else {
                    tooLong = true;
                }
                next = in.read();
            }
            byte[] bytes = withoutMark(line.toByteArray());
            tooLong |= bytes.length > LONGEST;
            if (tooLong) {
                return Optional.of(new Line(number, new byte[0], true));
            }
            if (!isBlank(bytes)) {
                return Optional.of(new Line(number, bytes, false));
            }
        }
    }

    private byte[] withoutMark(byte[] bytes) {
        boolean marked =
                number == 1 && bytes.length >= 3 && bytes[0] == BOM[0] && bytes[1] == BOM[1] && bytes[2] == BOM[2];
        return marked ? java.util.Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
