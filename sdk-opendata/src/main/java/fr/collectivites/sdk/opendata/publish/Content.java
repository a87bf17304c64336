package fr.collectivites.sdk.opendata.publish;

import fr.collectivites.sdk.opendata.internal.digest.Digests;
import fr.collectivites.sdk.opendata.internal.inspection.RowCounter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * What identifies the content of a file, and what was counted in it.
 *
 * @param sha256 SHA-256 of its bytes, 64 lower-case hexadecimal digits; empty when unknown
 * @param size number of bytes
 * @param rows number of data rows, the header not counted; -1 when the file is no table or was not counted
 * @param keys number of different primary keys of its schema; -1 when it has none or they were not counted
 * @param errors number of errors against its schema when it was judged, 0 for a file that conforms; -1 when it was not judged
 */
public record Content(String sha256, long size, long rows, long keys, long errors) {

    /** Content that was not judged by a schema. */
    public Content(String sha256, long size, long rows) {
        this(sha256, size, rows, -1, -1);
    }

    /** The same bytes with what an inspection has counted in them. */
    Content counted(long countedRows, long countedKeys, long countedErrors) {
        return new Content(sha256, size, countedRows, countedKeys, countedErrors);
    }

    /** Number of different primary keys; empty when they were not counted. */
    public OptionalLong keyCount() {
        return keys < 0 ? OptionalLong.empty() : OptionalLong.of(keys);
    }

    /** Number of errors against its schema; empty when it was not judged. */
    public OptionalLong errorCount() {
        return errors < 0 ? OptionalLong.empty() : OptionalLong.of(errors);
    }

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
