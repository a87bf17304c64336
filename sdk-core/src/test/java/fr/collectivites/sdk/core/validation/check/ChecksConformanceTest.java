package fr.collectivites.sdk.core.validation.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.core.testing.Shared;
import fr.collectivites.sdk.core.validation.TableValidator;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The rows that fail each check of the published schemas on the published files, as recorded. */
class ChecksConformanceTest {

    private static final Map<String, String> NAMES =
            Map.of("french-siren-value", "siren", "french-siret-value", "siret", "one-of-required", "one-of-required");

    @Test
    void failsTheRecordedRowsOfPublishedFiles() throws IOException {
        Path schemas = Shared.require("data/schemas");
        int checks = 0;
        int rows = 0;
        try (DirectoryStream<Path> recordings = Files.newDirectoryStream(schemas.resolve("expected"), "*.json")) {
            for (Path recording : recordings) {
                JsonNode expected = new ObjectMapper().readTree(recording.toFile());
                Map<String, Set<Long>> found = null;
                for (JsonNode check : expected.get("validata").path("checks")) {
                    found = found == null ? failures(schemas, expected) : found;
                    Set<Long> wanted = new TreeSet<>();
                    check.get("rows").forEach(row -> wanted.add(row.asLong()));
                    String name = NAMES.get(check.get("name").asText());
                    String key = name + " " + check.path("column").asText();
                    assertThat(found.getOrDefault(name.equals("one-of-required") ? name : key, Set.of()))
                            .as(recording.getFileName() + " " + key)
                            .isEqualTo(wanted);
                    checks++;
                    rows += wanted.size();
                }
            }
        }
        System.out.println("Checks on published files: " + checks + " as recorded, " + rows + " rows in fault");
        assertThat(checks).isGreaterThan(100);
        assertThat(rows).isGreaterThan(50);
    }

    /** The rows in fault by check, and column where it has one. */
    private static Map<String, Set<Long>> failures(Path schemas, JsonNode expected) {
        List<Problem> problems = new ArrayList<>();
        TableValidator.builder(
                        TableSchema.read(schemas.resolve(expected.get("schema").asText())))
                .build()
                .validate(TableSource.file(schemas.resolve(expected.get("data").asText())), problems::add);
        Map<String, Set<Long>> rows = new TreeMap<>();
        for (Problem problem : problems) {
            String check = problem.arguments().get("check");
            if (check != null && problem.severity() == Severity.ERROR) {
                String key = problem.field().map(field -> check + " " + field).orElse(check);
                rows.computeIfAbsent(key, k -> new TreeSet<>())
                        .add(problem.row().orElse(0L));
            }
        }
        return rows;
    }
}
