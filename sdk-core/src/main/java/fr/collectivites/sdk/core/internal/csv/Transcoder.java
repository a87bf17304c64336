package fr.collectivites.sdk.core.internal.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Text of another encoding as UTF-8. What cannot be decoded (half of a pair of surrogates, an odd byte at the end, a byte
 * without a meaning) becomes U+FFFD, is counted, and the first of it is remembered. Not thread-safe.
 */
final class Transcoder {

    private static final int BUFFER = 16_384;

    private final InputStream in;
    private final CharsetDecoder decoder;
    /** Most bytes to pass over: Java takes what follows half a pair of surrogates for a part of it. */
    private final int unit;

    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();
    private final CharsetEncoder encoder = StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private boolean end;
    private boolean decoded;
    /** Offset in the file of the byte behind the buffer. */
    private long offset;

    private long written;
    private long badPlaces;
    private long firstBadOffset = -1;
    private long firstBadWritten = -1;

    /**
     * Decodes a stream.
     *
     * @param offset where its first byte lies in the file
     */
    Transcoder(InputStream in, Charset charset, long offset) {
        this.in = in;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.unit = charset.name().startsWith("UTF-16") ? 2 : Integer.MAX_VALUE;
        this.offset = offset;
    }

    /** Number of places that could not be decoded, so far. */
    long badPlaces() {
        return badPlaces;
    }

    /** Offset of the first of them in the file; -1 when there is none. */
    long firstBadOffset() {
        return firstBadOffset;
    }

    /** Offset of the first of them in the UTF-8, which may not have been handed out yet; -1 when there is none. */
    long firstBadWritten() {
        return firstBadWritten;
    }

    /** Reads at most {@code length} bytes (at least 4) of UTF-8; -1 at the end. */
    int read(byte[] target, int from, int length) throws IOException {
        ByteBuffer out = ByteBuffer.wrap(target, from, length);
        while (out.position() == from) {
            if (chars.remaining() < 2 && !decoded) {
                decode();
            } else if (!chars.hasRemaining()) {
                return -1;
            }
            encoder.encode(chars, out, decoded);
        }
        written += out.position() - from;
        return out.position() - from;
    }

    private void decode() throws IOException {
        chars.compact();
        while (!decoded && chars.remaining() > 1) {
            CoderResult result = decoder.decode(bytes, chars, end);
            if (result.isError()) {
                replace(result);
            } else if (result.isOverflow()) {
                break;
            } else if (end) {
                decoder.flush(chars);
                decoded = true;
            } else {
                fill();
            }
        }
        chars.flip();
    }

    private void replace(CoderResult result) {
        badPlaces++;
        if (firstBadOffset < 0) {
            firstBadOffset = offset - bytes.remaining();
            String before = chars.duplicate().flip().toString();
            firstBadWritten = written + before.getBytes(StandardCharsets.UTF_8).length;
        }
        bytes.position(bytes.position() + Math.min(unit, result.length()));
        chars.put('\uFFFD');
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        end = count < 0;
        offset += Math.max(count, 0);
        bytes.position(bytes.position() + Math.max(count, 0)).flip();
    }
}
