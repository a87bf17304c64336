package fr.collectivites.sdk.opendata.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        Path file = Files.writeString(temp.resolve("catalog.yaml"), """
                collectivity: {siren: 218209997, name: Commune de Belcastel-sur-Lère}
                datasets:
                  - id: jeu
                    title: Jeu
                    licence: etalab-2.0
                    files: donnees.csv
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
        portal.apply(plan);
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
