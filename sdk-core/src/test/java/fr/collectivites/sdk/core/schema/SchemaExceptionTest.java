package fr.collectivites.sdk.core.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person reads when a schema cannot be had: one line, in French and English. */
class SchemaExceptionTest {

    @Test
    void an_unknown_version_names_those_that_there_are() {
        SchemaCatalog bundled = SchemaCatalog.bundled();
        assertThat(bundled.versions("scdl/subventions@9.9")).isNotEmpty();
        assertThatExceptionOfType(SchemaException.class)
                .isThrownBy(() -> bundled.get("scdl/subventions@9.9"))
                .satisfies(e -> {
                    assertThat(e.schema()).isEqualTo("scdl/subventions@9.9");
                    assertThat(e.problem().orElseThrow().rule()).contains("unknown-version");
                    assertThat(e.message(Locale.FRENCH))
                            .isEqualTo(
                                    "Le catalogue n'a pas de schéma « scdl/subventions@9.9 ». Versions disponibles : "
                                            + String.join(", ", bundled.versions("scdl/subventions")) + ".");
                    assertThat(e.message(Locale.ENGLISH)).isEqualTo(e.getMessage());
                });
    }

    @Test
    void an_unknown_name_is_said_to_be_unknown() {
        assertThatExceptionOfType(SchemaException.class)
                .isThrownBy(() -> SchemaCatalog.bundled().get("scdl/rien"))
                .withMessage("The catalogue has no schema \"scdl/rien\".");
        assertThat(SchemaCatalog.bundled().versions("scdl/rien")).isEmpty();
    }

    @Test
    void a_known_schema_is_given() {
        assertThat(SchemaCatalog.bundled().get("scdl/subventions").id().name()).isEqualTo("scdl/subventions");
    }

    @Test
    void a_schema_of_documents_is_not_one_of_tables() {
        SchemaEntry document = SchemaCatalog.bundled().list().stream()
                .filter(e -> e.kind().equals("jsonschema"))
                .findFirst()
                .orElseThrow();
        assertThatExceptionOfType(SchemaException.class)
                .isThrownBy(() -> SchemaCatalog.bundled().get(document.id().name()))
                .satisfies(e -> assertThat(e.problem().orElseThrow().rule()).contains("not-of-tables"));
    }

    @Test
    void every_way_to_fail_has_its_text(@TempDir Path folder) throws IOException {
        Path text = Files.writeString(folder.resolve("text.json"), "{\n  fields\n}");
        Path other = Files.writeString(folder.resolve("other.json"), "{}");
        Path catalog = Files.createDirectory(folder.resolve("catalog"));
        Files.writeString(catalog.resolve("schemas.json"), "[]");
        assertFails(() -> TableSchema.read(folder.resolve("absent.json")), "missing");
        assertFails(() -> TableSchema.read(text), "not-json");
        assertFails(() -> TableSchema.read(other), "no-fields");
        assertFails(() -> SchemaCatalog.directory(catalog), "no-schemas");
        assertFails(() -> SchemaCatalog.directory(folder), "missing");
    }

    private static void assertFails(Runnable call, String rule) {
        assertThatExceptionOfType(SchemaException.class).isThrownBy(call::run).satisfies(e -> {
            assertThat(e.problem().orElseThrow().rule()).contains(rule);
            // The name of the file, and no placeholder left
            assertThat(e.message(Locale.FRENCH)).contains(e.schema()).doesNotContain("{");
            assertThat(e.getMessage()).contains(e.schema()).doesNotContain("{");
            assertThat(e.message(Locale.FRENCH)).isNotEqualTo(e.getMessage());
        });
    }
}
