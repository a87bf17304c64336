package fr.collectivites.sdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JSON documents, such as the data on public procurement, beside tables. */
class DocumentsTest {

    private static final String PROCUREMENT = "139bercy/format-commande-publique";
    private static final String EMPTY = "{\"marches\": {\"marche\": []}}";
    private static final String BROKEN = "{\"marches\": {\"marche\": [{\"id\": 5}]}}";

    @TempDir
    private Path folder;

    @Test
    void a_document_is_judged_by_its_json_schema_in_every_form_of_report() throws IOException {
        Path file = Files.writeString(folder.resolve("marches.json"), BROKEN);
        Run text = Run.of("validate", file.toString(), "--schema", PROCUREMENT);
        assertThat(text.exitCode()).isEqualTo(1);
        assertThat(text.out()).contains("/marches/marche/0").contains("non conforme");
        Run json = Run.of("validate", file.toString(), "--schema", PROCUREMENT + "@2.0.2", "--format", "json");
        assertThat(json.out())
                .contains("\"json-schema-error\"")
                .contains("\"pointer\"")
                .contains("\"2.0.2\"");
        assertThat(Run.of("validate", file.toString(), "--schema", PROCUREMENT, "--format", "sarif")
                        .exitCode())
                .isEqualTo(1);
    }

    @Test
    void a_document_is_recognised_by_the_names_at_its_root() throws IOException {
        Path file = Files.writeString(folder.resolve("marches.json"), EMPTY);
        Run run = Run.of("validate", file.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("schéma reconnu, " + PROCUREMENT + "@2.0.2");
        assertThat(Run.of("guess", file.toString()).out()).contains(PROCUREMENT + "@2.0.2");
        assertThat(Run.reading(EMPTY.getBytes(StandardCharsets.UTF_8), "validate", "-")
                        .exitCode())
                .isZero();
    }

    @Test
    void other_json_files_are_not_taken_for_it() throws IOException {
        Path file = Files.writeString(folder.resolve("package.json"), "{\"marches\": {}, \"name\": \"x\"}");
        assertThat(Run.of("validate", file.toString()).exitCode()).isEqualTo(2);
        assertThat(Run.of("guess", file.toString()).exitCode()).isEqualTo(1);
    }

    @Test
    void a_folder_may_hold_tables_documents_and_other_json() throws IOException {
        Files.writeString(folder.resolve("a.json"), EMPTY);
        Files.writeString(folder.resolve("other.json"), "{\"name\": \"x\"}");
        Demo.copy("subventions-2025.csv", folder);
        Run run = Run.of("validate", folder.toString(), "--format", "ndjson");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines()).hasSize(2);
        assertThat(run.out()).contains(PROCUREMENT, "scdl/subventions").doesNotContain("other.json");
    }

    @Test
    void a_json_schema_in_a_file_is_known_as_one() throws IOException {
        Path schema = Files.writeString(
                folder.resolve("s.json"),
                "{\"$schema\": \"http://json-schema.org/draft-07/schema#\", \"required\": [\"a\"]}");
        Path file = Files.writeString(folder.resolve("d.json"), "{}");
        assertThat(Run.of("validate", file.toString(), "--schema", schema.toString())
                        .exitCode())
                .isEqualTo(1);
    }

    @Test
    void the_schema_is_listed_and_shown() {
        assertThat(Run.of("schemas", "list", "commande").out()).contains(PROCUREMENT + "@2.0.2");
        Run run = Run.of("schemas", "show", PROCUREMENT);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Commande publique", "Schéma JSON", "acheteur (obligatoire)");
        assertThat(Run.of("schemas", "show", PROCUREMENT, "--format", "json").out())
                .contains("\"kind\" : \"jsonschema\"");
    }
}
