package fr.collectivites.sdk.core.internal.http;

import fr.collectivites.sdk.core.internal.json.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the body of a refusal says, in the shapes that platforms use: {@code {"message": …}}, {@code {"errors": {field:
 * [text]}}}, {@code {"error": {…}}} of CKAN, {@code {"error_code", "message", "detail"}} of Opendatasoft, problem
 * documents (RFC 9457), a bare JSON text, plain text, a page. Bounded, whatever the platform sends.
 */
public final class ErrorDetails {

    private static final int MOST_FIELDS = 100;
    private static final int MOST_TEXTS = 20;
    private static final int DEEPEST = 8;
    private static final List<String> MESSAGES =
            List.of("message", "error", "detail", "erreur", "error_description", "title", "error_code");

    private final Collection<String> secrets;
    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private String message;

    private ErrorDetails(String message, Collection<String> secrets) {
        this.message = message;
        this.secrets = secrets;
    }

    /** Reads a body. What says nothing in one of the shapes gives its first words, or the title of a page. */
    public static ErrorDetails of(byte[] body, boolean html, Collection<String> secrets) {
        ErrorDetails details = new ErrorDetails(Excerpt.of(body, html, secrets), secrets);
        try {
            details.read(Json.read(body));
        } catch (Json.MalformedJsonException e) {
            // Plain text or a page: its first words stand.
        }
        return details;
    }

    /** The sentence of the platform, at most 200 characters; empty where there is none. */
    public String message() {
        return message;
    }

    /** What is wrong with which field, at most 100 of them. */
    public Map<String, List<String>> fields() {
        return fields;
    }

    /** The message, and what is wrong with the fields, in one line of at most 200 characters. */
    public String sentence() {
        if (fields.isEmpty()) {
            return message;
        }
        String all = fields.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + String.join(", ", entry.getValue()))
                .collect(Collectors.joining("; "));
        return line(message.isEmpty() ? all : message + " (" + all + ")");
    }

    private void read(@Nullable Object body) {
        if (body instanceof String text) {
            message = line(text);
        } else if (body instanceof Map<?, ?> map) {
            for (String key : List.of("errors", "error", "detail")) {
                if (map.get(key) instanceof Map<?, ?> nested) {
                    collect("", nested, 0);
                }
            }
            message = message(map);
        }
    }

    private String message(Map<?, ?> map) {
        for (String key : MESSAGES) {
            Object value = map.get(key);
            if (value instanceof String text && !text.isBlank()) {
                return line(text);
            }
            if (value instanceof Map<?, ?> nested && nested.get("message") instanceof String text) {
                return line(text);
            }
        }
        return fields.isEmpty() ? message : "";
    }

    private void collect(String path, @Nullable Object value, int depth) {
        if (fields.size() >= MOST_FIELDS || depth > DEEPEST) {
            return;
        }
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, nested) -> {
                String name = String.valueOf(key);
                // Not about fields: the sentence itself, the type of a CKAN error, and the request sent back.
                boolean aside = depth == 0 && (name.equals("message") || name.equals("data") || name.startsWith("__"));
                if (!aside) {
                    collect(path.isEmpty() ? line(name) : path + "." + line(name), nested, depth + 1);
                }
            });
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                Object item = list.get(i);
                collect(item instanceof Map<?, ?> ? path + "[" + i + "]" : path, item, depth + 1);
            }
        } else if (value != null) {
            List<String> texts = fields.computeIfAbsent(path, unused -> new ArrayList<>());
            if (texts.size() < MOST_TEXTS) {
                texts.add(line(String.valueOf(value)));
            }
        }
    }

    private String line(String text) {
        return Excerpt.line(text, secrets);
    }
}
