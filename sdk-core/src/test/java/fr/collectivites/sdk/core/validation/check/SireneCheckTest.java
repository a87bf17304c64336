package fr.collectivites.sdk.core.validation.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.collectivites.sdk.core.internal.rule.SireneRule;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.testing.Shared;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SIREN: "spaces and dots removed, 9 digits (Unicode digits accepted), Luhn"; SIRET: 14 digits, Luhn on both parts. */
class SireneCheckTest {

    @ParameterizedTest
    @CsvSource({"siren,218201218", "siret,21820121800011", "siren,356000000", "siret,35600000000048"})
    void findsNothingOnARightNumber(String check, String value) {
        assertThat(CheckRig.judge(check, value)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "siren,21820121A,siren",
        "siren,' ',siren-length",
        "siren,21820121,siren-length",
        "siren,21820121800018,siren-length",
        "siren,218201219,siren-checksum",
        "siret,2182012180001,siret-length",
        "siret,218201218,siret-length",
        "siret,21820121800019,siret-checksum",
        "siret,2.18201E+13,siret",
        "siret,²1820121800018,siret"
    })
    void saysWhatIsWrongWithANumber(String check, String value, String rule) {
        List<Problem> problems = CheckRig.judge(check, value);
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(CoreCode.CUSTOM_CHECK_ERROR);
            assertThat(problem.rule()).contains(rule);
            assertThat(problem.value()).contains(value);
            assertThat(problem.location()).isEqualTo(Location.cell(2, 2, 1, "c"));
            assertThat(problem.text(Locale.FRENCH)).doesNotContain("{").contains("« " + value + " »");
        });
    }

    /** "La Poste 356000000… except 35600000000048: digit sum multiple of 5 instead of Luhn". */
    @ParameterizedTest
    @CsvSource({"35600000049837,true", "35600000000001,true", "35600000000055,false", "35600000000048,true"})
    void countsTheDigitsOfLaPoste(String siret, boolean right) {
        assertThat(CheckRig.judge("siret", siret).isEmpty()).isEqualTo(right);
    }

    /** "SIREN Luhn on the first 9" besides Luhn on the 14: this SIRET has the second only. */
    /** What the bytes tell of a number is what the rule says of its text. */
    @Test
    void bytesThatAreCertainlyRightAreRight() {
        Random random = new Random(82);
        int certain = 0;
        for (int i = 0; i < 200_000; i++) {
            SireneRule rule = i % 2 == 0 ? SireneRule.SIREN : SireneRule.SIRET;
            String begin = List.of("", "", "", "35600000", "0000000", "21820").get(random.nextInt(6));
            StringBuilder text = new StringBuilder(begin);
            while (text.length() < (i % 2 == 0 ? 9 : 14) + (random.nextInt(50) == 0 ? 1 : 0)) {
                text.append(random.nextInt(100) == 0 ? " ." : String.valueOf(random.nextInt(10)));
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            if (rule.certain().holds(bytes, 0, bytes.length)) {
                certain++;
                assertThat(rule.judge(text.toString())).as(text.toString()).isNull();
            }
        }
        assertThat(certain).isGreaterThan(5_000);
    }

    @Test
    void refusesASiretWhoseSirenIsWrong() {
        assertThat(CheckRig.judge("siret", "21820121900019"))
                .extracting(problem -> problem.rule().orElse(""))
                .containsExactly("siret-checksum");
    }

    @ParameterizedTest
    @CsvSource({"siren,000000000", "siret,00000000000000", "siren,000 000 000"})
    void warnsOfZerosThatValidataAccepts(String check, String value) {
        assertThat(CheckRig.judge(check, value)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(CoreCode.PLACEHOLDER_IDENTIFIER);
            assertThat(problem.severity()).isEqualTo(Severity.WARNING);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"218 201 218", "218.201.218", " 218201218", "218\u00A0201\u202F218", "２１８201218", "218·201·218"})
    void proposesThePlainDigitsOfAnAcceptedSpelling(String value) {
        assertThat(CheckRig.judge("siren", value)).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.INFO);
            assertThat(problem.fix().orElseThrow().replacement()).isEqualTo("218201218");
            assertThat(problem.fixText(Locale.FRENCH)).contains("Écrire « 218201218 ».");
        });
    }

    @Test
    void refusesDashesAndProposesTheDigits() {
        assertThat(CheckRig.judge("siret", "218-201-218-00011")).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.ERROR);
            assertThat(problem.fix().orElseThrow().replacement()).isEqualTo("21820121800011");
        });
        assertThat(CheckRig.judge("siret", "218-201-218-00019"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.fix()).isEmpty());
    }

    /** Validata hands the cast value to a function that takes text only. */
    @Test
    void refusesANumber() {
        assertThat(CheckRig.judge("siren", 218201218L)).hasSize(1);
    }

    @Test
    void passesOverNoValueAndAnAbsentColumn() {
        assertThat(CheckRig.judge("siren", null)).isEmpty();
        assertThat(CheckRig.columns("a").row("x").run("siren", Map.of("column", "b")))
                .isEmpty();
    }

    @Test
    void givesTheVerdictsOfTheSharedVectors() throws IOException {
        JsonNode all = new ObjectMapper()
                .readTree(Shared.require("data/table-vectors/siren-siret-phone.json")
                        .toFile());
        for (String check : List.of("siren", "siret")) {
            JsonNode values = all.get(check).get("values");
            assertThat(values).hasSizeGreaterThan(5);
            values.properties()
                    .forEach(vector -> assertThat(CheckRig.judge(check, vector.getKey()).stream()
                                    .noneMatch(problem -> problem.severity() == Severity.ERROR))
                            .as(check + " " + vector.getKey())
                            .isEqualTo(vector.getValue().booleanValue()));
        }
    }
}
