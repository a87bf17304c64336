package fr.collectivites.sdk.platform.storage;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Who read restricted data, and when. Stateless. */
public final class ReadLog {

    private ReadLog() {}

    /** Notes that somebody read the restricted form of entries. */
    public static void add(Handle handle, String caller, String at, List<Entry> entries) {
        PreparedBatch batch = handle.prepareBatch(
                "insert into restricted_read (at, caller, kind, id) values (:at, :caller, :kind, :id)");
        for (Entry entry : entries) {
            batch.bind("at", at)
                    .bind("caller", caller)
                    .bind("kind", entry.kind().name())
                    .bind("id", entry.id())
                    .add();
        }
        batch.execute();
    }

    /** Number of reads of the restricted form of an entry. */
    public static int count(Handle handle, Entry entry) {
        return handle.createQuery("select count(*) from restricted_read where kind = :kind and id = :id")
                .bind("kind", entry.kind().name())
                .bind("id", entry.id())
                .mapTo(Integer.class)
                .one();
    }

    /** Forgets reads before an instant. */
    public static void forgetBefore(Handle handle, String instant) {
        handle.createUpdate("delete from restricted_read where at < :at")
                .bind("at", instant)
                .execute();
    }
}
