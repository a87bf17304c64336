package fr.collectivites.sdk.core.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.core.testing.Shared;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Both readings of the types against the measured vectors of the standard's text and of the reference engine. */
class CastVectorsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void probes_of_the_standard_and_of_the_engine_have_the_measured_answers() throws IOException {
        JsonNode vectors = JSON.readTree(Shared.require("data/table-vectors/standard-vs-frictionless.json")
                        .toFile())
                .get("vectors");
        List<String> different = new ArrayList<>();
        for (JsonNode vector : vectors) {
            TableSchema schema = schema(vector.get("type").asText(), (ObjectNode) vector.get("options"));
            String value = vector.get("value").asText();
            if (accepts(schema, value, Mode.VALIDATA)
                    != vector.get("frictionless").asBoolean()) {
                different.add("engine " + vector);
            }
            if (!vector.get("standard").isNull()
                    && accepts(schema, value, Mode.STANDARD)
                            != vector.get("standard").asBoolean()) {
                different.add("standard " + vector);
            }
        }
        assertThat(vectors.size()).isEqualTo(85);
        assertThat(different).isEmpty();
    }

    private static boolean accepts(TableSchema schema, String value, Mode mode) {
        return TableValidator.builder(schema)
                        .mode(mode)
                        .build()
                        .validate(TableSource.rows("vector", List.of("f"), List.of(List.of(value))))
                        .count(Severity.ERROR)
                == 0;
    }

    @Test
    void cells_of_text_cast_as_the_engine_casts_them() throws IOException {
        JsonNode vectors = JSON.readTree(
                        Shared.require("data/table-vectors/cast-vectors.json").toFile())
                .get("vectors");
        List<String> different = new ArrayList<>();
        int tried = 0;
        for (JsonNode vector : vectors) {
            if (!vector.has("source")
                    || !vector.get("source").isTextual()
                    || vector.get("source").asText().isEmpty()) {
                continue;
            }
            ObjectNode options = vector.has("options") ? vector.get("options").deepCopy() : JSON.createObjectNode();
            options.set("format", vector.path("format"));
            TableSchema schema = schema(vector.get("type").asText(), options);
            boolean refused =
                    vector.get("target").isNull() || vector.get("target").has("$error");
            boolean accepted = accepts(schema, vector.get("source").asText(), Mode.VALIDATA);
            tried++;
            if (accepted == refused) {
                different.add(vector.toString());
            }
        }
        assertThat(tried).isGreaterThan(60);
        assertThat(different).isEmpty();
    }

    private static TableSchema schema(String type, ObjectNode options) {
        ObjectNode field = JSON.createObjectNode().put("name", "f").put("type", type);
        options.properties().forEach(option -> field.set(camel(option.getKey()), option.getValue()));
        ObjectNode schema = JSON.createObjectNode();
        schema.putArray("fields").add(field);
        return TableSchema.parse(schema.toString());
    }

    /** The vectors write some options as the engine's code does. */
    private static String camel(String option) {
        StringBuilder camel = new StringBuilder();
        for (String part : option.split("_")) {
            camel.append(camel.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return camel.toString();
    }
}
