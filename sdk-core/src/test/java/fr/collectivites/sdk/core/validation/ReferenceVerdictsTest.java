package fr.collectivites.sdk.core.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.core.testing.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Mode VALIDATA against the recorded verdicts of the reference engine on published schemas and files: same verdict, same
 * numbers of errors by type.
 */
class ReferenceVerdictsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Error types of the reference; codes that are ours alone, and custom checks, are compared elsewhere. */
    private static final Set<String> ENGINE_TYPES = Set.of(
            "error",
            "unmatched-header",
            "missing-label",
            "blank-row",
            "missing-cell",
            "extra-cell",
            "type-error",
            "constraint-error",
            "unique-error",
            "primary-key",
            "foreign-key");

    private static final Set<String> CHECK_CODES = Set.of("custom-check-error", "one-of-required");

    /**
     * One irregular line makes the reference engine read these by the wrong delimiter, so that its errors are nonsense.
     * We say so in one error (same verdict) and judge them by the right one.
     */
    private static final Set<String> MISREAD_BY_THE_REFERENCE = Set.of(
            "blank-line-in-middle",
            "trailing-blank-lines",
            "title-line-before-header",
            "sep-line",
            "short-row",
            "short-row-missing-required",
            "long-row");

    private record Verdict(boolean valid, Map<String, Long> errors) {}

    @Test
    void verdicts_on_published_files_equal_the_recorded_ones() throws IOException {
        Path schemas = Shared.require("data/schemas");
        List<String> different = new ArrayList<>();
        List<String> differentCounts = new ArrayList<>();
        int pairs = 0;
        for (String line :
                Files.readAllLines(schemas.resolve("expected/INDEX.tsv")).subList(1, 133)) {
            String[] cells = line.split("\t", -1);
            JsonNode expected = JSON.readTree(
                    schemas.resolve("expected/" + cells[cells.length - 1]).toFile());
            JsonNode validata = expected.get("validata");
            if (!validata.has("valid") && !validata.has("readError") && !validata.has("crash")) {
                continue;
            }
            TableSchema schema =
                    TableSchema.read(schemas.resolve(expected.get("schema").asText()));
            pairs++;
            Verdict theirs = recorded(validata);
            Verdict ours = judge(
                    schema,
                    TableSource.file(schemas.resolve(expected.get("data").asText())));
            String pair = expected.get("schema").asText() + " "
                    + expected.get("data").asText() + "\n   theirs " + theirs + "\n   ours   " + ours;
            if (theirs.valid != ours.valid) {
                different.add(pair);
            } else if (!theirs.errors.equals(ours.errors)) {
                differentCounts.add(pair);
            }
        }
        System.out.println("Reference verdicts: " + pairs + " pairs of schema and file, " + different.size()
                + " with another verdict, " + differentCounts.size() + " with other numbers of errors");
        assertThat(pairs).isEqualTo(115);
        assertThat(different).isEmpty();
        assertThat(differentCounts).isEmpty();
    }

    @Test
    void verdicts_on_odd_files_equal_the_recorded_ones() throws IOException {
        Path folder = Shared.require("data/table-vectors/encoding-delimiter");
        TableSchema schema = TableSchema.read(folder.resolve("schema.json"));
        List<String> different = new ArrayList<>();
        for (JsonNode test :
                JSON.readTree(folder.resolve("expected.json").toFile()).get("cases")) {
            Verdict theirs = recorded(test.get("validata"));
            Verdict ours = judge(
                    schema, TableSource.file(folder.resolve(test.get("file").asText())));
            if (theirs.valid != ours.valid || !theirs.errors.equals(ours.errors)) {
                different.add((theirs.valid != ours.valid ? "VERDICT " : "")
                        + test.get("file").asText() + "\n   theirs " + theirs + "\n   ours   " + ours);
            }
        }
        assertThat(different).noneMatch(d -> d.startsWith("VERDICT"));
        assertThat(different)
                .extracting(d -> d.substring(0, d.indexOf(".csv")))
                .containsExactlyInAnyOrderElementsOf(MISREAD_BY_THE_REFERENCE);
    }

    private static Verdict recorded(JsonNode validata) {
        Map<String, Long> errors = new TreeMap<>();
        for (JsonNode error : validata.path("errors")) {
            errors.merge(error.get(0).asText(), 1L, Long::sum);
        }
        if (!validata.has("checksNotRun")) {
            for (JsonNode check : validata.path("checks")) {
                int rows = check.path("rows").size();
                if (rows > 0) {
                    errors.merge("checks", (long) rows, Long::sum);
                }
            }
        }
        JsonNode valid = validata.has("validWithChecks") ? validata.get("validWithChecks") : validata.get("valid");
        // An unknown check is an error for Validata, which the recording engine could not know
        boolean unknownCheck = validata.path("checksNotRun").toString().contains("french_gps_coordinates");
        return new Verdict(valid != null && valid.asBoolean() && !unknownCheck, errors);
    }

    private static Verdict judge(TableSchema schema, TableSource source) {
        Map<String, Long> errors = new TreeMap<>();
        boolean[] valid = {true};
        TableValidator.builder(schema).build().validate(source, problem -> {
            if (problem.severity() == Severity.ERROR) {
                valid[0] = false;
                String code = problem.code().code().equals("reference-stops")
                        ? "error"
                        : problem.code().code();
                if (!problem.beyondReference() && ENGINE_TYPES.contains(code)) {
                    errors.merge(code, 1L, Long::sum);
                } else if (!problem.beyondReference() && CHECK_CODES.contains(code)) {
                    errors.merge("checks", 1L, Long::sum);
                }
            }
        });
        return new Verdict(valid[0], errors);
    }
}
