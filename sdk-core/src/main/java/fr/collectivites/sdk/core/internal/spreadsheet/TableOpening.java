package fr.collectivites.sdk.core.internal.spreadsheet;

import fr.collectivites.sdk.core.internal.spreadsheet.ZipArchive.Entry;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.problem.Severity;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The way from a file to the table in it.
 *
 * @param settings limits and the wanted sheet
 * @param sink takes the findings
 */
record TableOpening(SheetSettings settings, ProblemSink sink) {

    /** Formats by the extensions that promise them. */
    private static final Map<String, String> PROMISES = Map.of(
            "csv", "CSV", "tsv", "CSV", "txt", "CSV", "xlsx", "XLSX", "xlsm", "XLSX", "ods", "ODS", "xls", "XLS");
    /** What Validata takes, and it goes by the extension alone. */
    private static final List<String> VALIDATA = List.of("csv", "tsv", "xlsx", "ods", "xls");

    private static final List<String> COMPRESSED = List.of("gz", "gzip", "zip");
    private static final int MAX_LISTED = 20;
    /** How a protected XLSX names its content within OLE2 (MS-OFFCRYPTO, section 2.3.4.4). */
    private static final byte[] ENCRYPTED_PACKAGE = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    /**
     * Opens a file.
     *
     * @param inside whether it came out of a compressed file already
     */
    TableFile open(String name, TableContent content, boolean inside) throws IOException, SheetFault {
        String extension = TableFile.extension(name);
        InputStream stream = content.stream();
        try {
            byte[] head = stream.readNBytes(ContentKind.HEAD);
            ContentKind kind = ContentKind.of(head);
            switch (kind) {
                case EMPTY, TEXT -> {
                    judge(extension, kind.label());
                    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), stream);
                    stream = InputStream.nullInputStream();
                    return TableFile.ofText(extension, whole);
                }
                case ZIP -> {
                    return unzip(name, content, inside);
                }
                case OLE2 -> {
                    return xls(extension, content);
                }
                case GZIP -> {
                    if (!inside) {
                        return gunzip(name, content);
                    }
                }
                default -> {
                    // said below
                }
            }
            throw notATable(kind.label());
        } finally {
            stream.close();
        }
    }

    private static SheetFault notATable(String content) {
        return SheetFault.of(SheetFault.problem("not-a-table").with("content", content));
    }

    /** Says where the name of the file promises another format, or one that Validata does not take. */
    private void judge(String extension, String actual) {
        if (!VALIDATA.contains(extension)) {
            sink.accept(SheetFault.problem("extension").value(extension).build());
        } else if (!actual.isEmpty() && !actual.equals(PROMISES.get(extension))) {
            mismatch(extension, actual);
        }
    }

    private void mismatch(String extension, String actual) {
        sink.accept(SheetFault.problem("content-mismatch")
                .value(extension)
                .expected(actual)
                .build());
    }

    private void compressed(String extension, String actual) {
        if (COMPRESSED.contains(extension)) {
            sink.accept(SheetFault.problem("compressed")
                    .severity(Severity.WARNING)
                    .value(extension)
                    .build());
        } else {
            mismatch(extension, actual);
        }
    }

    private TableFile gunzip(String name, TableContent content) throws IOException, SheetFault {
        compressed(TableFile.extension(name), "gzip");
        String inner = name.replaceAll("(?i)\\.gz(ip)?$", "");
        return open(inner, expanded(inner, () -> gunzip(content)), true);
    }

    private GuardedInput gunzip(TableContent content) throws IOException, SheetFault {
        Counting counting = new Counting(content.stream());
        try {
            GZIPInputStream gzip = new GZIPInputStream(counting, 64 * 1024);
            return new GuardedInput(gzip, settings.expandedBytes(), counting::count);
        } catch (ZipException | EOFException e) {
            counting.close();
            throw SheetFault.corrupt("gzip", e);
        } catch (IOException e) {
            counting.close();
            throw e;
        }
    }

    private ExpandedContent expanded(String name, ExpandedContent.Expansion expansion) {
        return new ExpandedContent(name, expansion, settings.documentBytes(), sink);
    }

    private TableFile unzip(String name, TableContent content, boolean inside) throws IOException, SheetFault {
        String extension = TableFile.extension(name);
        ZipArchive zip = zip(content);
        boolean kept = false;
        try {
            String format = format(zip);
            if (format.equals("XLSX") || format.equals("ODS")) {
                judge(extension, format);
                SheetRows rows =
                        format.equals("ODS") ? new OdsRows(zip, settings, sink) : new XlsxRows(zip, settings, sink);
                kept = true;
                return TableFile.ofRows(extension, rows);
            }
            if (inside || !format.equals("ZIP")) {
                throw notATable(format);
            }
            compressed(extension, format);
            Entry table = onlyTable(zip);
            return open(table.name(), expanded(table.name(), () -> part(content, table)), true);
        } finally {
            if (!kept) {
                zip.close();
            }
        }
    }

    private ZipArchive zip(TableContent content) throws IOException, SheetFault {
        return ZipArchive.of(content.bytes(), settings.expandedBytes());
    }

    private GuardedInput part(TableContent content, Entry entry) throws IOException, SheetFault {
        ZipArchive zip = zip(content);
        try {
            return zip.open(entry).closing(zip);
        } catch (IOException | SheetFault e) {
            zip.close();
            throw e;
        }
    }

    /** XLSX, ODS, another format of documents, or ZIP for any archive. */
    private String format(ZipArchive zip) throws IOException, SheetFault {
        Entry mimetype = zip.find("mimetype");
        if (mimetype != null) {
            String type = new String(zip.read(mimetype, 1 << 16), StandardCharsets.US_ASCII).strip();
            if (type.startsWith("application/vnd.oasis.opendocument.")) {
                return type.endsWith(".spreadsheet") || type.endsWith(".spreadsheet-template") ? "ODS" : "OpenDocument";
            }
        }
        if (zip.find("[Content_Types].xml") == null) {
            return zip.find("content.xml") != null && zip.find("META-INF/manifest.xml") != null ? "ODS" : "ZIP";
        }
        if (zip.find("xl/workbook.bin") != null) {
            return "XLSB";
        }
        if (zip.entries().stream().anyMatch(e -> e.name().startsWith("word/"))) {
            return "DOCX";
        }
        return zip.entries().stream().anyMatch(e -> e.name().startsWith("ppt/")) ? "PPTX" : "XLSX";
    }

    private static Entry onlyTable(ZipArchive zip) throws SheetFault {
        List<Entry> tables = zip.entries().stream()
                .filter(e -> PROMISES.containsKey(TableFile.extension(e.name())))
                .filter(e -> !e.name().startsWith("__MACOSX/") && !e.name().contains("/."))
                .toList();
        if (tables.size() != 1) {
            List<String> names = (tables.isEmpty() ? zip.entries() : tables)
                    .stream().limit(MAX_LISTED).map(Entry::name).toList();
            throw SheetFault.of(SheetFault.problem(tables.isEmpty() ? "archive-without-table" : "archive-of-tables")
                    .value(String.join(", ", names)));
        }
        return tables.get(0);
    }

    private TableFile xls(String extension, TableContent content) throws IOException, SheetFault {
        byte[] all;
        try (SeekableBytes bytes = content.bytes()) {
            if (bytes.size() > settings.documentBytes()) {
                throw SheetFault.limit("too-large", settings.documentBytes());
            }
            all = bytes.bytes(0, (int) bytes.size());
        }
        if (contains(all, ENCRYPTED_PACKAGE)) {
            throw SheetFault.of(SheetFault.problem("protected"));
        }
        judge(extension, "XLS");
        try {
            return TableFile.ofRows(extension, new XlsRows(all, settings.sheet()));
        } catch (NoClassDefFoundError e) {
            throw new IOException("XLS files need Apache POI: add org.apache.poi:poi to the class path", e);
        }
    }

    private static boolean contains(byte[] all, byte[] part) {
        for (int i = 0; i + part.length <= all.length; i++) {
            if (all[i] == part[0] && Arrays.equals(all, i, i + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }

    /** Counts the compressed bytes that were read. */
    private static final class Counting extends FilterInputStream {
        private long count;

        Counting(InputStream in) {
            super(in);
        }

        long count() {
            return count;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            count += Math.max(read, 0);
            return read;
        }
    }
}
