package fr.collectivites.sdk.core.place.convert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.collectivites.sdk.core.place.StandardField;
import fr.collectivites.sdk.core.place.StandardRecord;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.testing.HostJackson;
import fr.collectivites.sdk.core.testing.Shared;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlaceExportTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final StandardRecord PLACE = StandardRecord.empty()
            .with(StandardField.ID, "moissac-1")
            .with(StandardField.PIVOT, "21820112700014")
            .with(StandardField.NAME, "Médiathèque d'exemple")
            .with(StandardField.CITY, "Moissac")
            .with(StandardField.POSTAL_CODE, "82200")
            .with(StandardField.COMMUNE_CODE, "82112")
            .with(StandardField.STREET, "3 place de l'Exemple")
            .with(StandardField.LATITUDE, "44.10493219")
            .with(StandardField.LONGITUDE, "1.0854")
            .with(StandardField.PHONE, "+33536490000")
            .with(StandardField.EMAILS, List.of("camille.dupont@example.org", "contact@example.org"))
            .with(StandardField.SUMMARY, "Postes en libre accès")
            .with(StandardField.UPDATED, "2026-01-02")
            .with(
                    StandardField.SERVICES,
                    List.of("Accès internet et matériel informatique", "Utilisation sécurisée du numérique"))
            .with(StandardField.PUBLICS, List.of("Étudiants"))
            .with(StandardField.CARE, List.of("Illettrisme", "Surdité"))
            .with(StandardField.FEES, List.of("Payant", "Gratuit sous condition"))
            .with(StandardField.SUPPORT_MODES, List.of("Dans un atelier collectif", "À distance"))
            .with(StandardField.PROGRAMMES, List.of("France Services", "Certification PIX"))
            .withExtra("contact", "Camille Dupont");

    @Test
    void geoJsonHasTheLongitudeFirstAndANullGeometryWithoutPosition() {
        List<Problem> problems = new ArrayList<>();
        String json = write(
                PlaceExport.geoJson(),
                problems,
                PLACE,
                StandardRecord.empty().with(StandardField.ID, "2").with(StandardField.LATITUDE, "44.1"));

        JsonNode features = HostJackson.tree(json).get("features");
        assertThat(features.get(0).get("geometry").toString())
                .isEqualTo("{\"type\":\"Point\",\"coordinates\":[1.0854,44.104932]}");
        assertThat(features.get(0).get("properties").get("services")).hasSize(2);
        assertThat(features.get(0).get("properties").get("date_maj").asText()).isEqualTo("2026-01-02");
        assertThat(features.get(1).has("geometry")).isTrue();
        assertThat(features.get(1).get("geometry").isNull()).isTrue();
        assertThat(problems).extracting(p -> p.rule().orElse("")).contains("no-geometry");
    }

    @Test
    void structuresAndServicesFollowTheCorrespondence() {
        List<Problem> problems = new ArrayList<>();
        JsonNode structure = HostJackson.tree(write(PlaceExport.structures("exemple", TODAY), problems, PLACE))
                .get(0);
        assertThat(structure.get("id").asText()).isEqualTo("exemple--moissac-1");
        assertThat(structure.get("reseaux_porteurs").toString()).isEqualTo("[\"france-service\"]");
        assertThat(structure.get("courriel").asText()).isEqualTo("contact@example.org");
        JsonNode service = HostJackson.tree(write(PlaceExport.services("exemple", TODAY), problems, PLACE))
                .get(0);
        assertThat(service.get("structure_id").asText()).isEqualTo("exemple--moissac-1");
        assertThat(service.get("publics").toString())
                .isEqualTo("[\"etudiants\",\"personnes-en-situation-de-handicap\"]");
        assertThat(service.get("frais").asText()).isEqualTo("gratuit");
        assertThat(service.get("frais_precisions").asText()).isEqualTo("Payant, Gratuit sous condition");
        assertThat(service.get("type").asText()).isEqualTo("atelier");
        assertThat(service.get("modes_accueil").toString()).isEqualTo("[\"en-presentiel\",\"a-distance\"]");
        assertThat(service.get("modes_mobilisation").toString()).isEqualTo("[\"telephoner\",\"envoyer-un-courriel\"]");
        assertThat(service.get("zone_eligibilite").toString()).isEqualTo("[\"82\"]");
    }

    @Test
    void whatDataInclusionRefusesIsTold() {
        List<Problem> problems = new ArrayList<>();
        String json = write(
                PlaceExport.structures("exemple", TODAY),
                problems,
                PLACE.with(StandardField.UPDATED, "1970-01-01"),
                PLACE.with(StandardField.UPDATED, "2026-11-25"),
                PLACE.with(StandardField.NAME, "A"),
                PLACE.with(StandardField.PIVOT, "W821000001"));
        assertThat(HostJackson.tree(json)).hasSize(1);
        assertThat(problems)
                .filteredOn(p -> p.code().code().equals("place-conversion"))
                .extracting(p -> p.rule().orElse(""))
                .containsExactly("date-refused", "date-refused", "name-length", "no-siret");
    }

    @Test
    void exportsAreValidByTheSchemasOfDataInclusion() throws IOException {
        for (String kind : List.of("structure", "service")) {
            Path schema = Shared.require("data/mediation/data-inclusion-v1/" + kind + ".json");
            PlaceExport export = kind.equals("structure")
                    ? PlaceExport.structures("exemple", TODAY)
                    : PlaceExport.services("exemple", TODAY);
            var validator = com.networknt.schema.SchemaRegistry.withDefaultDialect(
                            com.networknt.schema.SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(schema));
            JsonNode written = HostJackson.tree(
                    write(export, new ArrayList<>(), PLACE, PLACE.with(StandardField.FEES, List.of())));
            assertThat(written).hasSize(2);
            written.forEach(json -> assertThat(validator.validate(json)).isEmpty());
        }
    }

    /** The privacy rule: no named person leaves in a public export, whatever the format and the field. */
    @Test
    void noNamedPersonLeavesInAPublicExport() {
        Map<StandardField, String> traces = Map.of(
                StandardField.NAME, "Permanence de Mme Dupont",
                StandardField.STREET, "Chez M. Dupont, 3 rue de l'Exemple",
                StandardField.COMPLEMENT, "Demander Camille Dupont",
                StandardField.HOURS, "Mo-Fr 09:00-12:00 \"avec Mme Dupont\"",
                StandardField.SUMMARY, "Votre conseillère numérique Camille Dupont vous reçoit",
                StandardField.DESCRIPTION, "Écrire à camille.dupont@example.org",
                StandardField.PARENT, "Madame Dupont",
                StandardField.SOURCE, "M. Dupont");
        StandardRecord place = PLACE;
        for (Map.Entry<StandardField, String> trace : traces.entrySet()) {
            place = place.with(trace.getKey(), trace.getValue());
        }
        place = place.with(
                StandardField.EMAILS,
                List.of(
                        "camille.dupont@example.org",
                        "c.dupont@example.org",
                        "dupont@conseiller-numerique.fr",
                        "mediatheque@example.org"));
        for (PlaceExport export : List.of(
                PlaceExport.geoJson(),
                PlaceExport.structures("exemple", TODAY),
                PlaceExport.services("exemple", TODAY))) {
            List<Problem> problems = new ArrayList<>();
            String written = write(export, problems, place);
            assertThat(written).doesNotContainIgnoringCase("dupont").doesNotContain("Camille");
            assertThat(written).contains("mediatheque@example.org");
            assertThat(problems.toString()).doesNotContainIgnoringCase("dupont");
            assertThat(problems).extracting(p -> p.rule().orElse("")).contains("email", "person-name", "extra-columns");
            assertThat(write(export.internal(), problems, place)).containsIgnoringCase("dupont");
        }
    }

    @Test
    void officesAndStreetsAreNoPersons() {
        for (String email : List.of(
                "contact@example.org",
                "france.services@example.org",
                "mairie.moissac@example.org",
                "mediatheque-moissac@example.org",
                "accueil@example.org")) {
            assertThat(PublicView.isPersonal(email)).as(email).isFalse();
        }
        StandardRecord place = PLACE.with(StandardField.NAME, "Médiathèque Simone Veil")
                .with(StandardField.STREET, "12 rue Jean Moulin")
                .with(StandardField.SUMMARY, "Avec France Services, par la Communauté de communes");
        assertThat(PublicView.of(row(place), p -> {}).text(StandardField.STREET))
                .contains("12 rue Jean Moulin");
        assertThat(PublicView.of(row(place), p -> {}).text(StandardField.NAME)).contains("Médiathèque Simone Veil");
        assertThat(PublicView.of(row(place), p -> {}).text(StandardField.SUMMARY))
                .isPresent();
    }

    @Test
    void aPlaceThatReceivesNobodyHasNoPosition() {
        StandardRecord place =
                PLACE.with(StandardField.ACCESS_MODES, List.of("Téléphoner", "Ce lieu n’accueille pas de public"));
        String json = write(PlaceExport.geoJson(), new ArrayList<>(), place);
        assertThat(json).contains("\"geometry\":null").doesNotContain("3 place de l'Exemple");
    }

    private static PlaceRow row(StandardRecord record) {
        return new PlaceRow(record, 2, 2, Map.of());
    }

    private static String write(PlaceExport export, List<Problem> problems, StandardRecord... places) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.write(Stream.of(places).map(PlaceExportTest::row).toList(), out, problems::add);
        return out.toString(StandardCharsets.UTF_8);
    }
}
