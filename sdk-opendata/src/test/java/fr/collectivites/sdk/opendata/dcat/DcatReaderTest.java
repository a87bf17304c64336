package fr.collectivites.sdk.opendata.dcat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.FileFormat;
import fr.collectivites.sdk.core.catalog.Frequency;
import fr.collectivites.sdk.core.catalog.Licence;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.opendata.dcat.internal.DcatNames;
import fr.collectivites.sdk.opendata.dcat.rdf.RdfFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DcatReaderTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @EnumSource(RdfFormat.class)
    void whatIsWrittenStrictlyIsReadBackTheSame(RdfFormat format) throws IOException {
        for (long seed = 0; seed < 60; seed++) {
            Catalog catalog = new RandomCatalog(seed).next();
            String rdf = DcatWriter.of(format, DcatProfile.STRICT_3_0_1).text(catalog);
            CatalogReading reading = read(rdf, format);
            assertThat(reading.report().problems()).as("seed %d", seed).isEmpty();
            assertThat(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(reading.catalog()))
                    .as("seed %d%n%s", seed, rdf)
                    .isEqualTo(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(catalog));
            assertThat(reading.catalog()).isEqualTo(catalog);
        }
    }

    /** What udata writes: media type, format and checksum value as plain literals, schema.org or Dublin Core terms. */
    @Test
    void readsWhatUdataWrites() {
        Catalog catalog = turtle("""
                <https://p.example/catalog> a dcat:Catalog ; dct:title "Portail" ; dct:publisher [ a foaf:Organization ; foaf:name "Mairie" ] ;
                    dcat:dataset <https://p.example/datasets/1> .
                <https://p.example/datasets/1> a dcat:Dataset ; dct:identifier "1" ; dct:title "Jeu" ;
                    dct:accrualPeriodicity <http://purl.org/cld/freq/annual> ;
                    dct:license <https://www.etalab.gouv.fr/licence-ouverte-open-licence> ;
                    dct:temporal [ a dct:PeriodOfTime ; schema:startDate "2023-01-01" ; schema:endDate "2023-12-31" ] ;
                    dcat:distribution [ a dcat:Distribution ; dct:title "Fichier" ; dcat:downloadURL <https://p.example/a.csv> ;
                        dcat:mediaType "text/csv" ; dct:format "csv" ; dcat:byteSize 12 ;
                        spdx:checksum [ a spdx:Checksum ; spdx:algorithm spdx:checksumAlgorithm_sha1 ; spdx:checksumValue "ab" ] ] .
                """).catalog();
        var dataset = catalog.dataset("1").orElseThrow();
        assertThat(dataset.frequency()).contains(Frequency.ANNUAL);
        assertThat(dataset.licence()).contains(Licence.ETALAB_2_0);
        assertThat(dataset.temporal().get(0).startText()).contains("2023-01-01");
        var file = dataset.distributions().get(0);
        assertThat(file.format()).contains(FileFormat.CSV);
        assertThat(file.mediaType()).contains("text/csv");
        assertThat(file.byteSizeText()).contains("12");
        assertThat(file.checksum().orElseThrow().value()).contains("ab");
        assertThat(catalog.publisher().orElseThrow().name()).contains("Mairie");
    }

    /** What ckanext-dcat writes: "en" for whatever language, literal formats, no publisher, the old paging. */
    @Test
    void readsWhatCkanWrites() {
        CatalogReading reading = turtle("""
                <https://c.example> a dcat:Catalog ; dct:title "Portail" ; dct:language "en" ; dcat:dataset <https://c.example/dataset/2> .
                <https://c.example/catalog.ttl?page=1> a hydra:PagedCollection ; hydra:nextPage "https://c.example/catalog.ttl?page=2" .
                <https://c.example/dataset/2> a dcat:Dataset ; dct:identifier "2" ; dct:title "Jeu" ; dcat:keyword "eau" ;
                    dct:issued "2024-01-02T03:04:05.678"^^xsd:dateTime ;
                    dct:spatial [ a dct:Location ; dcat:bbox "POLYGON ((1 44, 2 44, 2 45, 1 45, 1 44))"^^geo:wktLiteral ] ;
                    dcat:distribution <https://c.example/r/1> .
                <https://c.example/r/1> a dcat:Distribution ; dct:format "XLSX" ; dcat:accessURL <https://c.example/a.xlsx> .
                """);
        assertThat(reading.nextPage()).contains("https://c.example/catalog.ttl?page=2");
        var dataset = reading.catalog().dataset("2").orElseThrow();
        assertThat(dataset.title()).contains("Jeu");
        assertThat(dataset.keywords()).containsExactly("eau");
        assertThat(dataset.issued()).isPresent();
        assertThat(dataset.spatial().get(0).bbox()).hasSize(4);
        assertThat(dataset.distributions().get(0).format()).contains(FileFormat.XLSX);
    }

    @Test
    void readsLiteralsInPlaceOfNodes() {
        var dataset = turtle("""
                <https://x.example/1> a dcat:Dataset ; dct:title "Titre"@fr-FR, "Title"@en ; dct:publisher "Mairie" ;
                    dct:temporal "2023" ; dct:spatial "Moissac" ; dct:accrualPeriodicity "mensuelle" ; dct:license "lov2" .
                """).catalog().datasets().get(0);
        assertThat(dataset.title()).contains("Titre");
        assertThat(dataset.translations()).containsOnlyKeys("en");
        assertThat(dataset.publisher().orElseThrow().name()).contains("Mairie");
        assertThat(dataset.temporal().get(0).lastDay()).contains(LocalDate.of(2023, 12, 31));
        assertThat(dataset.spatial().get(0).label()).contains("Moissac");
        assertThat(dataset.licence()).contains(Licence.ETALAB_2_0);
    }

    @Test
    void readsPastIrregularitiesAndSaysSo() {
        CatalogReading reading = turtle("""
                <https://x.example/1> a dcat:Dataset ; dct:title "Titre"@fr ; dcat:landingPage <https://x.example/a b> .
                """);
        assertThat(reading.catalog().datasets().get(0).landingPages()).containsExactly("https://x.example/a b");
        assertThat(reading.report().outcome()).isEqualTo(Outcome.VALID_WITH_WARNINGS);
        assertThat(reading.report().byCode()).containsOnlyKeys("rdf-irregular");
    }

    @Test
    void keepsWhatStoodBeforeASyntaxError() {
        CatalogReading reading =
                turtle("<https://x.example/1> a dcat:Dataset .\n<https://x.example/2> a nowhere:Dataset .");
        assertThat(reading.catalog().datasets()).hasSize(1);
        assertThat(reading.report().byCode()).containsOnlyKeys("rdf-syntax");
        Problem problem = reading.report().problems().get(0);
        assertThat(problem.line()).contains(14L);
        assertThat(problem.message(Locale.FRENCH)).contains("Ligne 14").contains("nowhere");
    }

    @Test
    void opensNothingOutsideTheDocument() {
        assertThat(problems(
                        "{\"@context\": \"http://127.0.0.1:9/context.jsonld\", \"@id\": \"http://x\"}",
                        RdfFormat.JSON_LD))
                .containsExactly("rdf-external/context");
        assertThat(problems(
                        "<!DOCTYPE r [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>&e;</rdf:RDF>",
                        RdfFormat.RDF_XML))
                .containsExactly("rdf-external/doctype");
    }

    @Test
    void boundsDepthAndSize() {
        String open = "<http://x> <http://p> ";
        assertThat(problems(open + "[ <http://p> ".repeat(300) + "1" + "]".repeat(300) + " .", RdfFormat.TURTLE))
                .containsExactly("rdf-limit/depth");
        assertThat(problems("{\"http://p\":".repeat(300) + "1" + "}".repeat(300), RdfFormat.JSON_LD))
                .containsExactly("rdf-limit/depth");
        String xml = "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:x='http://x/'>"
                + "<x:C><x:p>".repeat(200) + "</x:p></x:C>".repeat(200) + "</rdf:RDF>";
        assertThat(problems(xml, RdfFormat.RDF_XML)).containsExactly("rdf-limit/depth");
        CatalogReading reading =
                DcatReader.create().withMaxBytes(10).read(new ByteArrayInputStream(new byte[11]), RdfFormat.TURTLE);
        assertThat(reading.report().byCode()).containsOnlyKeys("rdf-limit");
    }

    /** The bound is one that the XML parsers of all JDKs reach, so that the finding is the same on each. */
    @ParameterizedTest
    @CsvSource({"49, no-catalog/", "50, rdf-limit/depth", "99, rdf-limit/depth", "5000, rdf-limit/depth"})
    void xmlIsReadUpToTheBound(int pairs, String finding) {
        String xml = "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:x='http://x/'>"
                + "<x:C><x:p>".repeat(pairs) + "</x:p></x:C>".repeat(pairs) + "</rdf:RDF>";
        assertThat(problems(xml, RdfFormat.RDF_XML)).contains(finding).doesNotContain("rdf-external/doctype");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "bonjour", "{}", "[]", "<a/>", "\u0000\u0001", "@prefix", "<http://x> <http://p> \"a\" ."})
    void nothingToReadIsAFindingNotAnException(String text) {
        for (RdfFormat format : RdfFormat.values()) {
            assertThat(read(text, format).report().outcome()).isEqualTo(Outcome.INVALID);
        }
    }

    @ParameterizedTest
    @EnumSource(RdfFormat.class)
    void damagedDocumentsNeverThrow(RdfFormat format) {
        byte[] good = DcatWriter.of(format, DcatProfile.HARVEST)
                .text(Samples.catalog())
                .getBytes(UTF_8);
        Random random = new Random(42);
        for (int i = 0; i < 150; i++) {
            byte[] bad = good.clone();
            for (int j = random.nextInt(20); j >= 0; j--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            int length = random.nextInt(bad.length + 1);
            DcatReader.create().read(new ByteArrayInputStream(bad, 0, length), format);
        }
    }

    private static List<String> problems(String text, RdfFormat format) {
        return read(text, format).report().problems().stream()
                .map(p -> p.code().code() + "/" + p.rule().orElse(""))
                .toList();
    }

    private static CatalogReading turtle(String body) {
        StringBuilder text = new StringBuilder("@prefix schema: <http://schema.org/> .\n");
        for (var namespace : List.of(
                DcatNames.DCAT,
                DcatNames.DCT,
                DcatNames.FOAF,
                DcatNames.SPDX,
                DcatNames.GEO,
                DcatNames.XSD,
                DcatNames.HYDRA)) {
            text.append("@prefix ")
                    .append(namespace.prefix())
                    .append(": <")
                    .append(namespace.iri())
                    .append("> .\n");
        }
        return read(text.append("\n".repeat(4)).append(body).toString(), RdfFormat.TURTLE);
    }

    private static CatalogReading read(String rdf, RdfFormat format) {
        return DcatReader.create().read(new ByteArrayInputStream(rdf.getBytes(UTF_8)), format);
    }
}
