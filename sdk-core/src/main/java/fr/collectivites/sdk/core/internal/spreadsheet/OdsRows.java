package fr.collectivites.sdk.core.internal.spreadsheet;

import fr.collectivites.sdk.core.internal.spreadsheet.ZipArchive.Entry;
import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.problem.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of an ODS sheet (OpenDocument 1.3 part 3, section 9), in the manner of ezodf, which the reference engine uses:
 * all rows are as wide as the widest one, and a row or cell that the file repeats 32 times or more counts once (there is
 * a warning when it holds something). A first pass finds the sheets and their widths, so that only one row is held.
 */
final class OdsRows implements SheetRows {

    private static final String CONTENT = "content.xml";
    /** ezodf's threshold: from here on a repetition is taken for the empty rest of the sheet. */
    private static final int ONCE = 32;

    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    /** document-content, body, spreadsheet, table. */
    private static final int TABLE_DEPTH = 4;

    private final ZipArchive zip;
    private final String sheet;
    private final int width;
    private final SheetSettings settings;
    private final ProblemSink sink;
    private final SheetXml xml;
    private final OdsCells cells;

    private int number;
    private int repeats;
    private boolean onceReported;
    private boolean widthReported;

    /** Opens the wanted sheet; the archive is closed with the rows. */
    OdsRows(ZipArchive zip, SheetSettings settings, ProblemSink sink) throws IOException, SheetFault {
        this.zip = zip;
        refuseEncrypted(zip, settings);
        Entry content = zip.find(CONTENT);
        if (content == null) {
            throw SheetFault.corrupt(CONTENT);
        }
        this.settings = settings;
        this.sink = sink;
        this.cells = new OdsCells(settings.cellBytes());
        List<String> names = new ArrayList<>();
        List<Integer> widths = new ArrayList<>();
        try (SheetXml first = new SheetXml(CONTENT, zip.open(content), settings.cellBytes())) {
            measure(first, names, widths);
        }
        int choice = SheetChoice.of(names, settings.sheet());
        this.sheet = names.get(choice);
        this.width = Math.min(widths.get(choice), settings.columns());
        this.xml = new SheetXml(CONTENT, zip.open(content), settings.cellBytes());
        try {
            enter(choice);
        } catch (IOException | SheetFault e) {
            xml.close();
            throw e;
        }
    }

    private static void refuseEncrypted(ZipArchive zip, SheetSettings settings) throws IOException, SheetFault {
        Entry manifest = zip.find("META-INF/manifest.xml");
        if (manifest == null) {
            return;
        }
        try (SheetXml xml = new SheetXml(manifest.name(), zip.open(manifest), settings.cellBytes())) {
            while (xml.nextOpen()) {
                if (xml.is("encryption-data")) {
                    throw SheetFault.of(SheetFault.problem("protected"));
                }
            }
        }
    }

    private static boolean isTable(SheetXml xml) {
        return xml.depth() == TABLE_DEPTH && xml.is("table");
    }

    private static void measure(SheetXml xml, List<String> names, List<Integer> widths) throws IOException, SheetFault {
        int widest = 0;
        int width = 0;
        int rowDepth = 0;
        for (int event = xml.next(); event != SheetXml.END; event = xml.next()) {
            if (event == SheetXml.CLOSE) {
                if (xml.depth() == TABLE_DEPTH - 1 && xml.is("table")) {
                    widths.add(widest);
                    widest = 0;
                }
            } else if (isTable(xml)) {
                String name = xml.attribute(TABLE, "name");
                names.add(name == null ? "" : name);
            } else if (xml.is("table-row")) {
                rowDepth = xml.depth();
                width = 0;
            } else if (xml.depth() == rowDepth + 1 && isCell(xml)) {
                width += expanded(repetition(xml, "number-columns-repeated"));
                widest = Math.max(widest, width);
                xml.skip();
            }
        }
        while (widths.size() < names.size()) {
            widths.add(widest);
        }
    }

    private static boolean isCell(SheetXml xml) {
        return xml.is("table-cell") || xml.is("covered-table-cell");
    }

    private static int repetition(SheetXml xml, String attribute) {
        return Math.max(1, XlsxWorkbook.number(xml.attribute(TABLE, attribute)));
    }

    private static int expanded(int repetition) {
        return repetition < ONCE ? repetition : 1;
    }

    private void enter(int choice) throws IOException, SheetFault {
        int tables = 0;
        while (xml.nextOpen()) {
            if (isTable(xml) && tables++ == choice) {
                return;
            }
        }
    }

    @Override
    public boolean next() throws IOException, SheetFault {
        if (repeats > 0) {
            repeats--;
            number++;
            return true;
        }
        int event = xml.next();
        while (event != SheetXml.END && xml.depth() >= TABLE_DEPTH) {
            if (event == SheetXml.OPEN && xml.is("table-row")) {
                number++;
                readRow();
                return true;
            }
            event = xml.next();
        }
        return false;
    }

    private void readRow() throws IOException, SheetFault {
        int rows = repetition(xml, "number-rows-repeated");
        int outside = xml.depth() - 1;
        cells.clear();
        int event = xml.next();
        while (xml.depth() > outside && event != SheetXml.END) {
            if (event == SheetXml.OPEN && isCell(xml)) {
                int repetition = repetition(xml, "number-columns-repeated");
                int room = width - cells.size();
                boolean filled = cells.read(xml, Math.min(expanded(repetition), room));
                if (room < expanded(repetition)) {
                    tooWide();
                }
                if (filled && repetition >= ONCE) {
                    once(repetition);
                }
            }
            event = xml.next();
        }
        repeats = expanded(rows) - 1;
        if (rows >= ONCE && cells.filled()) {
            once(rows);
        }
    }

    private void once(int repetition) {
        if (!onceReported) {
            onceReported = true;
            sink.accept(SheetFault.problem("repetition-read-once")
                    .severity(Severity.WARNING)
                    .at(Location.row(number, 0))
                    .value(String.valueOf(repetition))
                    .build());
        }
    }

    private void tooWide() {
        if (!widthReported) {
            widthReported = true;
            sink.accept(SheetFault.problem("sheet-too-wide")
                    .at(Location.row(number, 0))
                    .expected(String.valueOf(settings.columns()))
                    .build());
        }
    }

    @Override
    public int size() {
        return width;
    }

    @Override
    public String text(int cell) {
        return cells.text(cell);
    }

    @Override
    public @Nullable Object value(int cell) {
        return cells.value(cell);
    }

    @Override
    public String sheet() {
        return sheet;
    }

    @Override
    public String format() {
        return "ods";
    }

    @Override
    public void close() throws IOException {
        try (zip) {
            xml.close();
        }
    }
}
