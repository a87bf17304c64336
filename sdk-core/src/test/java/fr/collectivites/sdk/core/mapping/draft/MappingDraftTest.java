package fr.collectivites.sdk.core.mapping.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.collectivites.sdk.core.mapping.Mapping;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.core.validation.TableValidator;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MappingDraftTest {

    private static final TableSchema SUBVENTIONS =
            SchemaCatalog.bundled().find("scdl/subventions").orElseThrow();

    /** An invented export of a finance program, with a title above. */
    private static final String EXPORT = """
            Subventions votées en 2025;;;;;;;;;;;
            ;;;;;;;;;;;
            Collectivité;SIRET collectivité;Date délibération;N° délibération;Association;N° SIRET;Libellé;Montant voté (€);Forme;Versement;Payé le;Aide notifiée
            Commune de Moissac;21820112700014;03/04/2025;DEL-2025-041;Les Amis du canal de Golfech;99998200200019;Saison 2025;2 500,00;numéraire;unique;15/06/2025 au 15/12/2025;N
            Commune de Moissac;21820112700014;03/04/2025;DEL-2025-042;Régie du port;99998200200019;Quai;12 000,50;numéraire;unique;15/06/2025 au 15/12/2025;N
            Commune de Moissac;21820112700014;24/04/2025;DEL-2025-050;Fanfare du Tarn;99998200200019;Concerts;800,00;en nature;échelonné;15/07/2025 au 15/12/2025;N
            """;

    private static TableSource csv(String content) {
        return TableSource.bytes("export.csv", content.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> found(MappingDraft draft) {
        return draft.lines().stream()
                .filter(line -> !line.columns().isEmpty())
                .collect(Collectors.toMap(MappingDraft.Line::field, line -> String.join(" + ", line.columns())));
    }

    @Test
    void columnsAreFoundByOtherNamesAndByWhatTheyHold() {
        MappingDraft draft = MappingDraft.of(csv(EXPORT), SUBVENTIONS);
        assertThat(draft.headerRow()).isEqualTo(3);
        assertThat(found(draft))
                .containsEntry("nomAttribuant", "Collectivité")
                .containsEntry("idAttribuant", "SIRET collectivité")
                .containsEntry("dateConvention", "Date délibération")
                .containsEntry("referenceDecision", "N° délibération")
                .containsEntry("nomBeneficiaire", "Association")
                .containsEntry("idBeneficiaire", "N° SIRET")
                .containsEntry("objet", "Libellé")
                .containsEntry("montant", "Montant voté (€)")
                .containsEntry("nature", "Forme")
                .containsEntry("conditionsVersement", "Versement")
                .doesNotContainKeys("rnaBeneficiaire", "pourcentageSubvention");
    }

    @Test
    void theMappingConvertsWhatItTakes() {
        Mapping mapping = MappingDraft.of(csv(EXPORT), SUBVENTIONS).mapping();
        Report report = TableValidator.builder(SUBVENTIONS).build().validate(mapping.apply(csv(EXPORT)));
        assertThat(report.byCode()).doesNotContainKeys("type-error", "unmapped-value", "constraint-error");
        assertThat(report.rows()).isEqualTo(3);
    }

    @Test
    void aFileWithItsOwnNamesIsTakenAsItIs() {
        TableSchema prenoms = SchemaCatalog.bundled().find("scdl/prenoms").orElseThrow();
        String content =
                "COMMUNE_NOM,COLL_INSEE,ENFANT_SEXE,ENFANT_PRENOM,NOMBRE_OCCURRENCES,ANNEE\nMoissac,82112,F,Camille,3,2024\n";
        MappingDraft draft = MappingDraft.of(csv(content), prenoms);
        assertThat(draft.lines()).allSatisfy(line -> {
            assertThat(line.rule()).isEqualTo(line.field());
            assertThat(line.confidence()).isGreaterThanOrEqualTo(0.99);
        });
        assertThat(TableValidator.builder(prenoms)
                        .build()
                        .validate(draft.mapping().apply(csv(content)))
                        .outcome())
                .isEqualTo(Outcome.VALID);
    }

    @Test
    void labelsThatSayNothingAreLeftOpen() {
        MappingDraft draft = MappingDraft.of(csv("Alpha;Beta;Gamma\nx;y;z\nu;v;w\n"), SUBVENTIONS);
        assertThat(found(draft)).isEmpty();
        assertThat(draft.unused()).containsExactly("Alpha", "Beta", "Gamma");
        assertThat(found(MappingDraft.of(csv(""), SUBVENTIONS))).isEmpty();
    }

    @Test
    void theFileExplainsEachLineInFrenchAndEnglishAndReadsBack() {
        MappingDraft draft = MappingDraft.of(
                csv(EXPORT), SUBVENTIONS, ReadOptions.builder().delimiter(';').build());
        String french = draft.toYaml(Locale.FRENCH);
        assertThat(french)
                .contains("source:\n  delimiter: \";\"\n")
                .contains("  # 87 % : « Association » est un autre nom de ce champ")
                .contains("date: dd/MM/yyyy")
                .contains("# Sans colonne trouvée : rnaBeneficiaire");
        assertThat(draft.toYaml(Locale.ENGLISH)).contains("is another name of this field");
        assertThat(Mapping.read(french).problems())
                .allSatisfy(problem -> assertThat(problem.code().code()).isEqualTo("mapping-incomplete"));
        assertThat(Mapping.read(french).fields()).isEqualTo(draft.mapping().fields());
    }

    @Test
    void anyLabelGivesAFileThatReadsBack() {
        String alphabet = "ab:-[]{}&*!|>'\\%@` #?~éÀ=;\t";
        for (long seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            StringBuilder label = new StringBuilder("montant ");
            for (int i = 0; i < 6; i++) {
                label.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            TableSource source = TableSource.rows("t", List.of(label.toString(), "objet"), List.of(List.of("1", "a")));
            MappingDraft draft = MappingDraft.of(source, SUBVENTIONS);
            assertThat(draft.mapping().problems())
                    .as("seed %d: %s", seed, draft.toYaml(Locale.FRENCH))
                    .allSatisfy(p -> assertThat(p.code().code()).isEqualTo("mapping-incomplete"));
            assertThat(draft.mapping().fields()).containsAll(found(draft).keySet());
        }
    }

    @Test
    void theAssignmentIsTheBestOfAll() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            double[][] scores = new double[1 + random.nextInt(4)][1 + random.nextInt(4)];
            for (double[] row : scores) {
                for (int i = 0; i < row.length; i++) {
                    row[i] = random.nextInt(3) == 0 ? 0 : random.nextInt(100) / 100.0;
                }
            }
            int columns = scores[0].length;
            int[] best = Assignment.best(scores);
            double sum = 0;
            for (int i = 0; i < best.length; i++) {
                sum += best[i] < 0 ? 0 : scores[i][best[i]];
            }
            assertThat(Arrays.stream(best).filter(column -> column >= 0).boxed())
                    .doesNotHaveDuplicates();
            assertThat(sum).isCloseTo(brute(scores, 0, new boolean[columns]), within(1e-9));
        }
    }

    private static double brute(double[][] scores, int row, boolean[] used) {
        if (row == scores.length) {
            return 0;
        }
        double best = brute(scores, row + 1, used);
        for (int column = 0; column < used.length; column++) {
            if (!used[column]) {
                used[column] = true;
                best = Math.max(best, scores[row][column] + brute(scores, row + 1, used));
                used[column] = false;
            }
        }
        return best;
    }
}
