package fr.collectivites.sdk.core.place.clean;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.place.StandardField;
import fr.collectivites.sdk.core.place.StandardRecord;
import fr.collectivites.sdk.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanerTest {

    private static final Cleaner ALL = Cleaner.of(Cleaning.all());

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", quoteCharacter = '^', textBlock = """
            nom; MEDIATHEQUE DE MOISSAC; Mediatheque de Moissac
            nom; CCAS; CCAS
            nom; MAISON FRANCE SERVICES - CCAS; Maison France Services - CCAS
            nom; MÃ©diathÃ¨que; Médiathèque
            nom; <b>Espace</b> numérique; Espace numérique
            adresse; 12 RUE DE LA RÉPUBLIQUE; 12 rue de la République
            adresse; null rue de l'Exemple; rue de l'Exemple
            adresse; 0 rue de l'Exemple; rue de l'Exemple
            code_postal; 1000.0; 01000
            code_postal; 82 200; 82200
            latitude; 44,1049; 44.1049
            telephone; 05 36 49 00 00; +33536490000
            telephone; Tél : 05.36.49.00.00; +33536490000
            telephone; 0590 82 12 34; +590590821234
            telephone; 3939; 3939
            telephone; voir la mairie; voir la mairie
            telephone; 05 36 49 00 00 / 05 36 49 00 01; +33536490000
            courriels; mailto:contact@example.org; contact@example.org
            courriels; contact[at]example.org; contact@example.org
            courriels; Courriel : contact@example.org; contact@example.org
            courriels; contact@@example.org; contact@example.org
            courriels; .contact@example.org; contact@example.org
            courriels; médiathèque@example.org; mediatheque@example.org
            courriels; a@example.org, b@example.org; a@example.org|b@example.org
            courriels; a@example.org ou b@example.org; a@example.org|b@example.org
            courriels; couettes@example.org; couettes@example.org
            courriels; pas de courriel; pas de courriel
            site_web; www.example.org; https://www.example.org
            site_web; http//example.org/Page; http://example.org/Page
            site_web; https:/example.org; https://example.org
            site_web; www,example.org; https://www.example.org
            site_web; https://example.org/Médiathèque (1); https://example.org/M%C3%A9diath%C3%A8que%20(1)
            site_web; https://a.example.orghttps://b.example.org; https://a.example.org|https://b.example.org
            site_web; https://example.org?u=https://b.example.org; https://example.org?u=https://b.example.org
            site_web; aucun; aucun
            horaires; du lundi au vendredi 9h-12h; Mo-Fr 09:00-12:00
            horaires; Mo-Fr 9h00-12h00; Mo-Fr 09:00-12:00
            horaires; Mo-Fr 09:00-12:00; Mo-Fr 09:00-12:00
            horaires; selon la saison; selon la saison
            services; Wifi, Démarches en ligne; Accès internet et matériel informatique|Aide aux démarches administratives
            services; Comprehension du monde numérique; Compréhension du monde numérique
            services; Prendre en main un ordinateur|Utiliser le numérique au quotidien; Maîtrise des outils numériques du quotidien
            services; Cuisine; Cuisine
            frais_a_charge; gratuite; Gratuit
            dispositif_programmes_nationaux; CNFS; Conseillers numériques
            typologie; Médiathèque; BIB
            typologie; PE; FT
            date_maj; 31/01/2026; 2026-01-31
            date_maj; 2026-01-31T10:00:00Z; 2026-01-31
            date_maj; 1767225600; 2026-01-01
            date_maj; 31/02/2026; 31/02/2026
            pivot; 218 201 127 00014; 21820112700014
            pivot; 00000000000000; 00000000000000
            """)
    void textsAreMendedOnlyWhereTheResultIsCertain(String column, String before, String after) {
        StandardField field = StandardField.ofColumn(column).orElseThrow();
        List<Problem> changes = new ArrayList<>();
        StandardRecord place = StandardRecord.of(
                java.util.Map.of(field, before),
                fr.collectivites.sdk.core.place.StandardVersion.V1_0,
                java.util.Map.of());
        StandardRecord cleaned = ALL.clean(place, changes::add);

        assertThat(String.join("|", cleaned.texts(field))).isEqualTo(after);
        assertThat(changes.isEmpty())
                .as("every change is told, and nothing else")
                .isEqualTo(before.equals(after));
        assertThat(ALL.clean(cleaned, p -> {})).as("once clean, always clean").isEqualTo(cleaned);
    }

    @Test
    void textsLoseTheirHtml() {
        assertThat(TextCleaning.clean("M&eacute;diath&egrave;que &amp; L&#39;Espace&nbsp;<br/>num&#xE9;rique", false))
                .isEqualTo("Médiathèque & L'Espace numérique");
        assertThat(TextCleaning.clean("<p>Un</p><p class=\"a\">Deux</p>", true)).isEqualTo("Un\nDeux");
        assertThat(TextCleaning.clean("a < b & c > d &inconnue;", true)).isEqualTo("a < b & c > d &inconnue;");
        assertThat(TextCleaning.clean("Château à Noël", true)).isEqualTo("Château à Noël");
    }

    @Test
    void onlyWhatWasAskedForIsChanged() {
        StandardRecord place = StandardRecord.empty()
                .with(StandardField.NAME, "MEDIATHEQUE")
                .with(StandardField.PHONE, "05 36 49 00 00");
        List<Problem> changes = new ArrayList<>();
        StandardRecord cleaned = Cleaner.of(List.of(Cleaning.PHONE)).clean(place, changes::add);
        assertThat(cleaned.text(StandardField.NAME)).contains("MEDIATHEQUE");
        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).message(Locale.FRENCH)).contains("« 05 36 49 00 00 » devient « +33536490000 »");
        assertThat(Cleaner.of(List.of()).clean(place, p -> {})).isEqualTo(place);
    }

    @Test
    void theCommuneIsFoundByPostalCodeAndNameNeverByNameAlone() {
        StandardRecord caledonia =
                StandardRecord.empty().with(StandardField.CITY, "Mont-Dore").with(StandardField.POSTAL_CODE, "98800");
        assertThat(ALL.clean(caledonia, p -> {}).text(StandardField.COMMUNE_CODE))
                .isNotEqualTo(java.util.Optional.of("63236"));
        StandardRecord moissac = StandardRecord.empty()
                .with(StandardField.CITY, "MOISSAC CEDEX")
                .with(StandardField.POSTAL_CODE, "82200");
        StandardRecord cleaned = ALL.clean(moissac, p -> {});
        assertThat(cleaned.text(StandardField.COMMUNE_CODE)).contains("82112");
        assertThat(cleaned.text(StandardField.CITY)).contains("Moissac");
        StandardRecord own = moissac.with(StandardField.COMMUNE_CODE, "82113");
        assertThat(ALL.clean(own, p -> {}).text(StandardField.COMMUNE_CODE)).contains("82113");
    }

    @Test
    void whatOtherFieldsSayLeavesTheStreet() {
        StandardRecord place = StandardRecord.empty()
                .with(StandardField.STREET, "3 place de l'Exemple, 82200 MOISSAC")
                .with(StandardField.POSTAL_CODE, "82200");
        StandardRecord cleaned = ALL.clean(place, p -> {});
        assertThat(cleaned.text(StandardField.STREET)).contains("3 place de l'Exemple");
        assertThat(cleaned.text(StandardField.CITY)).contains("MOISSAC");
        StandardRecord other = place.with(StandardField.POSTAL_CODE, "82000");
        assertThat(ALL.clean(other, p -> {}).text(StandardField.STREET).orElseThrow())
                .contains("82200");
    }

    @Test
    void positionsAreExchangedProjectedOrEmptied() {
        assertThat(position("1.0854", "44.1049")).isEqualTo("44.1049 1.0854");
        assertThat(position("44.1049, 1.0854", "")).isEqualTo("44.1049 1.0854");
        assertThat(position("0", "0")).isEqualTo(" ");
        assertThat(position("48.1", "2.0")).isEqualTo("48.1 2.0");
        assertThat(position("95", "200")).isEqualTo("95 200");
        // The origin of the projection, and a point in Paris
        assertThat(position("6600000", "700000")).isEqualTo("46.500000 3.000000");
        assertThat(position("6862305", "652381")).startsWith("48.8590").contains(" 2.3509");
    }

    private static String position(String latitude, String longitude) {
        StandardRecord place = ALL.clean(
                StandardRecord.empty().with(StandardField.LATITUDE, latitude).with(StandardField.LONGITUDE, longitude),
                p -> {});
        return place.text(StandardField.LATITUDE).orElse("") + " "
                + place.text(StandardField.LONGITUDE).orElse("");
    }

    @Test
    void whatAFieldCannotHoldIsKeptBeside() {
        StandardRecord place = StandardRecord.empty().with(StandardField.PHONE, "05 36 49 00 00 ou 05 36 49 00 01");
        assertThat(ALL.clean(place, p -> {}).extra("telephone_origine")).isEqualTo("05 36 49 00 00 ou 05 36 49 00 01");
    }
}
