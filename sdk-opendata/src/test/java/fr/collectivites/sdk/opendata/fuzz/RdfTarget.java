package fr.collectivites.sdk.opendata.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.collectivites.sdk.opendata.dcat.CatalogReading;
import fr.collectivites.sdk.opendata.dcat.DcatProfile;
import fr.collectivites.sdk.opendata.dcat.DcatReader;
import fr.collectivites.sdk.opendata.dcat.DcatWriter;
import fr.collectivites.sdk.opendata.dcat.RandomCatalog;
import fr.collectivites.sdk.opendata.dcat.check.CatalogChecker;
import fr.collectivites.sdk.opendata.dcat.check.HarvestLint;
import fr.collectivites.sdk.opendata.dcat.rdf.RdfFormat;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * Any bytes as a catalogue in one of the four syntaxes; the first byte says which. Reading gives a report and a catalogue,
 * whatever the bytes; the catalogue can be judged, written and read again; nothing asks for a connection.
 */
public final class RdfTarget {

    private static final RdfFormat[] FORMATS = RdfFormat.values();

    /** What was asked of the network, which every connection of the JDK does through the proxy selector. */
    private static final AtomicReference<URI> ASKED = new AtomicReference<>();

    static {
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                ASKED.set(uri);
                return List.of(Proxy.NO_PROXY);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException failure) {
                // Asking was enough.
            }
        });
    }

    private RdfTarget() {}

    static List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        for (int i = 0; i < FORMATS.length; i++) {
            // What we write, and what others might
            for (long seed = 0; seed < 3; seed++) {
                seeds.add(prefixed(
                        i, DcatWriter.of(FORMATS[i], DcatProfile.STRICT_3_0_1).text(new RandomCatalog(seed).next())));
            }
            for (String text : odd(FORMATS[i])) {
                seeds.add(prefixed(i, text));
            }
        }
        return seeds;
    }

    private static List<String> odd(RdfFormat format) {
        String turtle = "<http://127.0.0.1:9/1> a <http://www.w3.org/ns/dcat#Dataset> ;"
                + " <http://purl.org/dc/terms/title> \"a\"@fr-FR, '''b\n''' ;"
                + " <http://purl.org/dc/terms/issued> \"n/a\" .\n";
        return switch (format) {
            case TURTLE ->
                List.of(
                        turtle,
                        "@prefix dcat: <http://www.w3.org/ns/dcat#> . @base <http://x.example/> .\n"
                                + "[] a dcat:Catalog ; dcat:dataset [ a dcat:Dataset ; dcat:distribution ( 1 2.5 true ) ] .",
                        "[[[[[[");
            case N_TRIPLES -> List.of("_:b <http://purl.org/dc/terms/title> \"\\u00e9\\n\"^^<http://x.example/t> .\n");
            case JSON_LD ->
                Stream.of(
                                "'http://127.0.0.1:9/context'",
                                "['http://127.0.0.1:9/c', {'@vocab': 'http://www.w3.org/ns/dcat#'}]")
                        .map(context -> "{'@context': " + context
                                + ", '@graph': [{'@type': 'Dataset', 'title': {'@value': 'a', '@language': 'fr'},"
                                + " '@reverse': {'dataset': {'@id': '_:c'}}}]}")
                        .map(text -> text.replace('\'', '"'))
                        .toList();
            case RDF_XML ->
                List.of(
                        "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY x SYSTEM \"http://127.0.0.1:9/x\">]><r>&x;</r>",
                        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
                                + " xmlns:dcat=\"http://www.w3.org/ns/dcat#\"><dcat:Dataset rdf:about=\"a b\">"
                                + "<dcat:theme rdf:parseType=\"Literal\"><b/></dcat:theme>"
                                + "<dcat:keyword xml:lang=\"fr\">é</dcat:keyword></dcat:Dataset></rdf:RDF>");
        };
    }

    private static byte[] prefixed(int kind, String text) {
        byte[] content = text.getBytes(UTF_8);
        byte[] seed = new byte[content.length + 1];
        seed[0] = (byte) kind;
        System.arraycopy(content, 0, seed, 1, content.length);
        return seed;
    }

    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length == 0) {
            return;
        }
        RdfFormat format = FORMATS[Byte.toUnsignedInt(data[0]) % FORMATS.length];
        byte[] document = Arrays.copyOfRange(data, 1, data.length);
        CatalogReading reading = read(document, format);
        CatalogChecker.check(reading.catalog());
        HarvestLint.create(Clock.systemUTC()).lint(document, format);
        String written = DcatWriter.of(format, DcatProfile.STRICT_3_0_1).text(reading.catalog());
        CatalogReading again = read(written.getBytes(UTF_8), format);
        boolean broken = again.report().problems().stream()
                .anyMatch(problem -> problem.code().equals(OpendataCode.RDF_SYNTAX)
                        || problem.code().equals(OpendataCode.RDF_EXTERNAL));
        if (broken) {
            throw new AssertionError(
                    "written and not readable: " + again.report().problems() + "\n" + written);
        }
        URI asked = ASKED.getAndSet(null);
        if (asked != null) {
            throw new AssertionError("asked the network for " + asked);
        }
    }

    private static CatalogReading read(byte[] bytes, RdfFormat format) {
        return DcatReader.create().read(new ByteArrayInputStream(bytes), format);
    }
}
