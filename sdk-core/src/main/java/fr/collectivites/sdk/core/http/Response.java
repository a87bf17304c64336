package fr.collectivites.sdk.core.http;

import fr.collectivites.sdk.core.internal.http.Excerpt;
import fr.collectivites.sdk.core.internal.json.Json;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a platform answered, whole. Immutable and thread-safe. */
public final class Response {

    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\\s;\"]+)", Pattern.CASE_INSENSITIVE);

    /** Headers that name a request in the logs of a platform; the first that is there counts. */
    private static final List<String> REQUEST_IDS = List.of(
            "X-Request-Id", "X-Sentry-ID", "X-Correlation-Id", "X-Amzn-RequestId", "X-Amz-Request-Id", "CF-Ray");

    private final Request request;
    private final int status;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    /**
     * An answer.
     *
     * @param headers by name, without case
     */
    Response(Request request, int status, Map<String, List<String>> headers, byte[] body) {
        this.request = request;
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    Response withBody(byte[] content) {
        return new Response(request, status, headers, content);
    }

    /** The request that was answered: after a redirect, the one to the new address. */
    public Request request() {
        return request;
    }

    /** The address that answered: another than the one first asked after a redirect. */
    public URI uri() {
        return request.uri();
    }

    /** Status, 100 to 599. */
    public int status() {
        return status;
    }

    /** First value of a header; upper and lower case are the same. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** All headers; names compare without case. */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /** The number that the platform gave to the request, to be told to its support. */
    public Optional<String> requestId() {
        return REQUEST_IDS.stream()
                .flatMap(name -> header(name).stream())
                .findFirst()
                .or(this::trace);
    }

    /** The number as Huwise gives it: in the body of an error. */
    private Optional<String> trace() {
        try {
            return status >= 400 && Json.read(body) instanceof Map<?, ?> map && map.get("trace_id") instanceof String id
                    ? Optional.of(id).filter(text -> !text.isBlank())
                    : Optional.empty();
        } catch (Json.MalformedJsonException e) {
            return Optional.empty();
        }
    }

    /** Media type in lower case, without parameters; empty when none was told. */
    public String mediaType() {
        String type = header("Content-Type").orElse("");
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    /** Whether the body is a page for people, whatever was asked for. */
    public boolean isHtml() {
        return mediaType().equals("text/html") || mediaType().equals("application/xhtml+xml");
    }

    /** The body. */
    public byte[] bytes() {
        return body.clone();
    }

    /** Number of bytes of the body. */
    public int length() {
        return body.length;
    }

    /**
     * The body as text, in the charset that the header tells, else UTF-8.
     *
     * @throws UnexpectedResponseException if the bytes are no text in it, or there is no such charset
     */
    public String text() {
        try {
            return charset().newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException | IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw Failures.unexpected(this, "no-text", "", e);
        }
    }

    /**
     * The body as plain values: maps in the order of the document, lists, texts, {@code BigInteger}, {@code BigDecimal},
     * booleans, null.
     *
     * @throws UnexpectedResponseException if it is not JSON, whatever its header tells
     */
    public @Nullable Object json() {
        try {
            return Json.read(body);
        } catch (Json.MalformedJsonException e) {
            throw Failures.unexpected(this, body.length == 0 ? "empty" : isHtml() ? "html" : "no-json", "", e);
        }
    }

    /**
     * The body as a JSON object.
     *
     * @throws UnexpectedResponseException if it is none
     */
    @SuppressWarnings("unchecked") // Json gives objects as maps with text keys
    public Map<String, @Nullable Object> jsonObject() {
        if (json() instanceof Map<?, ?> map) {
            return (Map<String, @Nullable Object>) map;
        }
        throw Failures.unexpected(this, "no-object", "", null);
    }

    /**
     * The body as a JSON array.
     *
     * @throws UnexpectedResponseException if it is none
     */
    @SuppressWarnings("unchecked") // Json gives arrays as lists of anything
    public List<@Nullable Object> jsonList() {
        if (json() instanceof List<?> list) {
            return (List<@Nullable Object>) list;
        }
        throw Failures.unexpected(this, "no-object", "", null);
    }

    /**
     * The first words of the body on one line, for people: at most 200 characters, the title alone of a page, without
     * the secrets of the request.
     */
    public String excerpt() {
        return Excerpt.of(body, isHtml(), request.secrets());
    }

    /** A text of the platform on one line of at most 200 characters, without the secrets of the request. */
    String line(String text) {
        return Excerpt.line(text, request.secrets());
    }

    private Charset charset() {
        Matcher charset = CHARSET.matcher(header("Content-Type").orElse(""));
        return charset.find() ? Charset.forName(charset.group(1)) : StandardCharsets.UTF_8;
    }

    /** Request, status and length, without any key. */
    @Override
    public String toString() {
        return request + " " + status + ", " + body.length + " bytes";
    }
}
