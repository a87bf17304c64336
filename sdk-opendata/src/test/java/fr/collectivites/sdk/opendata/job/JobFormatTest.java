package fr.collectivites.sdk.opendata.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.schema.JsonSchema;
import fr.collectivites.sdk.core.validation.JsonValidator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader of job.yaml, its JSON Schema and its guide say the same. */
class JobFormatTest {

    @TempDir
    Path folder;

    private static JsonNode schema() throws IOException {
        return new ObjectMapper().readTree(JobFile.jsonSchema());
    }

    private static List<String> properties(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.get("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private Outcome bySchema(String yaml) throws IOException {
        Path schema = Files.writeString(folder.resolve("schema.json"), JobFile.jsonSchema());
        byte[] json =
                new ObjectMapper().writeValueAsBytes(new ObjectMapper(new YAMLFactory()).readValue(yaml, Object.class));
        return JsonValidator.builder(JsonSchema.read(schema))
                .build()
                .validate("job", json)
                .outcome();
    }

    private JobFile read(String yaml) throws IOException {
        for (String commune : List.of("moissac", "valence")) {
            Path own = Files.createDirectories(folder.resolve("communes").resolve(commune));
            Files.writeString(own.resolve("catalog.yaml"), "collectivity: {insee: 82112}\n");
            Files.writeString(own.resolve("subventions.mapping.yaml"), "schema: scdl/prenoms\nfields: {ANNEE: An}\n");
        }
        return JobFile.read(Files.writeString(folder.resolve("job.yaml"), yaml));
    }

    @Test
    void theSchemaHasThePropertiesThatTheReaderReads() throws IOException {
        JsonNode schema = schema();
        JsonNode definitions = schema.get("$defs");
        assertThat(properties(schema)).containsExactlyInAnyOrderElementsOf(JobReader.TOP);
        assertThat(properties(definitions.get("commune"))).containsExactlyInAnyOrderElementsOf(JobReader.COMMUNE);
        assertThat(properties(definitions.get("publish"))).containsExactlyInAnyOrderElementsOf(JobReader.PUBLISH);
        assertThat(properties(definitions.get("operator"))).containsExactlyInAnyOrderElementsOf(JobReader.OPERATOR);
        assertThat(properties(definitions.get("mail"))).containsExactlyInAnyOrderElementsOf(JobReader.MAIL);
        assertThat(properties(definitions.get("file"))).containsExactlyInAnyOrderElementsOf(PreparationReader.KNOWN);
        assertThat(properties(definitions.get("mandate"))).containsExactlyInAnyOrderElementsOf(MandateReader.KNOWN);
        List<String> platforms = new ArrayList<>();
        definitions
                .get("publish")
                .get("properties")
                .get("to")
                .get("enum")
                .forEach(name -> platforms.add(name.asText()));
        assertThat(platforms).containsExactlyInAnyOrderElementsOf(JobReader.PLATFORMS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../docs/guides/nightly-job.md", "../docs/fr/guides/nightly-job.md"})
    void theExampleOfTheGuideFollowsTheSchemaAndIsRead(String path) throws IOException {
        Matcher block = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(Path.of(path)));
        assertThat(block.find()).isTrue();
        assertThat(bySchema(block.group(1))).isEqualTo(Outcome.VALID);
        // Moissac stands there by itself and, as an example, in the pattern as well.
        assertThat(read(block.group(1).replace("communes/*/", "communes/val*/")).problems())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "publish: {to: files, output: site}",
                "communes: {catalog: communes/moissac/catalog.yaml}",
                "communes: []\npublish: {to: files, output: site}",
                "communes: {name: moissac}\npublish: {to: files, output: site}",
                "communes: {catalog: communes/moissac/catalog.yaml, nom: x}\npublish: {to: files, output: site}",
                "communes: {catalog: communes/moissac/catalog.yaml}\npublish: {to: ailleurs, url: 'https://x.example', key: k}",
                "communes: {catalog: communes/moissac/catalog.yaml}\npublish: {to: ckan, key: k}",
                "communes: {catalog: communes/moissac/catalog.yaml}\npublish: {to: ckan, url: portail, key: k}",
                "communes: {catalog: communes/moissac/catalog.yaml}\npublish: {to: files, output: s, retire: peut-être}",
                "communes: {catalog: communes/moissac/catalog.yaml}\npublish: {to: files, output: s}\nkeep: 0",
                "communes: {catalog: communes/moissac/catalog.yaml}\npublish: {to: files, output: s}\noperator: {siren: 200000172}",
                "communes: {catalog: communes/moissac/catalog.yaml, mandate: {until: 2027-01-01}}\npublish: {to: files, output: s}\n"
                        + "operator: {name: S}",
                "communes: {catalog: communes/moissac/catalog.yaml, mandate: {basis: C, until: demain}}\n"
                        + "publish: {to: files, output: s}\noperator: {name: S}",
                "communes: {catalog: communes/moissac/catalog.yaml, files: {from: a.csv, schema: scdl/prenoms}}\n"
                        + "publish: {to: files, output: s}",
                "communes: {catalog: communes/moissac/catalog.yaml, files: {to: a.csv, schema: scdl/prenoms}}\n"
                        + "publish: {to: files, output: s}",
                "communes: {catalog: communes/moissac/catalog.yaml, files: {from: b.csv, to: a.csv}}\npublish: {to: files, output: s}",
                "communes: {catalog: communes/moissac/catalog.yaml}\npublish: {to: files, output: s}\n"
                        + "mail: {server: x, from: a@b.example, to: personne}",
                "communes: {catalog: communes/moissac/catalog.yaml}\npublish: {to: files, output: s}\n"
                        + "mail: {server: x, from: a@b.example, to: a@b.example, on: parfois}",
            })
    void bothPointTheSameOut(String yaml) throws IOException {
        assertThat(read(yaml).problems()).isNotEmpty();
        assertThat(bySchema(yaml)).isEqualTo(Outcome.INVALID);
    }
}
