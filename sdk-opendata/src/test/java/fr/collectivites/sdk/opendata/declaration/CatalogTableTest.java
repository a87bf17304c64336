package fr.collectivites.sdk.opendata.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.catalog.FileFormat;
import fr.collectivites.sdk.core.catalog.Frequency;
import fr.collectivites.sdk.core.catalog.Licence;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The registered SCDL catalogue, as CSV or XLSX, in the place of catalog.yaml. */
class CatalogTableTest {

    private static final List<String> HEADER = List.of(
            "COLL_NOM",
            "COLL_SIRET",
            "ID",
            "TITRE",
            "DESCRIPTION",
            "THEME",
            "PRODUCTEUR_NOM",
            "PRODUCTEUR_SIRET",
            "COUV_SPAT_MAILLE",
            "COUV_SPAT_NOM",
            "COUV_TEMP_DEBUT",
            "COUV_TEMP_FIN",
            "DATE_PUBL",
            "FREQ_MAJ",
            "DATE_MAJ",
            "MOTS_CLES",
            "LICENCE",
            "NOMBRE_RESSOURCES",
            "FORMAT_RESSOURCES",
            "URL");

    private static final List<String> BUDGET = List.of(
            "Commune de Moissac",
            "21820112700014",
            "21820112700014-BUDGET",
            "Budget primitif",
            "Le budget.",
            "GOVE",
            "Commune de Moissac",
            "21820112700014",
            "Communale",
            "Moissac",
            "2025-01-01",
            "2025-12-31",
            "2025-04-01",
            "Annuelle",
            "2025-04-02",
            "budget;finances",
            "Licence Ouverte-LO",
            "1",
            "CSV",
            "https://example.org/budget.csv");

    @TempDir
    Path folder;

    private static List<String> with(String column, String value) {
        return HEADER.stream()
                .map(name -> name.equals(column) ? value : BUDGET.get(HEADER.indexOf(name)))
                .toList();
    }

    @SafeVarargs
    private CatalogDeclaration csv(List<String>... rows) throws IOException {
        StringBuilder text = new StringBuilder(String.join(",", HEADER)).append('\n');
        for (List<String> row : rows) {
            text.append(String.join(",", row)).append('\n');
        }
        return CatalogDeclaration.read(Files.writeString(folder.resolve("catalogue.csv"), text));
    }

    private static void assertIsTheBudget(CatalogDeclaration declaration) {
        assertThat(declaration.problems()).isEmpty();
        assertThat(declaration.outcome()).isEqualTo(Outcome.VALID);
        assertThat(declaration
                        .catalog()
                        .publisher()
                        .orElseThrow()
                        .siren()
                        .orElseThrow()
                        .value())
                .isEqualTo("218201127");
        Dataset budget = declaration.catalog().datasets().get(0);
        assertThat(budget.identifier()).contains("21820112700014-budget");
        assertThat(budget.title()).contains("Budget primitif");
        assertThat(budget.licence()).contains(Licence.ETALAB_2_0);
        assertThat(budget.frequency()).contains(Frequency.ANNUAL);
        assertThat(budget.keywords()).containsExactly("budget", "finances");
        assertThat(budget.issuedText()).contains("2025-04-01");
        assertThat(budget.temporal().get(0).lastDay().orElseThrow()).hasToString("2025-12-31");
        assertThat(budget.spatial().get(0).label()).contains("Moissac");
        Distribution link = budget.distributions().get(0);
        assertThat(link.accessUrls()).containsExactly("https://example.org/budget.csv");
        assertThat(link.format()).contains(FileFormat.CSV);
    }

    @Test
    void aCsvIsACatalogue() throws IOException {
        assertIsTheBudget(csv(BUDGET));
    }

    @Test
    void aWorkbookIsACatalogue() throws IOException {
        Path file = folder.resolve("catalogue.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
            String relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\""
                    + " Target=\"%s\"/></Relationships>";
            part(zip, "_rels/.rels", relations.formatted("officeDocument", "xl/workbook.xml"));
            part(zip, "xl/_rels/workbook.xml.rels", relations.formatted("worksheet", "worksheets/sheet1.xml"));
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                            + "<sheet name=\"Catalogue\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            part(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + "<sheetData>"
                            + row(1, HEADER) + row(2, BUDGET) + "</sheetData></worksheet>");
        }
        assertIsTheBudget(CatalogDeclaration.read(file));
    }

    private static String row(int number, List<String> cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.size(); i++) {
            row.append("<c r=\"")
                    .append((char) ('A' + i))
                    .append(number)
                    .append("\" t=\"inlineStr\"><is><t>")
                    .append(cells.get(i))
                    .append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @Test
    void aPathIsAFileOfTheFolderAndRowsOfOneIdentifierAreOneDataset() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "a\n1\n");
        Files.writeString(folder.resolve("b.csv"), "a\n1\n");
        CatalogDeclaration declaration = csv(with("URL", "a.csv"), with("URL", "b.csv"), with("ID", "autre"));
        assertThat(declaration.problems()).isEmpty();
        assertThat(declaration.catalog().datasets()).hasSize(2);
        assertThat(declaration.catalog().datasets().get(0).distributions())
                .extracting(distribution ->
                        Path.of(distribution.file().orElseThrow()).getFileName().toString())
                .containsExactly("a.csv", "b.csv");
    }

    @Test
    void whatCannotBeUnderstoodIsToldWithItsPlaceAndLeftOut() throws IOException {
        CatalogDeclaration declaration =
                csv(with("LICENCE", "Creative Commons-CC"), with("FREQ_MAJ", "Parfois"), with("URL", "../secret.csv"));
        assertThat(declaration.catalog().datasets().get(0).licence()).isEmpty();
        assertThat(declaration.problems())
                .extracting(problem -> problem.message(Locale.FRENCH))
                .anyMatch(text -> text.startsWith("Ligne 2, colonne LICENCE : « Creative Commons-CC »"))
                .anyMatch(text -> text.startsWith("Ligne 4, colonne URL"));
        assertThat(declaration.outcome()).isEqualTo(Outcome.INVALID);
    }

    @Test
    void everyFrequencyOfTheSchemaIsKnown() throws IOException {
        for (String word : List.of(
                "Inconnue",
                "Ponctuelle",
                "Irrégulière",
                "Continuelle",
                "Toutes les heures",
                "Quotidienne ou plusieurs fois par jour",
                "Hebdomadaire ou plusieurs fois par semaine",
                "Mensuelle ou plusieurs fois par mois",
                "Bimestrielle",
                "Trimestrielle",
                "Semestrielle",
                "Annuelle",
                "Biennale",
                "Triennale",
                "Quinquennale")) {
            assertThat(csv(with("FREQ_MAJ", word)).problems()).as(word).isEmpty();
        }
    }

    @Test
    void aTableWithoutTheColumnsIsNoCatalogue() throws IOException {
        CatalogDeclaration declaration =
                CatalogDeclaration.read(Files.writeString(folder.resolve("autre.csv"), "a;b\n1;2\n"));
        assertThat(declaration.outcome()).isEqualTo(Outcome.INVALID);
        assertThat(declaration.problems())
                .extracting(Problem::arguments)
                .extracting(arguments -> arguments.get("property"))
                .contains("COLL_NOM", "ID", "TITRE", "URL");
    }
}
