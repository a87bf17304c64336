package fr.collectivites.sdk.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a database and from a spreadsheet to a conforming file. */
class SourceToFileTest {

    @TempDir
    private Path folder;

    @Test
    void aQueryBecomesAConformingFileThatABadOneDoesNotReplace() throws Exception {
        String query =
                "SELECT 'Moissac' AS ville, '82112' AS insee, 'F' AS sexe, 'Camille' AS prenom, x AS nombre, %s AS an"
                        + " FROM SYSTEM_RANGE(1, 3)";
        Path mapping = Files.writeString(folder.resolve("mapping.yaml"), """
                schema: scdl/prenoms
                fields:
                  COMMUNE_NOM: ville
                  COLL_INSEE: insee
                  ENFANT_SEXE: sexe
                  ENFANT_PRENOM: prenom
                  NOMBRE_OCCURRENCES: nombre
                  ANNEE: an
                """);
        Path file = folder.resolve("prenoms.csv");
        String[] good = {"jdbc:h2:mem:", query.formatted("2024"), mapping.toString(), file.toString()};
        String[] bad = {"jdbc:h2:mem:", query.formatted("'MMXXIV'"), mapping.toString(), file.toString()};
        assertThat(Printed.by(ignored -> NightlyExport.main(good)))
                .first()
                .asString()
                .contains("prenoms.csv : conforme");
        assertThat(String.join("\n", Printed.by(ignored -> NightlyExport.main(bad))))
                .contains("non conforme", "ANNEE", "MMXXIV");
        assertThat(Files.readAllLines(file))
                .hasSize(4)
                .startsWith(
                        "COMMUNE_NOM,COLL_INSEE,ENFANT_SEXE,ENFANT_PRENOM,NOMBRE_OCCURRENCES,ANNEE",
                        "Moissac,82112,F,Camille,1,2024");
    }

    @Test
    void aSpreadsheetWithATitleLineBecomesAConformingFile() throws IOException {
        Path spreadsheet = folder.resolve("naissances.xlsx");
        xlsx(spreadsheet, new String[][] {
            {"Naissances de l'année 2024"},
            {"Ville", "Code INSEE", "Prénom", "Sexe", "Nombre", "Année de naissance"},
            {"Moissac", "82112", "Camille", "F", "3", "2024"}
        });
        Path mapping = folder.resolve("mapping.yaml");
        Path file = folder.resolve("prenoms.csv");
        MapSpreadsheet.main(new String[] {spreadsheet.toString(), "scdl/prenoms", mapping.toString(), file.toString()});
        assertThat(Files.readString(mapping)).contains("ENFANT_PRENOM: Prénom");
        assertThat(Files.readAllLines(file)).hasSize(2).contains("Moissac,82112,F,Camille,3,2024");
    }

    /** The least that a spreadsheet is. */
    private static void xlsx(Path path, String[][] rows) throws IOException {
        StringBuilder sheet = new StringBuilder(
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (int row = 0; row < rows.length; row++) {
            sheet.append("<row r=\"").append(row + 1).append("\">");
            for (int column = 0; column < rows[row].length; column++) {
                sheet.append("<c r=\"")
                        .append((char) ('A' + column))
                        .append(row + 1)
                        .append("\" t=\"inlineStr\"><is><t>");
                sheet.append(rows[row][column]).append("</t></is></c>");
            }
            sheet.append("</row>");
        }
        sheet.append("</sheetData></worksheet>");
        String relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        try (OutputStream out = Files.newOutputStream(path);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            String type = "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.";
            entry(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/xl/workbook.xml" + type + "sheet.main+xml\"/>"
                            + "<Override PartName=\"/xl/worksheets/sheet1.xml" + type + "worksheet+xml\"/></Types>");
            entry(zip, "_rels/.rels", relations + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            entry(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    relations + "worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            entry(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                            + "<sheets><sheet name=\"Feuil1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            entry(zip, "xl/worksheets/sheet1.xml", sheet.toString());
        }
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
