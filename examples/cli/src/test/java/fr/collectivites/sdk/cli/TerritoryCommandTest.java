package fr.collectivites.sdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerritoryCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aloneShowsItsHelp() {
        Run run = Run.of("territoire");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(run.out()).contains("code officiel géographique", "find", "show", "members");
        assertThat(Run.of("territory", "--lang", "en").out()).contains("official geographic code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"find", "show", "members"})
    void helpsInBothLanguages(String command) {
        assertThat(Run.of("territory", command, "--help").out()).contains("Forme de la réponse", "Exemples");
        assertThat(Run.of("territory", command, "--help", "--lang", "en").out())
                .contains("Form of the answer", "Examples")
                .doesNotContain("réponse");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "moissac | commune  82112  Moissac (Tarn-et-Garonne 82)",
                "ST ANTONIN NOBLE VAL | commune  82155  Saint-Antonin-Noble-Val (Tarn-et-Garonne 82)",
                "82112 | commune  82112  Moissac (Tarn-et-Garonne 82)",
                "218201127 | commune  82112  Moissac (Tarn-et-Garonne 82)",
                "82200 | commune  82112  Moissac (Tarn-et-Garonne 82)",
                "2a004 | commune  2A004  Ajaccio (Corse-du-Sud 2A)",
                "248200016 | EPCI  248200016  CC des Deux Rives (Gers 32, Lot-et-Garonne 47, Tarn-et-Garonne 82)",
                "deux rives | EPCI  248200016  CC des Deux Rives (Gers 32, Lot-et-Garonne 47, Tarn-et-Garonne 82)",
                "tarn et garonne | département  82  Tarn-et-Garonne (Occitanie)",
                "occitanie | région  76  Occitanie",
                "arbignieu | commune déléguée  01015  Arbignieu → 01015 Arboys en Bugey"
            })
    void findsNamesAndCodes(String words, String expected) {
        String[] arguments = ("territory find " + words).split(" ");
        Run run = Run.of(arguments);
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(run.out().lines()).contains(expected);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aCodeThatIsTwoThingsGivesBoth() {
        assertThat(Run.of("territory", "find", "76").out().lines())
                .containsExactly("département  76  Seine-Maritime (Normandie)", "région  76  Occitanie");
    }

    @Test
    void givesAllHomonymsOrThoseOfADepartement() {
        assertThat(Run.of("territory", "find", "Sainte-Colombe").out().lines()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(Run.of("territory", "find", "mont-dore", "--departement", "988")
                        .out()
                        .lines())
                .containsExactly("commune  98817  Le Mont-Dore (Nouvelle-Calédonie 988)");
    }

    @Test
    void proposesNearNames() {
        Run run = Run.of("territoire", "chercher", "Castelsarrazin", "--departement", "82");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out().lines())
                .containsExactly(
                        "Rien ne répond à « Castelsarrazin ». Noms les plus proches :",
                        "commune  82033  Castelsarrasin (Tarn-et-Garonne 82)");
        Run nothing = Run.of("territory", "find", "xyzzyxyzzy", "--lang", "en");
        assertThat(nothing.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(nothing.out().lines()).containsExactly("Nothing answers to \"xyzzyxyzzy\".");
    }

    @Test
    void aFormerCodeLeadsToTheCurrentCommune() {
        Run run = Run.of("territory", "find", "69159");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(run.out())
                .contains("« 69159 » n'est plus, ou n'est pas, le code d'une commune. Commune actuelle :")
                .contains("commune  69114  Porte des Pierres Dorées (Rhône 69)");
        assertThat(Run.of("territory", "show", "75112").out())
                .contains("arrondissement municipal  75112  Paris 12e Arrondissement → 75056 Paris")
                .contains("commune  75056  Paris (Paris 75)");
    }

    @Test
    void refusesAnUnknownDepartement() {
        Run run = Run.of("territory", "find", "Moissac", "--departement", "20");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILURE);
        assertThat(run.err()).contains("« 20 » n'est pas le code d'un département");
    }

    @Test
    void keepsControlCharactersOffTheTerminal() {
        assertThat(Run.of("territory", "find", "x\u001b[31m").out()).doesNotContain("\u001b");
        assertThat(Run.of("territory", "show", "x\u001b[31m").err()).doesNotContain("\u001b");
        assertThat(Run.of("territory", "members", "x\u001b[31m").err()).doesNotContain("\u001b");
    }

    @Test
    void showsACommune() {
        Run run = Run.of("territoire", "montrer", "82121");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(run.out().lines())
                .containsExactly(
                        "commune  82121  Montauban (Tarn-et-Garonne 82)",
                        "  SIREN :  218201218",
                        "  Codes postaux :  82000",
                        "  EPCI :  248200099 CA Grand Montauban",
                        "  Population légale (INSEE) :  62945",
                        "  Population municipale (DGCL) :  62487",
                        "",
                        "INSEE, code officiel géographique 2026; DGCL; La Poste (@etalab/decoupage-administratif 6.0.0),"
                                + " Licence Ouverte 2.0");
    }

    @Test
    void showsAnEpciADepartementAndARegion() {
        assertThat(Run.of("territory", "show", "248200016", "--lang", "en").out())
                .contains("Nature:  communauté de communes, fiscalité additionnelle", "Member communes:  28");
        assertThat(Run.of("territory", "show", "82").out())
                .contains("Chef-lieu :  82121 Montauban", "Communes :  195")
                .contains("EPCI ayant une commune ici :  10", "dont à cheval sur plusieurs départements :  2");
        assertThat(Run.of("territory", "show", "76").out())
                .contains("département  76", "région  76", "Chef-lieu :  31555 Toulouse");
    }

    @Test
    void saysWhatIsWrongWithAnUnknownCode() {
        Run run = Run.of("territory", "show", "82999");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("code inconnu : 82999");
        assertThat(Run.of("territory", "show", "248200017").err()).contains("clé de contrôle fausse");
    }

    @Test
    void listsTheMembersOfAnEpci() {
        Run run = Run.of("territoire", "membres", "248200016");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(run.out().lines())
                .hasSize(29)
                .startsWith("248200016 CC des Deux Rives : 28 communes")
                .contains("commune  32358  Saint-Antoine (Gers 32)");
        assertThat(Run.of("territory", "members", "deux", "rives").out()).isEqualTo(run.out());
        assertThat(Run.of("territory", "members", "nulle part").exitCode()).isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void speaksJson() throws IOException {
        JsonNode found = JSON.readTree(
                Run.of("territory", "find", "moissac", "--format", "json").out());
        assertThat(found.at("/query").asText()).isEqualTo("moissac");
        assertThat(found.at("/communes/0/code").asText()).isEqualTo("82112");
        assertThat(found.at("/communes/0/postalCodes/0").asText()).isEqualTo("82200");
        assertThat(found.at("/communes/0/region").asText()).isEqualTo("76");
        assertThat(found.at("/near")).isEmpty();
        assertThat(found.at("/provenance/year").asInt()).isEqualTo(2026);

        JsonNode shown = JSON.readTree(
                Run.of("territory", "show", "82121", "--format", "json").out());
        assertThat(shown.at("/communes/0/population").asInt()).isEqualTo(62_945);
        assertThat(shown.at("/communes/0/epciPopulation").asInt()).isEqualTo(62_487);

        JsonNode members = JSON.readTree(
                Run.of("territory", "members", "248200016", "--format", "json").out());
        assertThat(members.at("/members")).hasSize(28);
        assertThat(members.at("/departements")).hasSize(3);
        assertThat(members.at("/taxRegime").asText()).isEqualTo("FA");
    }
}
