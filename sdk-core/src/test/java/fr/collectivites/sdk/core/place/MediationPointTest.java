package fr.collectivites.sdk.core.place;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.code.LegalId;
import fr.collectivites.sdk.core.code.Siret;
import fr.collectivites.sdk.core.testing.HostJackson;
import fr.collectivites.sdk.core.value.Address;
import fr.collectivites.sdk.core.value.OpeningHours;
import fr.collectivites.sdk.core.value.PhoneNumber;
import fr.collectivites.sdk.core.value.Position;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class MediationPointTest {

    @Test
    void everyFieldIsReadAndWrittenWithoutLoss() {
        MediationPoint point = HostJackson.readWithoutLoss("""
                {
                  "id": "lieu-1", "legalId": "21829990700012", "name": "Médiathèque d'exemple", "types": ["BIB", "PE"],
                  "address": {"street": "3 place de l'Exemple", "complement": "Étage 1", "postalCode": "82200",
                    "city": "Moissac", "communeCode": "82112"},
                  "latitude": 44.1049, "longitude": 1.0854,
                  "contact": {"phone": "+33563041234", "emails": ["mediatheque@exemple.fr"],
                    "websites": ["https://exemple.fr"], "appointments": "https://rdv.exemple.fr",
                    "accessibility": "https://acceslibre.beta.gouv.fr/1"},
                  "hours": "Mo-Fr 09:00-12:00", "summary": "Postes en libre accès", "description": "Trois postes.",
                  "source": "commune", "parent": "Réseau d'exemple", "updated": "2026-01-02",
                  "offer": {"itinerancy": ["Fixe"], "services": ["Accès internet et matériel informatique", "Jeux"],
                    "publics": ["Seniors"], "care": ["Illettrisme"], "fees": ["Gratuit"],
                    "programmes": ["France Services"], "labels": ["ORDI 3.0"], "otherLabels": ["Label d'exemple"],
                    "accessModes": ["Se présenter"], "supportModes": ["En autonomie"]},
                  "badge": "bleu"
                }
                """, MediationPoint.class);

        assertThat(point.legalId()).contains(Siret.of("21829990700012"));
        assertThat(point.position()).contains(new Position(44.1049, 1.0854));
        assertThat(point.contact().phone()).contains(PhoneNumber.of("+33563041234"));
        assertThat(point.hours().orElseThrow().isOpenAt(LocalDateTime.of(2025, 11, 24, 9, 30)))
                .isTrue();
        assertThat(point.address().orElseThrow().oneLine()).isEqualTo("3 place de l'Exemple, Étage 1, 82200 Moissac");
        assertThat(point.updated().orElseThrow().firstDay()).isEqualTo(LocalDate.of(2026, 1, 2));
        assertThat(point.unknownFields()).containsEntry("badge", "bleu");
        assertThat(point.types()).containsExactly(PlaceType.of("BIB"), PlaceType.of("PE"));
        assertThat(point.types().get(0).label()).isEqualTo("Bibliothèque / Médiathèque");
        assertThat(point.types().get(1).isKnown()).isFalse();
        assertThat(point.offer().services()).containsExactly(MediationService.ACCESS, MediationService.of("Jeux"));
        assertThat(point.offer().receivesPublic()).isTrue();
        assertThat(StandardRecord.of(point).toPlace()).isEqualTo(point);
        assertThat(point.toBuilder().build()).isEqualTo(point).hasSameHashCodeAs(point);
    }

    @Test
    void wrongDataIsHeldAndShown() {
        MediationPoint point = HostJackson.readWithoutLoss(
                "{\"legalId\":\"00000000000000\",\"latitude\":144.1,\"longitude\":\"un peu à l'ouest\",\"contact\":{\"phone\":\"05 63\"},\"hours\":\"le matin\"}",
                MediationPoint.class);

        assertThat(point.legalId()).containsInstanceOf(LegalId.Placeholder.class);
        assertThat(point.position()).isEmpty();
        assertThat(point.longitudeText()).contains("un peu à l'ouest");
        assertThat(point.contact().phoneText()).contains("05 63");
        assertThat(point.contact().phone()).isEmpty();
        assertThat(point.hours()).isEmpty();
        assertThat(point.hoursText()).contains("le matin");
    }

    @Test
    void builtPlacesSurviveTheRoundTrip() {
        MediationPoint point = MediationPoint.builder("lieu-1", "Médiathèque d'exemple")
                .legalId(Siret.of("21829990700012"))
                .address(Address.builder().city("Moissac").build())
                .position(new Position(44.1049, 1.0854))
                .contact(PlaceContact.builder()
                        .phone(PhoneNumber.of("+33563041234"))
                        .email("mediatheque@exemple.fr")
                        .build())
                .hours(OpeningHours.of("24/7"))
                .offer(MediationOffer.builder().service(MediationService.ACCESS).build())
                .updated(LocalDate.of(2026, 1, 2))
                .build();

        HostJackson.writeWithoutLoss(point, MediationPoint.class);
        assertThat(point.position()).contains(new Position(44.1049, 1.0854));
    }
}
