package fr.collectivites.sdk.opendata.ckan;

import fr.collectivites.sdk.core.http.AccessRefusedException;
import fr.collectivites.sdk.core.http.ConflictException;
import fr.collectivites.sdk.core.http.ErrorReader;
import fr.collectivites.sdk.core.http.PlatformException;
import fr.collectivites.sdk.core.http.PlatformRefusedException;
import fr.collectivites.sdk.core.http.PlatformUnavailableException;
import fr.collectivites.sdk.core.http.Response;
import fr.collectivites.sdk.core.http.UnexpectedResponseException;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import fr.collectivites.sdk.opendata.internal.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Understands CKAN's refusals. Its status 409 alone is five things: a field that is not valid, a name that is taken, a
 * dataset that has changed, a file that is too large, a search engine that is down after the write was made.
 */
final class Errors implements ErrorReader {

    private static final int LONGEST = 300;

    /** Types whose message repeats the request: it may hold anything, and is never shown. */
    private static final Set<String> ECHOES = Set.of("Integrity Error", "Search Error");

    @Override
    public Optional<PlatformException> read(Response response) {
        Object body;
        try {
            body = response.json();
        } catch (UnexpectedResponseException e) {
            return Optional.empty(); // a page of CKAN or of a proxy: its status tells
        }
        JsonObject error = JsonObject.from(body).object("error");
        String type = error.plain("__type");
        if (type.isEmpty()) {
            return Optional.empty();
        }
        if (type.equals("Validation Error") && error.has("match")) {
            return Optional.of(new ConflictException(
                    response,
                    Problem.of(OpendataCode.CHANGED_MEANWHILE)
                            .with("id", error.written("match"))
                            .build()));
        }
        if (type.startsWith("Search") && response.status() != 400) {
            // With its search engine down, CKAN writes and then fails.
            return Optional.of(new PlatformUnavailableException(response, problem(type)));
        }
        if (type.equals("Authorization Error")) {
            return Optional.of(new AccessRefusedException(
                    response, Problem.of(OpendataCode.ACCESS_REFUSED).build()));
        }
        if (response.status() >= 400 && response.status() < 500) {
            Map<String, List<String>> fields = new LinkedHashMap<>();
            if (!ECHOES.contains(type)) {
                error.members().forEach((field, value) -> {
                    if (!field.equals("__type") && !field.equals("data")) {
                        collect(field, value, fields);
                    }
                });
            }
            return Optional.of(new PlatformRefusedException(response, problem(words(type, fields)), fields));
        }
        return Optional.empty();
    }

    private static Problem problem(String detail) {
        return Problem.of(OpendataCode.PORTAL_REFUSED).with("detail", detail).build();
    }

    private static String words(String type, Map<String, List<String>> fields) {
        List<String> parts = new ArrayList<>();
        fields.forEach((field, messages) -> {
            String all = String.join(" ", messages);
            parts.add(field.equals("message") ? all : field + ": " + all);
        });
        String line = parts.isEmpty() ? type : String.join("; ", parts);
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    /** Messages stand as text, in a list, or in a list of objects by position, of which most are empty. */
    private static void collect(String field, @Nullable Object value, Map<String, List<String>> fields) {
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                collect(list.get(i) instanceof Map<?, ?> ? field + "[" + i + "]" : field, list.get(i), fields);
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((name, member) -> collect(field + "." + name, member, fields));
        } else if (value != null) {
            fields.computeIfAbsent(field, name -> new ArrayList<>()).add(value.toString());
        }
    }
}
