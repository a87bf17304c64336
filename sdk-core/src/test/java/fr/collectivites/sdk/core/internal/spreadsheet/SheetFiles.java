package fr.collectivites.sdk.core.internal.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes spreadsheets part by part, so that tests hold every detail of them, and can get it wrong. */
final class SheetFiles {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private SheetFiles() {}

    /** An XLSX whose one sheet has these rows (XML of {@code row} elements) and no declared area. */
    static byte[] xlsx(String rows) {
        return zip(xlsxParts("<sheetData>" + rows + "</sheetData>", List.of(), List.of()));
    }

    /** An XLSX whose cells may use {@code s="1"} for the first of these number formats, and so on. */
    static byte[] xlsx(String rows, List<String> formats) {
        return zip(xlsxParts("<sheetData>" + rows + "</sheetData>", formats, List.of()));
    }

    /** The parts of an XLSX, to be changed before they are zipped. */
    static Map<String, byte[]> xlsxParts(String sheet, List<String> formats, List<String> strings) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        put(
                parts,
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + override("/xl/workbook.xml", type + "sheet.main+xml")
                        + override("/xl/worksheets/sheet1.xml", type + "worksheet+xml")
                        + override("/xl/styles.xml", type + "styles+xml")
                        + override("/xl/sharedStrings.xml", type + "sharedStrings+xml") + "</Types>");
        put(parts, "_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
        put(
                parts,
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS
                        + "\"><sheets><sheet name=\"Feuil1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        put(
                parts,
                "xl/_rels/workbook.xml.rels",
                relations(relation("rId1", "worksheet", "worksheets/sheet1.xml")
                        + relation("rId2", "styles", "styles.xml")
                        + relation("rId3", "sharedStrings", "sharedStrings.xml")));
        put(parts, "xl/styles.xml", styles(formats));
        StringBuilder si = new StringBuilder("<sst xmlns=\"" + MAIN + "\">");
        strings.forEach(s -> si.append("<si>").append(s).append("</si>"));
        put(parts, "xl/sharedStrings.xml", si + "</sst>");
        put(parts, "xl/worksheets/sheet1.xml", "<worksheet xmlns=\"" + MAIN + "\">" + sheet + "</worksheet>");
        return parts;
    }

    private static String styles(List<String> formats) {
        StringBuilder numFmts = new StringBuilder();
        StringBuilder xfs = new StringBuilder("<xf numFmtId=\"0\"/>");
        int id = 164;
        for (String format : formats) {
            if (format.matches("#[0-9]+")) {
                xfs.append("<xf numFmtId=\"").append(format.substring(1)).append("\"/>");
            } else {
                numFmts.append("<numFmt numFmtId=\"").append(id).append("\" formatCode=\"");
                numFmts.append(escape(format)).append("\"/>");
                xfs.append("<xf numFmtId=\"").append(id++).append("\"/>");
            }
        }
        return "<styleSheet xmlns=\"" + MAIN + "\"><numFmts>" + numFmts + "</numFmts><cellXfs>" + xfs
                + "</cellXfs></styleSheet>";
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
    }

    static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + RELATIONS + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    static String relations(String relations) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations
                + "</Relationships>";
    }

    /** A row of inline strings. */
    static String row(String... texts) {
        StringBuilder row = new StringBuilder("<row>");
        for (String text : texts) {
            row.append("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">").append(escape(text));
            row.append("</t></is></c>");
        }
        return row + "</row>";
    }

    /** An ODS whose spreadsheet element has this content. */
    static byte[] ods(String tables) {
        return zip(odsParts(tables));
    }

    static Map<String, byte[]> odsParts(String tables) {
        String ods = "urn:oasis:names:tc:opendocument:xmlns:";
        Map<String, byte[]> parts = new LinkedHashMap<>();
        put(parts, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        put(
                parts,
                "content.xml",
                "<office:document-content xmlns:office=\"" + ods + "office:1.0\" xmlns:table=\"" + ods
                        + "table:1.0\" xmlns:text=\"" + ods
                        + "text:1.0\" xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\">"
                        + "<office:body><office:spreadsheet>" + tables
                        + "</office:spreadsheet></office:body></office:document-content>");
        put(
                parts,
                "META-INF/manifest.xml",
                "<manifest:manifest xmlns:manifest=\"" + ods + "manifest:1.0\"><manifest:file-entry"
                        + " manifest:full-path=\"/\" manifest:media-type=\"application/vnd.oasis.opendocument"
                        + ".spreadsheet\"/></manifest:manifest>");
        return parts;
    }

    static void put(Map<String, byte[]> parts, String name, String content) {
        parts.put(name, content.getBytes(StandardCharsets.UTF_8));
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                if (part.getKey().equals("mimetype")) {
                    CRC32 crc = new CRC32();
                    crc.update(part.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(part.getValue().length);
                    entry.setCrc(crc.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
