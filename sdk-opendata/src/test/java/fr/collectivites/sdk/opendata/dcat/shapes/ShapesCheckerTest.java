package fr.collectivites.sdk.opendata.dcat.shapes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.DataService;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.DatasetSeries;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.catalog.Organisation;
import fr.collectivites.sdk.core.catalog.Relation;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.schema.SchemaException;
import fr.collectivites.sdk.core.table.SourceException;
import fr.collectivites.sdk.opendata.dcat.DcatProfile;
import fr.collectivites.sdk.opendata.dcat.DcatWriter;
import fr.collectivites.sdk.opendata.dcat.RandomCatalog;
import fr.collectivites.sdk.opendata.dcat.Samples;
import fr.collectivites.sdk.opendata.dcat.rdf.RdfFormat;
import fr.collectivites.sdk.opendata.testing.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShapesCheckerTest {

    private static final DcatWriter STRICT =
            DcatWriter.turtle(DcatProfile.STRICT_3_0_1).withBase(Samples.BASE);
    private static final DcatWriter HVD = DcatWriter.turtle(DcatProfile.HVD).withBase(Samples.BASE);

    @TempDir
    private Path folder;

    @Test
    void ourOwnCataloguesHaveNothingAgainstThem() {
        assertThat(ShapesChecker.dcatAp().check(Samples.catalog(), HVD).problems())
                .isEmpty();
        byte[] document = HVD.text(Samples.catalog()).getBytes(UTF_8);
        assertThat(ShapesChecker.dcatAp().check(document, RdfFormat.TURTLE).problems())
                .isEmpty();
    }

    /** Part by part or whole: the same findings. */
    @Test
    void judgesPartByPartWhatItJudgesWhole() {
        for (long seed = 0; seed < 30; seed++) {
            Catalog catalog = new RandomCatalog(seed).next();
            byte[] document = STRICT.text(catalog).getBytes(UTF_8);
            Report whole = ShapesChecker.dcatAp().check(document, RdfFormat.TURTLE);
            Report parts = ShapesChecker.dcatAp().check(catalog, STRICT);
            assertThat(texts(parts)).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(texts(whole));
        }
    }

    @Test
    void knowsAReferenceToAnotherPartFromOneToNothing() {
        Catalog catalog = Catalog.builder("Titre", "Description", Samples.publisher())
                .service(DataService.builder("api", "API", "https://x.example/api")
                        .servesDataset("jeu")
                        .servesDataset("absent")
                        .build())
                .dataset(Dataset.builder("jeu", "Jeu", Samples.publisher())
                        .description("Description")
                        .inSeries("nulle-part")
                        .distribution(Distribution.access("https://x.example/a")
                                .accessService("api")
                                .build())
                        .build())
                .build();
        assertThat(texts(ShapesChecker.dcatAp().check(catalog, STRICT)))
                .containsExactlyInAnyOrder(
                        "https://data.villebourg.example/service/api: dcat:servesDataset names"
                                + " \"https://data.villebourg.example/dataset/absent\", which the document does not type as"
                                + " dcat:Dataset.",
                        "https://data.villebourg.example/dataset/jeu: dcat:inSeries names"
                                + " \"https://data.villebourg.example/series/nulle-part\", which the document does not type as"
                                + " dcat:DatasetSeries.");
    }

    /** Members with an IRI of their own are found by their identifier from any other part. */
    @Test
    void knowsMembersThatHaveAnIriOfTheirOwn() {
        Catalog catalog = Catalog.builder("Titre", "Description", Samples.publisher())
                .service(DataService.builder("api", "API", "https://x.example/api")
                        .uri("https://ailleurs.example/services/7")
                        .servesDataset("jeu")
                        .build())
                .series(DatasetSeries.builder("serie", "Série", Samples.publisher())
                        .uri("https://ailleurs.example/series/3")
                        .description("Description")
                        .build())
                .dataset(Dataset.builder("jeu", "Jeu", Samples.publisher())
                        .uri("https://ailleurs.example/jeux/1")
                        .description("Description")
                        .inSeries("serie")
                        .relation(
                                Relation.builder(Relation.Kind.SOURCE, "source").build())
                        .distribution(Distribution.access("https://x.example/a")
                                .accessService("api")
                                .build())
                        .build())
                .dataset(Dataset.builder("source", "Source", Samples.publisher())
                        .uri("https://ailleurs.example/jeux/2")
                        .description("Description")
                        .build())
                .build();
        assertThat(texts(ShapesChecker.dcatAp().check(catalog, STRICT))).isEmpty();
        assertThat(texts(ShapesChecker.dcatAp().check(STRICT.text(catalog).getBytes(UTF_8), RdfFormat.TURTLE)))
                .isEmpty();
    }

    @Test
    void aBodyThatManyDatasetsShareIsReportedOnce() {
        Organisation nameless =
                Organisation.builder("").uri("https://x.example/org").build();
        Catalog.Builder catalog = Catalog.builder("Titre", "Description", Samples.publisher());
        for (int i = 0; i < 5; i++) {
            catalog.dataset(Dataset.builder("jeu-" + i, "Jeu", nameless)
                    .description("Description")
                    .build());
        }
        assertThat(texts(ShapesChecker.dcatAp().check(catalog.build(), STRICT)))
                .containsExactly("https://x.example/org: foaf:name is missing.");
    }

    @Test
    void whatTheChecksOnTheModelTellNeedNotBeToldTwice() {
        byte[] document = "<https://x.example/1> a <http://www.w3.org/ns/dcat#Dataset> .".getBytes(UTF_8);
        assertThat(ShapesChecker.dcatAp().check(document, RdfFormat.TURTLE).problems())
                .hasSize(2);
        assertThat(ShapesChecker.dcatAp()
                        .besideModelChecks()
                        .check(document, RdfFormat.TURTLE)
                        .problems())
                .isEmpty();
    }

    /** "The HVD shapes target every dcat:Dataset … run them only on the HVD part of a mixed catalogue." */
    @Test
    void rulesOfHighValueAreForTheHighValuePartAlone() {
        assertThat(texts(ShapesChecker.dcatAp().check(Samples.catalog(), STRICT)))
                .isNotEmpty()
                .allMatch(text -> text.contains("dcatap:applicableLegislation is missing"))
                .noneMatch(text -> text.contains("subventions"));
    }

    /** What our own profiles for harvesters write: whoever meets it is told why. */
    @Test
    void aChecksumAsPlainTextIsToldWithItsReason() {
        Report report = ShapesChecker.dcatAp().check("""
                @prefix spdx: <http://spdx.org/rdf/terms#> .
                [] a spdx:Checksum ; spdx:algorithm spdx:checksumAlgorithm_sha256 ; spdx:checksumValue "00ff" .
                [] a spdx:Checksum ; spdx:algorithm spdx:checksumAlgorithm_sha256 ; spdx:checksumValue "autre" .
                """.getBytes(UTF_8), RdfFormat.TURTLE);
        assertThat(report.problems())
                .filteredOn(p -> p.value().equals(Optional.of("00ff")))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.rule()).contains("checksum-text");
                    assertThat(p.severity()).isEqualTo(Severity.ERROR);
                    assertThat(p.text(Locale.FRENCH)).contains("xsd:hexBinary", "--profile strict");
                });
        assertThat(report.problems())
                .filteredOn(p -> p.value().equals(Optional.of("autre")))
                .extracting(p -> p.rule().orElse(""))
                .containsExactly("datatype");
    }

    @Test
    void tellsEveryFindingInBothLanguages() {
        Report report = ShapesChecker.dcatAp().check("""
                @prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .
                <https://x.example/1> a dcat:Dataset ; dct:title "Jeu" ; dct:description "D" ; dct:publisher "Mairie" ;
                    dct:issued "hier" , "2024" ; dct:accrualPeriodicity <https://x.example/f> ;
                    dcat:temporalResolution "1 jour" .
                """.getBytes(UTF_8), RdfFormat.TURTLE);
        assertThat(report.problems())
                .extracting(p -> p.rule().orElse(""))
                .contains("node-kind", "max-count", "none-of", "code-list", "class", "datatype");
        for (Problem problem : report.problems()) {
            assertThat(problem.text(Locale.FRENCH)).isNotBlank().doesNotContain("{");
            assertThat(problem.text(Locale.ENGLISH)).doesNotContain("{");
        }
        assertThat(report.problems().get(0).text(Locale.FRENCH)).startsWith("https://x.example/1 : ");
    }

    @Test
    void mendsShapesThatJenaRefusesAndSaysSo() throws IOException {
        Path shapes = write("shapes.ttl", """
                @prefix sh: <http://www.w3.org/ns/shacl#> . @prefix dcat: <http://www.w3.org/ns/dcat#> .
                @prefix dct: <http://purl.org/dc/terms/> . @prefix : <https://formes.example/> .
                :S a sh:NodeShape ; sh:targetClass dcat:Dataset ; sh:property :absente , :titre .
                :titre sh:path dct:title ; sh:minCount 1 ; sh:message "Il faut un titre"@fr , "A title is needed"@en .
                """);
        Report report = ShapesChecker.read(List.of(shapes))
                .check(
                        "<https://x.example/1> a <http://www.w3.org/ns/dcat#Dataset> .".getBytes(UTF_8),
                        RdfFormat.TURTLE);
        assertThat(report.problems())
                .extracting(p -> p.code().code() + "/" + p.rule().orElse(""))
                .containsExactlyInAnyOrder(
                        "shapes-repaired/dangling", "shapes-repaired/messages", "catalog-shape/min-count");
        assertThat(report.count(Severity.ERROR)).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNoShapes() throws IOException {
        assertThatExceptionOfType(SchemaException.class)
                .isThrownBy(() -> ShapesChecker.read(List.of(write("vide.ttl", ""))))
                .satisfies(e -> assertThat(e.message(Locale.FRENCH)).contains("ne contient aucune forme"));
        assertThatExceptionOfType(SchemaException.class)
                .isThrownBy(() -> ShapesChecker.read(List.of(write("faux.ttl", "<a> <b>"))));
        assertThatExceptionOfType(SchemaException.class)
                .isThrownBy(() -> ShapesChecker.read(List.of(write("casse.ttl", """
                        @prefix sh: <http://www.w3.org/ns/shacl#> .
                        <https://x.example/s> a sh:NodeShape ; sh:targetClass <https://x.example/c> ; sh:property [
                            sh:path <https://x.example/p> ; sh:minCount "un" ] .
                        """))));
        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> ShapesChecker.read(List.of(folder.resolve("absent.ttl"))));
    }

    @Test
    void takesTheOfficialShapes() {
        ShapesChecker official = ShapesChecker.read(List.of(
                Shared.require("data/dcat/shapes/dcat-ap-3.0.1-main.ttl"),
                Shared.require("data/dcat/shapes/dcat-ap-hvd-3.0.0-base.ttl")));
        Catalog highValue = Catalog.builder("Titre", "Description", Samples.publisher())
                .dataset(Samples.addresses())
                .service(Samples.api())
                .build();
        assertThat(official.check(highValue, HVD).problems())
                .extracting(p -> p.code().code() + "/" + p.rule().orElse(""))
                .containsExactly("shapes-repaired/high-value");
        // A mixed catalogue: its other datasets and series need no category.
        assertThat(official.check(Samples.catalog(), HVD).count(Severity.ERROR)).isZero();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static List<String> texts(Report report) {
        List<String> texts = new ArrayList<>();
        report.problems().forEach(p -> texts.add(p.text(Locale.ENGLISH)));
        return texts;
    }
}
