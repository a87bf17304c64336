package fr.collectivites.sdk.opendata.dcat.rdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.collectivites.sdk.opendata.dcat.internal.GraphSink;
import fr.collectivites.sdk.opendata.testing.Golden;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RdfWriterTest {

    private static final Namespace DCT = new Namespace("dct", "http://purl.org/dc/terms/");
    private static final Namespace DCAT = new Namespace("dcat", "http://www.w3.org/ns/dcat#");
    private static final Namespace XSD = new Namespace("xsd", "http://www.w3.org/2001/XMLSchema#");
    private static final List<Namespace> NAMESPACES = List.of(DCAT, DCT, XSD);
    private static final Name DATASET = DCAT.name("Dataset");
    private static final Name PERIOD = DCT.name("PeriodOfTime");
    private static final Name TITLE = DCT.name("title");

    @ParameterizedTest
    @EnumSource(RdfFormat.class)
    void writesTheGoldenFile(RdfFormat format) {
        String written = write(format, RdfWriterTest::sample);
        Golden.check(RdfWriterTest.class, "sample." + format.extension(), written);
        assertThat(read(format, written).isIsomorphicWith(oracle(RdfWriterTest::sample)))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(RdfFormat.class)
    void writesTheGraphOfTheEventsWhateverTheyHold(RdfFormat format) {
        for (long seed = 0; seed < 150; seed++) {
            long fixed = seed;
            Consumer<TripleSink> events = sink -> new RandomGraph(new Random(fixed)).emit(sink);
            String written = write(format, events);
            assertThat(read(format, written).isIsomorphicWith(oracle(events)))
                    .as("seed %d%n%s", seed, written)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(RdfFormat.class)
    void keepsLittleInMemoryUnderASubjectOfAnySize(RdfFormat format) {
        long[] counts = new long[2];
        OutputStream counting = new OutputStream() {
            @Override
            public void write(int b) {
                counts[0]++;
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                counts[0] += length;
                counts[1] = Math.max(counts[1], length);
            }
        };
        RdfWriter writer = RdfWriter.to(counting, format, NAMESPACES);
        writer.subject("https://data.example.org/catalog", DCAT.name("Catalog"));
        for (int i = 0; i < 50_000; i++) {
            writer.iri(DCAT.name("dataset"), "https://data.example.org/dataset/" + i);
        }
        writer.end();
        writer.finish();
        assertThat(counts[0]).isGreaterThan(2_000_000);
        assertThat(counts[1]).as("largest piece handed on").isLessThan(100_000);
    }

    @ParameterizedTest
    @EnumSource(RdfFormat.class)
    void refusesEventsThatCannotBeWrittenInAStream(RdfFormat format) {
        RdfWriter writer = RdfWriter.to(new ByteArrayOutputStream(), format, NAMESPACES);
        writer.subject("https://data.example.org/1", DATASET);
        assertThatThrownBy(() -> writer.subject("https://data.example.org/2", DATASET))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(writer::finish).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void jsonRefusesAPropertyThatComesBack() {
        RdfWriter writer = RdfWriter.to(new ByteArrayOutputStream(), RdfFormat.JSON_LD, NAMESPACES);
        writer.subject("https://data.example.org/1", DATASET);
        writer.text(TITLE, "a");
        writer.text(DCT.name("description"), "b");
        assertThatThrownBy(() -> writer.text(TITLE, "c"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("dct:title");
    }

    @Test
    void aBrokenStreamIsAnUncheckedIOException() {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("disk full");
            }
        };
        RdfWriter writer = RdfWriter.to(broken, RdfFormat.TURTLE, NAMESPACES);
        assertThatThrownBy(writer::finish).isInstanceOf(UncheckedIOException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "turtle,TURTLE",
        "ttl,TURTLE",
        "jsonld,JSON_LD",
        "json-ld,JSON_LD",
        "rdfxml,RDF_XML",
        "xml,RDF_XML",
        "rdf,RDF_XML",
        "ntriples,N_TRIPLES",
        "NT,N_TRIPLES",
        "n-triples,N_TRIPLES"
    })
    void findsFormatsByTheNamesPeopleWrite(String name, RdfFormat format) {
        assertThat(RdfFormat.find(name)).contains(format);
    }

    /** Trap 6: "Content-Type: text/turtle without ; charset=utf-8 is read as Latin-1". */
    @ParameterizedTest
    @EnumSource(RdfFormat.class)
    void everyContentTypeNamesTheCharset(RdfFormat format) {
        assertThat(format.contentType()).endsWith("; charset=utf-8");
    }

    private static void sample(TripleSink sink) {
        sink.subject("https://data.example.org/jeu/été 1", DATASET);
        sink.iri(Name.of("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"), DCAT.name("Resource"));
        sink.text(TITLE, "L'« eau » de \"Moissac\" & <alentours>\nligne 2", "fr");
        sink.text(TITLE, "Water", "en");
        sink.text(DCT.name("identifier"), "eau\\1");
        sink.literal(DCT.name("issued"), "2025-01-31", XSD.name("date"));
        sink.blank(DCT.name("temporal"), PERIOD);
        sink.literal(DCAT.name("startDate"), "2025-01-01", XSD.name("date"));
        sink.end();
        sink.blank(DCT.name("temporal"), PERIOD);
        sink.end();
        sink.iri(Name.of("https://example.org/vocabulaire/lien"), "https://example.org/a?b=c&d=%C3%A9");
        sink.end();
        sink.subject("https://example.org/theme", Name.of("http://www.w3.org/2004/02/skos/core#Concept"));
        sink.end();
    }

    private static String write(RdfFormat format, Consumer<TripleSink> events) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RdfWriter writer = RdfWriter.to(bytes, format, NAMESPACES);
        events.accept(writer);
        writer.finish();
        return bytes.toString(UTF_8);
    }

    private static Graph oracle(Consumer<TripleSink> events) {
        GraphSink sink = new GraphSink();
        events.accept(sink);
        return sink.graph();
    }

    private static Graph read(RdfFormat format, String text) {
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

    /** Graphs that hold what is hard to write: quotes, controls, surrogates, markup, bad IRIs, deep blank nodes. */
    private record RandomGraph(Random random) {
        private static final String[] PIECES = {
            "a",
            "é",
            "€",
            "\uD83C\uDFDB",
            "\"",
            "\\",
            "\n",
            "\r",
            "\t",
            "'",
            "<b>",
            "&amp;",
            "]]>",
            "\u0000",
            "\u000B",
            "\u0085",
            "\u007F",
            "\uFFFF",
            "\uD800",
            "\uDC00",
            "\u2028",
            "{",
            "}",
            "%",
            "^^",
            "@fr",
            "_:b0",
            " ",
            "\"\"\"",
            "https://x/y"
        };
        private static final String[] IRI_PIECES = {
            "a",
            "/",
            "é",
            " ",
            "%20",
            "%",
            "?q=1&r=2",
            "[",
            "{x}",
            "|",
            "^",
            "`",
            "\"",
            "<",
            "\\",
            "\uD83C\uDFDB",
            "\u0001",
            "~"
        };

        void emit(TripleSink sink) {
            for (int i = random.nextInt(4); i >= 0; i--) {
                sink.subject(iri(), random.nextBoolean() ? DATASET : Name.of("https://example.org/onto/Class_1"));
                properties(sink, 0);
                sink.end();
            }
        }

        private void properties(TripleSink sink, int depth) {
            int count = random.nextInt(5);
            for (int i = 0; i < count; i++) {
                Name property = i == 0 ? TITLE : Name.of("https://example.org/ns#p" + i);
                for (int j = random.nextInt(3); j >= 0; j--) {
                    value(sink, property, depth);
                }
            }
        }

        private void value(TripleSink sink, Name property, int depth) {
            switch (random.nextInt(depth < 4 ? 6 : 5)) {
                case 0 -> sink.iri(property, iri());
                case 1 -> sink.iri(property, DATASET);
                case 2 -> sink.text(property, text());
                case 3 -> sink.text(property, text(), random.nextBoolean() ? "fr" : "fr-FR");
                case 4 -> sink.literal(property, text(), Name.of("https://example.org/type#t"));
                default -> {
                    sink.blank(property, PERIOD);
                    properties(sink, depth + 1);
                    sink.end();
                }
            }
        }

        private String text() {
            return pieces(PIECES);
        }

        private String iri() {
            return "https://example.org/" + pieces(IRI_PIECES);
        }

        private String pieces(String[] from) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(8); i > 0; i--) {
                text.append(from[random.nextInt(from.length)]);
            }
            return text.toString();
        }
    }
}
