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
    @CsvSource({"french-siren-value,siren", "french-siret-value,siret", "nomenclature-actes-value,nomenclature-acte"})
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

    @Test
    void refusesEachWrongParameter() {
        assertThat(fault("siret", Map.of("column", 1))).isEqualTo("column");
        assertThat(fault("siret", Map.of("column", ""))).isEqualTo("column");
        assertThat(fault("cohesive-columns-value", Map.of("column", "c"))).isEqualTo("othercolumns");
        assertThat(fault("cohesive-columns-value", Map.of("column", "c", "othercolumns", "d")))
                .isEqualTo("othercolumns");
        assertThat(fault("sum-columns-value", Map.of("column", "c", "columns", List.of(1))))
                .isEqualTo("columns");
        assertThat(fault("compare-columns-value", Map.of("column", "c", "op", "!=", "column2", "d")))
                .isEqualTo("op");
        assertThat(fault("compare-columns-value", Map.of("column", "c", "op", ">")))
                .isEqualTo("column2");
        assertThat(fault("year-interval-value", Map.of("column", "c", "allow-year-only", true)))
                .isEqualTo("allow-year-only");
        assertThat(fault("nomenclature-acte", Map.of("column", "c", "options", Map.of())))
                .isEqualTo("options");
    }

    private static String fault(String check, Map<String, Object> params) {
        List<Problem> problems = TABLE.run(check, params);
        assertThat(problems).singleElement().satisfies(p -> assertThat(p.rule()).contains("parameters"));
        return problems.get(0).arguments().getOrDefault("param", "");
    }

    @Test
    void passesOverParametersThatItDoesNotKnow() {
        assertThat(CheckRig.columns("c").row("218201218").run("siren", Map.of("column", "c", "extra", 1)))
                .isEmpty();
    }

    @Test
    void namesEveryCheckOfTheSheet() {
        assertThat(Checks.names())
                .contains(
                        "siren",
                        "siret",
                        "nomenclature-acte",
                        "compare-columns-value",
                        "sum-columns-value",
                        "cohesive-columns-value",
                        "one-of-required",
                        "year-interval-value",
                        "phone-number-value",
                        "opening-hours-value",
                        "french-gps-coordinates",
                        "canton",
                        "code-commune-insee",
                        "code-departement",
                        "code-fantoir",
                        "code-pays-iso2",
                        "code-pays-iso3",
                        "code-postal",
                        "code-region",
                        "commune",
                        "coordonnees-gps-francaises",
                        "departement",
                        "id-rnb",
                        "pays",
                        "region");
    }
}
