package fr.collectivites.sdk.core.internal.spreadsheet;

import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.problem.Severity;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Rows of an XLSX sheet, in the manner of openpyxl's read-only mode, which the reference engine uses: rows that the file
 * leaves out are empty rows, rows are as wide as the area that the sheet declares, and what lies beyond that area is not
 * read (there is a warning). Only the current row is held.
 */
final class XlsxRows implements SheetRows {

    private static final int MAX_ROWS = 1 << 20;

    private final ZipArchive zip;
    private final String sheet;
    private final SheetXml xml;
    private final SheetSettings settings;
    private final ProblemSink sink;
    private final XlsxCells cells;

    private String area = "";
    private int lastRow = MAX_ROWS;
    /** Declared last column; 0 when the sheet declares no area. */
    private int lastColumn;

    /** Rows handed out. */
    private int given;
    /** Number of the row that was read last. */
    private int rowNumber;
    /** Whether the row that was read last is still to be handed out. */
    private boolean waiting;

    private boolean inData;
    private boolean ended;
    private boolean gap = true;
    private boolean areaReported;
    private boolean widthReported;

    /** Opens the wanted sheet; the archive is closed with the rows. */
    XlsxRows(ZipArchive zip, SheetSettings settings, ProblemSink sink) throws IOException, SheetFault {
        XlsxWorkbook workbook = new XlsxWorkbook(zip, settings);
        this.zip = zip;
        this.sheet = workbook.sheets().get(SheetChoice.of(workbook.sheets(), settings.sheet()));
        this.settings = settings;
        this.sink = sink;
        this.cells = new XlsxCells(workbook, settings.cellBytes());
        this.xml = workbook.open(sheet);
        try {
            openData();
        } catch (IOException | SheetFault e) {
            xml.close();
            throw e;
        }
    }

    private void openData() throws IOException, SheetFault {
        while (!inData && xml.nextOpen()) {
            if (xml.is("dimension")) {
                area(xml.attribute("ref"));
            }
            inData = xml.is("sheetData");
        }
        ended = !inData;
    }

    /** Takes the declared area, such as {@code A1:F12}; one that is not understood is as good as none. */
    private void area(@Nullable String ref) {
        String last = ref == null ? "" : ref.substring(ref.indexOf(':') + 1).replace("$", "");
        int column = XlsxCells.column(last);
        int letters = 0;
        while (letters < last.length() && Character.isLetter(last.charAt(letters))) {
            letters++;
        }
        int row = XlsxWorkbook.number(last.substring(letters));
        if (column > 0 && row > 0) {
            area = ref == null ? "" : ref;
            lastColumn = Math.min(column, settings.columns());
            lastRow = row;
        }
    }

    @Override
    public boolean next() throws IOException, SheetFault {
        while (!ended) {
            if (!waiting) {
                if (!readRow()) {
                    ended = true;
                    return false;
                }
                waiting = true;
            }
            if (rowNumber > lastRow) {
                beyond();
                if (given < lastRow) {
                    return give(true);
                }
                ended = true;
                return false;
            }
            if (rowNumber > given) {
                boolean empty = rowNumber > given + 1;
                waiting = empty;
                return give(empty);
            }
            waiting = false; // a row out of order: the reference engine does not see it
        }
        return false;
    }

    private boolean give(boolean empty) {
        given++;
        gap = empty;
        return true;
    }

    /** Reads the next row into {@link #cells}; false at the end of the data. */
    private boolean readRow() throws IOException, SheetFault {
        int event = xml.next();
        while (event != SheetXml.END && !(event == SheetXml.CLOSE && xml.is("sheetData"))) {
            if (event == SheetXml.OPEN && xml.is("row")) {
                int number = XlsxWorkbook.number(xml.attribute("r"));
                rowNumber = number == 0 ? rowNumber + 1 : number;
                if (rowNumber > MAX_ROWS) {
                    throw SheetFault.corrupt("row " + rowNumber);
                }
                readCells();
                return true;
            }
            event = xml.next();
        }
        return false;
    }

    private void readCells() throws IOException, SheetFault {
        cells.clear();
        int column = 0;
        int event = xml.next();
        while (event != SheetXml.END && !(event == SheetXml.CLOSE && xml.is("row"))) {
            if (event == SheetXml.OPEN && xml.is("c")) {
                int named = XlsxCells.column(xml.attribute("r"));
                column = named == 0 ? column + 1 : named;
                if (column > settings.columns()) {
                    tooWide();
                    xml.skip();
                } else if (cells.read(xml, column - 1) && lastColumn > 0 && column > lastColumn) {
                    beyond();
                }
            }
            event = xml.next();
        }
    }

    private void beyond() {
        if (!areaReported && cells.filled()) {
            areaReported = true;
            sink.accept(SheetFault.problem("beyond-declared-area")
                    .severity(Severity.WARNING)
                    .at(Location.row(rowNumber, 0))
                    .value(area)
                    .build());
        }
    }

    private void tooWide() {
        if (!widthReported) {
            widthReported = true;
            sink.accept(SheetFault.problem("sheet-too-wide")
                    .at(Location.row(rowNumber, 0))
                    .expected(String.valueOf(settings.columns()))
                    .build());
        }
    }

    @Override
    public int size() {
        return lastColumn > 0 ? lastColumn : gap ? 0 : cells.size();
    }

    @Override
    public String text(int cell) {
        return gap ? "" : cells.text(cell);
    }

    @Override
    public @Nullable Object value(int cell) {
        return gap ? null : cells.value(cell);
    }

    @Override
    public String sheet() {
        return sheet;
    }

    @Override
    public String format() {
        return "xlsx";
    }

    @Override
    public void close() throws IOException {
        try (zip) {
            xml.close();
        }
    }
}
