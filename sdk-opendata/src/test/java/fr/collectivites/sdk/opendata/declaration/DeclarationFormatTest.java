package fr.collectivites.sdk.opendata.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reader, its JSON Schema and its guide say the same. */
class DeclarationFormatTest {

    private static JsonNode schema() throws IOException {
        try (InputStream in = CatalogDeclaration.class.getResourceAsStream("catalog-yaml.schema.json")) {
            return new ObjectMapper().readTree(in);
        }
    }

    private static List<String> properties(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.get("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void theSchemaHasThePropertiesThatTheReaderReads() throws IOException {
        JsonNode schema = schema();
        JsonNode definitions = schema.get("$defs");
        assertThat(properties(schema)).containsExactlyInAnyOrderElementsOf(DeclarationReader.TOP);
        assertThat(properties(definitions.get("dataset"))).containsExactlyInAnyOrderElementsOf(DatasetReader.KNOWN);
        assertThat(properties(definitions.get("contact")))
                .containsExactlyInAnyOrderElementsOf(DeclarationReader.CONTACT);
        assertThat(properties(definitions.get("defaults")))
                .containsExactlyInAnyOrderElementsOf(DeclarationReader.DEFAULTS);
        assertThat(properties(definitions.get("collectivity")))
                .containsExactlyInAnyOrderElementsOf(CollectivityReader.KNOWN);
        assertThat(properties(definitions.get("dataset").get("properties").get("coverage")))
                .containsExactlyInAnyOrderElementsOf(DatasetReader.COVERAGE);
        assertThat(properties(definitions.get("acknowledgement")))
                .containsExactlyInAnyOrderElementsOf(DatasetReader.ACKNOWLEDGE);
        assertThat(properties(definitions.get("file").get("oneOf").get(1)))
                .containsExactlyInAnyOrderElementsOf(FileReader.FILE);
        assertThat(properties(definitions.get("series"))).containsExactlyInAnyOrderElementsOf(MemberReader.SERIES);
        assertThat(properties(definitions.get("service"))).containsExactlyInAnyOrderElementsOf(MemberReader.SERVICE);
        assertThat(properties(definitions.get("link"))).containsExactlyInAnyOrderElementsOf(FileReader.LINK);
    }

    @Test
    void theExamplesOfTheGuideHaveNoFindings(@TempDir Path folder) throws IOException {
        String guide = Files.readString(Path.of("../docs/guides/catalog-yaml.md"));
        Matcher blocks = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(guide);
        StringBuilder yaml = new StringBuilder();
        while (blocks.find()) {
            yaml.append(blocks.group(1));
        }
        Files.createDirectory(folder.resolve("finances"));
        Files.writeString(folder.resolve("finances/subventions-2025.csv"), "a\n1\n");
        Path file = Files.writeString(folder.resolve("catalog.yaml"), yaml);
        CatalogDeclaration declaration = CatalogDeclaration.read(file);
        assertThat(declaration.problems()).isEmpty();
        assertThat(declaration.catalog().datasets()).hasSize(1);
        assertThat(declaration.acknowledgements()).hasSize(1);
    }

    @Test
    void theGuideNamesEveryPropertyOfADataset() throws IOException {
        String guide = Files.readString(Path.of("../docs/guides/catalog-yaml.md"));
        assertThat(DatasetReader.KNOWN).allSatisfy(property -> assertThat(guide).contains("`" + property + "`"));
        assertThat(MemberReader.SERVICE)
                .allSatisfy(property -> assertThat(guide).contains("`" + property + "`"));
        assertThat(DeclarationReader.TOP)
                .allSatisfy(property -> assertThat(guide).contains("`" + property + "`"));
    }
}
