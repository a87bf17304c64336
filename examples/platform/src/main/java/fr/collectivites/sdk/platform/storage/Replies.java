package fr.collectivites.sdk.platform.storage;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Answers kept by idempotency key, so that a repeated request is answered as the first one was. Stateless. */
public final class Replies {

    private Replies() {}

    /**
     * What is kept of a request.
     *
     * @param digest SHA-256 of what was asked
     * @param status status of the answer; 0 while the first request still runs
     * @param etag its {@code ETag}, may be empty
     * @param location its {@code Location}, may be empty
     * @param body its body
     */
    public record Reply(String digest, int status, String etag, String location, String body) {}

    /** The answer kept for a caller's key. */
    public static Optional<Reply> find(Handle handle, String caller, String key) {
        return handle.createQuery(
                        "select digest, status, headers, body from reply where caller = :caller and idem_key = :key")
                .bind("caller", caller)
                .bind("key", key)
                .map((row, context) -> {
                    String[] headers = Optional.ofNullable(row.getString("headers"))
                            .orElse("\n")
                            .split("\n", -1);
                    return new Reply(
                            row.getString("digest"),
                            row.getInt("status"),
                            headers[0],
                            headers[1],
                            Optional.ofNullable(row.getString("body")).orElse(""));
                })
                .findFirst();
    }

    /** Marks a key as taken by a request that now runs. Fails when another one has it. */
    public static void begin(Handle handle, String caller, String key, String digest, String at) {
        handle.createUpdate("insert into reply (caller, idem_key, digest, at) values (:caller, :key, :digest, :at)")
                .bind("caller", caller)
                .bind("key", key)
                .bind("digest", digest)
                .bind("at", at)
                .execute();
    }

    /** Keeps the answer of the request that had begun. */
    public static void end(Handle handle, String caller, String key, Reply reply) {
        handle.createUpdate(
                        "update reply set status = :status, headers = :headers, body = :body where caller = :caller and"
                                + " idem_key = :key")
                .bind("status", reply.status())
                .bind("headers", reply.etag() + "\n" + reply.location())
                .bind("body", reply.body())
                .bind("caller", caller)
                .bind("key", key)
                .execute();
    }

    /** Gives a key free again: its request failed in a way that may be repeated. */
    public static void cancel(Handle handle, String caller, String key) {
        handle.createUpdate("delete from reply where caller = :caller and idem_key = :key and status is null")
                .bind("caller", caller)
                .bind("key", key)
                .execute();
    }

    /** Forgets what is older than an instant, and what ran when the platform stopped. */
    public static void forget(Handle handle, String before, boolean unfinished) {
        handle.createUpdate("delete from reply where at < :before")
                .bind("before", before)
                .execute();
        if (unfinished) {
            handle.execute("delete from reply where status is null");
        }
    }
}
