package fr.collectivites.sdk.platform.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.collectivites.sdk.platform.access.Caller;
import fr.collectivites.sdk.platform.access.Digests;
import fr.collectivites.sdk.platform.access.Scope;
import fr.collectivites.sdk.platform.profile.Perimeter;
import fr.collectivites.sdk.platform.registry.Kind;
import fr.collectivites.sdk.platform.registry.Registry;
import fr.collectivites.sdk.platform.registry.Sight;
import fr.collectivites.sdk.platform.registry.Views;
import fr.collectivites.sdk.platform.storage.Entries;
import fr.collectivites.sdk.platform.storage.Entry;
import fr.collectivites.sdk.platform.storage.EntryQuery;
import fr.collectivites.sdk.platform.storage.Instants;
import fr.collectivites.sdk.platform.storage.ReadLog;
import fr.collectivites.sdk.platform.storage.SearchText;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** {@code GET /v1/needs} and its like: filters, a total order, pages by cursor. Thread-safe. */
final class ListHandler {

    private static final List<String> PARAMETERS =
            List.of("limit", "cursor", "epci", "commune", "owner", "updatedSince", "q", "sort", "fields", "view");
    private static final int MOST_KEYS = 3;
    private static final int LONGEST_FIELDS = 1000;

    private final Registry registry;
    private final Perimeter perimeter;
    private final Clock clock;

    ListHandler(Registry registry, Perimeter perimeter, Clock clock) {
        this.registry = registry;
        this.perimeter = perimeter;
        this.clock = clock;
    }

    void handle(Context context) {
        Caller caller = Requests.caller(context);
        Registry.requireScope(caller, Scope.READ);
        Kind kind = Requests.kind(context);
        Requests.allow(context, parameters(kind));
        boolean restricted = EntryHandlers.restricted(context, caller);
        Set<String> fields = fields(context, kind);
        List<EntryQuery.Order> orders = orders(context);
        String name = kind.collection() + " " + orders;
        EntryQuery query =
                filter(context, Sight.limit(EntryQuery.of(kind), caller)).sort(orders);
        if (restricted && !caller.moderates()) {
            query.in("owner_code", List.copyOf(caller.bodies()));
        }
        int limit = Requests.limit(context);
        Cursor cursor = Requests.query(context, "cursor")
                .map(text -> Cursor.decode(text, name))
                .orElse(null);
        if (cursor != null) {
            if (cursor.keys().size() != orders.size() + 1) {
                throw Requests.malformed("Ce curseur n'est pas de cette liste : reprenez-la au début.");
            }
            query.after(cursor.keys(), cursor.backwards());
        }
        // One more than asked for tells whether anything follows
        query.limit(limit + 1);
        Page page = registry.database().read(handle -> page(handle, query, cursor, limit));
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode items = body.putArray("items");
        for (Entry entry : page.entries) {
            items.add(EntryHandlers.select(Views.view(entry, restricted), fields));
        }
        if (restricted && !page.entries.isEmpty()) {
            String now = Instants.now(clock);
            registry.database().useTransaction(handle -> ReadLog.add(handle, caller.name(), now, page.entries));
        }
        links(context, body, page, orders, name);
        answer(context, body);
    }

    /** The members asked for, and those that the contract requires of every entry of a kind; none means all. */
    private static Set<String> fields(Context context, Kind kind) {
        Set<String> fields = new LinkedHashSet<>(list(context, "fields"));
        int length = Requests.query(context, "fields").map(String::length).orElse(0);
        if (length > LONGEST_FIELDS || fields.stream().anyMatch(field -> !field.matches("[A-Za-z0-9]+"))) {
            throw Requests.malformed("« fields » nomme des champs, séparés par des virgules.");
        }
        if (!fields.isEmpty()) {
            fields.addAll(kind.required());
        }
        return fields;
    }

    /** Answers a document with its weak tag. */
    static void answer(Context context, ObjectNode body) {
        String text = body.toString();
        String tag = "W/\"" + Digests.sha256(text).substring(0, 32) + "\"";
        context.header("ETag", tag);
        context.contentType("application/json").result(Problems.utf8(text));
    }

    private record Page(List<Entry> entries, boolean before, boolean after, int total) {}

    private static Page page(Handle handle, EntryQuery query, @Nullable Cursor cursor, int limit) {
        List<Entry> found = Entries.list(handle, query);
        boolean more = found.size() > limit;
        boolean backwards = cursor != null && cursor.backwards();
        List<Entry> entries = !more ? found : backwards ? found.subList(1, limit + 1) : found.subList(0, limit);
        return new Page(
                entries,
                backwards ? more : cursor != null && !entries.isEmpty(),
                backwards ? !entries.isEmpty() : more,
                Entries.count(handle, query));
    }

    private EntryQuery filter(Context context, EntryQuery query) {
        filterByCode(context, query, "theme", Vocabularies.codes("needThemes"));
        filterByCode(context, query, "status", Vocabularies.codes("needStatuses"));
        if (Requests.query(context, "owner").isPresent()) {
            List<String> owners = list(context, "owner");
            requireForm(owners, "[0-9]{9}");
            query.in("owner_code", owners);
        }
        if (Requests.query(context, "epci").isPresent()) {
            query.places(places(list(context, "epci"), "[0-9]{9}", true));
        }
        if (Requests.query(context, "commune").isPresent()) {
            query.places(places(list(context, "commune"), "(2[AB]|[0-9]{2})[0-9]{3}", false));
        }
        Requests.query(context, "updatedSince").ifPresent(text -> query.updatedSince(Instants.text(instant(text))));
        Requests.query(context, "q").ifPresent(text -> {
            int length = text.codePointCount(0, text.length());
            if (length < 2 || length > 200) {
                throw Requests.malformed("« q » a de 2 à 200 caractères.");
            }
            query.words(List.of(SearchText.fold(text).split(" ")));
        });
        return query;
    }

    private Set<String> places(List<String> codes, String pattern, boolean epcis) {
        Set<String> places = new LinkedHashSet<>();
        requireForm(codes, pattern);
        for (String code : codes) {
            places.addAll(epcis ? perimeter.meetingEpci(code) : perimeter.meetingCommune(code));
        }
        return places;
    }

    static void requireForm(Collection<String> codes, String pattern) {
        for (String code : codes) {
            if (!code.matches(pattern)) {
                throw Requests.malformed("Code mal formé : " + code + ".");
            }
        }
    }

    private static void filterByCode(Context context, EntryQuery query, String column, Set<String> known) {
        if (Requests.query(context, column).isPresent()) {
            List<String> wanted = list(context, column);
            if (!known.containsAll(wanted)) {
                throw Requests.malformed("« " + column + " » nomme une valeur inconnue.");
            }
            query.in(column, wanted);
        }
    }

    /** Themes filter needs and projects, states needs. */
    private static String[] parameters(Kind kind) {
        List<String> names = new ArrayList<>(PARAMETERS);
        if (kind == Kind.NEED || kind == Kind.PROJECT) {
            names.add("theme");
        }
        if (kind == Kind.NEED) {
            names.add("status");
        }
        return names.toArray(String[]::new);
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw Requests.malformed("« updatedSince » est un instant tel que 2026-11-24T08:00:00Z.");
        }
    }

    private static List<EntryQuery.Order> orders(Context context) {
        List<EntryQuery.Order> orders = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (String key : Requests.query(context, "sort").isPresent() ? list(context, "sort") : List.of("-updatedAt")) {
            boolean descending = key.startsWith("-");
            String column = EntryQuery.SORTABLE.get(descending ? key.substring(1) : key);
            if (column == null || orders.size() == MOST_KEYS) {
                throw Requests.malformed("« sort » nomme au plus " + MOST_KEYS + " de "
                        + String.join(", ", new TreeMap<>(EntryQuery.SORTABLE).keySet())
                        + ", précédés de - pour l'ordre inverse.");
            }
            // Named again, a key orders nothing more
            if (seen.add(column)) {
                orders.add(new EntryQuery.Order(column, descending));
            }
        }
        return orders;
    }

    /** The values of a parameter separated by commas; an empty list is refused. */
    static List<String> list(Context context, String name) {
        String text = Requests.query(context, name).orElse("");
        List<String> values = new ArrayList<>();
        for (String value : text.split(",", -1)) {
            if (!value.isEmpty()) {
                values.add(value);
            } else if (Requests.query(context, name).isPresent()) {
                throw Requests.malformed("« " + name + " » a une valeur vide.");
            }
        }
        return values;
    }

    private static void links(Context context, ObjectNode body, Page page, List<EntryQuery.Order> orders, String name) {
        ObjectNode links = body.putObject("page");
        links.put("self", address(context, context.queryParam("cursor")));
        List<String> header = new ArrayList<>();
        header.add("<" + address(context, null) + ">; rel=\"first\"");
        for (boolean backwards : new boolean[] {false, true}) {
            String relation = backwards ? "prev" : "next";
            if (backwards ? page.before : page.after) {
                Entry last = page.entries.get(backwards ? 0 : page.entries.size() - 1);
                String address = address(context, new Cursor(name, backwards, keys(last, orders)).encode());
                links.put(relation, address);
                header.add("<" + address + ">; rel=\"" + relation + "\"");
            } else {
                links.putNull(relation);
            }
        }
        links.put("total", page.total);
        context.header("Link", String.join(", ", header));
    }

    private static List<String> keys(Entry entry, List<EntryQuery.Order> orders) {
        Map<String, String> values = Map.of(
                "updatedAt", entry.updatedAt(),
                "createdAt", entry.createdAt(),
                "title", entry.sortTitle(),
                "status", entry.status().orElse(""),
                "theme", entry.theme().orElse(""),
                "reference", entry.reference());
        List<String> keys = new ArrayList<>();
        for (EntryQuery.Order order : orders) {
            EntryQuery.SORTABLE.forEach((field, column) -> {
                if (column.equals(order.column())) {
                    keys.add(values.getOrDefault(field, ""));
                }
            });
        }
        keys.add(entry.id());
        return keys;
    }

    /** The address of another page of the same list, relative to this one. */
    private static String address(Context context, @Nullable String cursor) {
        StringBuilder address = new StringBuilder(Requests.self(context));
        char separator = '?';
        for (Map.Entry<String, List<String>> parameter : new TreeMap<>(context.queryParamMap()).entrySet()) {
            if (!parameter.getKey().equals("cursor")) {
                address.append(separator).append(parameter.getKey()).append('=');
                address.append(URLEncoder.encode(parameter.getValue().get(0), StandardCharsets.UTF_8));
                separator = '&';
            }
        }
        if (cursor != null) {
            address.append(separator).append("cursor=").append(URLEncoder.encode(cursor, StandardCharsets.UTF_8));
        }
        return address.toString();
    }
}
