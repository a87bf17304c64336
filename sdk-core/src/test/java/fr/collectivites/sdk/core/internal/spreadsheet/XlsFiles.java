package fr.collectivites.sdk.core.internal.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Writes XLS files. */
final class XlsFiles {

    private XlsFiles() {}

    static byte[] write(Consumer<HSSFWorkbook> content) {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            content.accept(workbook);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A workbook that asks for a password. */
    static byte[] encrypted() {
        Biff8EncryptionKey.setCurrentUserPassword("moissac");
        try {
            return write(w -> w.createSheet("Un").createRow(0).createCell(0).setCellValue("x"));
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    /** What a spreadsheet program makes of an XLSX with a password: an OLE2 file around encrypted bytes. */
    static byte[] encryptedXlsx() {
        try (POIFSFileSystem ole2 = new POIFSFileSystem()) {
            ole2.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), "EncryptedPackage");
            ole2.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), "EncryptionInfo");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ole2.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static HSSFCell cell(HSSFRow row, String format) {
        HSSFWorkbook workbook = row.getSheet().getWorkbook();
        HSSFCellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        HSSFCell cell = row.createCell(Math.max(0, row.getLastCellNum()));
        cell.setCellStyle(style);
        return cell;
    }
}
