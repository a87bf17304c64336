package fr.collectivites.sdk.needs.client;

import fr.collectivites.sdk.core.http.AccessRefusedException;
import fr.collectivites.sdk.core.http.ConflictException;
import fr.collectivites.sdk.core.http.PlatformException;
import fr.collectivites.sdk.core.http.PlatformRefusedException;
import fr.collectivites.sdk.core.journal.Journal;
import fr.collectivites.sdk.needs.registry.RegistryRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Records that the platform does not have yet, on disk. An entry is there from the return of {@link #add} on, whatever
 * happens to program or machine, until the platform has taken it, or somebody discards it. Entries on one record are sent in
 * order; one that is refused is set aside and holds up no other; one that conflicts holds up those on its record alone.
 *
 * <p>Its files hold personal data in clear: the folder is made with rights for its owner alone. One program at a time has
 * it. Thread-safe.
 */
public final class Outbox implements AutoCloseable {

    /** So many entries that are over are kept before the file is written anew. */
    private static final int OVER = 200;

    /** So many records are remembered with the revision that their last writing came to. */
    private static final int REMEMBERED = 10_000;

    private final Journal journal;
    private final Object sending = new Object();
    private final Map<Long, OutboxItem> items = new LinkedHashMap<>();
    /** The revision that the last acknowledged write of a record came to, by identifier. */
    private final Map<String, Integer> revisions = new LinkedHashMap<>();

    private long last;
    private long sent;
    private int over;

    private Outbox(Journal journal) {
        this.journal = journal;
        journal.entries().forEach(this::replay);
    }

    /**
     * Opens the outbox in a folder, or begins one.
     *
     * @throws fr.collectivites.sdk.core.journal.JournalException if another program has it, or it cannot be read and written
     * @throws UncheckedIOException if the folder cannot be made
     */
    public static Outbox open(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.createDirectories(
                            folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                } else {
                    Files.createDirectories(folder);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Journal journal = Journal.open(folder.resolve("outbox.journal"));
        try {
            return new Outbox(journal);
        } catch (RuntimeException e) {
            journal.close();
            throw e;
        }
    }

    /**
     * Adds a record. An entry on the same record that was set aside is over then: this one takes its place.
     *
     * @return number of the entry
     * @throws IllegalArgumentException if the record has no identifier
     * @throws fr.collectivites.sdk.core.journal.JournalException if it could not be put on disk
     */
    public synchronized long add(RegistryRecord entity) {
        String id = entity.id().orElseThrow(() -> new IllegalArgumentException("the record has no identifier"));
        OutboxItem item = new OutboxItem(
                last + 1,
                RecordType.of(entity).name(),
                id,
                entity.revision(),
                Writes.members(entity),
                OutboxEntry.State.WAITING,
                "");
        append(item.toBytes());
        return item.number();
    }

    /** What it holds. */
    public OutboxStatus status() {
        return status("");
    }

    private synchronized OutboxStatus status(String stop) {
        return new OutboxStatus(
                sent,
                stop,
                entries(OutboxEntry.State.WAITING),
                items.values().stream()
                        .filter(item -> item.state() != OutboxEntry.State.WAITING)
                        .map(OutboxItem::entry)
                        .toList());
    }

    private List<OutboxEntry> entries(OutboxEntry.State state) {
        return items.values().stream()
                .filter(item -> item.state() == state)
                .map(OutboxItem::entry)
                .toList();
    }

    /** Drops an entry for good; does nothing when there is none of that number. */
    public synchronized void discard(long number) {
        if (items.containsKey(number)) {
            append(OutboxItem.over(number, Optional.empty()));
        }
    }

    /** Sends an entry that was set aside once more at the next flush; does nothing when there is none of that number. */
    public synchronized void retry(long number) {
        if (items.containsKey(number)) {
            append(OutboxItem.moved(number, OutboxEntry.State.WAITING, ""));
        }
    }

    /** Sends what waits, in order. Records may be added meanwhile. */
    OutboxStatus flush(NeedsClient client) {
        synchronized (sending) {
            Set<String> held = held();
            long at = 0;
            String stop = "";
            for (Optional<OutboxItem> item = next(at, held);
                    item.isPresent() && stop.isEmpty();
                    item = next(at, held)) {
                at = item.get().number();
                stop = send(client, item.get(), held);
            }
            compact();
            return status(stop);
        }
    }

    private synchronized Set<String> held() {
        Set<String> held = new HashSet<>();
        items.values().stream()
                .filter(item -> item.state() == OutboxEntry.State.CONFLICT)
                .forEach(item -> held.add(item.id()));
        return held;
    }

    private synchronized Optional<OutboxItem> next(long after, Set<String> held) {
        return items.values().stream()
                .filter(item ->
                        item.number() > after && item.state() == OutboxEntry.State.WAITING && !held.contains(item.id()))
                .findFirst();
    }

    /** Sends one entry; tells why it makes no sense to go on with others, or nothing. */
    private String send(NeedsClient client, OutboxItem item, Set<String> held) {
        Optional<RecordType<?>> type = RecordType.find(item.type());
        if (type.isEmpty()) {
            append(OutboxItem.moved(item.number(), OutboxEntry.State.REFUSED, "unknown type " + item.type()));
            return "";
        }
        try {
            Saved<?> saved = client.put(type.get(), item.id(), item.members(), base(item), Map.of());
            append(OutboxItem.over(item.number(), ((RegistryRecord) saved.record()).revision()));
            count();
        } catch (AccessRefusedException e) {
            // Only a mandate that lacks is a matter of the record; else it is the key, and the record may wait.
            if (!isMandate(e)) {
                return reason(e);
            }
            append(OutboxItem.moved(item.number(), OutboxEntry.State.REFUSED, reason(e)));
        } catch (ConflictException e) {
            append(OutboxItem.moved(item.number(), OutboxEntry.State.CONFLICT, reason(e)));
            held.add(item.id());
        } catch (PlatformRefusedException e) {
            append(OutboxItem.moved(item.number(), OutboxEntry.State.REFUSED, reason(e)));
        } catch (PlatformException e) {
            return reason(e);
        }
        return "";
    }

    private static boolean isMandate(AccessRefusedException e) {
        return e.response()
                .filter(response -> ProblemBody.of(response.bytes()).type().equals("not-acting-for"))
                .isPresent();
    }

    private static String reason(PlatformException e) {
        return String.valueOf(e.getMessage());
    }

    /** Saved twice while offline, a record is written over the revision that its first writing came to. */
    private synchronized Optional<Integer> base(OutboxItem item) {
        Integer known = revisions.get(item.id());
        return known == null || item.base().filter(own -> own > known).isPresent() ? item.base() : Optional.of(known);
    }

    private synchronized void append(byte[] entry) {
        journal.append(entry);
        replay(entry);
    }

    /** What an entry of the journal does to what is known. */
    private void replay(byte[] entry) {
        OutboxItem.read(entry).apply(this);
    }

    void put(OutboxItem item) {
        boolean conflict = items.values().stream()
                .anyMatch(other -> other.id().equals(item.id()) && other.state() == OutboxEntry.State.CONFLICT);
        int before = items.size();
        items.values()
                .removeIf(other ->
                        other.id().equals(item.id()) && (conflict || other.state() != OutboxEntry.State.WAITING));
        over += before - items.size();
        items.put(item.number(), item);
        last = Math.max(last, item.number());
    }

    void move(long number, OutboxEntry.State state, String reason) {
        items.computeIfPresent(number, (key, item) -> item.with(state, reason));
        over++;
    }

    void end(long number, Optional<Integer> revision) {
        OutboxItem item = items.remove(number);
        if (item != null) {
            revision.ifPresent(value -> revisions.put(item.id(), value));
        }
        last = Math.max(last, number);
        over++;
    }

    void known(long highest, Map<String, Integer> known) {
        last = Math.max(last, highest);
        revisions.putAll(known);
    }

    private synchronized void count() {
        sent++;
        while (revisions.size() > REMEMBERED) {
            revisions.remove(revisions.keySet().iterator().next());
        }
    }

    private synchronized void compact() {
        if (over < OVER) {
            return;
        }
        List<byte[]> entries = new ArrayList<>();
        entries.add(OutboxItem.start(last, revisions));
        items.values().forEach(item -> {
            entries.add(item.toBytes());
            if (item.state() != OutboxEntry.State.WAITING) {
                entries.add(OutboxItem.moved(item.number(), item.state(), item.reason()));
            }
        });
        journal.compact(entries);
        over = 0;
    }

    /** Lets go of the files. May be called twice. */
    @Override
    public synchronized void close() {
        journal.close();
    }

    /** Numbers alone. */
    @Override
    public synchronized String toString() {
        return "Outbox[" + items.size() + "]";
    }
}
