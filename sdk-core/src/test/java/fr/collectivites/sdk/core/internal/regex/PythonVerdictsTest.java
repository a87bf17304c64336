package fr.collectivites.sdk.core.internal.regex;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.collectivites.sdk.core.internal.regex.PythonPattern.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What Python 3.11 said of each construct, of the patterns of the bundled schemas, and of mutations of them. The file is
 * written by {@code examples/interop/regex/cases.py golden}; {@code examples/interop/regex/run} compares far more.
 */
class PythonVerdictsTest {

    @Test
    void sameVerdictsAsPython() throws IOException {
        List<String> differences = new ArrayList<>();
        int texts = 0;
        int refused = 0;
        for (JsonNode line : verdicts()) {
            String expression = line.get("expression").textValue();
            Optional<PythonPattern> pattern = PythonPattern.compile(expression);
            if (line.get("refused").booleanValue()) {
                refused++;
                pattern.ifPresent(p -> differences.add(expression + " must be refused"));
                continue;
            }
            if (pattern.isEmpty()) {
                differences.add(expression + " must not be refused");
                continue;
            }
            texts += compare(pattern.get(), line, "match", Outcome.MATCH, differences);
            texts += compare(pattern.get(), line, "no-match", Outcome.NO_MATCH, differences);
        }
        assertThat(differences).isEmpty();
        assertThat(texts).isGreaterThan(3_000);
        assertThat(refused).isGreaterThan(200);
    }

    private static int compare(
            PythonPattern pattern, JsonNode line, String key, Outcome expected, List<String> differences) {
        for (JsonNode text : line.get(key)) {
            Outcome outcome = pattern.match(text.textValue());
            if (outcome != expected) {
                differences.add(line.get("expression") + " on " + text + ": " + outcome);
            }
        }
        return line.get(key).size();
    }

    private static List<JsonNode> verdicts() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> lines = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PythonVerdictsTest.class.getResourceAsStream("python-verdicts.jsonl")),
                UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(json.readTree(line));
            }
        }
        return lines;
    }
}
