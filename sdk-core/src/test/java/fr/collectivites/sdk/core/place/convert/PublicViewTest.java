package fr.collectivites.sdk.core.place.convert;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.place.MediationPoint;
import fr.collectivites.sdk.core.place.PlaceContact;
import fr.collectivites.sdk.core.place.StandardField;
import fr.collectivites.sdk.core.place.StandardRecord;
import fr.collectivites.sdk.core.place.StandardVersion;
import fr.collectivites.sdk.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicViewTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Conseillère numérique Camille Dupont",
                "Votre conseillère numérique Camille vous reçoit",
                "Camille Dupont, conseillère numérique",
                "Camille DUPONT (médiatrice)",
                "DUPONT Camille - animatrice",
                "Atelier animé par Camille Dupont le mardi",
                "Référent : DUPONT Camille",
                "Contact : Camille Dupont",
                "Appeler Camille au 05 36 49 00 00",
                "S'adresser à Camille Dupont",
                "c/o Camille Dupont",
                "Chez Camille Dupont",
                "Permanence de Camille Dupont",
                "Mme Dupont",
                "M. Dupont vous accueille",
                "Camille Dupont",
                "Écrire à camille.dupont@example.org",
                "Écrire à dupont@conseiller-numerique.fr"
            })
    void aTextThatNamesSomebodyIsWithheld(String text) {
        assertThat(PublicView.namesPerson(text)).isPresent();
        for (StandardField field : PublicView.texts()) {
            List<Problem> problems = new ArrayList<>();
            StandardRecord open = open(StandardRecord.empty().with(field, text), problems);
            assertThat(open.cell(field, StandardVersion.V1_0))
                    .as(field.column())
                    .doesNotContainIgnoringCase("dupont")
                    .doesNotContainIgnoringCase("camille");
            assertThat(problems.toString()).doesNotContainIgnoringCase("camille");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Conseiller numérique France Services",
                "Médiateur Numérique Mission Locale",
                "Conseiller Numérique Saint Martin",
                "Médiathèque Simone Veil",
                "Médiathèque Marcel Pagnol - Conseiller numérique",
                "Espace Camille Claudel",
                "Contact : Espace Camille Claudel",
                "12 rue Jean Moulin",
                "3 place du Docteur Alibert",
                "5 rue Mme de Staël",
                "M. le maire",
                "Avec France Services, par la Communauté de communes",
                "Écrire à mediatheque@example.org"
            })
    void aNameOfAPlaceOrOfficeIsNot(String text) {
        assertThat(PublicView.namesPerson(text)).isEmpty();
    }

    @Test
    void namesBesideNumbersAndAddressesAreWithheld() {
        StandardRecord place = StandardRecord.empty()
                .with(StandardField.PHONE, "Camille : 05 36 49 00 00")
                .with(StandardField.EMAILS, List.of("Camille Dupont <accueil@example.org>", "mairie@example.org"));
        StandardRecord open = open(place, new ArrayList<>());
        assertThat(open.text(StandardField.PHONE)).isEmpty();
        assertThat(open.texts(StandardField.EMAILS)).containsExactly("mairie@example.org");
    }

    @Test
    void anEntityHasAPublicPartToo() {
        MediationPoint place = MediationPoint.builder("1", "Médiathèque")
                .summary("Demander Camille Dupont")
                .contact(PlaceContact.builder()
                        .email("camille.dupont@example.org")
                        .email("mairie@example.org")
                        .build())
                .build();
        MediationPoint open = PublicView.of(place);
        assertThat(open.summary()).isEmpty();
        assertThat(open.contact().emails()).containsExactly("mairie@example.org");
        assertThat(open.name()).contains("Médiathèque");
    }

    private static StandardRecord open(StandardRecord place, List<Problem> problems) {
        return PublicView.of(new PlaceRow(place, 2, 2, Map.of()), problems::add);
    }
}
