package fr.collectivites.sdk.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.core.validation.TableValidator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of persons are made of tokens that nobody bears. */
class PersonalDataCheckTest {

    private static final TableSchema SCHEMA =
            TableSchema.parse("{\"fields\": [{\"name\": \"objet\", \"type\": \"string\"}]}");

    private static final TableValidator VALIDATOR =
            TableValidator.builder(SCHEMA).check(PersonalDataCheck.create()).build();

    static List<String> rules(Map<String, String> row) {
        List<String> labels = List.copyOf(row.keySet());
        List<String> cells = labels.stream().map(row::get).toList();
        return VALIDATOR.validate(TableSource.rows("t", labels, List.of(cells))).problems().stream()
                .filter(p -> p.code().code().equals("personal-data"))
                .peek(p -> assertThat(p.severity()).isEqualTo(Severity.WARNING))
                .map(Problem::rule)
                .map(rule -> rule.orElse(""))
                .toList();
    }

    private static List<String> rules(String objet) {
        return rules(Map.of("objet", objet));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Aide à M. Xylovar",
                "Convention avec Madame Bolmek Trunav",
                "M. et Mme Xylovar",
                "Concession Mlle TRUNAV, carré 4",
                "Bourse M. Xylovar"
            })
    void a_civility_and_a_name_are_suspect(String text) {
        assertThat(rules(text)).containsExactly("person-name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Délégation à M. le Maire",
                "Madame la Présidente expose",
                "Monsieur Maire",
                "Indemnité de Mme Adjointe",
                "Travaux rue Monsieur Xylovar",
                "École Madame Bolmek",
                "Prix Madame Bolmek",
                "Surface de 12 M Carrés",
                "Réfection du sol",
                "https://example.org/M.%20Test"
            })
    void offices_and_places_are_not(String text) {
        assertThat(rules(text)).isEmpty();
    }

    @Test
    void a_social_security_number_is_suspect_only_with_its_key() {
        // 97 - (1 55 08 82 112 001 mod 97)
        long number = 1550882112001L;
        String key = String.format("%02d", 97 - number % 97);
        assertThat(rules("n° 1 55 08 82 112 001 " + key)).containsExactly("nir");
        assertThat(rules("1550882112001" + key)).containsExactly("nir");
        String wrong = String.format("%02d", 97 - (number + 1) % 97);
        assertThat(rules("1550882112001" + wrong)).isEmpty();
        assertThat(rules("91550882112001" + key)).isEmpty();
    }

    @Test
    void addresses_of_persons_are_suspect_and_those_of_services_are_not() {
        assertThat(rules("bolmek82@gmail.com")).containsExactly("email");
        assertThat(rules("xylovar@orange.fr")).containsExactly("email");
        assertThat(rules("claude.xylovar@example.org")).containsExactly("email");
        assertThat(rules("mairie.moissac@wanadoo.fr")).isEmpty();
        assertThat(rules("contact@example.org")).isEmpty();
        assertThat(rules("xylovar.bolmek@example.org")).isEmpty();
    }

    @Test
    void mobile_numbers_are_suspect_and_others_are_not() {
        assertThat(rules("06 12 34 56 78")).containsExactly("mobile");
        assertThat(rules("tél. +33 7 12 34 56 78")).containsExactly("mobile");
        assertThat(rules("05 63 04 63 63")).isEmpty();
        assertThat(rules("0612345678901")).isEmpty();
    }

    @Test
    void a_beneficiary_named_like_a_person_without_number_is_suspect() {
        assertThat(rules(Map.of("nomBeneficiaire", "Claude Xylovar", "idBeneficiaire", "")))
                .containsExactly("natural-beneficiary");
        assertThat(rules(Map.of("nomBeneficiaire", "TRUNAV Jean-Paul"))).containsExactly("natural-beneficiary");
        assertThat(rules(Map.of("nomBeneficiaire", "Claude Xylovar", "rnaBeneficiaire", "W821000001")))
                .isEmpty();
        assertThat(rules(Map.of("nomBeneficiaire", "Association Claude Xylovar")))
                .isEmpty();
        assertThat(rules(Map.of("nomBeneficiaire", "Club de Moissac"))).isEmpty();
        assertThat(rules(Map.of("objet", "Claude Xylovar"))).isEmpty();
    }

    @Test
    void subjects_on_staff_and_social_aid_are_suspect() {
        assertThat(rules(Map.of("DELIB_MATIERE_CODE", "4.1"))).containsExactly("person-subject");
        assertThat(rules(Map.of("DELIB_MATIERE_CODE", "8.2"))).containsExactly("person-subject");
        assertThat(rules(Map.of("DELIB_MATIERE_NOM", "Fonction publique/Personnel contractuel")))
                .containsExactly("person-subject");
        assertThat(rules(Map.of("DELIB_MATIERE_CODE", "4.5"))).isEmpty();
        assertThat(rules(Map.of("DELIB_MATIERE_CODE", "7.5"))).isEmpty();
        assertThat(rules(Map.of("DELIB_MATIERE_NOM", "Finances locales/Subventions")))
                .isEmpty();
        assertThat(rules(Map.of("objet", "4.1"))).isEmpty();
    }
}
