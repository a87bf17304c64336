package fr.collectivites.sdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivacyOptionsTest {

    @TempDir
    private Path folder;

    private Path schema;
    private Path file;

    @BeforeEach
    void write() throws IOException {
        schema = Files.writeString(
                folder.resolve("schema.json"), "{\"fields\": [{\"name\": \"COLL_SIRET\"}, {\"name\": \"objet\"}]}");
        file = Files.writeString(folder.resolve("t.csv"), "COLL_SIRET,objet\n05520135400010,Aide à Mme Xylovar\n");
    }

    private Run validate(String... options) {
        String[] arguments = new String[options.length + 4];
        arguments[0] = "validate";
        arguments[1] = file.toString();
        arguments[2] = "--schema";
        arguments[3] = schema.toString();
        System.arraycopy(options, 0, arguments, 4, options.length);
        return Run.of(arguments);
    }

    @Test
    void suspicionsComeOnlyWhenAskedForAndAreReservations() {
        assertThat(validate().out()).doesNotContain("civilité");
        Run run = validate("--personal-data");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(run.out())
                .contains("avec réserves", "civilité", "Ne publiez pas avant")
                .doesNotContain("peuvent être publiées");
        for (String format : new String[] {"text", "json", "html", "csv", "ndjson", "sarif", "junit"}) {
            assertThat(validate("--personal-data", "--mask-values", "--format", format)
                            .out())
                    .as(format)
                    .doesNotContain("Xylovar");
        }
    }

    @Test
    void thePublisherIsGivenByItsSirenOrAnEstablishment() {
        assertThat(validate("--publisher", "218201127").out()).contains("05520135400010", "218201127");
        assertThat(validate("--publisher", "21820112700014").out()).contains("05520135400010");
        assertThat(validate("--publisher", "055201354").out()).doesNotContain("05520135400010");
        assertThat(validate("--publisher", "123").exitCode()).isEqualTo(ExitCode.FAILURE);
    }

    @Test
    void aFileWithoutAHeaderShowsNoContentsWhenGuessedMasked() throws IOException {
        Files.writeString(file, "longitude,latitude,Xylovar\n1,44,x\n");
        assertThat(Run.of("guess", file.toString()).out()).contains("Xylovar");
        assertThat(Run.of("guess", file.toString(), "--mask-values").out())
                .doesNotContain("Xylovar")
                .contains("•••");
    }
}
