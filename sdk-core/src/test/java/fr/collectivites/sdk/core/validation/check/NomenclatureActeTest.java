package fr.collectivites.sdk.core.validation.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** "Text before the first / in the nine subjects (case and accents ignored), no '/ '". */
class NomenclatureActeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Urbanisme/Documents d'urbanisme",
                "urbanisme/x",
                "URBANISME/x",
                "Finances locales/a/b",
                "Libertes publiques et pouvoirs de police/x",
                "LIBERTÉS PUBLIQUES ET POUVOIRS DE POLICE/x",
                "Domaines de compétences par thèmes/x",
                "Urbanisme/",
                "Urbanisme/x "
            })
    void takesANineSubjectsText(String value) {
        assertThat(CheckRig.judge("nomenclature-acte", value)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Urbanisme,nomenclature-acte-slash",
        "x,nomenclature-acte-slash",
        "Urbanisme / x,nomenclature-acte-space",
        "Urbanisme /x,nomenclature-acte-space",
        "Urbanisme/ x,nomenclature-acte-space",
        "' Urbanisme/x',nomenclature-acte-space",
        "Finances locales/a/ b,nomenclature-acte-space",
        "finances locales /x,nomenclature-acte-space",
        "Autre/x,nomenclature-acte-subject",
        "Autre / x,nomenclature-acte-subject",
        "/x,nomenclature-acte-subject",
        "Finances  locales/x,nomenclature-acte-subject"
    })
    void saysWhatIsWrong(String value, String rule) {
        assertThat(CheckRig.judge("nomenclature-acte", value)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(CoreCode.CUSTOM_CHECK_ERROR);
            assertThat(problem.rule()).contains(rule);
        });
    }

    @Test
    void proposesTheTextWithoutSpacesAroundTheSlash() {
        assertThat(CheckRig.judge("nomenclature-acte", "Urbanisme / Documents"))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.fix().orElseThrow().replacement()).isEqualTo("Urbanisme/Documents"));
    }

    /** "Bug: without any /, the value minus its last character is tested, so 'Urbanisme.' passes". */
    @Test
    void warnsOfTheTextThatValidataAcceptsByMistake() {
        assertThat(CheckRig.judge("nomenclature-acte", "Urbanisme."))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(CoreCode.NOMENCLATURE_WITHOUT_SLASH);
                    assertThat(problem.severity()).isEqualTo(Severity.WARNING);
                });
    }
}
