package fr.collectivites.sdk.core.writing;

import fr.collectivites.sdk.core.problem.Messages;
import fr.collectivites.sdk.core.schema.TableSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes an XLSX workbook that people fill and that conforms once it is filled rightly: the columns of a schema with the
 * formats that keep what is typed as the schema wants it, drop-down lists, limits, a note on each column, a sheet of help.
 * The data sheet stands first, where validators look. The same schema gives the same bytes. Immutable and thread-safe.
 */
public final class TemplateWriter {

    private static final String BUNDLE = "fr.collectivites.sdk.core.writing.template";

    /** The first moment that ZIP can tell: no clock stands in the file. */
    private static final LocalDateTime FIRST_MOMENT = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final TableSchema schema;
    private final Messages words;

    private TemplateWriter(TableSchema schema, Messages words) {
        this.schema = schema;
        this.words = words;
    }

    /**
     * The writer of a schema's template.
     *
     * @param locale language of notes and help, French or English; descriptions stay in the language of the schema
     */
    public static TemplateWriter of(TableSchema schema, Locale locale) {
        return new TemplateWriter(schema, Messages.of(BUNDLE, locale, TemplateWriter.class.getClassLoader()));
    }

    /** Writes the workbook and leaves the stream open. */
    public void write(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (Map.Entry<String, String> part :
                new TemplateWorkbook(schema, words).parts().entrySet()) {
            byte[] content = part.getValue().getBytes(StandardCharsets.UTF_8);
            CRC32 sum = new CRC32();
            sum.update(content);
            ZipEntry entry = new ZipEntry(part.getKey());
            entry.setTimeLocal(FIRST_MOMENT);
            // Not compressed: what compressors give differs from one Java to the next
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(sum.getValue());
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
        }
        zip.finish();
    }

    /**
     * Writes the workbook to a file, which is replaced when all is written.
     *
     * @throws WritingException if it cannot be written; the file is as it was before then
     */
    public void write(Path path) {
        TargetFile target = TargetFile.open(path);
        try {
            write(target.stream());
            target.finish();
            target.replace();
        } catch (IOException e) {
            throw WritingException.of(path, e);
        } finally {
            discard(target, path);
        }
    }

    private static void discard(TargetFile target, Path path) {
        try {
            target.discard();
        } catch (IOException e) {
            throw WritingException.of(path, e);
        }
    }
}
