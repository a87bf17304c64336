package fr.collectivites.sdk.opendata.dcat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.CatalogRecord;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Relation;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.opendata.dcat.check.CatalogChecker;
import fr.collectivites.sdk.opendata.dcat.rdf.RdfFormat;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Entries of catalogues ({@code dcat:CatalogRecord}) and links with a role ({@code dcat:Relationship}). */
class RecordsTest {

    private static final String ROLE = "http://www.iana.org/assignments/relation/original";

    private static final Dataset DATASET = Dataset.builder("jeu", "Jeu", Samples.publisher())
            .description("Un jeu.")
            .relation(Relation.qualified("https://ailleurs.example/brut", ROLE))
            .build();

    private static final Catalog CATALOG = Catalog.builder("Titre", "Description", Samples.publisher())
            .dataset(DATASET)
            .record(CatalogRecord.builder("jeu", "2026-01-02").build())
            .build();

    @Test
    void aRecordPointsAtWhatItDescribes() {
        assertThat(write(CATALOG, DcatProfile.STRICT_3_0_1))
                .contains("dcat:record <https://b.example/record/jeu>")
                .contains("<https://b.example/record/jeu>\n    a dcat:CatalogRecord")
                .contains("foaf:primaryTopic <https://b.example/dataset/jeu>")
                .contains("dct:modified \"2026-01-02\"^^xsd:date")
                .contains("<https://b.example/dataset/jeu>\n    a dcat:Dataset, dcat:Resource");
    }

    /** The class that SHACL asks for serves no harvester: they are given the classes that they look for, and no other. */
    @Test
    void harvestersSeeDatasetsAlone() {
        assertThat(write(CATALOG, DcatProfile.HARVEST)).contains("dcat:record").doesNotContain("dcat:Resource");
    }

    @Test
    void aLinkWithARoleIsANodeOfItsOwn() {
        assertThat(write(CATALOG, DcatProfile.STRICT_3_0_1))
                .contains("dcat:qualifiedRelation [")
                .contains("a dcat:Relationship")
                .contains("dct:relation <https://ailleurs.example/brut>")
                .contains("dcat:hadRole <" + ROLE + ">")
                .contains("<" + ROLE + ">\n    a dcat:Role");
    }

    @Test
    void severalResourcesAndRolesInOneNodeAreReadOneByOne() {
        String turtle = """
                @prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .
                <https://x.example/1> a dcat:Dataset ; dct:title "Jeu" ; dcat:qualifiedRelation [ a dcat:Relationship ;
                    dct:relation <https://x.example/a>, <https://x.example/b> ; dcat:hadRole <https://x.example/r>, <https://x.example/s> ;
                    <https://x.example/p> "gardé" ] .
                """;
        List<Relation> relations = DcatReader.create()
                .read(new ByteArrayInputStream(turtle.getBytes(UTF_8)), RdfFormat.TURTLE)
                .catalog()
                .datasets()
                .get(0)
                .relations();
        assertThat(relations)
                .extracting(r -> r.uri().orElseThrow() + " " + r.role().orElseThrow())
                .containsExactlyInAnyOrder(
                        "https://x.example/a https://x.example/r",
                        "https://x.example/a https://x.example/s",
                        "https://x.example/b https://x.example/r",
                        "https://x.example/b https://x.example/s");
        assertThat(relations).allMatch(r -> r.unknownFields().containsKey("https://x.example/p"));
    }

    @Test
    void aRecordNeedsItsTopicAndItsDate() {
        assertThat(errors(CATALOG)).isEmpty();
        assertThat(errors(with(CatalogRecord.builder("ailleurs", "hier").build())))
                .containsExactlyInAnyOrder("catalog-reference/record", "catalog-value/date");
        assertThat(errors(with(CatalogRecord.builder("https://ailleurs.example/jeu", "2026")
                        .status("modifié")
                        .build())))
                .containsExactlyInAnyOrder("catalog-reference/record", "catalog-value/iri");
        assertThat(errors(with(CatalogRecord.builder("", "").build())))
                .contains("catalog-required/primary-topic", "catalog-required/modified");
    }

    @Test
    void aLinkWithARoleNeedsBoth() {
        Catalog wrong = CATALOG.toBuilder()
                .dataset(DATASET.toBuilder()
                        .identifier("autre")
                        .relation(Relation.builder(Relation.Kind.QUALIFIED, "").build())
                        .relation(Relation.qualified("jeu", "original"))
                        .build())
                .build();
        assertThat(errors(wrong))
                .containsExactlyInAnyOrder("catalog-required/relation", "catalog-required/role", "catalog-value/iri");
    }

    private static Catalog with(CatalogRecord record) {
        return CATALOG.toBuilder().record(record).build();
    }

    private static List<String> errors(Catalog catalog) {
        return CatalogChecker.check(catalog).problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .map(RecordsTest::name)
                .toList();
    }

    private static String name(Problem problem) {
        return problem.code().code() + "/" + problem.rule().orElse("");
    }

    private static String write(Catalog catalog, DcatProfile profile) {
        return DcatWriter.turtle(profile).withBase("https://b.example/").text(catalog);
    }
}
