package fr.collectivites.sdk.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.collectivites.sdk.core.schema.BundledFiles.Bundled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of the bundled descriptors by themselves. */
class BundledDescriptorsTest {

    /** A file open to all must not name the person in charge, so there is nothing to show there. */
    private static final Set<String> WITHOUT_EXAMPLE = Set.of("porteurReferentPrenom", "porteurReferentNom");

    static List<Bundled> all() {
        return BundledFiles.all();
    }

    static List<Bundled> tables() {
        return BundledFiles.tables();
    }

    @Test
    void the_index_lists_every_descriptor_once() throws IOException {
        Path folder = BundledFiles.folder();
        List<String> listed =
                BundledFiles.all().stream().map(Bundled::file).sorted().toList();
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> present = files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.equals("index.json"))
                    .sorted()
                    .toList();
            assertThat(listed).isEqualTo(present).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_descriptor_says_what_it_describes(Bundled schema) {
        JsonNode descriptor = schema.descriptor();
        JsonNode official = descriptor.path("official");
        assertThat(official.path("name").asText()).isEqualTo(schema.id());
        assertThat(official.path("version").asText()).isEqualTo(schema.version());
        assertThat(official.path("url").asText())
                .startsWith("https://schema.data.gouv.fr/schemas/" + schema.id() + "/" + schema.version() + "/");
        assertThat(descriptor.path("version").asText()).isEqualTo(schema.version());
        // The reference engine refuses a name with capitals, and the whole schema with it
        assertThat(descriptor.path("name").asText()).matches("[-a-z0-9._/]+").isEqualToIgnoringCase(schema.id());
        assertThat(schema.file()).isEqualTo(schema.id() + "/" + schema.version() + ".json");
        assertThat(descriptor.path("title").asText()).isEqualTo(schema.title()).isNotBlank();
        assertThat(descriptor.path("description").asText()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void every_field_has_words_that_help_to_fill_it(Bundled schema) {
        Set<String> names = new HashSet<>();
        Set<String> titles = new HashSet<>();
        for (JsonNode field : schema.descriptor().path("fields")) {
            String name = field.path("name").asText();
            assertThat(names.add(name)).as("%s is declared once", name).isTrue();
            assertThat(field.path("title").asText()).as(name).isNotBlank().hasSizeLessThanOrEqualTo(60);
            assertThat(titles.add(field.path("title").asText()))
                    .as("title of %s tells it from the other fields", name)
                    .isTrue();
            assertThat(field.path("description").asText()).as(name).hasSizeBetween(15, 260);
            assertThat(field.path("type").asText()).as(name).isNotBlank();
        }
        assertThat(names).isNotEmpty();
    }

    /** An example that breaks the field's own rules would mislead, and the engine would refuse the schema. */
    @ParameterizedTest
    @MethodSource("tables")
    void every_field_has_an_example_that_keeps_its_rules(Bundled schema) {
        for (JsonNode field : schema.descriptor().path("fields")) {
            String name = field.path("name").asText();
            assertThat(field.path("example").isTextual()).as(name).isTrue();
            String example = field.path("example").asText();
            if (WITHOUT_EXAMPLE.contains(name)) {
                assertThat(example).as(name).isEmpty();
                continue;
            }
            assertThat(example).as(name).isNotBlank();
            JsonNode constraints = field.path("constraints");
            if (constraints.has("enum")) {
                assertThat(texts(constraints.path("enum"))).as(name).contains(example);
            }
            if (constraints.has("pattern")) {
                Pattern pattern = Pattern.compile(
                        "^" + constraints.path("pattern").asText() + "$", Pattern.UNICODE_CHARACTER_CLASS);
                assertThat(pattern.matcher(example).lookingAt()).as(name).isTrue();
            }
            if (constraints.has("maxLength")) {
                assertThat(example.codePointCount(0, example.length()))
                        .as(name)
                        .isLessThanOrEqualTo(constraints.path("maxLength").asInt());
            }
            assertThat(castable(field, example)).as("%s: %s", name, example).isTrue();
        }
    }

    /** The samples are for the tests of validation; their columns are all the fields, in order. */
    @ParameterizedTest
    @MethodSource("tables")
    void a_sample_shows_every_field(Bundled schema) throws IOException {
        String header = Files.readAllLines(BundledFiles.sample(schema)).get(0);
        List<String> fields = Stream.iterate(0, i -> i + 1)
                .limit(schema.descriptor().path("fields").size())
                .map(i -> schema.descriptor().at("/fields/" + i + "/name").asText())
                .toList();
        assertThat(header.split("[,;]")).containsExactlyElementsOf(fields);
    }

    private static boolean castable(JsonNode field, String example) {
        return switch (field.path("type").asText()) {
            case "integer" -> example.matches("-?\\d+");
            case "number" -> example.matches("-?\\d+(\\.\\d+)?");
            case "year" -> example.matches("\\d{4}");
            case "boolean" ->
                words(field, "trueValues", "true", "1").contains(example)
                        || words(field, "falseValues", "false", "0").contains(example);
            case "date" -> LocalDate.parse(example).toString().equals(example);
            case "datetime" -> example.matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(Z|[+-]\\d{2}:\\d{2})");
            case "array" -> example.matches("\\[\"[^\"]+\"(, \"[^\"]+\")*]");
            case "geopoint" -> example.matches("\\[-?\\d+\\.\\d+,-?\\d+\\.\\d+]");
            case "string" -> true;
            default -> false;
        };
    }

    private static List<String> words(JsonNode field, String key, String... byDefault) {
        return field.has(key) ? texts(field.path(key)) : List.of(byDefault);
    }

    private static List<String> texts(JsonNode array) {
        return Stream.iterate(0, i -> i < array.size(), i -> i + 1)
                .map(i -> array.get(i).asText())
                .toList();
    }
}
