package fr.collectivites.sdk.core.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.TableSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableMergeTest {

    private static final TableSchema SCHEMA = TableSchema.parse("""
            {"primaryKey": ["id"], "fields": [
              {"name": "id", "type": "string", "constraints": {"required": true}},
              {"name": "le", "type": "date"},
              {"name": "note", "type": "string"}
            ]}""");

    @TempDir
    private Path folder;

    private Path published;

    @BeforeEach
    void publish() throws IOException {
        published = folder.resolve("publie.csv");
        Files.writeString(published, "id,le,note\na,2025-01-01,x\nb,2025-01-02,y\nc,2025-01-03,z\n");
    }

    private static TableSource csv(String text) {
        return TableSource.bytes("nouveau.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static TableMerge.Builder merge() {
        return TableMerge.builder(SCHEMA);
    }

    private static List<String> changes(MergeResult result) {
        return result.changes().problems().stream()
                .map(p -> p.message(Locale.FRENCH).replaceFirst("^[^:]*: ", ""))
                .toList();
    }

    @Test
    void rows_are_added_changed_field_by_field_and_kept() throws IOException {
        String news = "le;id\n2025-01-01;a\n2025-02-02;b\n2025-01-04;d\n";
        MergeResult shown = merge().vanished(Vanished.KEEP).build().preview(csv(news), published);
        assertThat(shown.changes().byCode()).containsOnlyKeys("row-added", "row-changed", "row-vanished");
        assertThat(shown.written()).isFalse();
        assertThat(published).content(StandardCharsets.UTF_8).contains("b,2025-01-02,y");
        assertThat(changes(shown)).contains("b : « le » passe de « 2025-01-02 » à « 2025-02-02 ».");

        MergeResult done = merge().vanished(Vanished.KEEP).build().write(csv(news), published);
        assertThat(done.written()).isTrue();
        assertThat(done.merged().outcome()).isEqualTo(Outcome.VALID);
        // The published order, and the column that the new file lacks
        assertThat(published).hasContent("id,le,note\na,2025-01-01,x\nb,2025-02-02,y\nc,2025-01-03,z\nd,2025-01-04,\n");
        MergeResult again = merge().vanished(Vanished.KEEP).build().write(csv(news), published);
        assertThat(again.changes().byCode()).containsOnlyKeys("row-vanished");
    }

    @Test
    void vanished_rows_stop_the_merge_until_somebody_says_what_becomes_of_them() {
        MergeResult asked = merge().build().write(csv("id\na\nb\n"), published);
        assertThat(asked.written()).isFalse();
        assertThat(asked.changes().outcome()).isEqualTo(Outcome.INVALID);
        assertThat(published).content(StandardCharsets.UTF_8).contains("c,2025-01-03,z");

        MergeResult removed = merge().vanished(Vanished.REMOVE).build().write(csv("id\na\nb\n"), published);
        assertThat(removed.written()).isTrue();
        assertThat(published).hasContent("id,le,note\na,2025-01-01,x\nb,2025-01-02,y\n");
    }

    @Test
    void keys_that_are_missing_or_there_twice_stop_the_merge() throws IOException {
        for (String faulty : List.of("id,note\na,1\na,2\n", "id,note\n,1\n", "note\n1\n")) {
            MergeResult result = merge().vanished(Vanished.KEEP).build().write(csv(faulty), published);
            assertThat(result.changes().byCode()).as(faulty).containsKey("primary-key");
            assertThat(result.written()).isFalse();
        }
        Files.writeString(published, "id,note\na,1\na,2\n");
        MergeResult result = merge().vanished(Vanished.KEEP).build().write(csv("id\nb\n"), published);
        assertThat(changes(result)).anyMatch(text -> text.contains("Le fichier publié a plusieurs lignes"));
        assertThat(published).hasContent("id,note\na,1\na,2\n");
    }

    @Test
    void a_merged_file_that_does_not_conform_is_not_written() {
        MergeResult result = merge().vanished(Vanished.KEEP).build().write(csv("id,le\na,hier\n"), published);
        assertThat(result.written()).isFalse();
        assertThat(result.merged().byCode()).containsOnlyKeys("type-error");
        assertThat(published).content(StandardCharsets.UTF_8).contains("a,2025-01-01,x");
    }

    @Test
    void without_a_published_file_all_rows_are_new() {
        Path none = folder.resolve("premier.csv");
        MergeResult result = merge().build().write(csv("id\na\n"), none);
        assertThat(result.written()).isTrue();
        assertThat(none).hasContent("id,le,note\na,,\n");
    }

    @Test
    void a_new_file_beyond_what_memory_may_hold_is_refused() {
        MergeResult result = merge().maxRows(2).vanished(Vanished.KEEP).build().write(csv("id\nd\ne\nf\n"), published);
        assertThat(result.changes().byCode()).containsEntry("row-limit", 1L);
        assertThat(result.written()).isFalse();
    }

    @Test
    void a_cell_without_a_column_stops_the_merge() {
        MergeResult result = merge().vanished(Vanished.KEEP).build().write(csv("id\nd,lost\n"), published);
        assertThat(result.changes().byCode()).containsKey("extra-cell");
        assertThat(result.written()).isFalse();
    }

    @Test
    void a_merge_needs_a_key() {
        TableSchema without = TableSchema.parse("{\"fields\": [{\"name\": \"id\"}]}");
        assertThatThrownBy(() -> TableMerge.builder(without).build()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TableMerge.builder(without).key(List.of("x")).build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(TableMerge.builder(without).key(List.of("id")).build()).isNotNull();
    }
}
