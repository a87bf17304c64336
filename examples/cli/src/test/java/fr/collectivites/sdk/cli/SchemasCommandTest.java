package fr.collectivites.sdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemasCommandTest {

    @TempDir
    private Path folder;

    @Test
    void schemas_are_listed_by_word() {
        Run run = Run.of("schemas", "lister", "scdl", "subventions");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("scdl/subventions@2.1.1  Subventions versées\n");
        assertThat(Run.of("schemas", "list", "xyz").exitCode()).isEqualTo(1);
        assertThat(Run.of("schemas", "list", "subventions", "--format", "json").out())
                .contains("\"id\" : \"scdl/subventions\"");
    }

    @Test
    void a_schema_is_shown_with_its_columns_rules_and_checks() {
        Run run = Run.of("schemas", "show", "scdl/subventions");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("montant (number, obligatoire)", "maximum : 1", "french-siret-value");
        assertThat(Run.of("schemas", "show", "scdl/inconnu").exitCode()).isEqualTo(2);
    }

    @Test
    void what_is_wrong_with_a_schema_is_told() throws IOException {
        Path schema = Files.writeString(
                folder.resolve("schema.json"), "{\"fields\": [{\"name\": \"a\", \"contraints\": {}}]}");
        assertThat(Run.of("schemas", "show", schema.toString()).out()).contains("constraints");
    }

    @Test
    void a_file_is_known_by_its_columns() throws IOException {
        Path file =
                Files.writeString(folder.resolve("export.csv"), "nomAttribuant;montant;service\nCommune;12;sport\n");
        Run run = Run.of("deviner", file.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("scdl/subventions@2.1.1", "Colonnes inconnues du schéma : service");
        Path other = Files.writeString(folder.resolve("other.csv"), "x1;y1\n1;2\n");
        assertThat(Run.of("guess", other.toString()).exitCode()).isEqualTo(1);
    }
}
