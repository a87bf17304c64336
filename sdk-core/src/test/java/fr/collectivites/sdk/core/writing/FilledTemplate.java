package fr.collectivites.sdk.core.writing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A template with rows in it, kept as a spreadsheet keeps what is typed into cells of those formats. */
final class FilledTemplate {

    private static final Pattern STYLE =
            Pattern.compile("<col min=\"\\d+\" max=\"\\d+\" width=\"\\d+\" style=\"(\\d+)\"");

    private FilledTemplate() {}

    static byte[] of(byte[] template, List<List<String>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(template));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                zip.putNextEntry(new ZipEntry(entry.getName()));
                boolean data = entry.getName().equals("xl/worksheets/sheet1.xml");
                zip.write((data ? fill(content, rows) : content).getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static String fill(String sheet, List<List<String>> rows) {
        List<String> styles = new ArrayList<>();
        Matcher matcher = STYLE.matcher(sheet);
        while (matcher.find()) {
            styles.add(matcher.group(1));
        }
        StringBuilder xml = new StringBuilder();
        for (int r = 0; r < rows.size(); r++) {
            xml.append("<row r=\"").append(r + 2).append("\">");
            for (int c = 0; c < styles.size(); c++) {
                String text = rows.get(r).get(c);
                if (!text.isEmpty()) {
                    String place = TemplateSheet.letters(c + 1) + (r + 2);
                    xml.append("<c r=\"")
                            .append(place)
                            .append("\" s=\"")
                            .append(styles.get(c))
                            .append('"');
                    xml.append(content(styles.get(c), text)).append("</c>");
                }
            }
            xml.append("</row>");
        }
        // Spreadsheets state the area; the reference engine takes the width of rows from it
        String area = "<dimension ref=\"A1:" + TemplateSheet.letters(styles.size());
        return sheet.replace(area + "1\"", area + (rows.size() + 1) + "\"")
                .replace("</sheetData>", xml + "</sheetData>");
    }

    private static String content(String style, String text) {
        if (style.equals("1")) {
            return " t=\"inlineStr\"><is><t xml:space=\"preserve\">" + TemplateSheet.escape(text) + "</t></is>";
        }
        // Day 0 of spreadsheets, for days after February 1900
        LocalDate epoch = LocalDate.of(1899, 12, 30);
        String number = style.equals("2") ? "" + ChronoUnit.DAYS.between(epoch, LocalDate.parse(text)) : text;
        return "><v>" + number + "</v>";
    }
}
