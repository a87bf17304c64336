package fr.collectivites.sdk.platform.storage;

import fr.collectivites.sdk.platform.registry.Kind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The feed of changes: one row a change, in the order of commits. Stateless. */
public final class Feed {

    private Feed() {}

    /** What happened to an entry. */
    public enum Operation {
        UPSERT,
        DELETE,
        TRANSITION
    }

    /**
     * One change.
     *
     * @param position its place in the feed, from 1 on, without gaps
     * @param kind collection of the entry
     * @param id its id
     * @param operation what happened
     * @param revision revision of the entry after it
     * @param at when
     * @param visibility visibility of the entry after it
     * @param wasVisibility visibility before, empty for a new entry
     * @param owner body that answers for the entry
     */
    public record Change(
            long position,
            Kind kind,
            String id,
            Operation operation,
            int revision,
            String at,
            String visibility,
            Optional<String> wasVisibility,
            Optional<String> owner) {}

    /**
     * Adds a change to the feed. Takes the lock of the feed until the end of the transaction, so that other writers wait and
     * positions are in the order of commits.
     */
    public static long append(Handle handle, Entry entry, Operation operation, @Nullable Entry before) {
        handle.execute("update feed_head set last_position = last_position + 1");
        long position = handle.createQuery("select last_position from feed_head")
                .mapTo(Long.class)
                .one();
        handle.createUpdate(
                        "insert into feed (position, kind, id, op, revision, at, visibility, was_visibility, owner_code)"
                                + " values (:position, :kind, :id, :op, :revision, :at, :visibility, :was, :owner)")
                .bind("position", position)
                .bind("kind", entry.kind().name())
                .bind("id", entry.id())
                .bind("op", operation.name())
                .bind("revision", entry.revision())
                .bind("at", entry.updatedAt())
                .bind("visibility", entry.sight())
                .bind("was", before == null ? null : before.sight())
                .bind("owner", entry.owner().orElse(null))
                .execute();
        return position;
    }

    /** The changes behind a position, at most that many. */
    public static List<Change> after(Handle handle, long position, int limit) {
        return handle.createQuery(
                        "select position, kind, id, op, revision, at, visibility, was_visibility, owner_code from"
                                + " feed where position > :position order by position limit " + limit)
                .bind("position", position)
                .map((row, context) -> new Change(
                        row.getLong("position"),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("id"),
                        Operation.valueOf(row.getString("op")),
                        row.getInt("revision"),
                        row.getString("at"),
                        row.getString("visibility"),
                        Optional.ofNullable(row.getString("was_visibility")),
                        Optional.ofNullable(row.getString("owner_code"))))
                .list();
    }

    /** The changes since an instant, the newest first, at most that many. */
    public static List<Change> since(Handle handle, String instant, int limit) {
        long position = handle.createQuery("select coalesce(min(position), 0) from feed where at >= :at")
                .bind("at", instant)
                .mapTo(Long.class)
                .one();
        return position == 0 ? List.of() : after(handle, position - 1, limit);
    }

    /** The position of the last change. */
    public static long last(Handle handle) {
        return handle.createQuery("select last_position from feed_head")
                .mapTo(Long.class)
                .one();
    }

    /** The first position that is still kept. */
    public static long first(Handle handle) {
        return handle.createQuery("select first_position from feed_head")
                .mapTo(Long.class)
                .one();
    }

    /** Forgets the changes before an instant. */
    public static void forgetBefore(Handle handle, String instant) {
        handle.execute("update feed_head set first_position = first_position");
        OptionalLong keep = handle.createQuery("select min(position) from feed where at >= :at")
                .bind("at", instant)
                .map((row, context) -> {
                    long first = row.getLong(1);
                    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(first);
                })
                .one();
        long first = keep.orElse(last(handle) + 1);
        handle.createUpdate("delete from feed where position < :first")
                .bind("first", first)
                .execute();
        handle.createUpdate("update feed_head set first_position = :first")
                .bind("first", first)
                .execute();
    }
}
