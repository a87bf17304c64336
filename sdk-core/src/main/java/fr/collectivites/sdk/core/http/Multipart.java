package fr.collectivites.sdk.core.http;

import fr.collectivites.sdk.core.internal.http.ExactInput;
import fr.collectivites.sdk.core.internal.http.JoinedInput;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Builds a form of several parts (RFC 7578): plain fields and files, in the order given. Names are in UTF-8; quotes and
 * line breaks in them are percent-encoded as browsers do. Not thread-safe.
 */
public final class Multipart {

    private static final byte[] LINE_END = ascii("\r\n");

    private final List<Part> parts = new ArrayList<>();

    Multipart() {}

    /** Adds a field. */
    public Multipart field(String name, String value) {
        parts.add(new Part(head("name=\"" + escape(name) + "\"", ""), Body.text("", value)));
        return this;
    }

    /** Adds a file under a name; its media type is that of the content. */
    public Multipart file(String name, String fileName, Body content) {
        String disposition = "name=\"" + escape(name) + "\"; filename=\"" + escape(fileName) + "\"";
        parts.add(new Part(head(disposition, content.mediaType()), content));
        return this;
    }

    /** The body. */
    public Body build() {
        // Random, so that no file can hold the line that ends its part.
        String boundary = UUID.randomUUID().toString();
        List<Part> all = List.copyOf(parts);
        byte[] delimiter = ascii("--" + boundary + "\r\n");
        byte[] end = ascii("--" + boundary + "--\r\n");
        long length = end.length;
        for (Part part : all) {
            length += delimiter.length + part.head().length + part.body().length() + LINE_END.length;
        }
        return Body.stream("multipart/form-data; boundary=" + boundary, length, () -> open(all, delimiter, end));
    }

    private static InputStream open(List<Part> parts, byte[] delimiter, byte[] end) {
        List<JoinedInput.Piece> pieces = new ArrayList<>();
        for (Part part : parts) {
            pieces.add(() -> new ByteArrayInputStream(delimiter));
            pieces.add(() -> new ByteArrayInputStream(part.head()));
            pieces.add(() -> new ExactInput(part.body().open(), part.body().length()));
            pieces.add(() -> new ByteArrayInputStream(LINE_END));
        }
        pieces.add(() -> new ByteArrayInputStream(end));
        return new JoinedInput(pieces);
    }

    private static byte[] head(String disposition, String mediaType) {
        String type = mediaType.isEmpty() ? "" : "Content-Type: " + mediaType + "\r\n";
        return ("Content-Disposition: form-data; " + disposition + "\r\n" + type + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String escape(String name) {
        return name.replace("\r", "%0D").replace("\n", "%0A").replace("\"", "%22");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** One part: its head, and what follows. */
    private static final class Part {
        private final byte[] head;
        private final Body body;

        Part(byte[] head, Body body) {
            this.head = head;
            this.body = body;
        }

        byte[] head() {
            return head;
        }

        Body body() {
            return body;
        }
    }
}
