package fr.collectivites.sdk.core.validation;

import com.sun.management.OperatingSystemMXBean;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.table.TableReader;
import fr.collectivites.sdk.core.table.TableSource;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A workbook of many rows and 40 columns (IRVE), read by one way a process, so that heaps can differ: {@code write FILE
 * ROWS}, {@code poi FILE} (the plain loop over its user model), {@code read FILE} (ours, every cell's text), {@code validate
 * FILE} (ours, whole). Prints cells and seconds of processor time of the whole process, its start included.
 */
final class LargeWorkbook {

    private LargeWorkbook() {}

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[1]);
        long found = switch (args[0]) {
            case "write" -> write(file, Integer.parseInt(args[2]));
            case "poi" -> poi(file);
            case "read" -> read(file);
            case "validate" -> validate(file);
            default -> throw new IllegalArgumentException(args[0]);
        };
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.out.println(String.format(
                Locale.ROOT,
                "%s: %d, %.1f s of processor time, heap of %d MB",
                args[0],
                found,
                system.getProcessCpuTime() / 1e9,
                Runtime.getRuntime().maxMemory() >> 20));
    }

    private static long write(Path file, int rows) throws IOException {
        long cells = 0;
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100);
                OutputStream out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("IRVE");
            String[] lines = new String(SampleTables.csv("irve", rows, 0), StandardCharsets.UTF_8).split("\n");
            for (int i = 0; i < lines.length; i++) {
                Row row = sheet.createRow(i);
                String[] texts = lines[i].split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
                for (int c = 0; c < texts.length; c++) {
                    row.createCell(c)
                            .setCellValue(texts[c].replaceAll("^\"|\"$", "").replace("\"\"", "\""));
                    cells++;
                }
            }
            workbook.write(out);
        }
        return cells;
    }

    private static long poi(Path file) throws IOException {
        long cells = 0;
        DataFormatter formatter = new DataFormatter(Locale.FRENCH);
        try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            for (Row row : workbook.getSheetAt(0)) {
                for (Cell cell : row) {
                    cells += formatter.formatCellValue(cell).isEmpty() ? 0 : 1;
                }
            }
        }
        return cells;
    }

    private static long read(Path file) {
        long cells = 0;
        try (TableReader reader = TableSource.file(file).open(ReadOptions.defaults(), problem -> {})) {
            while (reader.next()) {
                for (int c = 0; c < reader.row().size(); c++) {
                    cells += reader.row().text(c).isEmpty() ? 0 : 1;
                }
            }
        }
        return cells;
    }

    private static long validate(Path file) {
        var schema = SchemaCatalog.bundled().find("etalab/schema-irve-statique").orElseThrow();
        var report = TableValidator.builder(schema).build().validate(TableSource.file(file));
        if (report.outcome() == Outcome.INVALID) {
            throw new IllegalStateException(report.byCode().toString());
        }
        return report.rows();
    }
}
