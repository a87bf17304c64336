package fr.collectivites.sdk.opendata.dcat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.DataService;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Relation;
import fr.collectivites.sdk.opendata.dcat.internal.DcatNames;
import fr.collectivites.sdk.opendata.dcat.rdf.RdfFormat;
import java.io.ByteArrayOutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Section 9 of the DCAT facts: what udata, ckanext-dcat and piveau accept. */
class CatalogPagesTest {

    private static final String PAGE = Samples.BASE + "catalog.ttl?page=";

    @Test
    void pagesLinkForwardAndBackAndEnd() {
        CatalogPages pages = pages(RdfFormat.TURTLE, 5, 2);
        assertThat(pages.count(5)).isEqualTo(3);
        assertThat(page(pages, 1))
                .contains("a dcat:Catalog, hydra:Collection ;")
                .contains("hydra:totalItems \"5\"^^xsd:integer")
                .contains("hydra:view <" + PAGE + "1>")
                .contains("a hydra:PartialCollectionView")
                .contains("hydra:next <" + PAGE + "2>")
                .contains("hydra:last <" + PAGE + "3>")
                .doesNotContain("hydra:previous")
                // "Never also type it hydra:PagedCollection"
                .doesNotContain("PagedCollection");
        assertThat(page(pages, 2)).contains("hydra:previous <" + PAGE + "1>", "hydra:next <" + PAGE + "3>");
        // Trap 20: "no hydra:next on the last page"
        assertThat(page(pages, 3)).contains("hydra:previous <" + PAGE + "2>").doesNotContain("hydra:next");
    }

    @ParameterizedTest
    @EnumSource(RdfFormat.class)
    void eachPageLinksOnlyToWhatItDescribes(RdfFormat format) {
        CatalogPages pages = pages(format, 5, 2);
        long datasets = 0;
        for (int number = 1; number <= 3; number++) {
            Graph graph = DcatWriterTest.read(format, page(pages, number));
            Node dataset = NodeFactory.createURI(DcatNames.DATASET.iri());
            datasets +=
                    graph.find(Node.ANY, RDF.type.asNode(), dataset).toList().size();
            graph.find(Node.ANY, NodeFactory.createURI(DcatNames.DATASET_LINK.iri()), Node.ANY)
                    .forEachRemaining(link -> assertThat(graph.contains(link.getObject(), RDF.type.asNode(), dataset))
                            .isTrue());
            graph.find(Node.ANY, NodeFactory.createURI(DcatNames.SERVES_DATASET.iri()), Node.ANY)
                    .forEachRemaining(link -> assertThat(graph.contains(link.getObject(), RDF.type.asNode(), dataset))
                            .isTrue());
        }
        assertThat(datasets).isEqualTo(5);
    }

    @Test
    void whatHasAnIdentifierStandsOnOnePageOnly() {
        CatalogPages pages = pages(RdfFormat.TURTLE, 5, 2);
        String all = page(pages, 1) + page(pages, 2) + page(pages, 3);
        assertThat(all).containsOnlyOnce("a dcat:DatasetSeries").containsOnlyOnce("a dcat:DataService");
    }

    @Test
    void anEmptyCatalogueHasOnePage() {
        Catalog empty =
                Catalog.builder("Titre", "Description", Samples.publisher()).build();
        CatalogPages pages = CatalogPages.of(DcatWriter.turtle(DcatProfile.HARVEST), empty, 100, n -> PAGE + n);
        assertThat(pages.count(0)).isEqualTo(1);
        assertThat(page(pages, 1)).contains("hydra:totalItems \"0\"").doesNotContain("hydra:next");
        assertThatThrownBy(() -> page(pages, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> page(pages, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void referencesLeadToOtherPagesAndOutside() {
        Catalog catalog = Catalog.builder("Titre", "Description", Samples.publisher())
                .dataset(Dataset.builder("a", "A", Samples.publisher())
                        .relation(Relation.builder(Relation.Kind.RELATED, "b").build())
                        .build())
                .dataset(Dataset.builder("b", "B", Samples.publisher())
                        .uri("https://ailleurs.example/jeux/b")
                        .build())
                .service(DataService.builder("api", "API", "https://x.example/api")
                        .servesDataset("https://ailleurs.example/jeux/inconnu")
                        .build())
                .build();
        DcatWriter writer = DcatWriter.turtle(DcatProfile.HARVEST).withBase(Samples.BASE);
        CatalogPages pages = CatalogPages.of(writer, catalog, 1, n -> PAGE + n);
        assertThat(page(pages, 1))
                .contains("dct:relation <https://ailleurs.example/jeux/b>")
                .contains("a dcat:DataService");
        assertThat(page(pages, 2))
                .contains("<https://ailleurs.example/jeux/b>\n    a dcat:Dataset")
                .doesNotContain("DataService");
    }

    private static CatalogPages pages(RdfFormat format, int datasets, int size) {
        Catalog.Builder builder = Samples.catalog().toBuilder();
        for (int i = 2; i < datasets; i++) {
            builder.dataset(
                    Dataset.builder("jeu-" + i, "Jeu " + i, Samples.publisher()).build());
        }
        DcatWriter writer = DcatWriter.of(format, DcatProfile.HARVEST).withBase(Samples.BASE);
        return CatalogPages.of(writer, builder.build(), size, n -> PAGE + n);
    }

    private static String page(CatalogPages pages, int number) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        pages.write(number, bytes);
        return bytes.toString(UTF_8);
    }
}
