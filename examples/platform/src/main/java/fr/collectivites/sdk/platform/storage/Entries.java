package fr.collectivites.sdk.platform.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.collectivites.sdk.platform.registry.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** The tables of entries and their perimeters. Stateless. */
public final class Entries {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COLUMNS =
            "kind, id, reference, revision, status, created_at, updated_at, author, deleted, body";
    private static final int SEARCH_LENGTH = 12_000;

    private Entries() {}

    /** The entry of that id, its tombstone included. */
    public static Optional<Entry> find(Handle handle, Kind kind, String id) {
        return handle.createQuery("select " + COLUMNS + " from entry where kind = :kind and id = :id")
                .bind("kind", kind.name())
                .bind("id", id)
                .map((row, context) -> read(row))
                .findFirst();
    }

    /** The entry that another system knows under that id. */
    public static Optional<Entry> findSource(Handle handle, Kind kind, String system, String sourceId) {
        return handle.createQuery("select " + COLUMNS
                        + " from entry where kind = :kind and source_system = :system and source_id = :source")
                .bind("kind", kind.name())
                .bind("system", system)
                .bind("source", sourceId)
                .map((row, context) -> read(row))
                .findFirst();
    }

    /** Whether a reference is given already. */
    public static boolean hasReference(Handle handle, String reference) {
        return handle.createQuery("select count(*) from entry where reference = :reference")
                        .bind("reference", reference)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** A page, in the order of the query even when it looks backwards. */
    public static List<Entry> list(Handle handle, EntryQuery query) {
        Query statement = handle.createQuery("select " + COLUMNS + " from entry where " + query.where()
                + query.position() + " order by " + query.order() + " limit " + query.limit());
        query.bind(statement, true);
        List<Entry> found =
                new ArrayList<>(statement.map((row, context) -> read(row)).list());
        if (query.isBackwards()) {
            Collections.reverse(found);
        }
        return found;
    }

    /** Number of entries that the query finds, its position and limit left aside. */
    public static int count(Handle handle, EntryQuery query) {
        Query statement = handle.createQuery("select count(*) from entry where " + query.where());
        query.bind(statement, false);
        return statement.mapTo(Integer.class).one();
    }

    /** Hands over all that the query finds, one after the other, limit left aside. */
    public static void each(Handle handle, EntryQuery query, Consumer<Entry> consumer) {
        Query statement = handle.createQuery(
                "select " + COLUMNS + " from entry where " + query.where() + " order by " + query.order());
        query.bind(statement, false);
        statement.setFetchSize(500);
        try (ResultIterator<Entry> rows =
                statement.map((row, context) -> read(row)).iterator()) {
            rows.forEachRemaining(consumer);
        }
    }

    /** Writes an entry that is not there yet. */
    public static void insert(Handle handle, Entry entry) {
        write(
                handle,
                entry,
                "insert into entry (kind, id, reference, revision, status, theme, owner_code, visibility, source_system,"
                        + " source_id, title, sort_title, search_text, created_at, updated_at, author, deleted, body) values (:kind,"
                        + " :id, :reference, :revision, :status, :theme, :owner, :visibility, :system, :source, :title, :sort,"
                        + " :search, :created, :updated, :author, :deleted, :body)");
        writePlaces(handle, entry);
    }

    /** Writes an entry over the one that is there. */
    public static void update(Handle handle, Entry entry) {
        write(
                handle,
                entry,
                "update entry set reference = :reference, revision = :revision, status = :status, theme = :theme,"
                        + " owner_code = :owner, visibility = :visibility, source_system = :system, source_id = :source,"
                        + " title = :title, sort_title = :sort, search_text = :search, created_at = :created, updated_at = :updated, author ="
                        + " :author, deleted = :deleted, body = :body where kind = :kind and id = :id");
        handle.createUpdate("delete from entry_place where kind = :kind and id = :id")
                .bind("kind", entry.kind().name())
                .bind("id", entry.id())
                .execute();
        writePlaces(handle, entry);
    }

    /** The codes of the places that an entry concerns, as its perimeters name them. */
    public static Set<String> places(JsonNode content) {
        Set<String> places = new LinkedHashSet<>();
        for (JsonNode perimeter : content.path("perimeters")) {
            String code = perimeter.path("code").asText("");
            if (!code.isEmpty() && code.length() <= 14) {
                places.add(code);
            }
        }
        return places;
    }

    private static void write(Handle handle, Entry entry, String sql) {
        JsonNode source = entry.content().path("source");
        boolean live = !entry.deleted();
        handle.createUpdate(sql)
                .bind("kind", entry.kind().name())
                .bind("id", entry.id())
                .bind("reference", entry.reference())
                .bind("revision", entry.revision())
                .bind("status", entry.status().orElse(null))
                .bind("theme", entry.theme().orElse(null))
                .bind("owner", entry.owner().orElse(null))
                .bind("visibility", entry.visibility())
                .bind(
                        "system",
                        live && source.isObject() ? source.path("system").asText(null) : null)
                .bind(
                        "source",
                        live && source.isObject() ? source.path("externalId").asText(null) : null)
                .bind("title", cut(entry.title(), 500))
                .bind("sort", entry.sortTitle())
                .bind("search", search(entry))
                .bind("created", entry.createdAt())
                .bind("updated", entry.updatedAt())
                .bind("author", entry.author())
                .bind("deleted", entry.deleted())
                .bind("body", entry.content().toString())
                .execute();
    }

    private static void writePlaces(Handle handle, Entry entry) {
        Set<String> places = entry.deleted() ? Set.of() : places(entry.content());
        if (places.isEmpty()) {
            return;
        }
        PreparedBatch batch =
                handle.prepareBatch("insert into entry_place (kind, id, place) values (:kind, :id, :place)");
        for (String place : places) {
            batch.bind("kind", entry.kind().name())
                    .bind("id", entry.id())
                    .bind("place", place)
                    .add();
        }
        batch.execute();
    }

    /** What a search looks through: texts that are public once the entry is, and the reference. */
    private static String search(Entry entry) {
        if (entry.deleted()) {
            return "";
        }
        StringBuilder text = new StringBuilder(entry.reference()).append(' ').append(entry.title());
        for (String name : List.of("description", "summary", "context", "problem", "solution", "results")) {
            text.append(' ').append(entry.content().path(name).asText(""));
        }
        text.append(' ').append(entry.content().at("/owner/name").asText(""));
        return cut(" " + SearchText.fold(text.toString()), SEARCH_LENGTH);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    private static Entry read(ResultSet row) throws SQLException {
        return Entry.builder(Kind.valueOf(row.getString("kind")), row.getString("id"), parse(row.getString("body")))
                .reference(row.getString("reference"))
                .revision(row.getInt("revision"))
                .status(row.getString("status"))
                .createdAt(row.getString("created_at"))
                .updatedAt(row.getString("updated_at"))
                .author(row.getString("author"))
                .deleted(row.getBoolean("deleted"))
                .build();
    }

    private static ObjectNode parse(String body) {
        try {
            return (ObjectNode) JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds an entry that is no JSON object", e);
        }
    }
}
