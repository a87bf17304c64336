package fr.collectivites.sdk.platform.storage;

import fr.collectivites.sdk.platform.registry.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Who moved entries from state to state, and why. Stateless. */
public final class History {

    private History() {}

    /**
     * One change of state.
     *
     * @param from state before
     * @param to state after
     * @param reason why, may be empty
     * @param author name of the caller
     * @param at when
     */
    public record Step(String from, String to, String reason, String author, String at) {}

    /** Notes a change of state. */
    public static void append(Handle handle, Entry entry, Step step) {
        handle.createUpdate("insert into history (kind, id, revision, from_state, to_state, reason, author, at) values"
                        + " (:kind, :id, :revision, :from, :to, :reason, :author, :at)")
                .bind("kind", entry.kind().name())
                .bind("id", entry.id())
                .bind("revision", entry.revision())
                .bind("from", step.from())
                .bind("to", step.to())
                .bind("reason", step.reason())
                .bind("author", step.author())
                .bind("at", step.at())
                .execute();
    }

    /** The changes of state of an entry, the oldest first. */
    public static List<Step> of(Handle handle, Entry entry) {
        return handle.createQuery("select * from history where kind = :kind and id = :id order by revision")
                .bind("kind", entry.kind().name())
                .bind("id", entry.id())
                .map((row, context) -> new Step(
                        Optional.ofNullable(row.getString("from_state")).orElse(""),
                        row.getString("to_state"),
                        row.getString("reason"),
                        row.getString("author"),
                        row.getString("at")))
                .list();
    }

    /** When each entry of a kind first came into a state, by id. */
    public static Map<String, String> firstTo(Handle handle, Kind kind, String state) {
        Map<String, String> first = new HashMap<>();
        handle.createQuery("select id, min(at) from history where kind = :kind and to_state = :state group by id")
                .bind("kind", kind.name())
                .bind("state", state)
                .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(entry -> first.put(entry.getKey(), entry.getValue()));
        return first;
    }
}
