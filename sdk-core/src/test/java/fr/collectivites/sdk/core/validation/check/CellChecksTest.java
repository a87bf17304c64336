package fr.collectivites.sdk.core.validation.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Fix;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.testing.Shared;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** year-interval-value, phone-number-value, french-gps-coordinates. Verdicts are those of Validata 0.12.5. */
class CellChecksTest {

    private static String rule(List<Problem> problems) {
        return problems.isEmpty()
                ? ""
                : problems.get(0).rule().orElse(problems.get(0).code().code());
    }

    private static String fix(List<Problem> problems) {
        return problems.isEmpty()
                ? ""
                : problems.get(0).fix().map(Fix::replacement).orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "2024/2025,'',''",
        "٢٠٢٤/٢٠٢٥,'',''",
        "0000/0001,'',''",
        "2025/2024,order,''",
        "2024/2024,same-year,''",
        "2024,format,''",
        "2024-2025,format,2024/2025",
        "2024 / 2025,format,2024/2025",
        "2024/25,format,2024/2025",
        "2024/24,format,''",
        "' 2024/2025',format,2024/2025",
        "20242/2025,format,''",
        "/,format,''"
    })
    void judgesIntervalsOfYears(String value, String broken, String replacement) {
        List<Problem> problems = CheckRig.judge("year-interval-value", value);
        assertThat(rule(problems)).isEqualTo(broken);
        assertThat(fix(problems)).isEqualTo(replacement);
    }

    @ParameterizedTest
    @CsvSource({"yes,''", "true,''", "True,format", "no,format", "1,format"})
    void takesASingleYearWhereAllowed(String allowed, String broken) {
        assertThat(rule(CheckRig.columns("c")
                        .row("2024")
                        .run("year-interval-value", Map.of("column", "c", "allow-year-only", allowed))))
                .isEqualTo(broken);
    }

    /** libphonenumber: "valid for FR, or valid FR short number, or valid international". */
    @ParameterizedTest
    @CsvSource({
        "01 99 00 27 37,''",
        "33199002737,''",
        "00 44 20 7946 0958,''",
        "O612345678,''",
        "01 99 00 27 37 ext. 12,''",
        "01 99 00 27 37 poste 12,phone-number-value",
        "0199002737 / 0199002738,phone-number-value",
        "abc,phone-number-value",
        "911,phone-number-value",
        "0692123456,overseas"
    })
    void judgesTelephoneNumbers(String value, String broken) {
        assertThat(rule(CheckRig.judge("phone-number-value", value))).isEqualTo(broken);
    }

    @ParameterizedTest
    @CsvSource({"0692123456,+262 692 12 34 56", "0590 12 34 56,+590 590 12 34 56", "020 7946 0958,''"})
    void proposesThePrefixOfAnOverseasNumber(String value, String replacement) {
        assertThat(fix(CheckRig.judge("phone-number-value", value))).isEqualTo(replacement);
    }

    @Test
    void givesTheTelephoneVerdictsOfTheSharedVectors() throws IOException {
        JsonNode values = new ObjectMapper()
                .readTree(Shared.require("data/table-vectors/siren-siret-phone.json")
                        .toFile())
                .get("phone-number-value")
                .get("values");
        assertThat(values).hasSizeGreaterThan(10);
        values.properties()
                .forEach(vector -> assertThat(CheckRig.judge("phone-number-value", vector.getKey())
                                .isEmpty())
                        .as(vector.getKey())
                        .isEqualTo(vector.getValue().booleanValue()));
    }

    /** "Strictly inside one of six boxes". */
    @ParameterizedTest
    @CsvSource({
        "1.35,44.02,''",
        "-61.5,16,''",
        "-61,14.6,''",
        "-53,4,''",
        "55.5,-21,''",
        "45.1,-12.8,''",
        "44.02,1.35,reversed-french-gps-coordinates",
        "-21,55.5,reversed-french-gps-coordinates",
        "9.560091,45,french-gps-coordinates",
        "2,41.333571,french-gps-coordinates",
        "0,0,french-gps-coordinates",
        "-56.2,46.8,collectivity",
        "166.4,-22.2,collectivity"
    })
    void judgesPositions(BigDecimal lon, BigDecimal lat, String broken) {
        assertThat(rule(CheckRig.judge("french-gps-coordinates", new GeoPoint(lon, lat))))
                .isEqualTo(broken);
    }

    /** Validata breaks down, once, when the type of the field is not the one that the check can judge. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "year-interval-value",
                "phone-number-value",
                "french-gps-coordinates",
                "nomenclature-acte",
                "opening-hours-value",
                "id-rnb"
            })
    void saysOnceThatTheTypeOfTheFieldDoesNotFit(String check) {
        assertThat(CheckRig.columns("c").row(2024L).row(2025L).run(check, Map.of("column", "c")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(CoreCode.CHECK_ERROR);
                    assertThat(problem.text(Locale.FRENCH)).contains("dont le type ne convient pas");
                });
    }
}
