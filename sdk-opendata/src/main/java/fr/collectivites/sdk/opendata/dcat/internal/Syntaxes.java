package fr.collectivites.sdk.opendata.dcat.internal;

import fr.collectivites.sdk.opendata.dcat.rdf.RdfFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXNotRecognizedException;
import org.xml.sax.helpers.DefaultHandler;

/** What can be told of a document without parsing it as RDF: its syntax, how deep it nests, whether it has a DTD. */
final class Syntaxes {

    private static final int SNIFFED = 4096;

    private Syntaxes() {}

    /** Guesses the syntax from the first bytes; anything that is neither XML nor JSON is taken as Turtle. */
    static RdfFormat guess(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, SNIFFED), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .replace("\0", "")
                .strip();
        if (head.startsWith("<?xml")
                || head.startsWith("<!--")
                || head.startsWith("<rdf:RDF")
                || head.startsWith("<!DOCTYPE")) {
            return RdfFormat.RDF_XML;
        }
        boolean json = head.startsWith("{") || (head.startsWith("[") && head.contains("\"@"));
        return json ? RdfFormat.JSON_LD : RdfFormat.TURTLE;
    }

    /** A lower bound of how deep the document nests; recursive parsers are not asked to follow it beyond a limit. */
    static int depth(byte[] bytes, RdfFormat format) {
        return switch (format) {
            case JSON_LD -> bracketDepth(bytes, "{[", "}]", "\"", false);
            case TURTLE -> bracketDepth(bytes, "[({", "])}", "\"'", true);
            case N_TRIPLES, RDF_XML -> 0;
        };
    }

    private static int bracketDepth(byte[] bytes, String opening, String closing, String quotes, boolean turtle) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < bytes.length; i++) {
            char c = (char) (bytes[i] & 0xFF);
            if (quotes.indexOf(c) >= 0) {
                i = endOfText(bytes, i, turtle);
            } else if (turtle && c == '<') {
                i = skipTo(bytes, i, '>');
            } else if (turtle && c == '#') {
                i = skipTo(bytes, i, '\n');
            } else if (opening.indexOf(c) >= 0) {
                deepest = Math.max(deepest, ++depth);
            } else if (closing.indexOf(c) >= 0) {
                depth--;
            }
        }
        return deepest;
    }

    /** Position of the last byte of a quoted text; in Turtle it may stand in three quotes. */
    private static int endOfText(byte[] bytes, int start, boolean turtle) {
        byte quote = bytes[start];
        boolean three = turtle && start + 2 < bytes.length && bytes[start + 1] == quote && bytes[start + 2] == quote;
        for (int i = start + (three ? 3 : 1); i < bytes.length; i++) {
            if (bytes[i] == '\\') {
                i++;
            } else if (bytes[i] == quote) {
                if (!three) {
                    return i;
                }
                if (i + 2 < bytes.length && bytes[i + 1] == quote && bytes[i + 2] == quote) {
                    return i + 2;
                }
            }
        }
        return bytes.length;
    }

    private static int skipTo(byte[] bytes, int start, char end) {
        int i = start;
        while (i < bytes.length && bytes[i] != end && bytes[i] != '\n') {
            i++;
        }
        return i;
    }

    /** What a look at an XML document's structure tells. */
    enum XmlVerdict {
        FINE,
        DOCTYPE,
        TOO_DEEP,
        /** Not well-formed: the RDF parser will say where. */
        BROKEN
    }

    /** Walks through the XML without resolving anything. */
    static XmlVerdict xml(byte[] bytes, int maxDepth) {
        Walk walk = new Walk(maxDepth);
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            var parser = factory.newSAXParser();
            parser.setProperty("http://xml.org/sax/properties/lexical-handler", walk);
            leaveDepthToTheWalk(parser);
            parser.parse(new InputSource(new ByteArrayInputStream(bytes)), walk);
            return XmlVerdict.FINE;
        } catch (Stop stop) {
            return stop.verdict;
        } catch (SAXException | IOException e) {
            return XmlVerdict.BROKEN;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this Java has no XML parser that can refuse entities", e);
        }
    }

    /** Newer JDKs stop at a depth of 100 by themselves, with an error like any other: the walk's own bound tells why. */
    private static void leaveDepthToTheWalk(SAXParser parser) throws SAXException {
        try {
            parser.setProperty("jdk.xml.maxElementDepth", "0");
        } catch (SAXNotRecognizedException e) {
            // A parser other than the JDK's, which has no such limit
        }
    }

    private static final class Stop extends SAXException {
        private static final long serialVersionUID = 1L;
        private final XmlVerdict verdict;

        Stop(XmlVerdict verdict) {
            super(verdict.name());
            this.verdict = verdict;
        }
    }

    private static final class Walk extends DefaultHandler implements org.xml.sax.ext.LexicalHandler {
        private final int maxDepth;
        private int depth;

        Walk(int maxDepth) {
            this.maxDepth = maxDepth;
        }

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
            if (++depth > maxDepth) {
                throw new Stop(XmlVerdict.TOO_DEEP);
            }
        }

        @Override
        public void endElement(String uri, String local, String name) {
            depth--;
        }

        @Override
        public void startDTD(String name, String publicId, String systemId) throws SAXException {
            throw new Stop(XmlVerdict.DOCTYPE);
        }

        @Override
        public void endDTD() {}

        @Override
        public void startEntity(String name) {}

        @Override
        public void endEntity(String name) {}

        @Override
        public void startCDATA() {}

        @Override
        public void endCDATA() {}

        @Override
        public void comment(char[] text, int start, int length) {}
    }
}
