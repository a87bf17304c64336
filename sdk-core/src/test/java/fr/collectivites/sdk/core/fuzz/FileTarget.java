package fr.collectivites.sdk.core.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Any bytes as a file of any format, compressed or not, and as a part of a spreadsheet that is otherwise right (or a
 * fuzzer would hardly get through the ZIP format). The first byte says which.
 */
public final class FileTarget {

    private static final List<String> NAMES = List.of("t", "t.xlsx", "t.ods", "t.xls", "t.csv.gz", "t.zip", "t.tsv");

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String WORKBOOK = "<workbook xmlns:r=\"" + RELATIONS
            + "\"><sheets><sheet name=\"Feuille\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";
    private static final String WORKBOOK_RELATIONS = "<Relationships>"
            + relation("r1", "worksheet", "worksheets/sheet1.xml")
            + relation("r2", "styles", "styles.xml")
            + relation("r3", "sharedStrings", "sharedStrings.xml")
            + "</Relationships>";
    private static final String STYLES =
            "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"00000\"/></numFmts>"
                    + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>";
    private static final String STRINGS = "<sst><si><t>nom</t></si><si><r><t>Mois</t></r><r><t>sac</t></r></si></sst>";
    private static final String SHEET = "<worksheet><dimension ref=\"A1:C3\"/><sheetData>"
            + "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>code</t></is></c></row>"
            + "<row r=\"3\"><c r=\"B3\" s=\"1\"><v>1001</v></c><c r=\"C3\" s=\"2\"><f>A1</f><v>45000.5</v></c>"
            + "<c t=\"b\"><v>1</v></c><c t=\"e\"><v>#N/A</v></c></row>"
            + "</sheetData><mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells></worksheet>";
    private static final String ODS_CONTENT = "<office:document-content"
            + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
            + "<office:body><office:spreadsheet><table:table table:name=\"F\"><table:table-row"
            + " table:number-rows-repeated=\"2\"><table:table-cell office:value-type=\"string\"><text:p>nom</text:p>"
            + "</table:table-cell><table:table-cell table:number-columns-repeated=\"3\" office:value-type=\"float\""
            + " office:value=\"1.5\"><text:p>1,5</text:p></table:table-cell></table:table-row></table:table>"
            + "</office:spreadsheet></office:body></office:document-content>";

    private record Part(String path, String content) {}

    private static final List<Part> XLSX = List.of(
            new Part("xl/workbook.xml", WORKBOOK),
            new Part("xl/_rels/workbook.xml.rels", WORKBOOK_RELATIONS),
            new Part("xl/styles.xml", STYLES),
            new Part("xl/sharedStrings.xml", STRINGS),
            new Part("xl/worksheets/sheet1.xml", SHEET));
    private static final List<Part> ODS = List.of(new Part("content.xml", ODS_CONTENT));

    private FileTarget() {}

    static List<byte[]> seeds() {
        byte[] text = "a,b\n1,2\n".getBytes(UTF_8);
        List<byte[]> seeds = new ArrayList<>();
        seeds.add(prefixed(NAMES.indexOf("t"), text));
        seeds.add(prefixed(NAMES.indexOf("t.csv.gz"), gzip(text)));
        seeds.add(prefixed(NAMES.indexOf("t.zip"), zip(List.of(new Part("t.csv", "a,b\n1,2\n")), -1, text)));
        seeds.add(prefixed(NAMES.indexOf("t.xlsx"), zip(XLSX, -1, text)));
        seeds.add(prefixed(NAMES.indexOf("t.ods"), zip(ODS, -1, text)));
        for (int part = 0; part < XLSX.size(); part++) {
            seeds.add(prefixed(NAMES.size() + part, XLSX.get(part).content().getBytes(UTF_8)));
        }
        seeds.add(prefixed(NAMES.size() + XLSX.size(), ODS_CONTENT.getBytes(UTF_8)));
        return seeds;
    }

    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length == 0) {
            return;
        }
        byte[] content = Arrays.copyOfRange(data, 1, data.length);
        int kind = Byte.toUnsignedInt(data[0]) % (NAMES.size() + XLSX.size() + ODS.size());
        int part = kind - NAMES.size();
        if (part < 0) {
            read(NAMES.get(kind), content);
        } else if (part < XLSX.size()) {
            read("t.xlsx", zip(XLSX, part, content));
        } else {
            read("t.ods", zip(ODS, 0, content));
        }
    }

    private static void read(String name, byte[] content) {
        Tables.read(name, content, Tables.options().build());
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + RELATIONS + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static byte[] prefixed(int kind, byte[] content) {
        byte[] seed = new byte[content.length + 1];
        seed[0] = (byte) kind;
        System.arraycopy(content, 0, seed, 1, content.length);
        return seed;
    }

    /** The parts zipped, the one of that index with another content. */
    private static byte[] zip(List<Part> parts, int changed, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < parts.size(); i++) {
                zip.putNextEntry(new ZipEntry(parts.get(i).path()));
                zip.write(i == changed ? content : parts.get(i).content().getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
