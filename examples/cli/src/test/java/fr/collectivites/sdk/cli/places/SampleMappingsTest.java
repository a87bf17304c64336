package fr.collectivites.sdk.cli.places;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.mapping.Mapping;
import fr.collectivites.sdk.core.place.StandardRecord;
import fr.collectivites.sdk.core.place.StandardVersion;
import fr.collectivites.sdk.core.place.clean.Cleaner;
import fr.collectivites.sdk.core.place.clean.Cleaning;
import fr.collectivites.sdk.core.place.convert.PlaceRow;
import fr.collectivites.sdk.core.place.convert.StandardTable;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.core.validation.TableValidator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample mappings bring a file of their format to a conforming one: mapped, cleaned, and judged by the registered schema. */
class SampleMappingsTest {

    private static final Path MAPPINGS = Path.of("..", "quickstart", "mappings");

    @TempDir
    private Path folder;

    @Test
    void aSpreadsheetWithAColumnADayAndAService() throws IOException {
        List<String> lines = List.of(
                "Identifiant;SIRET;Nom du lieu;Adresse;CP;Ville;Coordonnées GPS;Téléphone;Courriel;Site internet;Lundi;Mardi;"
                        + "Mercredi;Jeudi;Vendredi;Samedi;Mise à jour;Démarches;Prise en main;Accès libre;Gratuit;Itinérant;Observations",
                "m1;218 201 127 00014;Médiathèque des Tilleuls;3 place de l'Exemple;82200;Moissac;44.1049, 1.0854;05 36 49 00 00;"
                        + "mailto:mediatheque@example.org;www.example.org;9h-12h;;9h-12h / 14h-18h;;9h-12h;;02/05/2026;oui;oui;;oui;non;",
                "m2;21820112700014;Centre social;12 rue Basse;82200;Moissac;;;;;;9h30-12h30;;14h à 17h;;;12/01/2026;non;oui;oui;"
                        + "sous condition;oui;à revoir",
                ";;;;;;;;;;;;;;;;;;;;;;");
        List<StandardRecord> places = conforming("hub-jours-et-services.yaml", lines, 2);
        assertThat(places.get(0).toPlace().hoursText())
                .contains("Mo,Fr 09:00-12:00; Tu,Th,Sa off; We 09:00-12:00,14:00-18:00");
        assertThat(places.get(0).toPlace().latitudeText()).contains("44.1049");
        assertThat(places.get(1).toPlace().hoursText()).contains("Mo,We,Fr,Sa off; Tu 09:30-12:30; Th 14:00-17:00");
        assertThat(places.get(1).toPlace().offer().services()).hasSize(2);
    }

    @Test
    void structuresOfDataInclusion() throws IOException {
        List<String> lines = List.of(
                "source,id,nom,date_maj,description,lien_source,siret,commune,code_postal,code_insee,adresse,complement_adresse,"
                        + "latitude,longitude,telephone,courriel,site_web,horaires_accueil,accessibilite_lieu,reseaux_porteurs",
                "exemple,exemple--1,Espace d'exemple,2026-05-02,Aide aux démarches en ligne,,21820112700014,Moissac,82200,82112,"
                        + "3 place de l'Exemple,,44.1049,1.0854,0536490000,mairie@example.org,https://example.org/,"
                        + "Mo-Fr 09:00-12:00,,\"[\"\"france-service\"\", \"\"aidants-connect\"\"]\"");
        List<StandardRecord> places = conforming("data-inclusion-structures.yaml", lines, 1);
        assertThat(places.get(0).toPlace().offer().programmes())
                .extracting(Object::toString)
                .containsExactly("France Services", "Aidants Connect");
    }

    /** Its own label is refused by the registered schema, and goes where every version takes it. */
    @Test
    void thePostOfficesOfTheNationalPipeline() throws IOException {
        List<String> values = StandardVersion.V1_0.columns().stream()
                .map(column -> switch (column) {
                    case "id" -> "etapes-numerique_1";
                    case "pivot" -> "35600000063516";
                    case "nom" -> "Bureau d'exemple";
                    case "commune" -> "Moissac";
                    case "code_postal" -> "82200";
                    case "code_insee" -> "82112";
                    case "adresse" -> "3 place de l'Exemple";
                    case "date_maj" -> "1970-01-01";
                    case "services" -> "Utilisation sécurisée du numérique";
                    case "formations_labels" -> "Étapes numériques (La Poste)";
                    default -> "";
                })
                .toList();
        List<String> lines = List.of(String.join(",", StandardVersion.V1_0.columns()), String.join(",", values));
        List<StandardRecord> places = conforming("etapes-numeriques-la-poste.yaml", lines, 1);
        assertThat(places.get(0).toPlace().offer().otherLabels()).containsExactly("Étapes numériques (La Poste)");
    }

    @Test
    void everySampleIsTried() throws IOException {
        try (Stream<Path> files = Files.list(MAPPINGS)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "hub-jours-et-services.yaml",
                            "data-inclusion-structures.yaml",
                            "etapes-numeriques-la-poste.yaml");
        }
    }

    private List<StandardRecord> conforming(String name, List<String> lines, int count) throws IOException {
        Path file = folder.resolve("source.csv");
        Files.write(file, lines, StandardCharsets.UTF_8);
        Mapping mapping = Mapping.read(MAPPINGS.resolve(name));
        assertThat(mapping.problems())
                .extracting(p -> p.message(Locale.ENGLISH))
                .isEmpty();
        Cleaner cleaner = Cleaner.of(Cleaning.all());
        List<StandardRecord> places =
                StandardTable.read(mapping.apply(TableSource.file(file)), problem -> {}).rows().stream()
                        .map(row -> cleaner.clean(row, change -> {}))
                        .map(PlaceRow::record)
                        .toList();
        assertThat(places).hasSize(count);
        Report report = TableValidator.builder(PlaceFiles.schema(StandardVersion.V1_0))
                .build()
                .validate(StandardTable.rows("lieux", StandardVersion.V1_0, places));
        assertThat(report.problems()).extracting(p -> p.message(Locale.ENGLISH)).isEmpty();
        assertThat(report.outcome()).isEqualTo(Outcome.VALID);
        return places;
    }
}
