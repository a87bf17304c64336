package fr.collectivites.sdk.core.mapping.draft;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.mapping.Mapping;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.Labels;
import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.core.testing.Shared;
import fr.collectivites.sdk.core.validation.TableValidator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How many columns of the subsidy files that départements published a draft gets right. Prints the figure per file. */
class RealFilesTest {

    private static final TableSchema SCHEMA =
            SchemaCatalog.bundled().find("scdl/subventions@2.1.1").orElseThrow();

    @Test
    void draftsAreRightOnFourColumnsOfFive() throws IOException {
        Score score = score("all synonyms", file -> Vocabulary.load());
        assertThat(score.worst()).isGreaterThanOrEqualTo(0.8);
    }

    /**
     * The synonyms were collected with these files at hand. So each file is drafted again as if nobody had seen it: without
     * the synonyms that are labels of that file and of no other.
     */
    @Test
    void draftsOfFilesThatNobodyHasSeenAreRightOnFourColumnsOfFive() throws IOException {
        Vocabulary all = Vocabulary.load();
        Map<String, Set<Set<String>>> labels = new LinkedHashMap<>();
        truth().forEach((file, columns) ->
                labels.put(file, columns.keySet().stream().map(all::words).collect(Collectors.toSet())));
        Score score = score(
                "file held out",
                file -> all.without(synonym -> {
                    Set<String> words = all.words(synonym);
                    boolean elsewhere = labels.entrySet().stream()
                            .anyMatch(other -> !other.getKey().equals(file)
                                    && !sameOffice(file, other.getKey())
                                    && other.getValue().contains(words));
                    return labels.getOrDefault(file, Set.of()).contains(words) && !elsewhere;
                }));
        assertThat(5 * score.right()).isGreaterThanOrEqualTo(4 * score.all());
    }

    /** What is left when there are no synonyms at all: the names and titles of the schema, words, and the values. */
    @Test
    void draftsWithoutSynonymsAreMeasured() throws IOException {
        Score score = score("no synonyms", file -> Vocabulary.load().without(synonym -> true));
        assertThat(score.right()).isGreaterThanOrEqualTo(score.all() / 2);
    }

    /** Two files of one département bear the same labels. */
    private static boolean sameOffice(String file, String other) {
        return file.split("[-.]")[0].equals(other.split("[-.]")[0]);
    }

    /** Columns that a draft gets right, in all and in the worst file. */
    private record Score(int right, int all, double worst) {}

    private static Score score(String name, Function<String, Vocabulary> vocabulary) throws IOException {
        Path folder = Shared.require("data/schemas/scdl/subventions/raw");
        int right = 0;
        int all = 0;
        double worst = 1;
        for (Map.Entry<String, Map<String, String>> file : truth().entrySet()) {
            TableSource source = TableSource.file(folder.resolve(file.getKey()));
            MappingDraft draft =
                    new Drafting(SCHEMA, ReadOptions.defaults(), vocabulary.apply(file.getKey())).draft(source);
            List<String> wrong = new ArrayList<>();
            for (Map.Entry<String, String> column : file.getValue().entrySet()) {
                String field = fieldOf(draft, column.getKey());
                if (!field.equals(column.getValue())) {
                    wrong.add(column.getKey() + " is " + column.getValue() + ", not " + field);
                }
            }
            int columns = file.getValue().size();
            System.out.printf(
                    "Mapping draft, %s: %s %d of %d columns%s%n",
                    name,
                    file.getKey(),
                    columns - wrong.size(),
                    columns,
                    wrong.isEmpty() ? "" : " (" + String.join("; ", wrong) + ")");
            worst = Math.min(worst, (double) (columns - wrong.size()) / columns);
            right += columns - wrong.size();
            all += columns;
        }
        System.out.printf("Mapping draft, %s: %d of %d columns in all%n", name, right, all);
        return new Score(right, all, worst);
    }

    /** With the draft as it is, or with a mapping that somebody read over, where the draft leaves something to decide. */
    @Test
    void filesAreBroughtToValidityExceptForWhatTheyLack() throws IOException {
        Path folder = Shared.require("data/schemas/scdl/subventions/raw");
        TableValidator validator = TableValidator.builder(SCHEMA).build();
        Map<String, Set<String>> left = new LinkedHashMap<>();
        for (String file : truth().keySet()) {
            TableSource source = TableSource.file(folder.resolve(file));
            Mapping mapping = readOver(file.replaceAll("\\..*", ".yaml"))
                    .orElseGet(() -> MappingDraft.of(source, SCHEMA).mapping());
            Report before = validator.validate(source);
            Report after = validator.validate(mapping.apply(source));
            System.out.printf(
                    "Mapped: %s, %d errors before (%d columns missing, so not checked), %d after on %d rows%n",
                    file,
                    before.count(Severity.ERROR),
                    before.byCode().getOrDefault("missing-label", 0L),
                    after.count(Severity.ERROR),
                    after.rows());
            left.put(file, faults(after));
        }
        assertThat(left.get("lot-cp1252.csv")).isEmpty();
        assertThat(left.get("vendee.xlsx")).isEmpty();
        assertThat(left.get("somme-cp1252.csv"))
                .as("conditions beyond 256 characters, nothing on notifications")
                .isEqualTo(left.get("somme-bom-cp1252.csv"))
                .containsExactly("conditionsVersement maxLength", "notificationUE missing-label");
        assertThat(left.get("haute-garonne.csv"))
                .as("empty cells")
                .containsExactly(
                        " one-of-required",
                        "conditionsVersement required",
                        "datesPeriodeVersement required",
                        "nomBeneficiaire required");
        assertThat(left.get("aube-two-line-header.xlsx"))
                .as("a SIRET of 13 digits, words among the dates, nothing on notifications")
                .containsExactly(
                        "datesPeriodeVersement pattern", "idBeneficiaire siret-length", "notificationUE required");
        assertThat(left.get("deux-sevres.xls"))
                .as("columns that the export does not have, payments without date")
                .containsExactly(
                        " one-of-required",
                        "conditionsVersement missing-label",
                        "datesPeriodeVersement required",
                        "notificationUE missing-label",
                        "pourcentageSubvention missing-label");
        assertThat(left.get("nievre.csv"))
                .as("a SIREN for a SIRET, empty columns, rows with a cell less")
                .contains("idAttribuant siret-length", "nature required", "montant number");
        assertThat(left.get("pyrenees-orientales.ods"))
                .as("the SIRET of the département, empty cells, words among the dates")
                .contains("idAttribuant missing-label", "dateConvention required", "datesPeriodeVersement pattern");
    }

    private static Set<String> faults(Report report) {
        return report.groups().stream()
                .filter(group -> group.severity() == Severity.ERROR)
                .filter(group -> !group.code().equals("unmapped-value"))
                .map(group -> group.field() + " " + (group.rule().isEmpty() ? group.code() : group.rule()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<Mapping> readOver(String name) throws IOException {
        try (InputStream in = RealFilesTest.class.getResourceAsStream(name)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(Mapping.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    private static String fieldOf(MappingDraft draft, String label) {
        return draft.lines().stream()
                .filter(line -> line.columns().stream()
                        .anyMatch(column -> Labels.fold(column).equals(Labels.fold(label))))
                .map(MappingDraft.Line::field)
                .findFirst()
                .orElse("-");
    }

    private static Map<String, Map<String, String>> truth() throws IOException {
        Map<String, Map<String, String>> truth = new LinkedHashMap<>();
        try (InputStream in = RealFilesTest.class.getResourceAsStream("subventions.tsv")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(cells -> truth.computeIfAbsent(cells[0], file -> new LinkedHashMap<>())
                            .put(cells[1], cells[2]));
        }
        return truth;
    }
}
