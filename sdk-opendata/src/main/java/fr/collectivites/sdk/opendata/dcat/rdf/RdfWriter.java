package fr.collectivites.sdk.opendata.dcat.rdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Writes the events of a {@link TripleSink} in one RDF syntax, in UTF-8, while they come. The bytes depend on the events
 * alone. {@link #finish} ends the document; the stream stays open, it belongs to the caller. Not thread-safe.
 *
 * <p>All methods throw {@link UncheckedIOException} when the stream fails, and {@link IllegalStateException} when events
 * come in an order that {@link TripleSink} forbids.
 */
public abstract sealed class RdfWriter implements TripleSink
        permits JsonLdWriter, NTriplesWriter, RdfXmlWriter, TurtleWriter {

    static final Name TYPE = new Namespace("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#").name("type");

    final Utf8Buffer out;

    /** Number of open nodes: 0 between subjects, 1 in a subject, more in blank nodes. */
    int depth;

    RdfWriter(OutputStream stream) {
        this.out = new Utf8Buffer(stream);
    }

    /**
     * A writer to the stream; the head of the document is written at once.
     *
     * @param namespaces the prefixes to declare, in that order
     */
    public static RdfWriter to(OutputStream stream, RdfFormat format, List<Namespace> namespaces) {
        RdfWriter writer;
        if (format == RdfFormat.TURTLE) {
            writer = new TurtleWriter(stream);
        } else if (format == RdfFormat.JSON_LD) {
            writer = new JsonLdWriter(stream);
        } else if (format == RdfFormat.RDF_XML) {
            writer = new RdfXmlWriter(stream);
        } else {
            writer = new NTriplesWriter(stream);
        }
        writer.head(namespaces);
        return writer;
    }

    /** Ends the document and hands every byte to the stream, without closing it. */
    public final void finish() {
        if (depth != 0) {
            throw new IllegalStateException("a subject is still open");
        }
        tail();
        drainAll();
    }

    abstract void head(List<Namespace> namespaces);

    abstract void tail();

    @Override
    public void text(Name property, String text) {
        text(property, text, "");
    }

    /** To be called at a begin: subjects stand at the top, blank nodes below. */
    final void open(boolean subject) {
        if (subject != (depth == 0)) {
            throw new IllegalStateException(subject ? "subjects are not nested" : "a blank node needs a subject");
        }
        depth++;
    }

    final void drain() {
        try {
            out.drain();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void drainAll() {
        try {
            out.drainAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
