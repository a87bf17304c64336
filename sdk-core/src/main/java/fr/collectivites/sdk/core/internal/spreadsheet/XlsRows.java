package fr.collectivites.sdk.core.internal.spreadsheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Rows of an XLS sheet (Excel 97 to 2003), in the manner of xlrd, which the reference engine uses: numbers stay numbers,
 * dates are dates with time, empty cells are empty texts, all rows are as wide as the widest one. The only class that
 * needs Apache POI, which is optional: without it, loading this class fails with {@link NoClassDefFoundError}. The whole
 * workbook is in memory.
 */
final class XlsRows implements SheetRows {

    /** The format has no more. */
    private static final int MAX_COLUMNS = 256;

    private final HSSFWorkbook workbook;
    private final HSSFSheet sheet;
    private final boolean from1904;
    private final Map<String, CellStyle> styles = new HashMap<>();
    private int rows;
    private int width;
    private int number;
    private Object[] values = {};
    private String[] texts = {};

    XlsRows(byte[] content, Optional<String> wanted) throws SheetFault {
        this.workbook = open(content);
        try {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                names.add(workbook.getSheetName(i));
            }
            this.sheet = workbook.getSheetAt(SheetChoice.of(names, wanted));
            this.from1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
            measure();
        } catch (RuntimeException e) {
            throw SheetFault.corrupt("Workbook", e);
        }
    }

    private static HSSFWorkbook open(byte[] content) throws SheetFault {
        try {
            return new HSSFWorkbook(new java.io.ByteArrayInputStream(content));
        } catch (EncryptedDocumentException e) {
            throw SheetFault.of(SheetFault.problem("protected"));
        } catch (OldFileFormatException e) {
            throw SheetFault.of(SheetFault.problem("not-a-table").with("content", "Excel 5.0/95"));
        } catch (IOException | RuntimeException e) {
            throw SheetFault.corrupt("Workbook", e);
        }
    }

    private void measure() {
        for (Row each : sheet) {
            if (each.getLastCellNum() > 0) {
                rows = Math.max(rows, each.getRowNum() + 1);
                width = Math.max(width, each.getLastCellNum());
            }
        }
        for (CellRangeAddress merged : sheet.getMergedRegions()) {
            rows = Math.max(rows, merged.getLastRow() + 1);
            width = Math.max(width, merged.getLastColumn() + 1);
        }
        width = Math.min(width, MAX_COLUMNS);
        values = new Object[width];
        texts = new String[width];
    }

    @Override
    public boolean next() throws SheetFault {
        if (number == rows) {
            return false;
        }
        HSSFRow row = sheet.getRow(number++);
        try {
            for (int i = 0; i < width; i++) {
                HSSFCell cell = row == null ? null : row.getCell(i);
                values[i] = cell == null ? "" : value(cell);
                texts[i] = cell == null ? "" : text(cell);
            }
        } catch (RuntimeException e) { // POI looks into some records only when they are asked for
            throw SheetFault.corrupt("row " + number, e);
        }
        return true;
    }

    @Override
    public int size() {
        return width;
    }

    private static CellType type(Cell cell) {
        return cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
    }

    @Override
    public String text(int cell) {
        return texts[cell];
    }

    @Override
    public Object value(int cell) {
        return values[cell];
    }

    private String text(HSSFCell cell) {
        return switch (type(cell)) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC -> style(cell).text(cell.getNumericCellValue(), from1904);
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case ERROR -> error(cell.getErrorCellValue());
            default -> "";
        };
    }

    private static String error(byte code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#VALUE!";
    }

    private Object value(HSSFCell cell) {
        return switch (type(cell)) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC -> number(cell);
            case BOOLEAN -> cell.getBooleanCellValue();
            case ERROR -> (long) (cell.getErrorCellValue() & 0xff);
            default -> "";
        };
    }

    private Object number(HSSFCell cell) {
        double value = cell.getNumericCellValue();
        LocalDateTime date = isDate(format(cell)) ? SerialDate.date(value, from1904) : null;
        if (date != null) {
            return date;
        }
        if (value != Math.floor(value)) {
            return XlsxCells.floating(value);
        }
        return Math.abs(value) < 1e18 ? (Object) (long) value : new BigDecimal(value);
    }

    private static String format(HSSFCell cell) {
        String format = cell.getCellStyle().getDataFormatString();
        return format == null ? CellFormat.GENERAL : format;
    }

    private CellStyle style(HSSFCell cell) {
        return styles.computeIfAbsent(format(cell), CellStyle::of);
    }

    /** xlrd's rule: more letters of dates than places of digits, outside quotes, brackets and escapes. */
    static boolean isDate(String format) {
        String bare = format.replaceAll("\"[^\"]*\"?|[\\\\_*].|\\[[^\\]]*\\]", "");
        if (bare.equalsIgnoreCase(CellFormat.GENERAL) || bare.matches("0\\.00E\\+00|##0\\.0E\\+0|@")) {
            return false;
        }
        int letters = 0;
        int places = 0;
        for (int i = 0; i < bare.length(); i++) {
            if ("ymdhsYMDHS".indexOf(bare.charAt(i)) >= 0) {
                letters++;
            } else if ("0#?".indexOf(bare.charAt(i)) >= 0) {
                places++;
            }
        }
        return letters > places;
    }

    @Override
    public String sheet() {
        return sheet.getSheetName();
    }

    @Override
    public String format() {
        return "xls";
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
