package fr.collectivites.sdk.core.validation;

import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.TableSource;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Validates a file of many rows whose every key is different, but for one in a million, against a schema with a unique field
 * and then against one with a primary key of two: run with a bounded heap, it shows what keys take.
 */
final class LargeKeys {

    private static final String UNIQUE = """
            {"fields": [{"name": "id", "type": "string", "constraints": {"unique": true}},
                        {"name": "part", "type": "integer"}]}""";
    private static final String PRIMARY = """
            {"fields": [{"name": "id", "type": "string"}, {"name": "part", "type": "integer"}],
             "primaryKey": ["id", "part"]}""";

    private LargeKeys() {}

    /**
     * Prints one line for each schema.
     *
     * @param args number of rows
     */
    public static void main(String[] args) throws IOException {
        int rows = Integer.parseInt(args[0]);
        Path file = Files.createTempFile("keys", ".csv");
        try {
            try (BufferedWriter out = Files.newBufferedWriter(file)) {
                out.write("id,part\n");
                for (int row = 1; row <= rows; row++) {
                    int key = row % 1_000_000 == 0 ? row - 500_000 : row;
                    out.write("FR-82-" + key + "," + key % 7 + "\n");
                }
            }
            validate("unique field", UNIQUE, file, rows);
            validate("primary key of two fields", PRIMARY, file, rows);
        } finally {
            Files.delete(file);
        }
    }

    private static void validate(String name, String schema, Path file, int rows) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Report report =
                TableValidator.builder(TableSchema.parse(schema)).build().validate(TableSource.file(file));
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9;
        System.out.println(String.format(
                Locale.ROOT,
                "%s: %d rows, found %s, %.1f s of processor time, heap of %d MB",
                name,
                rows,
                report.byCode(),
                seconds,
                Runtime.getRuntime().maxMemory() >> 20));
    }
}
