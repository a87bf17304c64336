package fr.collectivites.sdk.core.correction;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemGroup;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.TableSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The corrected copy as a file, and what a preview says of it. */
class CorrectedCopyTest {

    @TempDir
    private Path folder;

    private static TableSchema schema(String... fields) {
        return TableSchema.parse("{\"fields\": [" + String.join(", ", fields) + "]}");
    }

    private static String field(String name, String rest) {
        return "{\"name\": \"" + name + "\", " + rest + "}";
    }

    private static TableSource csv(String text) {
        return TableSource.bytes("t.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> kinds(Report report) {
        return report.groups().stream()
                .map((ProblemGroup g) -> g.code() + "/" + g.rule() + "/" + g.field() + " " + g.count())
                .sorted()
                .toList();
    }

    @Test
    void a_preview_says_of_the_copy_what_writing_it_says() {
        TableSchema schema = schema(
                field("id", "\"type\": \"string\", \"constraints\": {\"required\": true}"),
                field("le", "\"type\": \"date\""),
                field("nombre", "\"type\": \"integer\""),
                field("vide", "\"type\": \"string\""));
        for (String file : List.of(
                "le,id\n2025-12-25,a\n",
                "autre,nombre,le,id\nx,douze,hier,\n",
                "id,id\na,b\n",
                "le,id\n2025-12-25,a,de trop\n",
                "id,,le\na,b,2025-12-25\n")) {
            Fixer fixer = Fixer.of(schema);
            Correction preview = fixer.preview(csv(file));
            Correction written = fixer.write(csv(file), folder.resolve("copie.csv"));
            assertThat(kinds(preview.remaining())).as(file).isEqualTo(kinds(written.remaining()));
            assertThat(kinds(preview.changes())).as(file).isEqualTo(kinds(written.changes()));
        }
        assertThat(Fixer.of(schema)
                        .preview(csv("le,id\n2025-12-25,a\n"))
                        .remaining()
                        .outcome())
                .isEqualTo(Outcome.VALID);
    }

    @Test
    void what_a_preview_leaves_open_stands_where_it_stands_in_the_original() {
        TableSchema schema = schema(field("id", "\"type\": \"string\""), field("nombre", "\"type\": \"integer\""));
        Report remaining =
                Fixer.of(schema).preview(csv("autre,nombre,id\nx,douze,a\n")).remaining();
        assertThat(remaining.problems())
                .extracting(Problem::location)
                .containsExactlyInAnyOrder(Location.header(1, "autre"), Location.cell(2, 2, 2, "nombre"));
    }

    @Test
    void the_copy_holds_the_corrections_and_the_original_stays() throws IOException {
        TableSchema schema = schema(
                field("id", "\"type\": \"string\", \"constraints\": {\"required\": true}"),
                field("le", "\"type\": \"date\""),
                field("vide", "\"type\": \"string\""));
        Path original = folder.resolve("t.csv");
        byte[] bytes = "Titre\n\nLe;autre;id;plus\n25/12/2025;x;é;1\n;;;\n01/02/2025;y;;2\n"
                .getBytes(StandardCharsets.ISO_8859_1);
        Files.write(original, bytes);
        Path copy = folder.resolve("copie.csv");
        List<Problem> log = new ArrayList<>();
        Correction correction = Fixer.of(schema).write(TableSource.file(original), copy, log::add);

        assertThat(correction.written()).isTrue();
        assertThat(copy)
                .content(StandardCharsets.UTF_8)
                .isEqualTo("id,le,vide,autre,plus\né,2025-12-25,,x,1\n,2025-02-01,,y,2\n");
        assertThat(original).hasBinaryContent(bytes);
        assertThat(correction.changes().groups())
                .extracting(g -> g.rule() + " " + g.count())
                .containsExactlyInAnyOrder(
                        "title-rows 1",
                        "rename-column 1",
                        "column-order 1",
                        "add-column 1",
                        "date-order 2",
                        "blank-row 1");
        assertThat(log).hasSize(7);
        assertThat(log.get(1).message(Locale.FRENCH)).contains("Le").contains("le");
        // What remains, at its line in the copy
        assertThat(correction.remaining().byCode()).containsOnlyKeys("constraint-error", "extra-column");
        assertThat(correction.remaining().problems())
                .filteredOn(p -> p.code() == CoreCode.CONSTRAINT_ERROR)
                .singleElement()
                .satisfies(p -> assertThat(p.line()).contains(3L));
    }

    @Test
    void a_second_correction_finds_nothing_more_to_do() throws IOException {
        TableSchema schema = schema(field("id", "\"type\": \"string\""), field("le", "\"type\": \"date\""));
        Path copy = folder.resolve("copie.csv");
        Fixer fixer = Fixer.of(schema);
        fixer.write(csv("le,ID\n25/12/2025, a \n\n"), copy);
        String once = Files.readString(copy);
        Correction again = fixer.write(TableSource.file(copy), copy);
        assertThat(again.changes().problems()).isEmpty();
        assertThat(again.remaining().outcome()).isEqualTo(Outcome.VALID);
        assertThat(copy).hasContent(once);
    }

    @Test
    void nothing_is_written_where_a_copy_would_lose_something() {
        TableSchema schema = schema(field("id", "\"type\": \"string\""));
        Path copy = folder.resolve("copie.csv");
        for (String file : List.of("id\n a\nb,c\n", "id,id\na,b\n", "id,\na,b\n", "id\n\"a\nb\n")) {
            Correction correction = Fixer.of(schema).write(csv(file), copy);
            assertThat(correction.written()).as(file).isFalse();
            assertThat(copy).doesNotExist();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void rows_beyond_the_first_batch_are_corrected_and_counted_exactly() throws IOException {
        TableSchema schema = schema(field("id", "\"type\": \"string\""), field("le", "\"type\": \"date\""));
        StringBuilder file = new StringBuilder("id,le\n");
        for (int i = 0; i < 1_500; i++) {
            file.append("x").append(i).append(i == 1_499 ? ",25/12/2025\n" : ",01/02/2025\n");
        }
        Path copy = folder.resolve("copie.csv");
        Correction correction = Fixer.of(schema).write(csv(file.toString()), copy);
        assertThat(correction.changes().groups())
                .singleElement()
                .satisfies(group -> assertThat(group.count()).isEqualTo(1_500));
        assertThat(correction.remaining().outcome()).isEqualTo(Outcome.VALID);
        assertThat(Files.readAllLines(copy)).hasSize(1_501).contains("x0,2025-02-01", "x1499,2025-12-25");
    }
}
