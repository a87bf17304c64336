package fr.collectivites.sdk.core.writing;

import fr.collectivites.sdk.core.problem.Messages;
import fr.collectivites.sdk.core.schema.TableSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parts of a template's workbook (ECMA-376, SpreadsheetML) by their names. Not thread-safe. */
final class TemplateWorkbook {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final TableSchema schema;
    private final Messages words;
    private final List<TemplateColumn> columns;

    TemplateWorkbook(TableSchema schema, Messages words) {
        this.schema = schema;
        this.words = words;
        this.columns = schema.fields().stream()
                .map(field -> new TemplateColumn(field, schema, words))
                .toList();
    }

    /** The content of each part, in the order of the archive. */
    Map<String, String> parts() {
        List<String> sheets = new ArrayList<>(List.of("data", "help"));
        List<TemplateColumn> closed =
                columns.stream().filter(c -> !c.values().isEmpty()).toList();
        if (!closed.isEmpty()) {
            sheets.add("lists");
        }
        TemplateSheet sheet = new TemplateSheet(schema, words, columns);
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", XML + contentTypes(sheets.size()));
        parts.put("_rels/.rels", XML + relationships(List.of("officeDocument xl/workbook.xml")));
        parts.put("xl/workbook.xml", XML + workbook(sheets));
        List<String> related = new ArrayList<>();
        for (int i = 1; i <= sheets.size(); i++) {
            related.add("worksheet worksheets/sheet" + i + ".xml");
        }
        related.add("styles styles.xml");
        parts.put("xl/_rels/workbook.xml.rels", XML + relationships(related));
        parts.put("xl/styles.xml", XML + styles());
        parts.put("xl/worksheets/sheet1.xml", XML + sheet.data(closed));
        parts.put(
                "xl/worksheets/_rels/sheet1.xml.rels",
                XML + relationships(List.of("vmlDrawing ../drawings/notes1.vml", "comments ../comments1.xml")));
        parts.put("xl/comments1.xml", XML + comments());
        parts.put("xl/drawings/notes1.vml", boxes());
        parts.put("xl/worksheets/sheet2.xml", XML + sheet.help());
        if (!closed.isEmpty()) {
            parts.put("xl/worksheets/sheet3.xml", XML + sheet.lists(closed));
        }
        return parts;
    }

    private static String contentTypes(int sheets) {
        StringBuilder xml = new StringBuilder("<Types xmlns=\"" + PACKAGE + "content-types\">");
        xml.append(
                "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
        xml.append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        xml.append("<Default Extension=\"vml\""
                + " ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>");
        override(xml, "workbook.xml", "sheet.main");
        for (int i = 1; i <= sheets; i++) {
            override(xml, "worksheets/sheet" + i + ".xml", "worksheet");
        }
        override(xml, "styles.xml", "styles");
        override(xml, "comments1.xml", "comments");
        return xml.append("</Types>").toString();
    }

    private static void override(StringBuilder xml, String part, String type) {
        xml.append("<Override PartName=\"/xl/").append(part).append("\" ContentType=\"");
        xml.append(TYPE).append(type).append("+xml\"/>");
    }

    /** Relationships rId1, rId2 …, each given as its kind and its target. */
    private static String relationships(List<String> related) {
        StringBuilder xml = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int i = 0; i < related.size(); i++) {
            String[] kindAndTarget = related.get(i).split(" ", 2);
            xml.append("<Relationship Id=\"rId")
                    .append(i + 1)
                    .append("\" Type=\"")
                    .append(OFFICE);
            xml.append('/').append(kindAndTarget[0]).append("\" Target=\"");
            xml.append(kindAndTarget[1]).append("\"/>");
        }
        return xml.append("</Relationships>").toString();
    }

    private String workbook(List<String> sheets) {
        StringBuilder xml = new StringBuilder("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>");
        for (int i = 1; i <= sheets.size(); i++) {
            xml.append("<sheet name=\"").append(TemplateSheet.escape(words.text("sheet." + sheets.get(i - 1))));
            xml.append("\" sheetId=\"")
                    .append(i)
                    .append("\" r:id=\"rId")
                    .append(i)
                    .append("\"/>");
        }
        return xml.append("</sheets></workbook>").toString();
    }

    /** Fonts, grounds and formats, in the order of the numbers of {@link TemplateSheet}. */
    private static String styles() {
        return "<styleSheet xmlns=\"" + MAIN + "\">"
                + "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
                + "<fonts count=\"4\">" + font("", "FF000000") + font("<b/>", "FFFFFFFF") + font("<b/>", "FF1B3A57")
                + "<font><b/><sz val=\"15\"/><color rgb=\"FF1B3A57\"/><name val=\"Calibri\"/></font></fonts>"
                + "<fills count=\"4\"><fill><patternFill patternType=\"none\"/></fill>"
                + "<fill><patternFill patternType=\"gray125\"/></fill>" + fill("FF1B3A57") + fill("FFDCE6F0")
                + "</fills>"
                + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                + "<cellXfs count=\"7\">" + format(0, 0, 0, "") + format(49, 0, 0, "") + format(164, 0, 0, "")
                + format(49, 1, 2, "center") + format(49, 2, 3, "center") + format(49, 0, 0, "top")
                + format(49, 3, 0, "center") + "</cellXfs>"
                + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";
    }

    private static String font(String bold, String colour) {
        return "<font>" + bold + "<sz val=\"11\"/><color rgb=\"" + colour + "\"/><name val=\"Calibri\"/></font>";
    }

    private static String fill(String colour) {
        return "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"" + colour + "\"/></patternFill></fill>";
    }

    private static String format(int number, int font, int fill, String vertical) {
        String attributes = "<xf numFmtId=\"" + number + "\" fontId=\"" + font + "\" fillId=\"" + fill
                + "\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\"";
        String wrap = fill == 0 && vertical.equals("center") ? "" : " wrapText=\"1\"";
        return vertical.isEmpty()
                ? attributes + "/>"
                : attributes + " applyAlignment=\"1\"><alignment vertical=\"" + vertical + "\"" + wrap + "/></xf>";
    }

    private String comments() {
        StringBuilder xml =
                new StringBuilder("<comments xmlns=\"" + MAIN + "\"><authors><author/></authors><commentList>");
        for (int i = 0; i < columns.size(); i++) {
            xml.append("<comment ref=\"").append(TemplateSheet.letters(i + 1)).append("1\" authorId=\"0\"><text>");
            xml.append("<t xml:space=\"preserve\">");
            xml.append(TemplateSheet.escape(columns.get(i).note())).append("</t></text></comment>");
        }
        return xml.append("</commentList></comments>").toString();
    }

    /** The boxes in which spreadsheets show the notes: without them Excel shows none (ECMA-376 part 4). */
    private String boxes() {
        StringBuilder xml = new StringBuilder(
                "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\""
                        + " xmlns:o=\"urn:schemas-microsoft-com:office:office\""
                        + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
                        + "<v:shapetype id=\"note\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\"/>");
        for (int i = 0; i < columns.size(); i++) {
            // About 55 characters a line
            int lines = 2
                    + columns.get(i)
                            .note()
                            .lines()
                            .mapToInt(l -> 1 + l.length() / 55)
                            .sum();
            xml.append("<v:shape id=\"note").append(i + 1).append("\" type=\"#note\" fillcolor=\"#ffffe1\"");
            xml.append(" style=\"position:absolute;visibility:hidden;width:300pt;height:")
                    .append(lines * 14);
            xml.append(
                    "pt\"><x:ClientData ObjectType=\"Note\"><x:AutoFill>False</x:AutoFill><x:Row>0</x:Row><x:Column>");
            xml.append(i).append("</x:Column></x:ClientData></v:shape>");
        }
        return xml.append("</xml>").toString();
    }
}
