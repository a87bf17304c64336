package fr.collectivites.sdk.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.code.Siren;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.core.validation.TableValidator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PublisherCheckTest {

    /** Moissac's own; Montauban's; an invented body's. */
    private static final String OWN = "21820112700014";

    private static final Siren MOISSAC = Siren.of("218201127");

    private static List<Problem> problems(String label, String cell) {
        TableSchema schema = TableSchema.parse("{\"fields\": [{\"name\": \"autre\", \"type\": \"string\"}]}");
        return TableValidator.builder(schema)
                .check(PublisherCheck.of(MOISSAC))
                .build()
                .validate(TableSource.rows("t", List.of("autre", label), List.of(List.of("x", cell))))
                .problems()
                .stream()
                .filter(p -> p.code().code().equals("siret-not-of-publisher"))
                .toList();
    }

    @Test
    void the_publisher_s_own_establishments_pass() {
        assertThat(problems("COLL_SIRET", OWN)).isEmpty();
        assertThat(problems("idAttribuant", "21820112700022")).isEmpty();
    }

    @Test
    void a_valid_siret_of_another_body_is_noticed_and_named_where_it_is_a_commune_s() {
        assertThat(problems("COLL_SIRET", "05520135400010"))
                .singleElement()
                .satisfies(p -> assertThat(p.message(Locale.FRENCH))
                        .contains("218201127")
                        .contains("CCAS"));
        assertThat(problems("idAttribuant", siret("218201218")))
                .singleElement()
                .satisfies(p -> assertThat(p.message(Locale.FRENCH)).contains("Montauban"));
    }

    @Test
    void what_is_no_siret_or_stands_in_a_column_of_others_is_not_judged() {
        assertThat(problems("COLL_SIRET", "05520135400011")).isEmpty();
        assertThat(problems("COLL_SIRET", "")).isEmpty();
        assertThat(problems("idBeneficiaire", "05520135400010")).isEmpty();
    }

    /** An establishment of that body whose check digit is right. */
    private static String siret(String siren) {
        for (int i = 0; i < 10; i++) {
            String candidate = siren + "0001" + i;
            if (fr.collectivites.sdk.core.code.Siret.parse(candidate).isPresent()) {
                return candidate;
            }
        }
        throw new AssertionError(siren);
    }
}
