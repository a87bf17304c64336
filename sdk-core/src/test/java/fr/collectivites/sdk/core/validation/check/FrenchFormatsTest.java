package fr.collectivites.sdk.core.validation.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Fix;
import fr.collectivites.sdk.core.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The formats of fr-format 0.5.0, with its verdicts. */
class FrenchFormatsTest {

    private static List<Problem> judge(String check, String version, Object value) {
        return CheckRig.columns("c").row(value).run(check, Map.of("column", "c", "version", version));
    }

    @ParameterizedTest
    @CsvSource({
        "canton,2024,Moissac,true",
        "canton,2024,Paris,true",
        "canton,2023,Paris,false",
        "canton,latest,Paris,true",
        "code-commune-insee,2024,82112,true",
        "code-commune-insee,2024,2A004,true",
        "code-commune-insee,2024,75056,true",
        "code-commune-insee,2024,75101,true",
        "code-commune-insee,2024,97502,false",
        "code-commune-insee,2024,98818,false",
        "code-commune-insee,2024,99999,false",
        "code-departement,2023,82,true",
        "code-departement,2023,20,false",
        "code-departement,2023,988,true",
        "code-departement,2023,2a,false",
        "code-pays-iso2,2023,GP,true",
        "code-pays-iso2,2024,GP,false",
        "code-pays-iso2,2024,FR,true",
        "code-pays-iso3,2024,FRA,true",
        "code-pays-iso3,2024,FR,false",
        "code-region,2015,73,true",
        "code-region,2015,76,false",
        "code-region,2016,76,true",
        "code-region,latest,975,false",
        "commune,2024,Moissac,true",
        "commune,2024,moissac,false",
        "commune,2024,Nouméa,false",
        "departement,2024,Tarn-et-Garonne,true",
        "departement,2024,Wallis-et-Futuna,true",
        "departement,2024,Wallis et Futuna,false",
        "pays,2024,Tchéquie,true",
        "region,2015,Midi-Pyrénées,true",
        "region,2016,Languedoc-Roussillon-Midi-Pyrénées,true",
        "region,2016,Occitanie,false",
        "region,2017,Occitanie,true",
        "region,latest,Occitanie,true",
    })
    void looksIntoTheListOfTheVintage(String check, String version, String value, boolean member) {
        assertThat(judge(check, version, value).isEmpty()).isEqualTo(member);
    }

    @ParameterizedTest
    @CsvSource({
        "code-postal,82200,true",
        "code-postal,98000,true",
        "code-postal,82999,false",
        "code-postal,8220,false",
        "code-fantoir,B150B,true",
        "code-fantoir,ZB03D,true",
        "code-fantoir,ZA99A,false",
        "code-fantoir,B150b,false",
        "id-rnb,123456789ABC,true",
        "id-rnb,123456789ABL,false",
        "id-rnb,1234-5678-9ABC,false"
    })
    void looksIntoAListWithoutVintage(String check, String value, boolean member) {
        assertThat(CheckRig.judge(check, value).isEmpty()).isEqualTo(member);
    }

    @ParameterizedTest
    @CsvSource({
        "commune,moissac,Moissac",
        "commune,SAINT NICOLAS DE LA GRAVE,Saint-Nicolas-de-la-Grave",
        "departement,Tarn et Garonne,Tarn-et-Garonne",
        "code-pays-iso2,fr,FR",
        "code-commune-insee,2a004,2A004",
        "code-commune-insee,1001,''"
    })
    void proposesTheOfficialSpelling(String check, String value, String spelling) {
        assertThat(judge(check, "2024", value)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(CoreCode.CUSTOM_CHECK_ERROR);
            assertThat(problem.rule()).contains(check);
            assertThat(problem.fix().map(Fix::replacement).orElse("")).isEqualTo(spelling);
            assertThat(problem.text(Locale.FRENCH)).startsWith("« " + value + " » n'est pas");
        });
    }

    @Test
    void doesNotChooseBetweenTwoMembers() {
        assertThat(judge("canton", "2024", "ABBEVILLE 1").get(0).fix()).isPresent();
        assertThat(judge("commune", "2024", "Bors").get(0).fix()).isEmpty();
    }

    /** "Sets by COG millésime need version; absent: check-error; options cannot be given from a schema". */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "canton",
                "code-commune-insee",
                "code-departement",
                "code-pays-iso2",
                "code-pays-iso3",
                "code-region",
                "commune",
                "departement",
                "pays",
                "region"
            })
    void asksForAVintageThatValidataHas(String check) {
        CheckRig table = CheckRig.columns("c").row("x");
        assertThat(fault(table.run(check, Map.of("column", "c")))).isEqualTo("version");
        assertThat(fault(table.run(check, Map.of("column", "c", "version", "2025"))))
                .isEqualTo("version");
        assertThat(fault(table.run(check, Map.of("column", "c", "version", 2024))))
                .isEqualTo("version");
        assertThat(fault(table.run(check, Map.of("column", "c", "version", "2024", "options", Map.of()))))
                .isEqualTo("options");
    }

    private static String fault(List<Problem> problems) {
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(CoreCode.CHECK_ERROR);
            assertThat(problem.rule()).contains("parameters");
        });
        return problems.get(0).arguments().get("param");
    }

    /** "coordonnees-gps-francaises cannot work there (needs two arguments: crash)". */
    @Test
    void breaksDownOnCoordinatesAsValidataDoes() {
        assertThat(CheckRig.judge("coordonnees-gps-francaises", "1.35,44.02"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(CoreCode.CHECK_ERROR));
        assertThat(CheckRig.judge("coordonnees-gps-francaises", null)).isEmpty();
    }
}
