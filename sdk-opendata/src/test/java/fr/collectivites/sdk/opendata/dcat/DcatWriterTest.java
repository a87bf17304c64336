package fr.collectivites.sdk.opendata.dcat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Organisation;
import fr.collectivites.sdk.core.catalog.Translation;
import fr.collectivites.sdk.core.problem.SdkException;
import fr.collectivites.sdk.opendata.dcat.internal.DcatNames;
import fr.collectivites.sdk.opendata.dcat.internal.GraphSink;
import fr.collectivites.sdk.opendata.dcat.rdf.RdfFormat;
import fr.collectivites.sdk.opendata.testing.Golden;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DcatWriterTest {

    @ParameterizedTest
    @EnumSource(DcatProfile.class)
    void writesTheGoldenFileOfEachProfile(DcatProfile profile) {
        String turtle = DcatWriter.turtle(profile).withBase(Samples.BASE).text(Samples.catalog());
        Golden.check(getClass(), "catalog-" + profile.name().toLowerCase(Locale.ROOT) + ".ttl", turtle);
    }

    @ParameterizedTest
    @EnumSource(RdfFormat.class)
    void allSyntaxesHoldTheSameGraph(RdfFormat format) {
        for (DcatProfile profile : DcatProfile.values()) {
            DcatWriter writer = DcatWriter.of(format, profile).withBase(Samples.BASE);
            GraphSink sink = new GraphSink();
            writer.emit(Samples.catalog(), sink);
            Graph read = read(format, writer.text(Samples.catalog()));
            assertThat(read.size()).isGreaterThan(150);
            assertThat(read.isIsomorphicWith(sink.graph())).as("%s", profile).isTrue();
        }
    }

    @Test
    void theBridgeHandsOutTheSameGraphWithItsPrefixes() {
        DcatWriter writer = DcatWriter.turtle(DcatProfile.HARVEST).withBase(Samples.BASE);
        Model model = JenaBridge.model(Samples.catalog(), writer);
        assertThat(model.getGraph().isIsomorphicWith(read(RdfFormat.TURTLE, writer.text(Samples.catalog()))))
                .isTrue();
        assertThat(model.getNsPrefixURI("dcat")).isEqualTo("http://www.w3.org/ns/dcat#");
    }

    @ParameterizedTest
    @EnumSource(RdfFormat.class)
    void aLanguageThatIsNoneBreaksNoSyntax(RdfFormat format) {
        Catalog catalog = Catalog.builder("Titre", "Description", Samples.publisher())
                .translation("en_GB", Translation.builder().title("Title").build())
                .translation("x\" . <y", Translation.builder().title("Else").build())
                .build();
        Graph graph =
                read(format, DcatWriter.of(format, DcatProfile.STRICT_3_0_1).text(catalog));
        List<String> titles = graph.find(Node.ANY, NodeFactory.createURI(DcatNames.TITLE.iri()), Node.ANY)
                .mapWith(triple -> triple.getObject().getLiteralLexicalForm() + "@"
                        + triple.getObject().getLiteralLanguage())
                .toList();
        assertThat(titles).contains("Titre@fr", "Title@en-GB", "Else@");
    }

    @Test
    void ordersDatasetsByIdentifierWhateverTheModelSays() {
        Catalog one = Catalog.of(Samples.subsidies(), Samples.addresses());
        Catalog other = Catalog.of(Samples.addresses(), Samples.subsidies());
        DcatWriter writer = DcatWriter.turtle(DcatProfile.HARVEST);
        assertThat(writer.text(one)).isEqualTo(writer.text(other));
    }

    @Test
    void takesDatasetsFromElsewhere() {
        DcatWriter writer = DcatWriter.turtle(DcatProfile.HARVEST).withBase(Samples.BASE);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Catalog catalog = Samples.catalog();
        writer.write(catalog, List.of(Samples.addresses(), Samples.subsidies()), bytes);
        assertThat(bytes.toString(UTF_8)).isEqualTo(writer.text(catalog));
    }

    @Test
    void aThousandTimesMoreDatasetsNeedNoMoreMemoryThanTheWriterHolds() {
        // Datasets are made when asked for; were they kept, or their descriptions, the heap would show it (deep tests).
        Iterable<Dataset> many = () -> java.util.stream.IntStream.range(0, 20_000)
                .mapToObj(i -> Dataset.builder("jeu-" + i, "Jeu " + i, Samples.publisher())
                        .landingPage("https://www.villebourg.example/jeu/" + i)
                        .build())
                .iterator();
        long[] written = new long[1];
        OutputStream counting = new OutputStream() {
            @Override
            public void write(int b) {
                written[0]++;
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                written[0] += length;
            }
        };
        DcatWriter.turtle(DcatProfile.HARVEST).write(Samples.catalog(), many, counting);
        assertThat(written[0]).isGreaterThan(5_000_000);
    }

    @Test
    void aFileIsReplacedAtOnce(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("catalog.ttl");
        Files.writeString(file, "old");
        DcatWriter writer = DcatWriter.turtle(DcatProfile.STRICT_3_0_1);
        writer.write(Samples.catalog(), file);
        assertThat(Files.readString(file)).isEqualTo(writer.text(Samples.catalog()));
        assertThat(folder).isDirectoryContaining(p -> p.equals(file)).isDirectoryNotContaining("glob:**.part");
        assertThatThrownBy(() -> writer.write(Samples.catalog(), folder.resolve("absent/catalog.ttl")))
                .isInstanceOf(SdkException.class)
                .hasMessageContaining("catalog.ttl");
    }

    /** A web server has to read the file, and whoever made a link wants it to stay. */
    @Test
    void aNewFileIsReadAsOthersAreAndALinkStays(@TempDir Path folder) throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        DcatWriter writer = DcatWriter.turtle(DcatProfile.HARVEST);
        Path file = folder.resolve("catalog.ttl");
        writer.write(Samples.catalog(), file);
        Path ordinary = Files.writeString(folder.resolve("ordinary"), "");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(ordinary));
        Path link = Files.createSymbolicLink(folder.resolve("link.ttl"), file);
        Files.writeString(file, "old");
        writer.write(Samples.catalog(), link);
        assertThat(link).isSymbolicLink();
        assertThat(file).content(UTF_8).startsWith("@prefix");
    }

    @Test
    void withoutAnyAddressIrisAreAbsoluteAndNeverResolve() {
        Dataset dataset = Dataset.builder(
                        "a/b", "Titre", Organisation.builder("Mairie").build())
                .build();
        String turtle = DcatWriter.turtle(DcatProfile.HARVEST).text(Catalog.of(dataset));
        assertThat(turtle).contains("<https://catalogue.invalid/dataset/a%2Fb>");
        assertThatThrownBy(() -> DcatWriter.turtle(DcatProfile.HARVEST).withBase("data"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static Graph read(RdfFormat format, String text) {
        Lang lang = switch (format) {
            case TURTLE -> Lang.TURTLE;
            case JSON_LD -> Lang.JSONLD11;
            case RDF_XML -> Lang.RDFXML;
            case N_TRIPLES -> Lang.NTRIPLES;
        };
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(new ByteArrayInputStream(text.getBytes(UTF_8)))
                .lang(lang)
                .parse(graph);
        return graph;
    }
}
