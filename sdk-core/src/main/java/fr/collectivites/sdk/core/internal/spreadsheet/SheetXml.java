package fr.collectivites.sdk.core.internal.spreadsheet;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * One XML part, pulled event by event with the JDK's own parser (a host may have put another one first). A document type
 * is refused, so there is no entity to resolve or expand; tokens have a longest length.
 */
final class SheetXml implements Closeable {

    static final int END = XMLStreamConstants.END_DOCUMENT;
    static final int OPEN = XMLStreamConstants.START_ELEMENT;
    static final int CLOSE = XMLStreamConstants.END_ELEMENT;

    private static final int MAX_DEPTH = 256;
    /** Buffers between the stream and the parser. */
    private static final int READ_AHEAD = 64 * 1024;

    private final String part;
    private final GuardedInput in;
    private final XMLStreamReader reader;
    private final int textLimit;
    private final StringBuilder text = new StringBuilder();
    private int depth;

    /**
     * Opens a part; the stream is closed with it.
     *
     * @param part what to call it
     * @param textLimit longest token and longest text
     */
    SheetXml(String part, GuardedInput in, int textLimit) throws IOException, SheetFault {
        this.part = part;
        this.in = in;
        this.textLimit = textLimit;
        in.tokenLimit(textLimit + (long) READ_AHEAD);
        try {
            this.reader = factory().createXMLStreamReader(decoded(in));
        } catch (XMLStreamException | IOException | RuntimeException e) {
            in.close();
            throw faultOf(e);
        }
    }

    /**
     * Both families of formats are in UTF-8, or UTF-16 with its mark. Decoded here because the JDK's parser prints to
     * standard error what it finds wrong in bytes.
     */
    private static Reader decoded(InputStream in) throws IOException {
        PushbackInputStream start = new PushbackInputStream(in, 2);
        byte[] mark = start.readNBytes(2);
        start.unread(mark);
        boolean wide = mark.length == 2 && (mark[0] ^ mark[1]) == 1 && (mark[0] & 0xfe) == 0xfe;
        Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        return new InputStreamReader(start, charset.newDecoder());
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entities are not read");
        });
        return factory;
    }

    /** Moves to the next start or end of an element, or to the end of the part. Text between is gathered. */
    int next() throws IOException, SheetFault {
        text.setLength(0);
        try {
            while (true) {
                in.token();
                if (!reader.hasNext()) {
                    return END;
                }
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > MAX_DEPTH) {
                            throw SheetFault.corrupt(part);
                        }
                        return OPEN;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return CLOSE;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> append();
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw SheetFault.of(SheetFault.problem("document-type").value(part));
                    case XMLStreamConstants.END_DOCUMENT -> {
                        return END;
                    }
                    default -> {
                        // comments and processing instructions
                    }
                }
            }
        } catch (XMLStreamException | RuntimeException e) {
            throw faultOf(e);
        }
    }

    private void append() throws SheetFault {
        int length = reader.getTextLength();
        if (text.length() + length > textLimit) {
            throw SheetFault.limit("cell-too-long", textLimit);
        }
        text.append(reader.getTextCharacters(), reader.getTextStart(), length);
    }

    /** Moves to the start of the next element; false at the end of the part. */
    boolean nextOpen() throws IOException, SheetFault {
        int event = next();
        while (event == CLOSE) {
            event = next();
        }
        return event == OPEN;
    }

    /** Moves behind the end of the element just opened. */
    void skip() throws IOException, SheetFault {
        int outside = depth - 1;
        while (depth > outside && next() != END) {
            // every call moves on
        }
    }

    /** Elements open now. */
    int depth() {
        return depth;
    }

    /** Text between the last event and this one. */
    CharSequence text() {
        return text;
    }

    /** Local name of the element; prefixes and namespaces differ between writers (strict, transitional). */
    String name() {
        return reader.getLocalName();
    }

    /** Whether the element has that local name. */
    boolean is(String name) {
        return name.equals(reader.getLocalName());
    }

    /** Value of an attribute by its local name, in no namespace first. */
    @Nullable String attribute(String name) {
        String found = null;
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (name.equals(reader.getAttributeLocalName(i))) {
                String namespace = reader.getAttributeNamespace(i);
                if (namespace == null || namespace.isEmpty()) {
                    return reader.getAttributeValue(i);
                }
                found = reader.getAttributeValue(i);
            }
        }
        return found;
    }

    /** Value of an attribute of a namespace. */
    @Nullable String attribute(String namespace, String name) {
        return reader.getAttributeValue(namespace, name);
    }

    private SheetFault faultOf(Exception e) throws IOException {
        SheetFault fault = in.fault();
        if (fault != null) {
            return fault;
        }
        for (Throwable t = e; t != null; t = t.getCause()) {
            // A broken archive is a broken file; another failure below is that of a disk
            if (t instanceof IOException failure
                    && !(t instanceof ZipException)
                    && !(t instanceof EOFException)
                    && !(t instanceof CharacterCodingException)) {
                throw failure;
            }
        }
        return SheetFault.corrupt(part, e);
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            in.close();
        }
    }
}
