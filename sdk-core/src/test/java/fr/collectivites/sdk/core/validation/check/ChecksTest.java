package fr.collectivites.sdk.core.validation.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksTest {

    private static final CheckRig TABLE = CheckRig.columns("c").row("x");

    /** "Old names are renamed before lookup with the warning"; the file is not less valid for it. */
    @ParameterizedTest
    @CsvSource({"french-siren-value,siren", "french-siret-value,siret"})
    void runsACheckUnderItsOlderName(String older, String name) {
        List<Problem> problems = TABLE.run(older, Map.of("column", "c"));

        assertThat(problems).hasSize(2);
        assertThat(problems.get(0).code()).isEqualTo(CoreCode.DEPRECATED_CHECK);
        assertThat(problems.get(0).severity()).isEqualTo(Severity.INFO);
        assertThat(problems.get(0).expected()).contains(name);
        assertThat(problems.get(1).code()).isEqualTo(CoreCode.CUSTOM_CHECK_ERROR);
    }

    /** "Unknown name: … check-error, and they make the report invalid". */
    @Test
    void reportsAnUnknownName() {
        assertThat(TABLE.run("french_gps_coordinates", Map.of("column", "c")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(CoreCode.CHECK_ERROR);
                    assertThat(problem.severity()).isEqualTo(Severity.ERROR);
                    assertThat(problem.rule()).contains("unknown");
                    assertThat(problem.text(Locale.FRENCH))
                            .contains("« french_gps_coordinates », qui n'existe pas")
                            .contains("siret");
                });
    }

    @Test
    void reportsMissingParameters() {
        assertThat(TABLE.run("siret", Map.of())).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(CoreCode.CHECK_ERROR);
            assertThat(problem.rule()).contains("parameters");
            assertThat(problem.text(Locale.FRENCH)).contains("« column »");
        });
        assertThat(TABLE.run("one-of-required", Map.of("column", "c", "column2", "d")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.arguments()).containsEntry("param", "column1"));
    }
}
