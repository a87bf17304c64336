package fr.collectivites.sdk.core.validation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** FastCSV, merely splitting a table into cells: what validation is compared with. */
final class FastCsv {

    private FastCsv() {}

    /** Number of cells. */
    static long cells(byte[] table, char delimiter) {
        long cells = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .ofCsvRecord(new ByteArrayInputStream(table), StandardCharsets.UTF_8)) {
            for (CsvRecord row : reader) {
                cells += row.getFieldCount();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cells;
    }
}
