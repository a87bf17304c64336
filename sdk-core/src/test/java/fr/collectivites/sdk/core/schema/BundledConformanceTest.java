package fr.collectivites.sdk.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.collectivites.sdk.core.schema.BundledFiles.Bundled;
import fr.collectivites.sdk.core.testing.Shared;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The facts of the bundled descriptors are those of the official schemas; the words are not. */
class BundledConformanceTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Everything that may change a verdict. */
    private static final List<String> FIELD_FACTS = List.of(
            "name",
            "type",
            "format",
            "decimalChar",
            "groupChar",
            "bareNumber",
            "trueValues",
            "falseValues",
            "missingValues",
            "items",
            "customCheck");

    private static final List<String> SCHEMA_FACTS = List.of(
            "primaryKey", "foreignKeys", "uniqueKeys", "fieldsMatch", "missingValues", "custom_checks", "fields");

    /** Official files that do not lie where their name and version say. */
    private static final Map<String, String> ELSEWHERE =
            Map.of("etalab/schema-bal/1.4.0", "etalab/schema-bal/1.5.0/bal_schema_v1.4.json");

    /** Bundled on purpose besides or instead of the newest version. */
    private static final Set<String> NOT_NEWEST =
            Set.of("LaMednum/standard-mediation-num/0.1.1", "etalab/schema-bal/1.4.0");

    static List<Bundled> all() {
        return BundledFiles.all();
    }

    static List<Bundled> tables() {
        return BundledFiles.tables();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void the_facts_are_those_of_the_official_schema(Bundled schema) {
        assertThat(tableFacts(schema.descriptor())).isEqualTo(tableFacts(official(schema)));
    }

    @Test
    void the_facts_of_the_json_schema_are_those_of_the_official_one() {
        List<Bundled> others =
                all().stream().filter(schema -> !schema.isTable()).toList();
        assertThat(others).hasSize(1);
        Bundled schema = others.get(0);
        JsonNode ours = schema.descriptor();
        JsonNode theirs = official(schema);
        assertThat(jsonSchemaFacts(ours, ours, false)).isEqualTo(jsonSchemaFacts(theirs, theirs, false));
    }

    @ParameterizedTest
    @MethodSource("all")
    void no_official_wording_is_repeated(Bundled schema) {
        List<String> theirs = words(official(schema));
        for (String ours : words(schema.descriptor())) {
            for (String text : theirs) {
                assertThat(resembles(ours, text))
                        .as("« %s » and « %s »", ours, text)
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void no_official_example_is_repeated(Bundled schema) {
        Map<String, JsonNode> theirs = new HashMap<>();
        official(schema)
                .path("fields")
                .forEach(field -> theirs.put(field.path("name").asText(), field));
        for (JsonNode field : schema.descriptor().path("fields")) {
            // A word from a closed list is a fact
            if (!field.path("type").asText().equals("boolean")
                    && !field.path("constraints").has("enum")) {
                JsonNode same = theirs.get(field.path("name").asText());
                assertThat(field.path("example").asText())
                        .as(field.path("name").asText())
                        .isNotIn(
                                same.path("example").asText("none"),
                                same.path("examples").asText("none"));
            }
        }
    }

    @Test
    void versions_and_addresses_are_those_of_the_national_catalogue() {
        Map<String, String> addresses = new HashMap<>();
        Map<String, String> newest = new HashMap<>();
        for (JsonNode entry : BundledFiles.read(Shared.require("data/schemas/catalogue/schemas.json"))
                .path("schemas")) {
            String name = entry.path("name").asText();
            for (JsonNode version : entry.path("versions")) {
                String number = version.path("version_name").asText();
                addresses.put(name + "/" + number, version.path("schema_url").asText());
                newest.merge(name, number, (a, b) -> SchemaId.VERSION_ORDER.compare(a, b) < 0 ? b : a);
            }
        }
        for (Bundled schema : BundledFiles.all()) {
            String key = schema.id() + "/" + schema.version();
            assertThat(schema.descriptor().path("official").path("url").asText())
                    .as(key)
                    .isEqualTo(addresses.get(key));
            if (!NOT_NEWEST.contains(key)) {
                assertThat(schema.version()).as(schema.id()).isEqualTo(newest.get(schema.id()));
            }
        }
    }

    private static JsonNode official(Bundled schema) {
        String key = schema.id() + "/" + schema.version();
        Path file = Shared.require("data/schemas/" + ELSEWHERE.getOrDefault(key, key + "/schema.json"));
        return BundledFiles.read(file);
    }

    private static JsonNode tableFacts(JsonNode descriptor) {
        ObjectNode facts = keep(descriptor, SCHEMA_FACTS);
        ArrayNode fields = NODES.arrayNode();
        for (JsonNode field : descriptor.path("fields")) {
            ObjectNode kept = keep(field, FIELD_FACTS);
            kept.set("constraints", constraints(field));
            if (field.has("arrayItem")) {
                ObjectNode item = keep(field.path("arrayItem"), List.of("type", "format"));
                item.set("constraints", constraints(field.path("arrayItem")));
                kept.set("arrayItem", item);
            }
            fields.add(kept);
        }
        facts.set("fields", fields);
        return facts;
    }

    /** {@code "required": false} says what its absence says. */
    private static ObjectNode constraints(JsonNode field) {
        ObjectNode kept = NODES.objectNode();
        field.path("constraints").properties().forEach(entry -> {
            if (!entry.getValue().equals(NODES.booleanNode(false))) {
                kept.set(entry.getKey(), entry.getValue());
            }
        });
        return kept;
    }

    private static ObjectNode keep(JsonNode node, List<String> keys) {
        ObjectNode kept = NODES.objectNode();
        keys.stream().filter(node::has).forEach(key -> kept.set(key, node.get(key)));
        return kept;
    }

    /** References replaced by what they point to, texts left out: our file is laid out otherwise. */
    private static JsonNode jsonSchemaFacts(JsonNode node, JsonNode root, boolean namesProperties) {
        if (node.has("$ref")) {
            // Draft 7, core 8.3: all other properties beside a reference must be ignored
            return jsonSchemaFacts(root.at(node.get("$ref").asText().substring(1)), root, false);
        }
        if (node.isArray()) {
            ArrayNode copy = NODES.arrayNode();
            node.forEach(item -> copy.add(jsonSchemaFacts(item, root, false)));
            return copy;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode copy = NODES.objectNode();
        node.properties().forEach(entry -> {
            String key = entry.getKey();
            if (namesProperties) {
                copy.set(key, jsonSchemaFacts(entry.getValue(), root, false));
            } else if (key.equals("required")) {
                Set<String> names = new TreeSet<>();
                entry.getValue().forEach(name -> names.add(name.asText()));
                copy.set(key, NODES.pojoNode(names));
            } else if (key.equals("uniqueItems") && node.path("type").asText().equals("object")) {
                // The keyword is for arrays: on an object it says nothing
            } else if (!Set.of("$schema", "$id", "name", "title", "description", "version", "official", "definitions")
                    .contains(key)) {
                copy.set(key, jsonSchemaFacts(entry.getValue(), root, key.equals("properties")));
            }
        });
        return copy;
    }

    private static List<String> words(JsonNode node) {
        List<String> words = new ArrayList<>();
        for (String key : List.of("title", "description", "note")) {
            if (node.path(key).isTextual() && !node.path(key).asText().isBlank()) {
                words.add(node.path(key).asText());
            }
        }
        node.forEach(child -> words.addAll(words(child)));
        return words;
    }

    /** The same words, or three in ten of its runs of five words taken over. */
    private static boolean resembles(String ours, String theirs) {
        List<String> a = tokens(ours);
        List<String> b = tokens(theirs);
        if (a.equals(b)) {
            return true;
        }
        Set<List<String>> runs = runs(a);
        Set<List<String>> shared = new HashSet<>(runs);
        shared.retainAll(runs(b));
        return shared.size() > 0.3 * runs.size();
    }

    private static Set<List<String>> runs(List<String> tokens) {
        Set<List<String>> runs = new HashSet<>();
        for (int i = 0; i + 5 <= tokens.size(); i++) {
            runs.add(tokens.subList(i, i + 5));
        }
        return runs;
    }

    private static List<String> tokens(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
        return List.of(plain.split(" "));
    }
}
