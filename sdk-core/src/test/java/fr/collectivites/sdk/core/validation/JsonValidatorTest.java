package fr.collectivites.sdk.core.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.schema.JsonSchema;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.schema.SchemaException;
import fr.collectivites.sdk.core.schema.SchemaId;
import fr.collectivites.sdk.core.table.Limits;
import fr.collectivites.sdk.core.table.SourceException;
import fr.collectivites.sdk.core.testing.Shared;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonValidatorTest {

    private static final SchemaId DECP = SchemaId.parse("139bercy/format-commande-publique");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void the_sample_of_public_procurement_data_is_valid() throws IOException {
        assertThat(decp().validate("sample.json", sample()).outcome()).isEqualTo(Outcome.VALID);
    }

    @Test
    void a_missing_property_is_named_with_its_pointer() throws IOException {
        ObjectNode document = (ObjectNode) JSON.readTree(sample());
        ArrayNode contracts = (ArrayNode) document.get("marches").get("marche");
        ((ObjectNode) contracts.get(0)).remove("objet");
        Report report = decp().validate("sample.json", JSON.writeValueAsBytes(document));
        assertThat(report.outcome()).isEqualTo(Outcome.INVALID);
        assertThat(report.problems())
                .extracting(p -> p.pointer().orElse("") + " " + p.text(Locale.FRENCH))
                .contains("/marches/marche/0 La propriété obligatoire « objet » est absente. Ajoutez-la.");
    }

    @Test
    void what_is_not_json_is_a_finding_with_its_line() {
        Report report = decp().validate("bad.json", "{\n\"marches\": }".getBytes(StandardCharsets.UTF_8));
        assertThat(report.byCode()).containsOnlyKeys("json-format-error");
        assertThat(report.problems()).extracting(Problem::line).containsExactly(java.util.Optional.of(2L));
        assertThat(decp().validate("empty.json", new byte[0]).byCode()).containsOnlyKeys("json-format-error");
        byte[] deep = "[".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        assertThat(decp().validate("deep.json", deep).byCode()).containsOnlyKeys("json-format-error");
    }

    @Test
    void a_file_is_read_up_to_the_limit_and_no_further() throws IOException {
        Path file = Files.write(folder.resolve("sample.json"), sample());
        long size = Files.size(file);
        assertThat(limited(size).validate(file).outcome()).isEqualTo(Outcome.VALID);
        assertThat(decp().validate(file).source()).containsEntry("path", file.toString());
        assertThatThrownBy(() -> limited(size - 1).validate(file)).isInstanceOfSatisfying(SourceException.class, e -> {
            assertThat(e.problem().orElseThrow().rule()).contains("too-large");
            assertThat(e.getMessage()).contains("sample.json");
        });
        assertThatThrownBy(() -> decp().validate(folder.resolve("absent.json"))).isInstanceOf(SourceException.class);
    }

    private static JsonValidator limited(long bytes) {
        Limits defaults = Limits.defaults();
        return JsonValidator.builder(
                        SchemaCatalog.bundled().findJsonSchema(DECP).orElseThrow())
                .limits(new Limits(defaults.recordBytes(), defaults.columns(), defaults.expandedBytes(), bytes))
                .build();
    }

    @Test
    void a_schema_that_is_none_is_a_typed_exception() throws IOException {
        Path path = Files.writeString(folder.resolve("schema.json"), "[");
        assertThatThrownBy(() -> JsonValidator.builder(JsonSchema.read(path)).build())
                .isInstanceOf(SchemaException.class);
    }

    @Test
    void a_reference_to_another_address_is_not_followed() throws IOException {
        Path path = Files.writeString(folder.resolve("schema.json"), "{\"$ref\": \"http://127.0.0.1:9/schema.json\"}");
        assertThatThrownBy(() -> JsonValidator.builder(JsonSchema.read(path))
                        .build()
                        .validate("x", "{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(SchemaException.class);
    }

    @Test
    void official_examples_are_valid_under_our_schema() throws IOException {
        Path shared = Shared.require("data/schemas/139bercy/format-commande-publique/2.0.2");
        try (Stream<Path> files = Files.walk(shared)) {
            List<Path> examples = files.filter(p -> p.toString().endsWith(".json")
                            && !p.getFileName().toString().startsWith("schema"))
                    .toList();
            assertThat(examples).isNotEmpty();
            for (Path example : examples) {
                Report report = decp().validate(example);
                assertThat(report.outcome())
                        .as(example + " " + report.problems())
                        .isEqualTo(Outcome.VALID);
            }
        }
    }

    private static JsonValidator decp() {
        return JsonValidator.builder(
                        SchemaCatalog.bundled().findJsonSchema(DECP).orElseThrow())
                .build();
    }

    private static byte[] sample() throws IOException {
        try (InputStream in =
                SchemaCatalog.class.getResourceAsStream("samples/139bercy__format-commande-publique.json")) {
            assertThat(in).isNotNull();
            return in.readAllBytes();
        }
    }
}
