package fr.collectivites.sdk.opendata.dcat.rdf;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The RDF syntaxes that are written, with what a server must say when it serves them. */
public enum RdfFormat {
    /** RDF 1.1 Turtle. */
    TURTLE("text/turtle", "ttl"),
    /** JSON-LD 1.1 with its context inside. */
    JSON_LD("application/ld+json", "jsonld"),
    /** RDF/XML. */
    RDF_XML("application/rdf+xml", "rdf"),
    /** RDF 1.1 N-Triples. */
    N_TRIPLES("application/n-triples", "nt");

    private final String mediaType;
    private final String extension;

    RdfFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** The media type, without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /**
     * The {@code Content-Type} to serve it with. It names the charset: udata reads Turtle without one as Latin-1 and
     * mangles every accent.
     */
    public String contentType() {
        return mediaType + "; charset=utf-8";
    }

    /** The usual extension of a file, without dot; udata chooses its parser by it. */
    public String extension() {
        return extension;
    }

    /**
     * The format of that name as command lines and file names write it: {@code turtle}, {@code ttl}, {@code jsonld},
     * {@code rdfxml}, {@code rdf}, {@code xml}, {@code ntriples}, {@code nt}, in any case.
     */
    public static Optional<RdfFormat> find(String name) {
        String key =
                name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "").replace("/", "");
        return Arrays.stream(values())
                .filter(f -> f.extension.equals(key)
                        || f.name().toLowerCase(Locale.ROOT).replace("_", "").equals(key)
                        || (f == RDF_XML && List.of("xml", "owl").contains(key))
                        || (f == JSON_LD && key.equals("json")))
                .findFirst();
    }
}
