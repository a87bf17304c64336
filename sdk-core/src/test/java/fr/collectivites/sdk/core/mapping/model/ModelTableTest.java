package fr.collectivites.sdk.core.mapping.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.code.DepartementCode;
import fr.collectivites.sdk.core.collectivity.Collectivity;
import fr.collectivites.sdk.core.collectivity.CollectivityType;
import fr.collectivites.sdk.core.collectivity.Project;
import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.table.Row;
import fr.collectivites.sdk.core.table.TableReader;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.core.testing.Shared;
import fr.collectivites.sdk.core.validation.TableValidator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ModelTableTest {

    private static final String ID = "0c9d4e2a-7b51-4f0e-8e6d-82033bb00001";
    private static final ProblemSink NOTHING_FOUND = problem -> {
        throw new AssertionError(problem.message(Locale.ENGLISH));
    };

    @Test
    void a_row_becomes_an_entity_with_its_typed_values() {
        Collectivity read = ModelTable.collectivities()
                .read(
                        csv("id;nom;type;codeInsee;codeDepartements;siren\n" + ID
                                + ";Moissac;Commune;82112;\"[\"\"82\"\"]\";218201127\n"),
                        NOTHING_FOUND)
                .get(0);

        assertThat(read.type()).contains(CollectivityType.COMMUNE);
        assertThat(read.departementCodes()).containsExactly(DepartementCode.of("82"));
        assertThat(read.siren()).isPresent();
    }

    @Test
    void what_is_wrong_is_kept_as_written() {
        List<Problem> found = new ArrayList<>();
        Project read = ModelTable.projects()
                .read(
                        csv("id,budgetPrevisionnel,phase,competences\npas-un-uuid,environ 5 000,Rêve,90-211\n"),
                        found::add)
                .get(0);

        assertThat(read.id()).contains("pas-un-uuid");
        assertThat(read.budgetText()).contains("environ 5 000");
        assertThat(read.phase().orElseThrow().isKnown()).isFalse();
        assertThat(read.competences()).hasSize(1);
        assertThat(found).extracting(p -> p.code().code()).containsExactly("type-error");
        assertThat(found.get(0).location()).isEqualTo(Location.cell(2, 2, 4, "competences"));
    }

    @Test
    void what_no_entity_can_hold_is_told_at_its_place() {
        List<Problem> found = new ArrayList<>();
        List<Collectivity> read =
                ModelTable.collectivities().read(csv("id,nom,nom,\n" + ID + ",A,B,C,D\n\n,,,\n"), found::add);

        assertThat(read).hasSize(1);
        assertThat(read.get(0).name()).contains("A");
        assertThat(found)
                .extracting(p -> p.code().code() + " " + p.column().orElseThrow())
                .containsExactly("duplicate-label 3", "blank-label 4", "extra-cell 5");
    }

    @Test
    void unknown_columns_are_kept_in_both_directions() {
        ModelTable<Collectivity> table = ModelTable.collectivities();
        List<Collectivity> read = table.read(
                csv("id,nom,maire,note\n" + ID + ",Moissac,,\"a, b\"\n" + ID + ",Lafrançaise,x,\n"), NOTHING_FOUND);

        List<List<String>> written = cells(table.rows("collectivites", read));

        assertThat(written.get(0)).endsWith("updatedAt", "maire", "note");
        assertThat(written.get(1)).endsWith("", "", "a, b");
        assertThat(written.get(2)).endsWith("", "x", "");
        assertThat(table.read(table.rows("collectivites", read), NOTHING_FOUND)).isEqualTo(read);
    }

    /** Seeded entities, of all fields present or absent, right or wrong: rows and back is the identity. */
    @Test
    void entities_to_rows_and_back_is_the_identity() {
        Random random = new Random(82);
        List<Project> projects =
                IntStream.range(0, 500).mapToObj(i -> project(random, i)).toList();
        ModelTable<Project> table = ModelTable.projects();

        assertThat(table.read(table.rows("projets", projects), NOTHING_FOUND)).isEqualTo(projects);
    }

    @Test
    void what_is_written_from_sound_entities_validates() {
        List<Collectivity> sound = List.of(Collectivity.builder(ID, "Moissac", CollectivityType.COMMUNE)
                .communeCode("82112")
                .departementCode("82")
                .createdAt("2026-01-02T03:04:05Z")
                .updatedAt("2026-01-02T03:04:05Z")
                .build());
        ModelTable<Collectivity> table = ModelTable.collectivities();

        assertThat(TableValidator.builder(table.schema())
                        .build()
                        .validate(table.rows("collectivites.csv", sound))
                        .outcome())
                .isEqualTo(Outcome.VALID);
    }

    @Test
    void the_official_examples_are_read_and_written_cell_by_cell() {
        unchanged(ModelTable.collectivities(), "collectivites");
        unchanged(ModelTable.projects(), "projets-territoire");
    }

    private static <E> void unchanged(ModelTable<E> table, String schema) {
        TableSource example =
                TableSource.file(Shared.require("data/schemas/betagouv/" + schema + "/0.1.0/exemple-valide.csv"));
        List<E> read = table.read(example, NOTHING_FOUND);

        assertThat(read).isNotEmpty();
        assertThat(cells(table.rows(schema, read))).isEqualTo(cells(example));
    }

    private static Project project(Random random, int number) {
        Project.Builder project =
                Project.builder(ID + number, random.nextBoolean() ? "Étude n° " + number : "a;\"b\"\n");
        for (int i = random.nextInt(4); i > 0; i--) {
            project.collectivityId("c" + random.nextInt(1000));
        }
        project.unknownField("colonne", random.nextBoolean() ? "" : "x" + number);
        if (random.nextBoolean()) {
            project.budget(random.nextInt()).plannedStart("2026-1" + random.nextInt(10));
        }
        if (random.nextBoolean()) {
            project.budget("1 000 €").leaderSiret("21820112700016").description(" espaces ");
        }
        return project.build();
    }

    private static TableSource csv(String text) {
        return TableSource.bytes("table.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<List<String>> cells(TableSource source) {
        List<List<String>> cells = new ArrayList<>();
        try (TableReader reader = source.open(ReadOptions.defaults(), NOTHING_FOUND)) {
            while (reader.next()) {
                Row row = reader.row();
                cells.add(IntStream.range(0, row.size()).mapToObj(row::text).toList());
            }
        }
        return cells;
    }
}
