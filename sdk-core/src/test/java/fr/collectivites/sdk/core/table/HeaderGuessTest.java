package fr.collectivites.sdk.core.table;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.validation.TableValidator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeaderGuessTest {

    private static HeaderRow find(String content) {
        List<Problem> problems = new ArrayList<>();
        try (TableReader reader = source(content).open(ReadOptions.defaults(), problems::add)) {
            return HeaderRow.find(reader, Optional.empty(), HeaderGuess::row);
        }
    }

    private static TableSource source(String content) {
        return TableSource.bytes("a.csv", content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void titlesAndBlankRowsArePassedOver() {
        assertThat(find("Subventions 2025;;;\n;;;\nNom;Objet;Date;Montant\nRégie;fête;2025-01-01;10\n")
                        .row()
                        .number())
                .isEqualTo(3);
    }

    @Test
    void aLineThatNamesTheSeparatorIsPassedOver() {
        assertThat(find("sep=;\nNom;Objet;Montant\nRégie;fête;10\nPort;quai;20\n")
                        .row()
                        .number())
                .isEqualTo(2);
    }

    @Test
    void ofTwoLinesOfHeaderTheOneThatNamesEachColumnIsTaken() {
        String table = "Qui donne;;;Qui reçoit;\nNom;SIRET;Ville;Nom du bénéficiaire;Objet\n"
                + "Commune;21820112700014;Moissac;Régie;fête\nCommune;21820112700014;Moissac;Port;quai\n";
        assertThat(find(table).row().number()).isEqualTo(2);
    }

    @Test
    void aTableThatBeginsWithItsHeaderIsReadFromThere() {
        assertThat(find("Nom;Objet\nRégie;fête\nPort;quai\n").guessed()).isFalse();
        assertThat(find("1;2\n3;4\n").row().number())
                .as("nothing looks like a header")
                .isEqualTo(1);
    }

    @Test
    void validationOnlyHintsAtIt() {
        TableSchema schema =
                TableSchema.parse("{\"fields\": [{\"name\": \"a\"}, {\"name\": \"b\"}, {\"name\": \"c\"}]}");
        List<Problem> problems = new ArrayList<>();
        TableValidator.builder(schema).build().validate(source("Titre;;\na;b;c\nx;y;1\nz;t;2\n"), problems::add);
        assertThat(problems)
                .filteredOn(p -> p.rule().equals(Optional.of("likely")))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.code().code()).isEqualTo("header-row-guessed");
                    assertThat(p.severity()).isEqualTo(Severity.INFO);
                    assertThat(p.row()).contains(2L);
                });
        problems.clear();
        TableValidator.builder(schema)
                .readOptions(ReadOptions.builder().headerRow(2).build())
                .build()
                .validate(source("Titre;;\na;b;c\nx;y;1\nz;t;2\n"), problems::add);
        assertThat(problems).filteredOn(p -> p.severity() == Severity.ERROR).isEmpty();
    }
}
