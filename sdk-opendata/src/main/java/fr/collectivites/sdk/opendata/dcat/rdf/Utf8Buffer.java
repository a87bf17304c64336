package fr.collectivites.sdk.opendata.dcat.rdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Bytes on their way out: text is encoded and escaped in one pass, and handed on in large pieces. It grows only while
 * its user does not {@link #drain} it.
 */
final class Utf8Buffer {

    private static final int DRAIN_AT = 1 << 16;
    private static final String HEX = "0123456789abcdef";

    /** What may stand as it is between quotes in Turtle and JSON, and in XML text and attributes. */
    private static final boolean[] TEXT = printableBut("\"\\<>&");

    private final OutputStream out;
    private byte[] bytes = new byte[DRAIN_AT + (1 << 14)];
    private int size;

    Utf8Buffer(OutputStream out) {
        this.out = out;
    }

    int size() {
        return size;
    }

    /** Hands on what is there once it is much; positions taken before are then void. */
    void drain() throws IOException {
        if (size >= DRAIN_AT) {
            drainAll();
        }
    }

    void drainAll() throws IOException {
        out.write(bytes, 0, size);
        size = 0;
    }

    void insert(int at, char c) {
        need(1);
        System.arraycopy(bytes, at, bytes, at + 1, size - at);
        bytes[at] = (byte) c;
        size++;
    }

    void ascii(char c) {
        need(1);
        bytes[size++] = (byte) c;
    }

    void ascii(String text) {
        need(text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes[size++] = (byte) text.charAt(i);
        }
    }

    void raw(byte[] more) {
        need(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    byte[] copyFrom(int start) {
        return Arrays.copyOfRange(bytes, start, size);
    }

    /** A line break and so many levels of four spaces. */
    void line(int levels) {
        int spaces = 4 * levels;
        need(1 + spaces);
        bytes[size++] = '\n';
        Arrays.fill(bytes, size, size + spaces, (byte) ' ');
        size += spaces;
    }

    /** An IRI, encoded where needed, for Turtle and JSON: none of its characters needs an escape there. */
    void iri(String iri) {
        String legal = Iris.encode(iri);
        need(3 * legal.length());
        for (int i = 0; i < legal.length(); i++) {
            char c = legal.charAt(i);
            if (c < 0x7F) {
                bytes[size++] = (byte) c;
            } else {
                i += character(legal, i);
            }
        }
    }

    /** An IRI as value of an XML attribute. */
    void xmlIri(String iri) {
        xmlText(Iris.encode(iri));
    }

    /** A literal's text between the quotes of Turtle and N-Triples. */
    void turtleText(String text) {
        need(3 * text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < TEXT.length && TEXT[c]) {
                bytes[size++] = (byte) c;
            } else if (c == '"' || c == '\\') {
                escape(c);
            } else if (c == '\n') {
                escape('n');
            } else if (c == '\r') {
                escape('r');
            } else {
                i += character(text, i);
            }
        }
    }

    /** A text between the quotes of JSON. */
    void jsonText(String text) {
        need(6 * text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < TEXT.length && TEXT[c]) {
                bytes[size++] = (byte) c;
            } else if (c == '"' || c == '\\') {
                escape(c);
            } else if (c == '\n') {
                escape('n');
            } else if (c == '\r') {
                escape('r');
            } else if (c == '\t') {
                escape('t');
            } else if (c == 0x7F || c == '\u2028' || c == '\u2029') {
                unicode(c);
            } else {
                i += character(text, i);
            }
        }
    }

    /** A text of an XML element or, since quotes are escaped, of an attribute that holds no line break. */
    void xmlText(String text) {
        need(6 * text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < TEXT.length && TEXT[c]) {
                bytes[size++] = (byte) c;
            } else if (c == '<') {
                ascii("&lt;");
            } else if (c == '>') {
                ascii("&gt;");
            } else if (c == '&') {
                ascii("&amp;");
            } else if (c == '"') {
                ascii("&quot;");
            } else if (c == '\r') {
                ascii("&#xD;");
            } else {
                i += character(text, i);
            }
        }
    }

    private static boolean[] printableBut(String others) {
        boolean[] plain = new boolean[0x7F];
        for (char c = ' '; c < plain.length; c++) {
            plain[c] = others.indexOf(c) < 0;
        }
        return plain;
    }

    private void escape(char c) {
        bytes[size++] = '\\';
        bytes[size++] = (byte) c;
    }

    private void unicode(char c) {
        ascii("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            bytes[size++] = (byte) HEX.charAt((c >> shift) & 15);
        }
    }

    /** Writes the character at {@code i} and returns how many more chars it took; room must have been made. */
    private int character(String text, int i) {
        char c = text.charAt(i);
        if (c < 0x80) {
            // XML 1.0 cannot hold other controls, not even escaped.
            bytes[size++] = c >= ' ' || c == '\t' || c == '\n' || c == '\r' ? (byte) c : (byte) ' ';
            return 0;
        }
        if (c < 0x800) {
            bytes[size++] = (byte) (0xC0 | (c >> 6));
            bytes[size++] = (byte) (0x80 | (c & 0x3F));
            return 0;
        }
        if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
            int point = Character.toCodePoint(c, text.charAt(i + 1));
            bytes[size++] = (byte) (0xF0 | (point >> 18));
            bytes[size++] = (byte) (0x80 | ((point >> 12) & 0x3F));
            bytes[size++] = (byte) (0x80 | ((point >> 6) & 0x3F));
            bytes[size++] = (byte) (0x80 | (point & 0x3F));
            return 1;
        }
        int point = Character.isSurrogate(c) || c >= 0xFFFE ? 0xFFFD : c;
        bytes[size++] = (byte) (0xE0 | (point >> 12));
        bytes[size++] = (byte) (0x80 | ((point >> 6) & 0x3F));
        bytes[size++] = (byte) (0x80 | (point & 0x3F));
        return 0;
    }

    private void need(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
