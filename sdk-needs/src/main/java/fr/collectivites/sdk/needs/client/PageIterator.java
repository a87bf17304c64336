package fr.collectivites.sdk.needs.client;

import fr.collectivites.sdk.core.http.Request;
import fr.collectivites.sdk.core.http.Response;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The items of a list, page after page: on as long as there is a next page, whatever the pages hold, and never to one twice.
 * Not thread-safe.
 */
final class PageIterator implements Iterator<Map<String, @Nullable Object>> {

    private static final Pattern NEXT = Pattern.compile("<([^>]*)>\\s*;[^,]*\\brel\\s*=\\s*\"?next\\b");

    private final Calls calls;
    private final Set<URI> seen = new HashSet<>();
    private final Deque<Map<String, @Nullable Object>> items = new ArrayDeque<>();
    private @Nullable URI next;

    PageIterator(Calls calls, URI first) {
        this.calls = calls;
        this.next = first;
    }

    @Override
    public boolean hasNext() {
        while (items.isEmpty() && next != null) {
            read(next);
        }
        return !items.isEmpty();
    }

    @Override
    public Map<String, @Nullable Object> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return items.remove();
    }

    private void read(URI page) {
        seen.add(page);
        Response response = calls.send(Request.get(page).header("Accept", "application/json"));
        Map<String, @Nullable Object> body = response.jsonObject();
        if (!(body.get("items") instanceof List<?> list)) {
            throw Calls.unexpected(response, "items", null);
        }
        for (Object item : list) {
            items.add(Answers.object(item, response));
        }
        String reference = nextOf(body, response);
        next = reference.isEmpty() ? null : calls.follow(response, reference);
        if (next != null && seen.contains(next)) {
            throw Calls.unexpected(response, "next = " + reference, null);
        }
    }

    private static String nextOf(Map<String, @Nullable Object> body, Response response) {
        if (body.get("page") instanceof Map<?, ?> page && page.get("next") instanceof String reference) {
            return reference;
        }
        for (String header : response.headers().getOrDefault("Link", List.of())) {
            Matcher link = NEXT.matcher(header);
            if (link.find()) {
                return link.group(1);
            }
        }
        return "";
    }
}
