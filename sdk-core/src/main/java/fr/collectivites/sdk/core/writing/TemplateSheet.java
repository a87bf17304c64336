package fr.collectivites.sdk.core.writing;

import fr.collectivites.sdk.core.problem.Messages;
import fr.collectivites.sdk.core.schema.TableSchema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sheets of a template as SpreadsheetML. */
final class TemplateSheet {

    private static final String OPEN = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">";

    /** The last row that a sheet of XLSX can have. */
    private static final int LAST_ROW = 1_048_576;

    /** Characters that the text of a refusal may have. */
    private static final int REFUSAL = 225;

    /** No amount of a local authority comes near; a limit is needed to refuse what is no number. */
    private static final BigDecimal HUGE = new BigDecimal("1000000000000000");

    /** Numbers of the cell formats, as {@link TemplateWorkbook} writes them. */
    private static final int GENERAL = 0;

    private static final int TEXT = 1;
    private static final int DATE = 2;
    private static final int REQUIRED = 3;
    private static final int OPTIONAL = 4;
    private static final int WRAPPED = 5;
    private static final int TITLE = 6;

    private final TableSchema schema;
    private final Messages words;
    private final List<TemplateColumn> columns;

    TemplateSheet(TableSchema schema, Messages words, List<TemplateColumn> columns) {
        this.schema = schema;
        this.words = words;
        this.columns = columns;
    }

    /**
     * The sheet to fill: titles, and for each column its format and limits down to the last row.
     *
     * @param closed the columns that have a list, in the order of the sheet of lists
     */
    String data(List<TemplateColumn> closed) {
        StringBuilder xml = new StringBuilder(OPEN);
        xml.append("<dimension ref=\"A1:").append(letters(columns.size())).append("1\"/>");
        xml.append("<sheetViews><sheetView workbookViewId=\"0\" tabSelected=\"1\">");
        xml.append("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>");
        xml.append("</sheetView></sheetViews><cols>");
        for (int i = 1; i <= columns.size(); i++) {
            TemplateColumn column = columns.get(i - 1);
            int width = Math.min(40, Math.max(14, column.name().length() + 4));
            xml.append(col(i, width, style(column)));
        }
        xml.append("</cols><sheetData><row r=\"1\" ht=\"32\" customHeight=\"1\">");
        for (int i = 1; i <= columns.size(); i++) {
            TemplateColumn column = columns.get(i - 1);
            xml.append(cell(letters(i) + "1", column.required() ? REQUIRED : OPTIONAL, column.name()));
        }
        xml.append("</row></sheetData>");
        limits(xml, closed);
        return xml.append("<legacyDrawing r:id=\"rId1\"/></worksheet>").toString();
    }

    private static int style(TemplateColumn column) {
        return switch (column.kind()) {
            // A format of decimals would hide those beyond it, and readers take what is shown
            case NUMBER, INTEGER -> GENERAL;
            case DATE -> DATE;
            case TEXT -> TEXT;
        };
    }

    private void limits(StringBuilder xml, List<TemplateColumn> closed) {
        List<String> limits = new ArrayList<>();
        for (int i = 1; i <= columns.size(); i++) {
            TemplateColumn column = columns.get(i - 1);
            String place = letters(i) + "2:" + letters(i) + LAST_ROW;
            rule(column, closed)
                    .ifPresent(rule -> limits.add("<dataValidation " + rule.attributes()
                            + (column.required() ? "" : " allowBlank=\"1\"")
                            + " showErrorMessage=\"1\" errorTitle=\"" + escape(words.text("error.title"))
                            + "\" error=\"" + escape(cut(column.refusal(), REFUSAL)) + "\" sqref=\"" + place + "\">"
                            + rule.formulas() + "</dataValidation>"));
        }
        if (!limits.isEmpty()) {
            xml.append("<dataValidations count=\"").append(limits.size()).append("\">");
            limits.forEach(xml::append);
            xml.append("</dataValidations>");
        }
    }

    private Optional<Rule> rule(TemplateColumn column, List<TemplateColumn> closed) {
        if (!column.values().isEmpty()) {
            String list = letters(closed.indexOf(column) + 1);
            String range = "'" + words.text("sheet.lists") + "'!$" + list + "$2:$" + list + "$"
                    + (column.values().size() + 1);
            return Optional.of(new Rule("type=\"list\"", formula(1, range)));
        }
        return switch (column.kind()) {
            case NUMBER -> Optional.of(between("decimal", column.minimum(), column.maximum()));
            case INTEGER -> Optional.of(between("whole", column.minimum(), column.maximum()));
            // Any day since 1900: what this refuses is a text that is no day
            case DATE -> Optional.of(new Rule("type=\"date\" operator=\"greaterThanOrEqual\"", formula(1, "1")));
            case TEXT ->
                column.minLength().isPresent() || column.maxLength().isPresent()
                        ? Optional.of(between(
                                "textLength",
                                column.minLength().or(() -> Optional.of(BigDecimal.ZERO)),
                                column.maxLength()))
                        : Optional.empty();
        };
    }

    private static Rule between(String type, Optional<BigDecimal> least, Optional<BigDecimal> most) {
        String from = least.orElse(HUGE.negate()).toPlainString();
        String to = most.orElse(HUGE).toPlainString();
        return new Rule("type=\"" + type + "\" operator=\"between\"", formula(1, from) + formula(2, to));
    }

    private static String formula(int number, String formula) {
        return "<formula" + number + ">" + escape(formula) + "</formula" + number + ">";
    }

    /** The sheet that explains: how to fill, then each column. */
    String help() {
        StringBuilder xml = new StringBuilder(OPEN).append("<cols>");
        int[] widths = {28, 12, 36, 60, 40, 30};
        for (int i = 0; i < widths.length; i++) {
            xml.append(col(i + 1, widths[i], WRAPPED));
        }
        xml.append("</cols><sheetData>");
        Map<String, String> facts =
                Map.of("title", schema.title(), "id", schema.id().toString());
        int row = 1;
        row = row(xml, row, TITLE, List.of(words.text("title", facts)));
        row = row(xml, row, GENERAL, List.of(words.text("schema", facts)));
        for (int i = 1; i <= 5; i++) {
            row = row(xml, row, GENERAL, List.of(words.text("how." + i, facts)));
        }
        row++;
        List<String> titles = List.of("column", "required", "expected", "description", "values", "example");
        row = row(xml, row, REQUIRED, titles.stream().map(words::text).toList());
        for (TemplateColumn column : columns) {
            row = row(
                    xml,
                    row,
                    WRAPPED,
                    List.of(
                            column.name(),
                            words.text(column.required() ? "yes" : "no"),
                            column.expected(),
                            column.description(),
                            String.join(", ", column.values()),
                            column.example()));
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    /** The sheet that holds the lists, one a column below its title. */
    String lists(List<TemplateColumn> closed) {
        StringBuilder xml = new StringBuilder(OPEN).append("<cols>");
        for (int i = 1; i <= closed.size(); i++) {
            xml.append(col(i, 28, TEXT));
        }
        xml.append("</cols><sheetData>");
        row(xml, 1, OPTIONAL, closed.stream().map(TemplateColumn::name).toList());
        int longest = closed.stream().mapToInt(c -> c.values().size()).max().orElse(0);
        for (int i = 0; i < longest; i++) {
            int at = i;
            row(
                    xml,
                    i + 2,
                    TEXT,
                    closed.stream()
                            .map(c -> at < c.values().size() ? c.values().get(at) : "")
                            .toList());
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    private static int row(StringBuilder xml, int number, int style, List<String> texts) {
        xml.append("<row r=\"").append(number).append("\">");
        for (int i = 1; i <= texts.size(); i++) {
            if (!texts.get(i - 1).isEmpty()) {
                xml.append(cell(letters(i) + number, style, texts.get(i - 1)));
            }
        }
        xml.append("</row>");
        return number + 1;
    }

    private static String col(int number, int width, int style) {
        return "<col min=\"" + number + "\" max=\"" + number + "\" width=\"" + width + "\" style=\"" + style
                + "\" customWidth=\"1\"/>";
    }

    private static String cell(String place, int style, String text) {
        return "<c r=\"" + place + "\" s=\"" + style + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                + escape(text) + "</t></is></c>";
    }

    /** The letters of a column, from 1. */
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int n = column; n > 0; n = (n - 1) / 26) {
            letters.insert(0, (char) ('A' + (n - 1) % 26));
        }
        return letters.toString();
    }

    private static String cut(String text, int max) {
        return text.length() <= max ? text : text.substring(0, max - 1) + "…";
    }

    /** Text for XML, in elements and attributes; what XML 1.0 cannot hold is left out. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> {
                    boolean surrogate = c >= 0xd800 && c <= 0xdfff;
                    if (c == '\t' || c == '\n' || (c >= 0x20 && !surrogate && c != 0xfffe && c != 0xffff)) {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.toString();
    }

    /** What a cell may hold, as attributes and formulas of a data validation. */
    private record Rule(String attributes, String formulas) {}
}
