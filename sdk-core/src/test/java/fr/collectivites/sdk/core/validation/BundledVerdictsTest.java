package fr.collectivites.sdk.core.validation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.schema.SchemaEntry;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.core.testing.Shared;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our descriptors judge as the official ones do. */
class BundledVerdictsTest {

    static Stream<SchemaEntry> tableSchemas() {
        return SchemaCatalog.bundled().list().stream().filter(e -> e.kind().equals("tableschema"));
    }

    @ParameterizedTest
    @MethodSource("tableSchemas")
    void our_sample_of_each_schema_is_valid_in_both_modes(SchemaEntry entry) throws IOException {
        TableSchema schema = SchemaCatalog.bundled().find(entry.id()).orElseThrow();
        TableSource sample = TableSource.bytes(entry.id().name() + ".csv", sample(entry));
        for (Mode mode : Mode.values()) {
            Report report = TableValidator.builder(schema).mode(mode).build().validate(sample);
            assertThat(report.rows()).isPositive();
            assertThat(report.outcome()).as(report.problems().toString()).isNotEqualTo(Outcome.INVALID);
        }
    }

    static byte[] sample(SchemaEntry entry) throws IOException {
        String base = entry.id().name().replace('/', '_').replaceFirst("_", "__");
        for (String name : List.of(base + "__" + entry.id().version(), base)) {
            try (InputStream in = SchemaCatalog.class.getResourceAsStream("samples/" + name + ".csv")) {
                if (in != null) {
                    return in.readAllBytes();
                }
            }
        }
        throw new AssertionError("no sample for " + entry.id());
    }

    /**
     * The official examples of each bundled schema, as they are and with one cell, header or byte changed: under our
     * descriptor the same findings as under the official one.
     */
    @Test
    void official_examples_and_their_mutations_have_the_same_findings_under_both_descriptors() throws IOException {
        compare(2_000);
    }

    @Test
    @Tag("deep")
    void many_mutations_of_official_examples_have_the_same_findings_under_both_descriptors() throws IOException {
        compare(20_000);
    }

    private static void compare(int mutations) throws IOException {
        Path shared = Shared.require("data/schemas");
        Map<SchemaEntry, List<byte[]>> examples = new LinkedHashMap<>();
        for (SchemaEntry entry : tableSchemas().toList()) {
            Path folder = shared.resolve(entry.id().name());
            List<byte[]> files = new ArrayList<>(List.of(sample(entry)));
            if (Files.isDirectory(folder) && Files.exists(official(shared, entry))) {
                try (Stream<Path> all = Files.walk(folder)) {
                    for (Path file : all.filter(p -> p.toString().endsWith(".csv"))
                            .sorted()
                            .toList()) {
                        if (Files.size(file) < 20_000) {
                            files.add(Files.readAllBytes(file));
                        }
                    }
                }
                examples.put(entry, files);
            }
        }
        assertThat(examples).hasSizeGreaterThan(15);
        int files = examples.values().stream().mapToInt(List::size).sum();
        Random random = new Random(82_000);
        int compared = 0;
        List<String> different = new ArrayList<>();
        for (Map.Entry<SchemaEntry, List<byte[]>> entry : examples.entrySet()) {
            SchemaEntry schema = entry.getKey();
            TableValidator ours = TableValidator.builder(
                            SchemaCatalog.bundled().find(schema.id()).orElseThrow())
                    .build();
            TableValidator theirs = TableValidator.builder(TableSchema.read(official(shared, schema)))
                    .build();
            for (byte[] file : entry.getValue()) {
                for (int i = 0; i <= mutations / files; i++) {
                    byte[] mutated = i == 0 ? file : mutate(file, random);
                    Map<String, Long> a = findings(ours, mutated);
                    Map<String, Long> b = findings(theirs, mutated);
                    compared++;
                    if (!a.equals(b)) {
                        different.add(schema.id() + " ours " + a + " official " + b);
                    }
                }
            }
        }
        System.out.println("Bundled descriptors: " + compared + " files judged under both, " + different.size()
                + " with other findings");
        assertThat(compared).isGreaterThanOrEqualTo(mutations);
        assertThat(different).isEmpty();
    }

    private static Path official(Path shared, SchemaEntry entry) {
        return shared.resolve(entry.id().name() + "/" + entry.id().version() + "/schema.json");
    }

    /** Findings on data by code, rule and field; what concerns the descriptor itself is not compared. */
    private static Map<String, Long> findings(TableValidator validator, byte[] file) {
        Map<String, Long> findings = new TreeMap<>();
        validator.validate(TableSource.bytes("example.csv", file), problem -> {
            if (!problem.code().code().startsWith("schema-")) {
                findings.merge(key(problem), 1L, Long::sum);
            }
        });
        return findings;
    }

    private static String key(Problem problem) {
        return problem.code().code() + "/" + problem.rule().orElse("") + "/"
                + problem.field().orElse("");
    }

    private static byte[] mutate(byte[] file, Random random) {
        if (file.length == 0) {
            return file;
        }
        byte[] copy = file.clone();
        int at = random.nextInt(copy.length);
        String insertions = ",;\"\n 0x€éA1-/|";
        switch (random.nextInt(4)) {
            case 0 -> copy[at] = (byte) random.nextInt(256);
            case 1 -> copy[at] = (byte) insertions.charAt(random.nextInt(5));
            default -> {
                // A cell, which may be a label, gets another content
                int from = at;
                int to = at;
                while (from > 0 && ",;\n".indexOf(copy[from - 1]) < 0) {
                    from--;
                }
                while (to < copy.length && ",;\r\n".indexOf(copy[to]) < 0) {
                    to++;
                }
                List<String> cells =
                        List.of("", "0", "12,5", "31/12/2024", "oui", "[1]", "a@b", "-1", "99999999999999");
                byte[] cell = cells.get(random.nextInt(cells.size())).getBytes(StandardCharsets.UTF_8);
                byte[] changed = new byte[copy.length - (to - from) + cell.length];
                System.arraycopy(copy, 0, changed, 0, from);
                System.arraycopy(cell, 0, changed, from, cell.length);
                System.arraycopy(copy, to, changed, from + cell.length, copy.length - to);
                return changed;
            }
        }
        return copy;
    }
}
