package fr.collectivites.sdk.core.place.convert;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.place.MediationService;
import fr.collectivites.sdk.core.place.StandardField;
import fr.collectivites.sdk.core.place.StandardRecord;
import fr.collectivites.sdk.core.place.StandardVersion;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.table.TableReader;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.core.testing.Shared;
import fr.collectivites.sdk.core.validation.TableValidator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StandardTableTest {

    @Test
    void theColumnsAreThoseOfTheSchemasInTheirOrder() {
        for (StandardVersion version : StandardVersion.values()) {
            List<String> fields = SchemaCatalog.bundled().find(version.schema()).orElseThrow().fields().stream()
                    .map(field -> field.name())
                    .toList();
            assertThat(version.columns()).isEqualTo(fields);
        }
        assertThat(StandardVersion.V1_0.columns()).hasSize(32);
        assertThat(StandardVersion.V0_1.columns()).hasSize(29);
    }

    @Test
    void theVersionIsReadFromTheHeader() {
        assertThat(StandardVersion.of(List.of("id", "courriel"))).isEqualTo(StandardVersion.V0_1);
        assertThat(StandardVersion.of(List.of("id", "public_accueillis"))).isEqualTo(StandardVersion.V0_1);
        assertThat(StandardVersion.of(List.of("id", "courriels"))).isEqualTo(StandardVersion.V1_0);
        assertThat(StandardVersion.of(List.of("id", "courriel", "itinerance"))).isEqualTo(StandardVersion.V1_0);
        assertThat(StandardVersion.of(List.of("id", "nom"))).isEqualTo(StandardVersion.V1_0);
    }

    /** Cells of all sorts: separators where they do not belong, blanks, spaces, line ends, extra columns. */
    @Test
    void anyTableIsWrittenAgainCellByCell() {
        List<String> pieces = List.of("a", " ", "|", ";", "é", "\"", "\n", "44.10", "-0.0", "1e2", ",", "");
        for (StandardVersion version : StandardVersion.values()) {
            for (int seed = 0; seed < 200; seed++) {
                Random random = new Random(seed);
                List<String> header = new ArrayList<>(version.columns());
                header.add("colonne en plus");
                List<List<String>> rows = new ArrayList<>();
                for (int row = 0; row < 3; row++) {
                    List<String> cells = new ArrayList<>();
                    header.forEach(column -> cells.add(
                            column.equals("id")
                                    ? "x"
                                    : pieces.get(random.nextInt(pieces.size()))
                                            + pieces.get(random.nextInt(pieces.size()))));
                    rows.add(cells);
                }
                List<StandardRecord> records = StandardTable.read(TableSource.rows("t", header, rows), p -> {})
                        .records();
                List<StandardRecord> throughEntities = records.stream()
                        .map(record -> StandardRecord.of(record.toPlace()))
                        .toList();
                assertThat(throughEntities).isEqualTo(records);
                assertThat(cells(StandardTable.rows("t", version, throughEntities)))
                        .as("seed " + seed)
                        .isEqualTo(cells(TableSource.rows("t", header, rows)));
            }
        }
    }

    @Test
    void theOfficialExamplesAreWrittenAgainCellByCell() {
        Map<String, StandardVersion> examples =
                Map.of("v0.1.0", StandardVersion.V0_1, "v0.1.1", StandardVersion.V0_1, "v1.0.1", StandardVersion.V1_0);
        examples.forEach((folder, version) -> {
            Path file = Shared.require("data/mediation/standard/" + folder + "/exemple-valide.csv");
            StandardTable.Content content = StandardTable.read(TableSource.file(file), p -> {});
            assertThat(content.version()).isEqualTo(version);
            assertThat(cells(StandardTable.rows("t", version, content.records())))
                    .isEqualTo(cells(TableSource.file(file)));
        });
    }

    @Test
    void theRealFilesAreWrittenAgainCellByCell() {
        for (String name : List.of("etapes-numeriques-la-poste", "bus-france-services-charente")) {
            Path file = Shared.require("data/mediation/real/" + name + ".csv");
            StandardTable.Content content = StandardTable.read(TableSource.file(file), p -> {});
            assertThat(cells(StandardTable.rows("t", StandardVersion.V1_0, content.records())))
                    .isEqualTo(cells(TableSource.file(file)));
        }
    }

    @Test
    void whatNoPlaceCanHoldIsTold() {
        List<Problem> problems = new ArrayList<>();
        StandardTable.Content content = StandardTable.read(csv("id,nom,nom,\n1,a,b,c,d\n,,,\n"), problems::add);
        assertThat(problems)
                .extracting(p -> p.code().code())
                .containsExactlyInAnyOrder("duplicate-label", "blank-label", "extra-cell");
        assertThat(content.rows()).hasSize(1);
        assertThat(content.rows().get(0).location(StandardField.NAME))
                .isEqualTo(fr.collectivites.sdk.core.problem.Location.cell(2, 2, 2, "nom"));
    }

    @Test
    void theOfficialExampleOf01BecomesAValidFileOf10() {
        Path file = Shared.require("data/mediation/standard/v0.1.1/exemple-valide.csv");
        List<Problem> problems = new ArrayList<>();
        List<PlaceRow> places = Migration.toCurrent(StandardTable.read(TableSource.file(file), p -> {}), problems::add);

        StandardRecord place = places.get(0).record();
        assertThat(place.codes(StandardField.SERVICES, MediationService::of))
                .containsExactly(MediationService.ADMINISTRATIVE_STEPS, MediationService.EVERYDAY_TOOLS);
        assertThat(place.texts(StandardField.PUBLICS)).containsExactly("Familles et/ou enfants");
        assertThat(place.texts(StandardField.CARE)).containsExactly("Déficience visuelle");
        assertThat(place.texts(StandardField.FEES)).containsExactly("Payant", "Gratuit sous condition");
        assertThat(place.texts(StandardField.PROGRAMMES))
                .containsExactly("France Services", "Point d'accès numérique CAF");
        assertThat(place.texts(StandardField.OTHER_LABELS))
                .containsExactly("SudLabs", "Nièvre médiation numérique", "APTIC");
        assertThat(place.texts(StandardField.SUPPORT_MODES))
                .containsExactly("En autonomie", "Accompagnement individuel");
        assertThat(place.texts(StandardField.WEBSITES)).hasSize(2);
        assertThat(place.extra("publics_accueillis")).isEqualTo("Adultes");
        assertThat(place.extra("cle_ban")).isEqualTo("13001_3079_00001");
        assertThat(problems)
                .extracting(p -> p.rule().orElse(""))
                .containsExactlyInAnyOrder("kept-aside", "other-label");

        StandardRecord official = place.keepingExtras(List.of());
        TableValidator validator = TableValidator.builder(SchemaCatalog.bundled()
                        .find(StandardVersion.V1_0.schema())
                        .orElseThrow())
                .build();
        assertThat(validator
                        .validate(StandardTable.rows("t", StandardVersion.V1_0, List.of(official)))
                        .outcome())
                .isNotEqualTo(Outcome.INVALID);
    }

    @Test
    void textsAreNeverCut() {
        String summary = "é".repeat(281);
        StandardTable.Content content = StandardTable.read(
                csv("id,presentation_resume,presentation_detail,courriel,conditions_acces\n" + "1," + summary
                        + ",,,Adhésion : L'accès\n2," + summary + ",Détail,,\n"),
                p -> {});
        List<Problem> problems = new ArrayList<>();
        List<PlaceRow> places = Migration.toCurrent(content, problems::add);
        assertThat(places.get(0).record().texts(StandardField.DESCRIPTION)).containsExactly(summary);
        assertThat(places.get(0).record().texts(StandardField.SUMMARY)).isEmpty();
        assertThat(places.get(1).record().texts(StandardField.SUMMARY)).containsExactly(summary);
        assertThat(problems)
                .extracting(p -> p.rule().orElse(""))
                .containsExactly("membership-fee", "summary-moved", "summary-too-long");
        assertThat(places.get(0).record().texts(StandardField.FEES)).containsExactly("Payant");
    }

    private static TableSource csv(String text) {
        return TableSource.bytes("t.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Cells by row and label: the order of extra columns is no content. */
    private static List<Map<String, String>> cells(TableSource source) {
        List<Map<String, String>> rows = new ArrayList<>();
        try (TableReader reader = source.open(ReadOptions.defaults(), p -> {})) {
            List<String> header = new ArrayList<>();
            while (reader.next()) {
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < reader.row().size(); i++) {
                    if (reader.row().number() == 1) {
                        header.add(reader.row().text(i));
                    } else {
                        row.put(header.get(i), reader.row().text(i));
                    }
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
