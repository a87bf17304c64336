package fr.collectivites.sdk.opendata.dcat.internal;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.opendata.dcat.rdf.RdfFormat;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Reads one document into a graph. Nothing outside the document is opened: a remote JSON-LD context is refused, and so
 * is an XML document type, with every entity. What is odd but readable is reported and kept.
 */
public final class GraphReader {

    /**
     * How deep blank nodes, arrays or elements may nest: far beyond any catalogue, far below a parser's stack, and what
     * the XML parsers of JDK 24 and newer go down to.
     */
    static final int MAX_DEPTH = 100;

    private GraphReader() {}

    /** The syntax of a file: its extension tells, else its first bytes. */
    public static RdfFormat format(String file, byte[] bytes) {
        return RdfFormat.find(file.substring(file.lastIndexOf('.') + 1)).orElseGet(() -> Syntaxes.guess(bytes));
    }

    /** The finding that a document is larger than may be read. */
    public static Problem tooLarge(long limit) {
        return Problem.of(OpendataCode.RDF_LIMIT)
                .rule("size")
                .with("limit", limit)
                .build();
    }

    /**
     * The graph, as far as it could be read: after a syntax error, what stood before it.
     *
     * @param base address that relative ones are resolved against; empty to keep them as written
     */
    public static RdfGraph read(byte[] bytes, RdfFormat format, String base, ProblemSink sink) {
        RdfGraph graph = new RdfGraph();
        parse(bytes, format, base, new Collector(graph), sink);
        return graph;
    }

    /** The same as a graph of Jena, for SHACL. */
    public static Graph graph(byte[] bytes, RdfFormat format, String base, ProblemSink sink) {
        Graph graph = GraphFactory.createDefaultGraph();
        parse(bytes, format, base, StreamRDFLib.graph(graph), sink);
        return graph;
    }

    static void parse(byte[] bytes, RdfFormat format, String base, StreamRDF target, ProblemSink sink) {
        if (isRefused(bytes, format, sink)) {
            return;
        }
        Handler handler = new Handler(sink);
        try {
            var parser = RDFParser.source(new ByteArrayInputStream(bytes))
                    .lang(lang(format))
                    .errorHandler(handler)
                    .set(LangJSONLD11.JSONLD_OPTIONS, closedOptions());
            (base.isEmpty() ? parser.resolveURIs(false) : parser.base(base)).parse(target);
            handler.flush();
        } catch (RiotException e) {
            handler.syntax(plain(e), handler.lastLine);
        } catch (StackOverflowError e) {
            sink.accept(tooDeep());
        } catch (RuntimeException e) {
            // Jena and its JSON-LD engine let other exceptions out of some broken documents.
            handler.syntax(e.getClass().getSimpleName() + " " + e.getMessage(), handler.lastLine);
        }
    }

    /** What a parser says; the JSON-LD engine wraps the fault of a document that is no JSON in words of its own. */
    private static String plain(RiotException failure) {
        String words = String.valueOf(failure.getMessage());
        if (!(failure.getCause() instanceof JsonLdError) || isExternal(words)) {
            return words;
        }
        Throwable innermost = failure.getCause();
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return String.valueOf(innermost.getMessage());
    }

    private static boolean isExternal(String message) {
        return message.contains("LOADING_REMOTE_CONTEXT_FAILED") || message.contains(REFUSED);
    }

    private static boolean isRefused(byte[] bytes, RdfFormat format, ProblemSink sink) {
        if (format == RdfFormat.RDF_XML) {
            Syntaxes.XmlVerdict verdict = Syntaxes.xml(bytes, MAX_DEPTH);
            if (verdict == Syntaxes.XmlVerdict.DOCTYPE) {
                sink.accept(
                        Problem.of(OpendataCode.RDF_EXTERNAL).rule("doctype").build());
                return true;
            }
            if (verdict == Syntaxes.XmlVerdict.TOO_DEEP) {
                sink.accept(tooDeep());
                return true;
            }
        } else if (Syntaxes.depth(bytes, format) > MAX_DEPTH) {
            sink.accept(tooDeep());
            return true;
        }
        return false;
    }

    private static Problem tooDeep() {
        return Problem.of(OpendataCode.RDF_LIMIT)
                .rule("depth")
                .with("limit", MAX_DEPTH)
                .build();
    }

    private static Lang lang(RdfFormat format) {
        return switch (format) {
            case TURTLE -> Lang.TURTLE;
            case JSON_LD -> Lang.JSONLD11;
            case RDF_XML -> Lang.RDFXML;
            case N_TRIPLES -> Lang.NTRIPLES;
        };
    }

    private static JsonLdOptions closedOptions() {
        return new JsonLdOptions((address, options) -> {
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, REFUSED + address);
        });
    }

    private static final String REFUSED = "refused to load ";
    private static final String STRING = "http://www.w3.org/2001/XMLSchema#string";
    private static final String LANGUAGE_STRING = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString";

    private static final class Collector extends StreamRDFBase {
        private final RdfGraph graph;

        Collector(RdfGraph graph) {
            this.graph = graph;
        }

        @Override
        public void triple(Triple triple) {
            graph.add(node(triple.getSubject()), triple.getPredicate().getURI(), node(triple.getObject()));
        }

        private static RdfNode node(Node node) {
            if (node.isURI()) {
                return RdfNode.iri(node.getURI());
            }
            if (node.isBlank()) {
                return new RdfNode(RdfNode.Kind.BLANK, node.getBlankNodeLabel(), "", "");
            }
            String datatype = node.getLiteralDatatypeURI();
            boolean plain = datatype.equals(STRING) || datatype.equals(LANGUAGE_STRING);
            return new RdfNode(
                    RdfNode.Kind.LITERAL,
                    node.getLiteralLexicalForm(),
                    node.getLiteralLanguage(),
                    plain ? "" : datatype);
        }
    }

    private static final class Handler implements ErrorHandler {
        private final ProblemSink sink;
        private final Set<String> said = new HashSet<>();
        private long lastLine;
        private Runnable pending = () -> {};

        Handler(ProblemSink sink) {
            this.sink = sink;
        }

        @Override
        public void warning(String message, long line, long column) {
            flush();
            irregular(message, line);
        }

        @Override
        public void error(String message, long line, long column) {
            // Some the parser can live with, such as a space in an IRI; after the others it throws at once, and the
            // finding about that says enough.
            flush();
            pending = () -> irregular(message, line);
        }

        @Override
        public void fatal(String message, long line, long column) {
            lastLine = line;
            throw new RiotException(message);
        }

        void flush() {
            pending.run();
            pending = () -> {};
        }

        private void irregular(String message, long line) {
            lastLine = line;
            if (said.size() < 1_000 && said.add(line + message)) {
                sink.accept(Problem.of(OpendataCode.RDF_IRREGULAR)
                        .at(place(line))
                        .with("detail", message)
                        .build());
            }
        }

        void syntax(String message, long line) {
            sink.accept(
                    isExternal(message)
                            ? Problem.of(OpendataCode.RDF_EXTERNAL)
                                    .rule("context")
                                    .build()
                            : Problem.of(OpendataCode.RDF_SYNTAX)
                                    .at(place(line))
                                    .with("detail", message.strip())
                                    .build());
        }

        private static Location place(long line) {
            return line > 0 ? Location.row(line, line) : Location.whole();
        }
    }
}
