package fr.collectivites.sdk.core.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.schema.SchemaEntry;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.table.SourceException;
import fr.collectivites.sdk.core.table.TableSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaGuessTest {

    private static final SchemaGuess GUESS = SchemaGuess.among(SchemaCatalog.bundled());

    @ParameterizedTest
    @MethodSource("fr.collectivites.sdk.core.validation.BundledVerdictsTest#tableSchemas")
    void the_sample_of_each_newest_schema_is_known_by_its_columns(SchemaEntry entry) throws IOException {
        TableSchema newest = SchemaCatalog.bundled().find(entry.id().name()).orElseThrow();
        if (!newest.id().equals(entry.id())) {
            return;
        }
        TableSource sample = TableSource.bytes("sample.csv", BundledVerdictsTest.sample(entry));
        assertThat(GUESS.guess(sample, ReadOptions.defaults()).get(0).id()).isEqualTo(entry.id());
    }

    @Test
    void the_reasons_are_told() {
        TableSource source = TableSource.rows(
                "rows",
                List.of("Nom Attribuant", "idattribuant", "montant", "service"),
                List.of(List.of("Commune de Moissac", "21820112700016", "1500", "sport")));
        SchemaGuess.Candidate first =
                GUESS.guess(source, ReadOptions.defaults()).get(0);
        assertThat(first.id().name()).isEqualTo("scdl/subventions");
        assertThat(first.matched()).containsExactly("Nom Attribuant", "idattribuant", "montant");
        assertThat(first.unknown()).containsExactly("service");
        assertThat(first.missing()).contains("dateConvention", "objet");
    }

    @Test
    void a_file_without_the_table_asked_for_is_told_not_passed_off_as_unlike_all() {
        TableSource pdf = TableSource.bytes("a.csv", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> GUESS.guess(pdf, ReadOptions.defaults()))
                .isInstanceOfSatisfying(
                        SourceException.class,
                        e -> assertThat(e.problem().orElseThrow().rule()).contains("not-a-table"));
    }

    @Test
    void a_file_that_looks_like_nothing_has_no_candidate() {
        TableSource source = TableSource.rows("rows", List.of("x1", "y1"), List.of());
        assertThat(GUESS.guess(source, ReadOptions.defaults())).isEmpty();
    }

    private static SchemaGuess small(Path folder) throws IOException {
        Files.writeString(folder.resolve("a.json"), """
                {"primaryKey": "code", "fields": [
                  {"name": "code", "type": "string"},
                  {"name": "nom", "type": "string", "constraints": {"required": true}},
                  {"name": "nombre", "type": "integer"}]}""");
        Files.writeString(folder.resolve("b.json"), """
                {"fields": [{"name": "nombre", "type": "string"}, {"name": "jour", "type": "date"}]}""");
        Files.writeString(folder.resolve("old.json"), """
                {"fields": [{"name": "autre"}, {"name": "divers"}]}""");
        Files.writeString(folder.resolve("schemas.json"), """
                {"schemas": [
                  {"name": "essai/b", "title": "B", "schema_type": "tableschema", "versions": [
                    {"version_name": "1.0.0", "schema_url": "old.json"},
                    {"version_name": "2.0.0", "schema_url": "b.json"}]},
                  {"name": "essai/c", "title": "C", "schema_type": "tableschema", "versions": [
                    {"version_name": "1.0.0", "schema_url": "b.json"}]},
                  {"name": "essai/a", "title": "A", "schema_type": "tableschema", "versions": [
                    {"version_name": "1.0.0", "schema_url": "a.json"}]}]}""");
        return SchemaGuess.among(SchemaCatalog.directory(folder));
    }

    private static List<String> likeness(SchemaGuess guess, List<String> header, List<List<String>> rows) {
        return guess.guess(TableSource.rows("rows", header, rows), ReadOptions.defaults()).stream()
                .map(candidate -> candidate.id() + " " + candidate.likeness())
                .toList();
    }

    /** Half of the likeness is the columns, three tenths the required fields, two tenths the first cells. */
    @Test
    void the_likeness_is_a_share_of_columns_required_fields_and_cells(@TempDir Path folder) throws IOException {
        SchemaGuess guess = small(folder);
        List<String> header = List.of("Code", "nombre", "autre", "divers");
        // a: 2 of 4 columns, 1 of 2 required fields, 3 of 4 cells; b and c: 1 of 4 columns, nothing required, 2 of 2
        // cells
        assertThat(likeness(guess, header, List.of(List.of("x", "1", "", ""), List.of("y", "z", "", ""))))
                .containsExactly("essai/a@1.0.0 0.55", "essai/b@2.0.0 0.4", "essai/c@1.0.0 0.4");
        assertThat(likeness(guess, header, List.of()))
                .containsExactly("essai/a@1.0.0 0.4", "essai/b@2.0.0 0.2", "essai/c@1.0.0 0.2");
        assertThat(likeness(guess, List.of("code", "nom", "nombre"), List.of(List.of("x", "y", "1"))))
                .first()
                .isEqualTo("essai/a@1.0.0 1.0");
    }

    @Test
    void the_newest_version_is_compared_and_an_older_one_is_not(@TempDir Path folder) throws IOException {
        assertThat(likeness(small(folder), List.of("autre", "divers"), List.of()))
                .isEmpty();
    }

    @Test
    void a_label_that_comes_twice_is_known_once(@TempDir Path folder) throws IOException {
        SchemaGuess.Candidate first = small(folder)
                .guess(TableSource.rows("rows", List.of("nom", "Nom", "nombre"), List.of()), ReadOptions.defaults())
                .get(0);
        assertThat(first.matched()).containsExactly("nom", "nombre");
        assertThat(first.unknown()).containsExactly("Nom");
        assertThat(first.missing()).as("a field of the primary key is required").containsExactly("code");
    }

    @Test
    void only_the_first_fifty_rows_are_looked_at(@TempDir Path folder) throws IOException {
        SchemaGuess guess = small(folder);
        List<List<String>> rows = new ArrayList<>(Collections.nCopies(50, List.of("x", "y", "1")));
        rows.addAll(Collections.nCopies(50, List.of("x", "y", "beaucoup")));
        List<String> header = List.of("nom", "libre", "nombre");
        assertThat(likeness(guess, header, rows).get(0))
                .isEqualTo(likeness(guess, header, rows.subList(0, 50)).get(0));
        assertThat(likeness(guess, header, rows.subList(0, 51)).get(0))
                .isEqualTo(likeness(guess, header, rows.subList(0, 50)).get(0));
        assertThat(likeness(guess, header, rows.subList(1, 51)).get(0))
                .isNotEqualTo(likeness(guess, header, rows.subList(0, 50)).get(0));
    }

    @Test
    void an_empty_file_has_no_candidate() {
        assertThat(GUESS.guess(TableSource.bytes("a.csv", new byte[0]), ReadOptions.defaults()))
                .isEmpty();
    }
}
