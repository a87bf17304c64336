package fr.collectivites.sdk.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.collectivites.sdk.core.problem.Report;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The forms of reports that other programs read, and documents of many reports. */
class ReportWriterMachineTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static String series(ReportWriter writer, Report... reports) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ReportSeries series = writer.series(out)) {
            List.of(reports).forEach(series::add);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void formsAreStable() throws IOException {
        Golden.assertMatches(ReportWriter.csv(Locale.FRENCH).render(SampleReports.invalid()), "invalid-fr.csv");
        Golden.assertMatches(ReportWriter.sarif(Locale.ENGLISH).render(SampleReports.invalid()), "invalid-en.sarif");
        Golden.assertMatches(ReportWriter.junit(Locale.FRENCH).render(SampleReports.invalid()), "invalid-fr.xml");
        Golden.assertMatches(ReportWriter.junit(Locale.FRENCH).render(SampleReports.valid()), "valid-fr.xml");
    }

    @Test
    void csvHoldsNoFormulas() {
        String csv = ReportWriter.csv(Locale.FRENCH).render(SampleReports.hostile());
        assertThat(csv).startsWith("\ufeffpath;sheet;line;").contains("'=HYPERLINK");
        // A cell begins after a line end, a separator or an opening quote.
        assertThat(csv).doesNotContainPattern("[\n;]\"?[=@]");
    }

    /** SARIF 2.1.0, 3.14: a run has a tool; 3.27: a result has a message, and a ruleId that a rule of the driver has. */
    @Test
    void sarifHasWhatTheStandardAsksFor() throws IOException {
        for (Report report : List.of(SampleReports.invalid(), SampleReports.valid(), SampleReports.hostile())) {
            JsonNode sarif = JSON.readTree(ReportWriter.sarif(Locale.FRENCH).render(report));
            assertThat(sarif.get("version").asText()).isEqualTo("2.1.0");
            JsonNode run = sarif.get("runs").get(0);
            assertThat(run.get("tool").get("driver").get("name").asText()).isNotEmpty();
            List<String> rules = run.get("tool").get("driver").get("rules").findValuesAsText("id");
            assertThat(rules).doesNotHaveDuplicates();
            for (JsonNode result : run.get("results")) {
                assertThat(result.get("message").get("text").asText()).isNotEmpty();
                assertThat(rules).contains(result.get("ruleId").asText());
                assertThat(result.get("level").asText()).isIn("none", "note", "warning", "error");
                JsonNode region =
                        result.get("locations").get(0).get("physicalLocation").get("region");
                assertThat(region == null || region.get("startLine").asInt() > 0)
                        .isTrue();
            }
        }
    }

    /** RFC 3986: a relative reference keeps its segments; what is not unreserved is percent-encoded UTF-8. */
    @Test
    void sarifNamesFilesByUriReference() {
        assertThat(SarifFormat.uri("exports/été 2025.csv")).isEqualTo("exports/%C3%A9t%C3%A9%202025.csv");
        assertThat(SarifFormat.uri("a:b#c?.csv")).isEqualTo("a%3Ab%23c%3F.csv");
        assertThat(SarifFormat.uri("/data/a.csv")).isEqualTo("file:///data/a.csv");
        assertThat(SarifFormat.uri("C:\\data\\a.csv")).isEqualTo("file:///C:/data/a.csv");
    }

    @Test
    void junitIsXmlWhateverAFileHolds() throws Exception {
        Document document = xml(ReportWriter.junit(Locale.FRENCH).render(SampleReports.hostile()));
        Element suite = (Element) document.getElementsByTagName("testsuite").item(0);
        int tests = suite.getElementsByTagName("testcase").getLength();
        assertThat(tests).isEqualTo(SampleReports.HOSTILE.length);
        assertThat(suite.getAttribute("tests")).isEqualTo(Integer.toString(tests));
        assertThat(suite.getElementsByTagName("script").getLength()).isZero();
    }

    @Test
    void junitFailsForErrorsAlone() throws Exception {
        assertThat(xml(ReportWriter.junit(Locale.FRENCH).render(SampleReports.warnings()))
                        .getElementsByTagName("failure")
                        .getLength())
                .isZero();
        Document invalid = xml(ReportWriter.junit(Locale.FRENCH).render(SampleReports.invalid()));
        assertThat(invalid.getElementsByTagName("failure").getLength()).isEqualTo(4);
        assertThat(((Element) invalid.getElementsByTagName("testsuite").item(0)).getAttribute("failures"))
                .isEqualTo("4");
    }

    @Test
    void seriesAreOneDocument() throws Exception {
        Report[] reports = {SampleReports.valid(), SampleReports.invalid(), SampleReports.hostile()};
        assertThat(JSON.readTree(series(ReportWriter.json(Locale.FRENCH), reports)))
                .hasSize(3);
        assertThat(series(ReportWriter.jsonLine(Locale.FRENCH), reports).lines())
                .hasSize(3);
        assertThat(JSON.readTree(series(ReportWriter.sarif(Locale.FRENCH), reports))
                        .get("runs"))
                .hasSize(3);
        assertThat(xml(series(ReportWriter.junit(Locale.FRENCH), reports))
                        .getElementsByTagName("testsuite")
                        .getLength())
                .isEqualTo(3);
        assertThat(series(ReportWriter.csv(Locale.FRENCH), reports).split("path;sheet;line;", -1))
                .hasSize(2);
    }

    @Test
    void emptySeriesAreDocumentsToo() throws Exception {
        assertThat(JSON.readTree(series(ReportWriter.json(Locale.FRENCH)))).isEmpty();
        assertThat(JSON.readTree(series(ReportWriter.sarif(Locale.FRENCH))).get("runs"))
                .isEmpty();
        assertThat(xml(series(ReportWriter.junit(Locale.FRENCH)))
                        .getDocumentElement()
                        .getTagName())
                .isEqualTo("testsuites");
        assertThatThrownBy(() -> series(ReportWriter.html(Locale.FRENCH)))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void pagesOfManyReportsHaveAList(@TempDir Path folder) throws IOException {
        ReportWriter writer = ReportWriter.html(Locale.FRENCH);
        try (ReportPages pages = ReportPages.in(folder.resolve("rapports"), writer, Locale.FRENCH)) {
            pages.add(SampleReports.invalid());
            pages.add(SampleReports.valid());
            pages.add(SampleReports.hostile());
        }
        String index = Files.readString(folder.resolve("rapports/index.html"));
        Golden.assertMatches(index, "index-fr.html");
        assertThat(index)
                .contains("href=\"subventions-2025.csv.html\"", "href=\"subventions-2025.csv-2.html\"")
                .doesNotContain("<script");
        assertThat(folder.resolve("rapports").toFile().list()).hasSize(4);
    }
}
