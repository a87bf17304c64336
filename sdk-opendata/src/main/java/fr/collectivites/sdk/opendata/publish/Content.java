package fr.collectivites.sdk.opendata.publish;

import fr.collectivites.sdk.opendata.internal.digest.Digests;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * What identifies the content of a file.
 *
 * @param sha256 SHA-256 of its bytes, 64 lower-case hexadecimal digits; empty when unknown
 * @param size number of bytes
 * @param rows number of data rows, the header not counted; -1 when the file is no table or was not counted
 */
public record Content(String sha256, long size, long rows) {

    /** Number of data rows, the header not counted; empty when the file is no table. */
    public OptionalLong rowCount() {
        return rows < 0 ? OptionalLong.empty() : OptionalLong.of(rows);
    }

    /** Whether the bytes are the same; how the rows were counted is no matter. */
    public boolean sameBytes(Content other) {
        return size == other.size && sha256.equals(other.sha256);
    }

    /**
     * Size and SHA-256 of a file and, for one named {@code .csv} or {@code .tsv}, its number of data rows: records that
     * hold more than separators, less one for the header. One pass, constant memory.
     */
    public static Content read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, String.valueOf(file.getFileName()));
        }
    }

    /** The same of a stream, which is read to its end but not closed; the name says whether rows are counted. */
    public static Content read(InputStream in, String name) throws IOException {
        MessageDigest digest = Digests.sha256();
        String lower = name.toLowerCase(Locale.ROOT);
        RowCounter rows = lower.endsWith(".csv") || lower.endsWith(".tsv") ? new RowCounter() : null;
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            digest.update(buffer, 0, n);
            size += n;
            if (rows != null) {
                rows.take(buffer, n);
            }
        }
        return new Content(Digests.hex(digest.digest()), size, rows == null ? -1 : rows.dataRows());
    }
}
