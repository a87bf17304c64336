package fr.collectivites.sdk.opendata.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.opendata.declaration.CatalogDeclaration;
import fr.collectivites.sdk.opendata.files.FilesPlatform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What replaces good data with bad is shown in the plan and not done until someone answers for it by name. */
class HoldTest {

    private static final String HEADER = "nomAttribuant,idAttribuant,dateConvention,referenceDecision,nomBeneficiaire,"
            + "idBeneficiaire,rnaBeneficiaire,objet,montant,nature,conditionsVersement,datesPeriodeVersement,idRAE,"
            + "notificationUE,pourcentageSubvention,dispositifAide\n";

    @TempDir
    Path temp;

    private Path data;
    private Publisher portal;

    @BeforeEach
    void folders() {
        data = temp.resolve("donnees.csv");
        portal = Publisher.to(FilesPlatform.builder(temp.resolve("site")).build());
    }

    private void rows(int rows) throws IOException {
        Files.writeString(data, "a;b\n" + "1;2\n".repeat(rows));
    }

    private CatalogDeclaration declaration(String properties) throws IOException {
        return withoutFiles("files: donnees.csv\n" + properties);
    }

    private CatalogDeclaration withoutFiles(String properties) throws IOException {
        Path file = Files.writeString(temp.resolve("catalog.yaml"), """
                collectivity: {siren: 218209997, name: Commune de Belcastel-sur-Lère}
                datasets:
                  - id: jeu
                    title: Jeu
                    licence: etalab-2.0
                """ + properties.indent(4));
        return CatalogDeclaration.read(file);
    }

    private static String acknowledged(String finding) {
        return "acknowledge: {finding: " + finding + ", by: Service finances, reason: Vérifié}\n";
    }

    private Action action(String properties) throws IOException {
        PublicationPlan plan = portal.plan(declaration(properties));
        assertThat(portal.apply(plan).isComplete()).isTrue();
        return plan.changes().get(0).action();
    }

    @Test
    void anEmptyFileNeverReplacesAFullOneByItself() throws IOException {
        rows(4_000);
        assertThat(action("")).isEqualTo(Action.CREATE);
        Files.writeString(data, "a;b\n;\n\"\";\n");
        PublicationPlan plan = portal.plan(declaration(""));
        assertThat(plan.toString())
                .contains("! jeu (retenu ; donnees.csv : 4\u202F000 -> 0 ligne)\n")
                .contains("    Le fichier « donnees.csv » ne contient aucune ligne de données.\n");
        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan.needsAttention()).isTrue();
        PublicationResult nothing = portal.apply(plan);
        assertThat(nothing.toString()).contains("Rien n'a été écrit : ce qui a changé est retenu");
        assertThat(nothing.summary().count(Action.HOLD)).isEqualTo(1);
        assertThat(temp.resolve("site/jeu/donnees.csv"))
                .content(StandardCharsets.UTF_8)
                .hasLineCount(4_001);

        assertThat(action(acknowledged("rows-lost"))).isEqualTo(Action.HOLD);
        assertThat(action(acknowledged("empty-file"))).isEqualTo(Action.UPDATE);
        assertThat(action("")).isEqualTo(Action.UNCHANGED);
    }

    @Test
    void aFileMayLoseAFifthOfItsRowsButNotMore() throws IOException {
        rows(100);
        action("");
        rows(80);
        assertThat(portal.plan(declaration("")).changes().get(0).action()).isEqualTo(Action.UPDATE);
        rows(79);
        PublicationPlan plan = portal.plan(declaration(""));
        assertThat(plan.changes().get(0).action()).isEqualTo(Action.HOLD);
        assertThat(plan.text(Locale.ENGLISH)).contains("goes from 100 to 79 rows");

        PublicationPlan accepted = portal.plan(declaration(acknowledged("rows-lost")));
        PublicationResult result = portal.apply(accepted);
        assertThat(result.receipts().get(0).notes())
                .extracting(note -> note.text(Locale.FRENCH))
                .containsExactly("rows-lost : Service finances, Vérifié");
        assertThat(result.json(Locale.FRENCH)).contains("\"notes\":[\"rows-lost : Service finances, Vérifié\"]");
    }

    /** A list of files that a program wrote and that came out empty must not take down what is online. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "page: https://commune.example/jeu\n",
                "files: []\npage: https://commune.example/jeu\n",
                "links: [{url: https://commune.example/jeu.csv}]\n"
            })
    void aDatasetNeverLosesAllItsFilesByItself(String instead) throws IOException {
        Files.writeString(temp.resolve("autre.csv"), "a;b\n1;2\n");
        rows(3);
        String two = "files: [donnees.csv, autre.csv]\n";
        assertThat(portal.apply(portal.plan(withoutFiles(two))).isComplete()).isTrue();
        PublicationPlan plan = portal.plan(withoutFiles(instead));
        assertThat(plan.toString())
                .contains("! jeu (retenu ; ")
                .contains("- donnees.csv ; - autre.csv)\n    Le jeu de données passe de 2 fichier(s) à aucun.\n");
        assertThat(plan.text(Locale.ENGLISH)).contains("    The dataset goes from 2 file(s) to none.\n");
        assertThat(plan.isEmpty()).isTrue();
        portal.apply(plan);
        assertThat(temp.resolve("site/jeu/donnees.csv")).exists();

        // One file of several may go, as that of an old year does.
        assertThat(action("")).isEqualTo(Action.UPDATE);
        assertThat(temp.resolve("site/jeu/autre.csv")).doesNotExist();

        PublicationPlan accepted = portal.plan(withoutFiles(instead + acknowledged("files-lost")));
        assertThat(accepted.changes().get(0).action()).isEqualTo(Action.UPDATE);
        assertThat(portal.apply(accepted).receipts().get(0).notes())
                .extracting(note -> note.text(Locale.FRENCH))
                .containsExactly("files-lost : Service finances, Vérifié");
        assertThat(temp.resolve("site/jeu/donnees.csv")).doesNotExist();
        // Accepted once, it is not asked again.
        assertThat(portal.plan(withoutFiles(instead)).changes().get(0).action()).isEqualTo(Action.UNCHANGED);
    }

    @Test
    void aPatternThatFindsNoFileAnyMoreIsNotPlanned() throws IOException {
        rows(3);
        action("");
        CatalogDeclaration declaration = withoutFiles("files: export/*.csv\n");
        assertThatThrownBy(() -> portal.plan(declaration))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("export/*.csv");
    }

    @Test
    void aDatasetThatHasOnlyLinksMayChangeThem() throws IOException {
        String link = "links: [{url: https://commune.example/jeu.csv}]\n";
        portal.apply(portal.plan(withoutFiles(link)));
        PublicationPlan plan = portal.plan(withoutFiles("page: https://commune.example/jeu\n"));
        assertThat(plan.changes()).hasToString("[~ jeu]");
    }

    @Test
    void aFileThatDoesNotConformIsHeldAndNeverPublishedAsConforming() throws IOException {
        String schema = "schema: scdl/subventions\n";
        Files.writeString(data, HEADER + "Commune,pas un SIRET,hier,,,,,,,,,,,,,\n");
        PublicationPlan plan = portal.plan(declaration(schema));
        assertThat(plan.changes().get(0).action()).isEqualTo(Action.HOLD);
        assertThat(plan.toString()).contains("n'est pas conforme au schéma scdl/subventions@2.1.1");
        assertThat(temp.resolve("site")).doesNotExist();

        assertThat(action(schema + acknowledged("file-not-valid"))).isEqualTo(Action.CREATE);
        assertThat(temp.resolve("site/catalog.ttl"))
                .content(StandardCharsets.UTF_8)
                .contains("donnees.csv")
                .doesNotContain("dct:conformsTo");
        // Nothing to do, and nothing to acknowledge, as long as the file stays the same.
        assertThat(action(schema + acknowledged("file-not-valid"))).isEqualTo(Action.UNCHANGED);
        assertThat(action(schema)).isEqualTo(Action.UNCHANGED);

        Files.writeString(
                data,
                HEADER + "Commune de Moissac,21820112700014,2025-04-03,,Chorale du Tarn,,W821000901,Concerts,600,"
                        + "aide en numéraire,unique,2025-06-15,,non,1,\n");
        assertThat(action(schema)).isEqualTo(Action.UPDATE);
        assertThat(temp.resolve("site/catalog.ttl"))
                .content(StandardCharsets.UTF_8)
                .contains("dct:conformsTo");
        assertThat(action(schema)).isEqualTo(Action.UNCHANGED);
    }

    /** As many rows as before may be the same few again and again. */
    @Test
    void aFileThatSaysTheSameAgainAndAgainHasLostItsKeys() throws IOException {
        String schema = "schema: datagouv/schema-fontaine-eau\n";
        fountains(10, 10);
        assertThat(action(schema + acknowledged("file-not-valid"))).isEqualTo(Action.CREATE);
        fountains(10, 8);
        PublicationPlan plan = portal.plan(declaration(schema + acknowledged("file-not-valid")));
        assertThat(plan.changes().get(0).action()).isEqualTo(Action.UPDATE);
        assertThat(plan.toString()).contains("donnees.csv : 10 -> 8 clés");
        fountains(10, 7);
        plan = portal.plan(declaration(schema + acknowledged("file-not-valid")));
        assertThat(plan.changes().get(0).action()).isEqualTo(Action.HOLD);
        assertThat(plan.toString())
                .contains("Le fichier « donnees.csv » passe de 10 à 7 clés différentes.")
                .contains("donnees.csv : 10 -> 7 clés");
        assertThat(plan.json(Locale.FRENCH)).contains("\"rows\":10,\"keys\":7,");
        assertThat(action(schema + "acknowledge:\n  - {finding: file-not-valid, by: Eaux, reason: À reprendre}\n"
                        + "  - {finding: keys-lost, by: Eaux, reason: Fontaines regroupées}\n"))
                .isEqualTo(Action.UPDATE);
    }

    /** The key alone is filled: the files are far from valid, which is not what is tried. */
    private void fountains(int rows, int keys) throws IOException {
        TableSchema schema =
                SchemaCatalog.bundled().find("datagouv/schema-fontaine-eau").orElseThrow();
        StringBuilder text = new StringBuilder(String.join(",", schema.primaryKey()) + ",autre\n");
        for (int i = 0; i < rows; i++) {
            text.append((i % keys + ",").repeat(schema.primaryKey().size())).append("x\n");
        }
        Files.writeString(data, text);
    }

    @Test
    void personalDataIsHeldWithOrWithoutASchema() throws IOException {
        Files.writeString(data, "objet;contact\nChaises;mairie@example.org\n");
        assertThat(action("")).isEqualTo(Action.CREATE);
        Files.writeString(data, "objet;contact\nChaises;06 12 34 56 78\nTables;07 12 34 56 78\n");
        PublicationPlan plan = portal.plan(declaration(""));
        assertThat(plan.changes().get(0).action()).isEqualTo(Action.HOLD);
        assertThat(plan.toString())
                .contains("semble contenir des données personnelles : 2 cellule(s), indices mobile.")
                .doesNotContain("12 34");
        assertThat(plan.json(Locale.ENGLISH)).doesNotContain("12 34");
        assertThat(action(acknowledged("personal-data-suspected"))).isEqualTo(Action.UPDATE);
        // What was accepted once is not asked again as long as the file stays the same.
        assertThat(action("")).isEqualTo(Action.UNCHANGED);
    }

    @Test
    void thePlanTellsWhetherErrorsBecomeFewer() throws IOException {
        String published = "schema: scdl/subventions\n" + acknowledged("file-not-valid");
        Files.writeString(data, HEADER + "Commune,pas un SIRET,hier,,,,,,,,,,,,,\n".repeat(3));
        assertThat(action(published)).isEqualTo(Action.CREATE);
        Files.writeString(data, HEADER + "Commune,pas un SIRET,hier,,,,,,,,,,,,,\n".repeat(4));
        PublicationPlan plan = portal.plan(declaration(published));
        assertThat(plan.toString())
                .containsPattern(
                        "scdl/subventions@2\\.1\\.1 : (\\d+) anomalie\\(s\\), (\\d+) dans le fichier publié\\.");
        Content before = plan.changes().get(0).files().get(0).before().orElseThrow();
        Content after = plan.changes().get(0).files().get(0).after().orElseThrow();
        assertThat(before.errors() * 4).isEqualTo(after.errors() * 3);
        assertThat(portal.apply(plan).receipts().get(0).notes())
                .extracting(note -> note.text(Locale.FRENCH))
                .containsExactly("file-not-valid : Service finances, Vérifié");
    }

    @Test
    void anInvalidDeclarationIsNotPlanned() throws IOException {
        rows(1);
        CatalogDeclaration declaration = declaration("issued: hier\n");
        assertThatThrownBy(() -> portal.plan(declaration))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Line 7");
    }

    @Test
    void aFileThatIsGoneIsRefusedAndTheRestGoesOn() throws IOException {
        rows(1);
        CatalogDeclaration declaration = declaration("");
        Files.delete(data);
        PublicationPlan plan = portal.plan(declaration);
        assertThat(plan.changes().get(0).action()).isEqualTo(Action.REFUSE);
        assertThat(plan.toString()).contains("x jeu (refusé)\n    Le fichier « ");
    }
}
