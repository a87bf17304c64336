package fr.collectivites.sdk.needs.client;

import fr.collectivites.sdk.needs.internal.json.Records;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entry of an outbox with its content, and how entries stand in the journal: {@code put} a record, {@code state} of an
 * entry, {@code over} with the revision that it came to, and {@code start} of a journal that was written anew. Immutable.
 *
 * @param number number of the entry
 * @param type name of the kind of record
 * @param id identifier of the record
 * @param base revision that the record was changed from
 * @param members what is sent
 * @param state where it stands
 * @param reason why
 */
record OutboxItem(
        long number,
        String type,
        String id,
        Optional<Integer> base,
        Map<String, @Nullable Object> members,
        OutboxEntry.State state,
        String reason) {

    /** What an entry of the journal does. */
    @FunctionalInterface
    interface Step {
        void apply(Outbox outbox);
    }

    OutboxEntry entry() {
        return new OutboxEntry(number, type, id, state, reason);
    }

    OutboxItem with(OutboxEntry.State other, String why) {
        return new OutboxItem(number, type, id, base, members, other, why);
    }

    byte[] toBytes() {
        Map<String, @Nullable Object> entry = head("put", number);
        entry.put("type", type);
        entry.put("id", id);
        entry.put("base", base.isPresent() ? base.get() : null);
        entry.put("members", members);
        return Records.write(entry);
    }

    static byte[] moved(long number, OutboxEntry.State state, String reason) {
        Map<String, @Nullable Object> entry = head("state", number);
        entry.put("state", state.name());
        entry.put("reason", reason);
        return Records.write(entry);
    }

    static byte[] over(long number, Optional<Integer> revision) {
        Map<String, @Nullable Object> entry = head("over", number);
        entry.put("revision", revision.isPresent() ? revision.get() : null);
        return Records.write(entry);
    }

    static byte[] start(long last, Map<String, Integer> revisions) {
        Map<String, @Nullable Object> entry = head("start", last);
        entry.put("revisions", revisions);
        return Records.write(entry);
    }

    private static Map<String, @Nullable Object> head(String kind, long number) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("kind", kind);
        entry.put("number", number);
        return entry;
    }

    /** What an entry of the journal does; one that a later version has written does nothing. */
    static Step read(byte[] bytes) {
        Map<String, @Nullable Object> entry = Records.readMembers(bytes).orElse(Map.of());
        long number = entry.get("number") instanceof Number value ? value.longValue() : 0;
        return switch (String.valueOf(entry.get("kind"))) {
            case "put" -> {
                OutboxItem item = new OutboxItem(
                        number,
                        String.valueOf(entry.get("type")),
                        String.valueOf(entry.get("id")),
                        whole(entry.get("base")),
                        members(entry.get("members")),
                        OutboxEntry.State.WAITING,
                        "");
                yield outbox -> outbox.put(item);
            }
            case "state" -> {
                OutboxEntry.State state = OutboxEntry.State.valueOf(
                        String.valueOf(entry.get("state")).toUpperCase(Locale.ROOT));
                String reason = String.valueOf(entry.get("reason"));
                yield outbox -> outbox.move(number, state, reason);
            }
            case "over" -> {
                Optional<Integer> revision = whole(entry.get("revision"));
                yield outbox -> outbox.end(number, revision);
            }
            case "start" -> {
                Map<String, Integer> revisions = new LinkedHashMap<>();
                members(entry.get("revisions"))
                        .forEach((id, revision) -> whole(revision).ifPresent(value -> revisions.put(id, value)));
                yield outbox -> outbox.known(number, revisions);
            }
            default -> outbox -> {};
        };
    }

    private static Optional<Integer> whole(@Nullable Object value) {
        return value instanceof Number number ? Optional.of(number.intValue()) : Optional.empty();
    }

    private static Map<String, @Nullable Object> members(@Nullable Object value) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, member) -> members.put(String.valueOf(name), member));
        }
        return members;
    }
}
