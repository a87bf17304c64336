package fr.collectivites.sdk.core.internal.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.problem.CoreCode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Files with bytes changed, moved or cut off: whatever they have become, they give rows and findings, within limits, and
 * never an exception. The seed of a failure is in its message.
 */
class MutationTest {

    private static final SheetSettings LIMITS = new SheetSettings(Optional.empty(), 100_000, 200, 5_000_000, 1_000_000);

    /** Makes a mutant of a file. */
    private record Kind(String name, Function<Random, byte[]> mutant) {

        static Kind of(String name, byte[] file) {
            return new Kind(name, random -> mutated(file, random));
        }

        /** Changes the parts of an archive, not the archive: no checksum stops the reader before its XML. */
        static Kind ofParts(String name, Map<String, byte[]> parts) {
            List<String> names = List.copyOf(parts.keySet());
            return new Kind(name, random -> {
                Map<String, byte[]> changed = new LinkedHashMap<>(parts);
                changed.computeIfPresent(names.get(random.nextInt(names.size())), (n, part) -> mutated(part, random));
                return SheetFiles.zip(changed);
            });
        }
    }

    private static final List<Kind> KINDS = kinds();

    private static List<Kind> kinds() {
        String cells = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>43107.5</v></c></row>"
                + "<row r=\"3\"><c r=\"A3\" t=\"b\"><v>1</v></c><c r=\"C3\" s=\"2\"><v>1001</v></c>"
                + "<c t=\"inlineStr\"><is><t>é</t></is></c><c t=\"d\"><v>2018-01-07</v></c></row>";
        Map<String, byte[]> xlsx = SheetFiles.xlsxParts(
                "<dimension ref=\"A1:E3\"/><sheetData>" + cells + "</sheetData>",
                List.of("dd/mm/yyyy", "#,##0.00\\ \"€\";[Red]-0%"),
                List.of("<t>Moissac</t>", "<r><t>a</t></r>"));
        String table = "<table:table table:name=\"Un\"><table:table-row table:number-rows-repeated=\"3\">"
                + "<table:table-cell office:value-type=\"float\" office:value=\"1.5\"><text:p>1,5<text:s text:c=\"2\"/>"
                + "</text:p></table:table-cell><table:table-cell table:number-columns-repeated=\"4\""
                + " office:value-type=\"date\" office:date-value=\"2018-01-07\"/></table:table-row></table:table>";
        byte[] xls = XlsFiles.write(workbook -> {
            var row = workbook.createSheet("Feuil1").createRow(0);
            XlsFiles.cell(row, "dd/mm/yyyy").setCellValue(42159);
            XlsFiles.cell(row, "General").setCellValue("Moissac");
            XlsFiles.cell(row, "General").setCellFormula("1+1");
        });
        Map<String, byte[]> ods = SheetFiles.odsParts(table);
        return List.of(
                Kind.ofParts("a.xlsx", xlsx),
                Kind.of("a.xlsx", SheetFiles.zip(xlsx)),
                Kind.ofParts("a.ods", ods),
                Kind.of("a.ods", SheetFiles.zip(ods)),
                Kind.of("a.xls", xls),
                Kind.of("a.csv.gz", SheetFiles.gzip("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void a_few_hundred() {
        mutate(1, 600);
    }

    @Test
    @Tag("deep")
    void very_many() {
        mutate(1_000_000, 300_000);
    }

    private static void mutate(long from, int count) {
        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(30), () -> {
            for (long seed = from; seed < from + count; seed++) {
                Kind kind = KINDS.get((int) (seed % KINDS.size()));
                byte[] mutant = kind.mutant().apply(new Random(seed));
                try {
                    Reading reading = Reading.of(kind.name(), mutant, LIMITS);
                    assertThat(reading.problems()).allMatch(p -> p.code() == CoreCode.FORMAT_ERROR);
                } catch (RuntimeException | Error e) {
                    throw new AssertionError("seed " + seed + " of " + kind.name(), e);
                }
            }
        });
    }

    private static byte[] mutated(byte[] original, Random random) {
        byte[] bytes = original.clone();
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes && bytes.length > 0; i++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> bytes[at] = (byte) "<>&\"/=0123456789-.;:ARZ#[]".charAt(random.nextInt(26));
                case 3 -> {
                    int length = Math.min(random.nextInt(40), bytes.length - at);
                    System.arraycopy(bytes, random.nextInt(bytes.length - length + 1), bytes, at, length);
                }
                default -> {
                    if (random.nextInt(10) == 0) {
                        bytes = Arrays.copyOf(bytes, at);
                    }
                }
            }
        }
        return bytes;
    }
}
