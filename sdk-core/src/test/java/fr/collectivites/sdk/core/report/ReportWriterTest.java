package fr.collectivites.sdk.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.collectivites.sdk.core.problem.Engine;
import fr.collectivites.sdk.core.problem.Parity;
import fr.collectivites.sdk.core.problem.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportWriterTest {

    private static String write(ReportWriter writer, Report report) {
        return writer.render(report);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void textHasItsForm(String language) throws IOException {
        ReportWriter writer = ReportWriter.text(Locale.forLanguageTag(language));
        Golden.assertMatches(write(writer, SampleReports.invalid()), "invalid-" + language + ".txt");
        Golden.assertMatches(write(writer, SampleReports.warnings()), "warnings-" + language + ".txt");
        Golden.assertMatches(write(writer, SampleReports.valid()), "valid-" + language + ".txt");
        Golden.assertMatches(write(writer.maskValues(), SampleReports.invalid()), "masked-" + language + ".txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void pageHasItsForm(String language) throws IOException {
        ReportWriter writer = ReportWriter.html(Locale.forLanguageTag(language));
        Golden.assertMatches(write(writer, SampleReports.invalid()), "invalid-" + language + ".html");
        Golden.assertMatches(write(writer, SampleReports.valid()), "valid-" + language + ".html");
    }

    @Test
    void findingsInSpreadsheetsNameSheetAndCell() throws IOException {
        Report report = SampleReports.workbook();
        assertThat(write(ReportWriter.text(Locale.FRENCH), report))
                .contains("feuille Données, AB12  « 800 € »", "feuille Données, B3  « idRae »", "ligne 14");
        assertThat(write(ReportWriter.text(Locale.ENGLISH), report)).contains("sheet Données, AB12");
        assertThat(write(ReportWriter.html(Locale.FRENCH), report))
                .contains("<span class=\"place\">feuille Données, AB12</span>");
        assertThat(write(ReportWriter.csv(Locale.FRENCH), report))
                .contains("subventions.xlsx;Données;;12;28;AB12;montant;", "subventions.xlsx;Données;;1;2;B3;idRAE;");
        JsonNode json = new ObjectMapper().readTree(write(ReportWriter.json(Locale.FRENCH), report));
        assertThat(json.at("/source/sheet").asText()).isEqualTo("Données");
        assertThat(json.findValuesAsText("cell")).contains("AB12", "B3");
    }

    @Test
    void codesLinkToThePageOfRulesWhereOneIsKnown() throws IOException {
        URI rules = URI.create("https://forge.example/docs/rules/core.md");
        String link = "https://forge.example/docs/rules/core.md#sample-number";
        assertThat(write(ReportWriter.html(Locale.FRENCH).rules(rules), SampleReports.invalid()))
                .contains("<a href=\"" + link + "\" rel=\"noreferrer\"><code>sample-number</code></a>");
        JsonNode sarif = new ObjectMapper()
                .readTree(write(ReportWriter.sarif(Locale.FRENCH).rules(rules), SampleReports.invalid()));
        assertThat(sarif.findValuesAsText("helpUri")).contains(link);
        assertThat(write(ReportWriter.html(Locale.FRENCH), SampleReports.invalid()))
                .doesNotContain("<a ");
        ReportWriter writer = ReportWriter.html(Locale.FRENCH);
        assertThatIllegalArgumentException().isThrownBy(() -> writer.rules(URI.create("javascript:alert(1)")));
        assertThatIllegalArgumentException().isThrownBy(() -> writer.rules(URI.create("ftp://h.example/a")));
    }

    /** The figure of every report is the one that docs/compatibility.md states. */
    @Test
    void reportsSayHowFarTheVerdictCanBeTrusted() throws IOException {
        Parity parity = Engine.parity();
        String files = new Words(Locale.ENGLISH).number(parity.files());
        String same = new Words(Locale.ENGLISH).number(parity.same());
        assertThat(Files.readString(Path.of("..", "docs", "compatibility.md")).replaceAll("\\s+", " "))
                .contains(files + " files, " + same + " with the same verdict")
                .contains("validata-table " + parity.reference().replace("Validata ", ""));
        String sentence = "same verdict as " + parity.reference() + " on " + same + " of " + files + " files compared ("
                + parity.date() + ")";
        Report report = SampleReports.invalid();
        assertThat(write(ReportWriter.text(Locale.ENGLISH), report)).contains(sentence);
        assertThat(write(ReportWriter.html(Locale.ENGLISH), report)).contains(sentence);
        assertThat(write(ReportWriter.junit(Locale.ENGLISH), report)).contains(sentence);
        JsonNode json = new ObjectMapper().readTree(write(ReportWriter.json(Locale.ENGLISH), report));
        assertThat(json.at("/engine/parity/files").asLong()).isEqualTo(parity.files());
        JsonNode sarif = new ObjectMapper().readTree(write(ReportWriter.sarif(Locale.ENGLISH), report));
        assertThat(sarif.at("/runs/0/properties/parity/date").asText())
                .isEqualTo(parity.date().toString());
        assertThat(SampleReports.workbook().parity()).as("no mode").isEmpty();
    }

    @Test
    void lineSaysVerdictAndCounts() {
        assertThat(write(ReportWriter.line(Locale.FRENCH), SampleReports.invalid()))
                .isEqualTo("subventions-2025.csv : non conforme au schéma scdl/subventions 2.1.1."
                        + " 12 erreurs, 1 avertissement et 1 information sur 248 lignes.\n");
    }

    @Test
    void jsonHasItsForm() throws IOException {
        Golden.assertMatches(write(ReportWriter.json(Locale.FRENCH), SampleReports.invalid()), "invalid-fr.json");
        Golden.assertMatches(write(ReportWriter.json(Locale.ENGLISH), SampleReports.valid()), "valid-en.json");
    }

    @Test
    void jsonKeepsTheOrderOfTheContract() throws IOException {
        JsonNode json = new ObjectMapper().readTree(write(ReportWriter.json(Locale.FRENCH), SampleReports.invalid()));
        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly(
                        "source",
                        "schema",
                        "mode",
                        "engine",
                        "outcome",
                        "rows",
                        "counts",
                        "byCode",
                        "problems",
                        "dropped");
        assertThat(json.get("problems").get(1).fieldNames())
                .toIterable()
                .containsExactly(
                        "code",
                        "rule",
                        "severity",
                        "message",
                        "line",
                        "row",
                        "column",
                        "cell",
                        "field",
                        "value",
                        "expected",
                        "fix");
        assertThat(json.get("problems").get(2).get("cell").asText()).isEqualTo("I4");
    }

    @Test
    void jsonOnOneLineSaysTheSame() throws IOException {
        String line = write(ReportWriter.jsonLine(Locale.FRENCH), SampleReports.hostile());
        assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
        ObjectMapper mapper = new ObjectMapper();
        assertThat(mapper.readTree(line))
                .isEqualTo(mapper.readTree(write(ReportWriter.json(Locale.FRENCH), SampleReports.hostile())));
    }

    @Test
    void limitBoundsTheFindingsShownAndKeepsTheCounts() throws IOException {
        JsonNode json = new ObjectMapper()
                .readTree(write(ReportWriter.json(Locale.FRENCH).limit(3), SampleReports.invalid()));
        assertThat(json.get("problems")).hasSize(3);
        assertThat(json.get("dropped").asLong()).isEqualTo(11);
        assertThat(json.get("counts").get("error").asLong()).isEqualTo(12);
        String text = write(ReportWriter.text(Locale.FRENCH).limit(0), SampleReports.invalid());
        assertThat(text).contains("Nombre mal écrit").doesNotContain("mille");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportWriter.text(Locale.FRENCH).limit(-1));
    }

    @Test
    void pageEscapesWhateverAFileCanHold() {
        String page = write(ReportWriter.html(Locale.FRENCH), SampleReports.hostile());
        assertThat(page).doesNotContain("<script", "<img", "\u001b", "\u202e", "\u0000", "\ud800");
        // Without the values of attributes no tag has an event: no quote of a file ends an attribute.
        assertThat(page.replaceAll("=\"[^\"]*\"", "=\"\""))
                .doesNotContainPattern("<[^>]*onmouseover")
                .doesNotContainPattern("<[^>]*onerror");
        assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&#39; onmouseover=&#39;alert(1)");
        assertThat(page).contains("default-src 'none'");
    }

    @Test
    void textCannotSteerATerminal() {
        String text = write(ReportWriter.text(Locale.FRENCH), SampleReports.hostile());
        assertThat(text.chars().filter(c -> c != '\n' && Character.isISOControl(c)))
                .isEmpty();
        assertThat(text).doesNotContain("\u202e", "\u2028");
    }

    @Test
    void coloursAreForTextAndAskedFor() {
        assertThat(write(ReportWriter.text(Locale.FRENCH).colours(), SampleReports.invalid()))
                .contains("\u001b[1;31m✗");
        assertThat(write(ReportWriter.json(Locale.FRENCH).colours(), SampleReports.invalid()))
                .doesNotContain("\u001b");
    }

    @Test
    void maskedReportsHoldNoContentOfCells() {
        for (ReportWriter writer : List.of(
                ReportWriter.text(Locale.FRENCH),
                ReportWriter.json(Locale.FRENCH),
                ReportWriter.jsonLine(Locale.FRENCH),
                ReportWriter.csv(Locale.FRENCH),
                ReportWriter.sarif(Locale.FRENCH),
                ReportWriter.junit(Locale.FRENCH),
                ReportWriter.html(Locale.FRENCH))) {
            assertThat(write(writer, SampleReports.invalid())).contains("1 200,50", "1200.50");
            assertThat(write(writer.maskValues(), SampleReports.invalid()))
                    .doesNotContain("1 200,50", "mille", "1200.50", "14/03/2025", "1/2/25")
                    .contains("AAAA-MM-JJ", Masked.MASK);
        }
    }

    @Test
    void pageStaysSmallWhateverTheNumberOfFindings() {
        String page = write(ReportWriter.html(Locale.FRENCH), SampleReports.huge(20_000));
        assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(300_000);
        assertThat(page).contains("autres sortes d&#39;anomalies");
    }

    @Test
    void twoWritingsGiveTheSameBytes() {
        for (ReportWriter writer : List.of(ReportWriter.html(Locale.FRENCH), ReportWriter.json(Locale.FRENCH))) {
            assertThat(write(writer, SampleReports.hostile())).isEqualTo(write(writer, SampleReports.hostile()));
        }
    }

    @Test
    void writesUtf8ToStreams() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportWriter.text(Locale.FRENCH).write(SampleReports.invalid(), out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(write(ReportWriter.text(Locale.FRENCH), SampleReports.invalid()));
    }

    @Test
    void replacesAFileOnceTheReportIsComplete(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("rapport.html");
        Files.writeString(file, "old");
        ReportWriter.html(Locale.FRENCH).write(SampleReports.valid(), file);
        assertThat(file).content(StandardCharsets.UTF_8).startsWith("<!DOCTYPE html>");
        assertThat(folder).isDirectoryContaining(file::equals);
        assertThat(folder.toFile().list()).containsExactly("rapport.html");
        assertThatThrownBy(() -> ReportWriter.html(Locale.FRENCH)
                        .write(SampleReports.valid(), folder.resolve("absent").resolve("rapport.html")))
                .isInstanceOf(UncheckedIOException.class);
    }
}
