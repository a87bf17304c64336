package fr.collectivites.sdk.platform.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.collectivites.sdk.platform.access.Caller;
import fr.collectivites.sdk.platform.registry.Kind;
import fr.collectivites.sdk.platform.registry.Precondition;
import fr.collectivites.sdk.platform.registry.Refusal;
import fr.collectivites.sdk.platform.storage.Entry;
import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads requests strictly: what is not in the contract is refused, with a sentence that says what. Stateless. */
final class Requests {

    static final int MAX_BODY = 10 * 1024 * 1024;
    private static final String CALLER = "caller";
    private static final Pattern ETAG = Pattern.compile("\"[0-9]{1,9}\"");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Requests() {}

    /** Who calls, as the first handler found. */
    static Caller caller(Context context) {
        Caller caller = context.attribute(CALLER);
        return caller == null ? Caller.NOBODY : caller;
    }

    static void setCaller(Context context, Caller caller) {
        context.attribute(CALLER, caller);
    }

    /** Refuses query parameters that the operation does not know, and those given twice. */
    static void allow(Context context, String... names) {
        Set<String> unknown = new TreeSet<>(context.queryParamMap().keySet());
        List.of(names).forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw malformed("Paramètres inconnus : " + String.join(", ", unknown) + ".");
        }
        for (String name : names) {
            if (context.queryParams(name).size() > 1) {
                throw malformed("Le paramètre « " + name + " » est donné plusieurs fois.");
            }
        }
    }

    /** A query parameter; a blank one counts as given. */
    static Optional<String> query(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name));
    }

    static boolean flag(Context context, String name) {
        Optional<String> value = query(context, name);
        if (value.isPresent() && !Set.of("true", "false").contains(value.get())) {
            throw malformed("« " + name + " » vaut true ou false.");
        }
        return value.filter("true"::equals).isPresent();
    }

    static int limit(Context context) {
        String text = query(context, "limit").orElse("50");
        if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 500) {
            throw malformed("« limit » est un nombre de 1 à 500.");
        }
        return Integer.parseInt(text);
    }

    /**
     * The end of the address asked for, which leads back to it from where it was asked: links made of it hold behind a proxy
     * that serves the API below another path.
     */
    static String self(Context context) {
        return context.path().substring(context.path().lastIndexOf('/') + 1);
    }

    /** The collection that the address names. */
    static Kind kind(Context context) {
        return Kind.ofCollection(context.pathParam("collection"))
                .orElseThrow(() -> new Refusal(Refusal.Type.NOT_FOUND, "Cette collection n'existe pas."));
    }

    /** The id in the address, in lower case. */
    static String id(Context context) {
        String id = context.pathParam("id");
        if (!Entry.isId(id)) {
            throw malformed("L'identifiant d'une fiche est un UUID.");
        }
        return id.toLowerCase(Locale.ROOT);
    }

    /** {@code If-Match} and {@code If-None-Match} of a write. */
    static Precondition precondition(Context context) {
        String match = context.header("If-Match");
        String none = context.header("If-None-Match");
        if (none != null && !none.equals("*")) {
            throw malformed("If-None-Match vaut * pour une création.");
        }
        if (match != null && !ETAG.matcher(match).matches()) {
            throw malformed("If-Match vaut l'ETag reçu, tel que \"7\".");
        }
        return new Precondition(Optional.ofNullable(match), none != null);
    }

    /** The body as a JSON object. */
    static ObjectNode object(Context context, String... mediaTypes) {
        return object(body(context, mediaTypes));
    }

    /** A JSON object from UTF-8. */
    static ObjectNode object(byte[] bytes) {
        JsonNode node;
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            node = JSON.readTree(text);
        } catch (CharacterCodingException e) {
            throw malformed("Le texte n'est pas en UTF-8.");
        } catch (JsonProcessingException e) {
            throw malformed("Le texte n'est pas du JSON : " + e.getOriginalMessage());
        }
        if (!(node instanceof ObjectNode object)) {
            throw malformed("La racine est un objet JSON.");
        }
        return object;
    }

    /** The body, unpacked when it comes compressed, refused when it is too large or of another type. */
    static byte[] body(Context context, String... mediaTypes) {
        String type = context.contentType() == null ? "" : String.valueOf(context.contentType());
        String bare = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!List.of(mediaTypes).contains(bare)) {
            throw malformed("Type attendu : " + String.join(" ou ", mediaTypes) + ".");
        }
        byte[] sent = context.bodyAsBytes();
        String encoding = context.header("Content-Encoding");
        byte[] bytes = encoding == null || encoding.equals("identity") ? sent : unpack(sent, encoding);
        if (bytes.length > MAX_BODY) {
            throw new Refusal(Refusal.Type.TOO_LARGE, "Le corps dépasse " + MAX_BODY + " octets.");
        }
        return bytes;
    }

    private static byte[] unpack(byte[] sent, @Nullable String encoding) {
        if (!"gzip".equals(encoding)) {
            throw malformed("Seule la compression gzip est admise.");
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(sent))) {
            return in.readNBytes(MAX_BODY + 1);
        } catch (IOException e) {
            throw malformed("Le corps n'est pas compressé en gzip.");
        }
    }

    static Refusal malformed(String detail) {
        return new Refusal(Refusal.Type.MALFORMED, detail);
    }
}
