package fr.collectivites.sdk.core.journal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * How entries stand in the file: four bytes that mark a start, length, CRC-32C over length and content (each four bytes,
 * big-endian), content.
 */
final class Frames {

    static final int HEAD = 12;
    private static final int MARK = 0xC011EC75;

    /** The entries of a file up to the first that is not whole. */
    record Reading(List<byte[]> entries, int end, boolean damaged) {}

    private Frames() {}

    static byte[] write(byte[] content) {
        return ByteBuffer.allocate(HEAD + content.length)
                .putInt(MARK)
                .putInt(content.length)
                .putInt(checksum(content, 0, content.length))
                .put(content)
                .array();
    }

    /**
     * Reads what is whole from the start. What follows was being written when the program or machine stopped; if a whole
     * entry stands behind it, that cannot be, and the file is damaged.
     */
    static Reading read(byte[] file) {
        List<byte[]> entries = new ArrayList<>();
        int at = 0;
        int length = lengthAt(file, at);
        while (length >= 0) {
            byte[] content = new byte[length];
            System.arraycopy(file, at + HEAD, content, 0, length);
            entries.add(content);
            at += HEAD + length;
            length = lengthAt(file, at);
        }
        boolean damaged = false;
        for (int behind = at + 1; behind <= file.length - HEAD && !damaged; behind++) {
            damaged = lengthAt(file, behind) >= 0;
        }
        return new Reading(entries, at, damaged);
    }

    /** Length of the whole entry that begins there; -1 if there is none. */
    private static int lengthAt(byte[] file, int at) {
        if (file.length - at < HEAD) {
            return -1;
        }
        ByteBuffer head = ByteBuffer.wrap(file, at, HEAD);
        if (head.getInt() != MARK) {
            return -1;
        }
        int length = head.getInt();
        if (length < 0 || length > file.length - at - HEAD) {
            return -1;
        }
        return head.getInt() == checksum(file, at + HEAD, length) ? length : -1;
    }

    private static int checksum(byte[] bytes, int offset, int length) {
        CRC32C crc = new CRC32C();
        crc.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).flip());
        crc.update(bytes, offset, length);
        return (int) crc.getValue();
    }
}
