package fr.collectivites.sdk.core.mapping;

import static fr.collectivites.sdk.core.mapping.Tables.csv;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.table.SourceException;
import fr.collectivites.sdk.core.table.TableReader;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.core.validation.TableValidator;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class MappingTest {

    /** A mapping of some fields of scdl/subventions, each line one of them. */
    private static Mapping subventions(String... fields) {
        return Mapping.read("schema: scdl/subventions\nfields:\n  " + String.join("\n  ", fields) + "\n");
    }

    private static Tables apply(Mapping mapping, String content) {
        return Tables.read(
                mapping.apply(csv(content), ReadOptions.builder().delimiter(';').build()));
    }

    @Test
    void theResultHasTheFieldsOfTheSchemaInItsOrderButRequiredOnesWithoutOrigin() {
        Mapping mapping = subventions("montant: Somme", "nomBeneficiaire: Association");
        List<String> header = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        try (TableReader reader = mapping.apply(csv("Somme;Association\n12.50;Les Amis du canal\n"))
                .open(ReadOptions.defaults(), problem -> {})) {
            reader.next();
            for (int i = 0; i < reader.row().size(); i++) {
                header.add(reader.row().text(i));
            }
            reader.next();
            for (int i = 0; i < reader.row().size(); i++) {
                cells.add(reader.row().text(i));
            }
            assertThat(reader.next()).isFalse();
        }
        assertThat(header)
                .containsExactly(
                        "referenceDecision",
                        "nomBeneficiaire",
                        "idBeneficiaire",
                        "rnaBeneficiaire",
                        "montant",
                        "idRAE",
                        "dispositifAide");
        assertThat(cells).containsExactly("", "Les Amis du canal", "", "", "12.50", "", "");
    }

    @Test
    void whatValidationFindsInAMappedTableStandsInTheColumnOfTheSource() {
        Mapping mapping = subventions(
                "nomAttribuant: { constant: Commune de Moissac }",
                "idBeneficiaire: Numéro",
                "nature: { constant: à voir }",
                "objet: { join: [Objet, Suite] }",
                "montant: Somme");
        String content = "Titre;;;;\nTiers;Somme;Objet;Suite;Numéro\nUn club;douze;Fêtes;;2182011270001X\n";
        Report report = validate(mapping, content);
        assertThat(report.problems())
                .extracting(Problem::location)
                .contains(
                        Location.cell(3, 3, 2, "montant"),
                        Location.cell(3, 3, 5, "idBeneficiaire"),
                        Location.cell(3, 3, 0, "nature"));
    }

    private static Report validate(Mapping mapping, String content) {
        ReadOptions options = ReadOptions.builder().delimiter(';').headerRow(2).build();
        return TableValidator.builder(mapping.schema()).build().validate(mapping.apply(csv(content), options));
    }

    @Test
    void keysAndChecksOfAMappedTableStandInTheColumnOfTheSourceEvenFarBelowTheHeader() {
        Mapping mapping = subventions("referenceDecision: Acte", "idRAE: Numéro");
        TableSchema rules = TableSchema.parse("""
                {"fields": [{"name": "referenceDecision", "constraints": {"unique": true}}, {"name": "idRAE"}],
                 "custom_checks": [{"name": "french-siren-value", "params": {"column": "idRAE"}}]}""");
        StringBuilder rows = new StringBuilder("vide,Numéro,vide,Acte\n");
        for (int i = 0; i < 150; i++) {
            rows.append(",218201127,,D").append(i).append('\n');
        }
        rows.append(",123456789,,D3\n");
        Report report = TableValidator.builder(rules).build().validate(mapping.apply(csv(rows.toString())));
        assertThat(report.problems())
                .extracting(Problem::location)
                .contains(Location.cell(152, 152, 2, "idRAE"), Location.cell(152, 152, 4, "referenceDecision"));
    }

    @Test
    void columnsAreFoundByLabelWhateverItsCaseAccentsAndSpacesOrByPosition() {
        Tables table = apply(
                subventions(
                        "objet: objet de l'aide",
                        "nomBeneficiaire: [Association, Bénéficiaire]",
                        "montant: {position: 3}"),
                " Objet de  l’aide ;BENEFICIAIRE;\nfête;Les Amis du canal;10\n");
        assertThat(table.rows())
                .containsExactly(Map.of("objet", "fête", "nomBeneficiaire", "Les Amis du canal", "montant", "10"));
        assertThat(table.problems())
                .filteredOn(p -> p.severity() == Severity.ERROR)
                .isEmpty();
    }

    @Test
    void constantsJoinsAndDefaults() {
        Tables table = apply(
                subventions(
                        "nomAttribuant: {constant: Commune de Moissac}",
                        "nomBeneficiaire: {join: [Forme, Nom], separator: \" \"}",
                        "conditionsVersement: {column: Versement, default: unique}"),
                "Forme;Nom;Versement\nAssociation;Les Amis du canal;échelonné\n;Régie du port;\n");
        assertThat(table.column("nomAttribuant")).containsExactly("Commune de Moissac", "Commune de Moissac");
        assertThat(table.column("nomBeneficiaire")).containsExactly("Association Les Amis du canal", "Régie du port");
        assertThat(table.column("conditionsVersement")).containsExactly("échelonné", "unique");
    }

    @Test
    void periodsAreSplitReadAndJoinedAndAThirdPartIsNotLost() {
        Tables table = apply(
                subventions(
                        "datesPeriodeVersement:",
                        "  join:",
                        "    - {column: Période, split: {by: _, part: 1}, date: yyyy/MM/dd}",
                        "    - {column: Période, split: {by: _, part: 2}, date: yyyy/MM/dd}",
                        "  separator: /"),
                "Période\n2025/06/15_2025/12/15\n2025/06/15\n2025/06/15_2025/07/15_2025/12/15\n");
        assertThat(table.column("datesPeriodeVersement").subList(0, 2))
                .containsExactly("2025-06-15/2025-12-15", "2025-06-15");
        assertThat(table.codes()).containsOnly("unmapped-value/split");
        assertThat(table.column("datesPeriodeVersement").get(2)).isEqualTo("2025/06/15_2025/07/15_2025/12/15");
    }

    @Test
    void datesInTheFormatsThatAreNamed() {
        Tables table = apply(
                subventions("dateConvention: {column: Date, date: [dd/MM/yyyy, d MMMM yyyy, dd.MM.yy]}"),
                "Date\n12/03/2025\n3 avril 2025\n03.04.25\n31.12.99\n2025-04-03\n30/02/2025\n");
        assertThat(table.column("dateConvention"))
                .containsExactly("2025-03-12", "2025-04-03", "2025-04-03", "1999-12-31", "2025-04-03", "30/02/2025");
        assertThat(table.codes()).as("ISO dates need no format").containsExactly("unmapped-value/date");
        assertThat(table.problems())
                .filteredOn(p -> p.row().isPresent())
                .as("kept, and reported at its cell")
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.location()).isEqualTo(Location.cell(7, 7, 1, "Date"));
                    assertThat(p.severity()).isEqualTo(Severity.ERROR);
                    assertThat(p.message(Locale.FRENCH))
                            .isEqualTo("Ligne 7, colonne Date : « 30/02/2025 » n'est pas une date au format dd/MM/yyyy,"
                                    + " d MMMM yyyy, dd.MM.yy ; le texte est gardé tel quel dans « dateConvention »."
                                    + " Corrigez la source, ou ajoutez le format à la correspondance.");
                });
    }

    @Test
    void numbersInTheFormatThatIsNamed() {
        Tables table = apply(
                subventions("montant: {column: Somme, number: , remove-suffix: [euros, EUR]}"),
                "Somme\n40 000,00\n1 234,5 €\n97 000euros\n-12\n1\u00a0465\u202f600 EUR\n1 23\nNC\n");
        assertThat(table.column("montant"))
                .containsExactly("40000.00", "1234.5", "97000", "-12", "1465600", "1 23", "NC");
        assertThat(table.codes()).containsExactly("unmapped-value/number", "unmapped-value/number");
        Tables english = apply(
                subventions(
                        "montant: {column: Somme, number: {decimal: ., grouping: \",\"}}",
                        "pourcentageSubvention: {column: Part, number: {percent: true}}"),
                "Somme;Part\n1,234.56;12,5 %\n1234;100\n");
        assertThat(english.column("montant")).containsExactly("1234.56", "1234");
        assertThat(english.column("pourcentageSubvention")).containsExactly("0.125", "1");
    }

    @Test
    void wordsForYesNoAndNothing() {
        Tables table = apply(
                subventions(
                        "notificationUE: {column: UE, boolean: {yes: [X], no: [sans objet]}, empty: [ne rien indiquer]}"),
                "UE;a\nx;1\nSans objet;2\nNe rien indiquer;3\npeut-être;4\noui;5\n");
        assertThat(table.column("notificationUE")).containsExactly("oui", "non", "", "peut-être", "oui");
        assertThat(table.codes()).contains("unmapped-value/boolean");
    }

    @Test
    void codeTablesAndSpellingsOfTheList() {
        Tables table = apply(
                subventions(
                        "nature: {column: Nature, codes: {Financier: aide en numéraire, \"Mise à disposition\": aide en nature}}"),
                "Nature\nFINANCIER\naide en nature\nPrêt\n");
        assertThat(table.column("nature")).containsExactly("aide en numéraire", "aide en nature", "Prêt");
        assertThat(table.codes()).containsExactly("unmapped-value/code");
        assertThat(apply(subventions("nature: Nature"), "Nature\nAide en numeraire\nPrêt\n")
                        .column("nature"))
                .containsExactly("aide en numéraire", "Prêt");
    }

    @Test
    void partsByExpression() {
        Tables table = apply(
                subventions("referenceDecision: {column: Acte, split: {pattern: \"(\\\\S+) du .*\", part: 1}}"),
                "Acte\nDEL-2025-041 du 3 avril\nsans numéro\n");
        assertThat(table.column("referenceDecision")).containsExactly("DEL-2025-041", "sans numéro");
        assertThat(table.codes()).containsExactly("unmapped-value/split");
    }

    @Test
    void rowsAreTakenByConditionsAndTheOthersCounted() {
        Mapping mapping = Mapping.read("""
                schema: scdl/subventions
                rows:
                  - {column: Etat, equals: [voté, payé]}
                  - {column: Somme, empty: false}
                  - {column: Nom, matches: "^[A-Z]"}
                  - {column: Nom, not: TOTAL}
                fields:
                  nomBeneficiaire: Nom
                ignore: [Etat, Somme]
                """);
        assertThat(mapping.problems())
                .allSatisfy(p -> assertThat(p.code().code()).isEqualTo("mapping-incomplete"));
        Tables table = apply(
                mapping,
                "Nom;Etat;Somme\nRégie;voté;1\nAmis;refusé;1\nAmis;payé;\nTOTAL;voté;2\namis;voté;1\n;;\nPort;payé;3\n");
        assertThat(table.column("nomBeneficiaire")).containsExactly("Régie", "Port");
        assertThat(table.numbers()).as("rows keep their number").containsExactly(1L, 2L, 8L);
        assertThat(table.problems())
                .filteredOn(p -> p.code().code().equals("rows-left-out"))
                .singleElement()
                .satisfies(p -> assertThat(p.value()).contains("5"));
    }

    @Test
    void missingAmbiguousAndUnusedColumnsAreFindings() {
        Tables table = apply(
                subventions("montant: Somme", "objet: Objet", "nature: {position: 9}", "idRAE: Date"),
                "Objet;Objet;Date;Payé\na;b;c;d\n");
        assertThat(table.codes())
                .containsExactlyInAnyOrder(
                        "source-column-missing",
                        "source-column-missing/ambiguous",
                        "source-column-missing/position",
                        "source-column-unused",
                        "source-column-unused",
                        "source-column-unused");
        assertThat(table.rows()).containsExactly(Map.of("idRAE", "c"));
    }

    @Test
    void theHeaderIsFoundByItsLabelsBelowTitles() {
        Tables table = apply(
                subventions("montant: Montant voté", "nomBeneficiaire: Bénéficiaire"),
                "Subventions 2025;\nService des finances;\nBénéficiaire;Montant voté\nRégie;10\n");
        assertThat(table.rows()).containsExactly(Map.of("montant", "10", "nomBeneficiaire", "Régie"));
        assertThat(table.problems())
                .filteredOn(p -> p.code().code().equals("header-row-guessed"))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.row()).contains(3L);
                    assertThat(p.severity()).isEqualTo(Severity.INFO);
                });
    }

    @Test
    void theMappingSaysHowToReadTheSourceAndTheCallOverrulesIt() {
        Mapping mapping = Mapping.read(
                "schema: scdl/subventions\nsource: {delimiter: \"|\", encoding: windows-1252, header-row: 2}\nfields:\n"
                        + "  objet: Objet\n");
        byte[] content = "x|Objet\na|Objet\nb|été\n".getBytes(Charset.forName("windows-1252"));
        assertThat(Tables.read(mapping.apply(TableSource.bytes("e.csv", content)))
                        .column("objet"))
                .containsExactly("été");
        ReadOptions first = ReadOptions.builder().headerRow(1).build();
        assertThat(Tables.read(mapping.apply(TableSource.bytes("e.csv", content), first))
                        .column("objet"))
                .containsExactly("Objet", "été");
    }

    @Test
    void typedCellsNeedNoFormat() {
        TableSource rows = TableSource.rows(
                "base",
                List.of("jour", "montant", "siret", "ue"),
                List.of(Arrays.asList(
                        LocalDateTime.of(2025, 4, 3, 0, 0), new BigDecimal("1E+3"), 99998200200019L, true)));
        Tables table = Tables.read(subventions(
                        "dateConvention: {column: jour, date: dd/MM/yyyy}",
                        "montant: montant",
                        "idBeneficiaire: siret",
                        "notificationUE: ue",
                        "datesPeriodeVersement: jour")
                .apply(rows));
        assertThat(table.rows())
                .containsExactly(Map.of(
                        "dateConvention", "2025-04-03",
                        "montant", "1000",
                        "idBeneficiaire", "99998200200019",
                        "notificationUE", "oui",
                        "datesPeriodeVersement", "2025-04-03"));
        assertThat(Tables.read(subventions("dateConvention: jour")
                                .apply(TableSource.rows("base", List.of("jour"), List.of(List.of(LocalDate.MIN)))))
                        .column("dateConvention"))
                .containsExactly(LocalDate.MIN.toString());
    }

    @Test
    void theSameMappingServesAQuery() throws SQLException {
        Mapping mapping = subventions(
                "nomAttribuant: {constant: Commune de Moissac}",
                "idAttribuant: {constant: \"21820112700014\"}",
                "dateConvention: jour",
                "nomBeneficiaire: nom",
                "idBeneficiaire: siret",
                "objet: objet",
                "montant: montant",
                "nature: {constant: aide en numéraire}",
                "conditionsVersement: {constant: unique}",
                "datesPeriodeVersement: jour",
                "notificationUE: ue",
                "pourcentageSubvention: {constant: \"1\"}");
        assertThat(mapping.problems()).isEmpty();
        try (Connection database = DriverManager.getConnection("jdbc:h2:mem:");
                Statement statement = database.createStatement();
                ResultSet result = statement.executeQuery("""
                        SELECT DATE '2025-04-03' AS jour, 'Les Amis du canal' AS nom, 99998200200019 AS siret,
                          'Saison 2025' AS objet, 2500.00 AS montant, FALSE AS ue FROM SYSTEM_RANGE(1, 3)
                        """)) {
            Report report = TableValidator.builder(mapping.schema())
                    .build()
                    .validate(mapping.apply(TableSource.resultSet(result)));
            assertThat(report.outcome()).as("%s", report.problems()).isNotEqualTo(Outcome.INVALID);
            assertThat(report.rows()).isEqualTo(3);
        }
    }

    @Test
    void rowsPassByOneByOne() {
        long[] given = {0};
        Iterator<List<String>> endless = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public List<String> next() {
                if (given[0] > 100_000) {
                    throw new NoSuchElementException();
                }
                return Collections.singletonList("objet " + given[0]++);
            }
        };
        try (TableReader reader = subventions("objet: o")
                .apply(TableSource.rows("flux", List.of("o"), endless))
                .open(ReadOptions.defaults(), problem -> {})) {
            for (int i = 0; i < 1_000; i++) {
                assertThat(reader.next()).isTrue();
            }
            assertThat(given[0]).isLessThan(1_200);
        }
    }

    @Test
    void findingsOnTheMappingComeWithThoseOnTheTable() {
        Mapping mapping = Mapping.read("schema: scdl/subventions\nfields: {montant: {colonne: Somme}}\n");
        assertThat(mapping.report().outcome()).isEqualTo(Outcome.INVALID);
        Tables table = apply(mapping, "Somme\n1\n");
        assertThat(table.codes()).contains("mapping-unknown-key", "mapping-missing-key/value");
        Report report = TableValidator.builder(mapping.schema()).build().validate(mapping.apply(csv("Somme\n1\n")));
        assertThat(report.byCode()).containsKey("mapping-unknown-key");
    }

    @Test
    void aFileThatIsNotThereIsASourceException() {
        assertThatThrownBy(() -> Mapping.read(Path.of("absent", "mapping.yaml")))
                .isInstanceOf(SourceException.class);
    }

    @Test
    void anEmptySourceIsAFinding() {
        Tables table = apply(subventions("objet: Objet"), "");
        assertThat(table.rows()).isEmpty();
        assertThat(table.problems()).extracting(Problem::severity).contains(Severity.ERROR);
    }
}
