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
import java.util.List;
import org.junit.jupiter.api.Test;
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
}
