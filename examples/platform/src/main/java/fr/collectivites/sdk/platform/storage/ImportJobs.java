package fr.collectivites.sdk.platform.storage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The tables of imports and their outcomes by line. Stateless. */
public final class ImportJobs {

    private ImportJobs() {}

    /** How far an import is. */
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED
    }

    /** What became of lines. Not thread-safe. */
    public static final class Counts {
        private int received;
        private int created;
        private int updated;
        private int unchanged;
        private int rejected;

        /** Counts a line by its outcome. */
        public void add(String outcome) {
            received++;
            switch (outcome) {
                case "CREATED" -> created++;
                case "UPDATED" -> updated++;
                case "UNCHANGED" -> unchanged++;
                default -> rejected++;
            }
        }

        /** Under their names in the contract. */
        public Map<String, Integer> byName() {
            return Map.of(
                    "received",
                    received,
                    "created",
                    created,
                    "updated",
                    updated,
                    "unchanged",
                    unchanged,
                    "rejected",
                    rejected);
        }
    }

    /**
     * One import.
     *
     * @param id its id
     * @param caller who asked for it
     * @param state how far it is
     * @param dryRun whether it only tries
     * @param counts lines by outcome, under their names in the contract
     * @param failure why it failed as a whole; empty otherwise
     */
    public record Job(
            String id, String caller, State state, boolean dryRun, Map<String, Integer> counts, String failure) {}

    /** Begins an import. */
    public static void insert(Handle handle, String id, String caller, boolean dryRun, String at) {
        handle.createUpdate("insert into import_job (id, caller, state, dry_run, received, created, updated, unchanged,"
                        + " rejected, created_at) values (:id, :caller, 'QUEUED', :dry, 0, 0, 0, 0, 0, :at)")
                .bind("id", id)
                .bind("caller", caller)
                .bind("dry", dryRun)
                .bind("at", at)
                .execute();
    }

    /** Notes how far it is. */
    public static void update(Handle handle, String id, State state, Counts counts, String failure) {
        handle.createUpdate("update import_job set state = :state, received = :received, created = :created, updated ="
                        + " :updated, unchanged = :unchanged, rejected = :rejected, failure = :failure where id = :id")
                .bind("id", id)
                .bind("state", state.name())
                .bindMap(counts.byName())
                .bind("failure", failure)
                .execute();
    }

    /** The import of that id. */
    public static Optional<Job> find(Handle handle, String id) {
        return handle.createQuery("select * from import_job where id = :id")
                .bind("id", id)
                .map((row, context) -> new Job(
                        row.getString("id"),
                        row.getString("caller"),
                        State.valueOf(row.getString("state")),
                        row.getBoolean("dry_run"),
                        Map.of(
                                "received", row.getInt("received"),
                                "created", row.getInt("created"),
                                "updated", row.getInt("updated"),
                                "unchanged", row.getInt("unchanged"),
                                "rejected", row.getInt("rejected")),
                        Optional.ofNullable(row.getString("failure")).orElse("")))
                .findFirst();
    }

    /** Ends the imports that ran when the platform stopped. */
    public static void failUnfinished(Handle handle) {
        handle.execute(
                "update import_job set state = 'FAILED', failure = 'the platform stopped before the end' where state in"
                        + " ('QUEUED', 'RUNNING')");
    }

    /** Keeps the outcomes of lines. */
    public static void addResults(Handle handle, String id, List<Map.Entry<Integer, String>> lines) {
        if (lines.isEmpty()) {
            return;
        }
        PreparedBatch batch =
                handle.prepareBatch("insert into import_result (job_id, line_no, body) values (:id, :line, :body)");
        for (Map.Entry<Integer, String> line : lines) {
            batch.bind("id", id)
                    .bind("line", line.getKey())
                    .bind("body", line.getValue())
                    .add();
        }
        batch.execute();
    }

    /** Hands over the outcomes in the order of lines. */
    public static void eachResult(Handle handle, String id, java.util.function.Consumer<String> consumer) {
        try (ResultIterator<String> rows = handle.createQuery(
                        "select body from import_result where job_id = :id order by line_no")
                .bind("id", id)
                .setFetchSize(500)
                .mapTo(String.class)
                .iterator()) {
            rows.forEachRemaining(consumer);
        }
    }
}
