package fr.collectivites.sdk.core.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.schema.JsonSchema;
import fr.collectivites.sdk.core.validation.JsonValidator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the format of mapping.yaml allows, as the reader and as the JSON Schema see it. */
class MappingFormatTest {

    /** A mapping that should not be, with the findings that it gets (code/rule line pointer). */
    record Case(String yaml, boolean schemaSees, String... findings) {
        @Override
        public String toString() {
            return yaml.replace("\n", "⏎");
        }
    }

    private static Case wrong(String field, String... findings) {
        return new Case("schema: scdl/prenoms\nfields:\n  " + field + "\n", true, findings);
    }

    static List<Case> wrong() {
        return List.of(
                new Case("", false, "mapping-syntax/empty 0 "),
                new Case("fields: [", false, "mapping-syntax 1 "),
                new Case("a: &x 1\nb: *x\n", false, "mapping-limit/alias 2 /b"),
                new Case("- 1\n", true, "mapping-invalid/properties 1 "),
                new Case("fields: {ANNEE: An}\n", true, "mapping-missing-key 1 "),
                new Case("schema: scdl/prenoms\n", true, "mapping-missing-key 1 "),
                new Case("schema: scdl/absent\nfields: {a: b}\n", false, "mapping-invalid/schema 1 /schema"),
                new Case("schema: scdl/prenoms\nfields: x\n", true, "mapping-invalid/properties 2 /fields"),
                new Case(
                        "schema: scdl/prenoms\nchamps: {ANNEE: An}\nfields: {ANNEE: An}\n",
                        true,
                        "mapping-unknown-key 2 /champs"),
                new Case(
                        "schema: scdl/prenoms\nfields: {ANNEE: An}\nfields: {ANNEE: An}\n",
                        false,
                        "mapping-duplicate-key 3 /fields"),
                new Case(
                        "schema: scdl/prenoms\nfields:\n  ANNE: An\n",
                        false,
                        "mapping-unknown-key/field 3 /fields/ANNE"),
                wrong(
                        "ANNEE: {colum: An}",
                        "mapping-unknown-key 3 /fields/ANNEE/colum",
                        "mapping-missing-key/value 3 /fields/ANNEE"),
                wrong("ANNEE: {}", "mapping-missing-key/value 3 /fields/ANNEE"),
                wrong("ANNEE: {column: An, constant: 2024}", "mapping-invalid/several-sources 3 /fields/ANNEE"),
                wrong("ANNEE: {position: 0}", "mapping-invalid/position 3 /fields/ANNEE/position"),
                wrong("ANNEE: {column: {x: y}}", "mapping-invalid/text 3 /fields/ANNEE/column"),
                new Case(
                        "schema: scdl/prenoms\nfields:\n  ANNEE: {column: An, date: yyyy-QQQQQQQQ}\n",
                        false,
                        "mapping-invalid/date-pattern 3 /fields/ANNEE/date"),
                wrong("ANNEE: {column: An, number: {decimal: ab}}", "mapping-invalid/character 3 /fields/ANNEE/number"),
                wrong(
                        "ANNEE: {column: An, number: {percent: oui}}",
                        "mapping-invalid/flag 3 /fields/ANNEE/number/percent"),
                wrong("ANNEE: {column: An, split: {part: 1}}", "mapping-missing-key 3 /fields/ANNEE/split"),
                new Case(
                        "schema: scdl/prenoms\nfields:\n  ANNEE: {column: An, split: {pattern: '('}}\n",
                        false,
                        "mapping-invalid/expression 3 /fields/ANNEE/split/pattern"),
                new Case(
                        "schema: scdl/prenoms\nfields:\n  ANNEE: {column: An, split: {pattern: 'a', part: 2}}\n",
                        false,
                        "mapping-invalid/group 3 /fields/ANNEE/split"),
                wrong("ANNEE: {column: An, codes: x}", "mapping-invalid/properties 3 /fields/ANNEE/codes"),
                wrong("ANNEE: {column: An, codes: {a: [b]}}", "mapping-invalid/text 3 /fields/ANNEE/codes/a"),
                wrong("ANNEE: {column: An}\nrows: [{column: a}]", "mapping-invalid/condition 4 /rows/0"),
                wrong("ANNEE: An\nrows: [{column: a, equals: x, not: y}]", "mapping-invalid/condition 4 /rows/0"),
                wrong("ANNEE: An\nrows: [{column: a, empty: peut-être}]", "mapping-invalid/flag 4 /rows/0/empty"),
                new Case(
                        "schema: scdl/prenoms\nfields: {ANNEE: An}\nsource: {delimiter: ab, encoding: latin-42, header-row: 1}\n",
                        false,
                        "mapping-invalid/delimiter 3 /source/delimiter",
                        "mapping-invalid/encoding 3 /source/encoding"),
                wrong("ANNEE: An\nsource: {feuille: x}", "mapping-unknown-key 4 /source/feuille"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatDoesNotFitIsAFindingWithItsLine(Case wrong, @TempDir Path folder) throws IOException {
        Mapping mapping = Mapping.read(wrong.yaml());
        assertThat(mapping.problems())
                .filteredOn(p -> p.severity() == Severity.ERROR)
                .extracting(MappingFormatTest::shown)
                .containsExactlyInAnyOrder(wrong.findings());
        for (Problem problem : mapping.problems()) {
            assertThat(problem.message(Locale.FRENCH))
                    .doesNotContain("{property}", "{expected}", "{value}", "{schema}");
        }
        if (wrong.schemaSees()) {
            assertThat(bySchema(wrong.yaml(), folder)).isEqualTo(Outcome.INVALID);
        }
    }

    private static String shown(Problem problem) {
        return problem.code().code() + problem.rule().map("/"::concat).orElse("") + " "
                + problem.line().orElse(0L) + " " + problem.pointer().orElse("");
    }

    private static Outcome bySchema(String yaml, Path folder) throws IOException {
        Path schema = Files.writeString(folder.resolve("mapping.schema.json"), Mapping.jsonSchema());
        byte[] json =
                new ObjectMapper().writeValueAsBytes(new ObjectMapper(new YAMLFactory()).readValue(yaml, Object.class));
        return JsonValidator.builder(JsonSchema.read(schema))
                .build()
                .validate("mapping", json)
                .outcome();
    }

    @Test
    void everyKeyIsKnownToTheReaderAndToTheSchema(@TempDir Path folder) throws IOException {
        String yaml = """
                schema: scdl/subventions@2.1.1
                source: {sheet: Feuil1, header-row: 3, delimiter: tab, encoding: windows-1252}
                rows:
                  - {column: Etat, equals: [voté, payé]}
                  - {position: 2, not: TOTAL}
                  - {column: Somme, empty: false}
                  - {column: Nom, matches: "^[A-Z]"}
                fields:
                  nomAttribuant: {constant: Commune de Moissac}
                  idAttribuant: {constant: 21820112700014}
                  dateConvention: {column: Date, date: [dd/MM/yyyy, d MMMM yyyy]}
                  referenceDecision: {column: Acte, split: {pattern: "(.*) du .*", part: 1}, remove-prefix: n°}
                  nomBeneficiaire: {join: [Forme, {column: Nom, empty: NC}], separator: ", "}
                  idBeneficiaire: [SIRET, N° SIRET]
                  objet: {position: 4, default: fonctionnement}
                  montant: {column: Montant, number: {decimal: ",", grouping: " "}, remove-suffix: euros}
                  nature: {column: Nature, codes: {Financier: aide en numéraire}}
                  conditionsVersement: Versement
                  datesPeriodeVersement: {column: Période, split: {by: "_", part: 1}, date: yyyy/MM/dd}
                  notificationUE: {column: UE, boolean: {yes: [O, X], no: N}}
                  pourcentageSubvention: {column: Part, number: {percent: true}}
                ignore: Observations
                """;
        assertThat(Mapping.read(yaml).problems()).isEmpty();
        assertThat(bySchema(yaml, folder)).isEqualTo(Outcome.VALID);
        assertThat(bySchema("schema: scdl/prenoms\nfields: {ANNEE: {column: An, number: }}\n", folder))
                .isEqualTo(Outcome.VALID);
    }

    @Test
    void aRequiredFieldWithoutOriginIsAWarning() {
        Mapping mapping = Mapping.read("schema: scdl/prenoms\nfields:\n  ANNEE: An\n");
        assertThat(mapping.problems())
                .extracting(p -> p.arguments().get("field"))
                .containsExactlyInAnyOrder("COLL_INSEE", "ENFANT_SEXE", "ENFANT_PRENOM", "NOMBRE_OCCURRENCES");
        assertThat(mapping.report().outcome()).isEqualTo(Outcome.VALID_WITH_WARNINGS);
    }
}
