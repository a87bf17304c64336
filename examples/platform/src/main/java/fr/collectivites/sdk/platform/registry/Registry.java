package fr.collectivites.sdk.platform.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.collectivites.sdk.platform.access.Caller;
import fr.collectivites.sdk.platform.access.Scope;
import fr.collectivites.sdk.platform.storage.Database;
import fr.collectivites.sdk.platform.storage.Entries;
import fr.collectivites.sdk.platform.storage.Entry;
import fr.collectivites.sdk.platform.storage.Feed;
import fr.collectivites.sdk.platform.storage.History;
import fr.collectivites.sdk.platform.storage.Instants;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Writes to the registry: checks rights, preconditions and rules in the order that the contract states, keeps the entry and
 * tells the feed. Every refusal is a {@link Refusal}. Writers wait for one another. Thread-safe.
 */
public final class Registry {

    private final Database database;
    private final EntryRules rules;
    private final Lifecycles lifecycles;
    private final Clock clock;
    private final ReentrantLock writing = new ReentrantLock();

    /** A registry over a database. */
    public Registry(Database database, EntryRules rules, Lifecycles lifecycles, Clock clock) {
        this.database = database;
        this.rules = rules;
        this.lifecycles = lifecycles;
        this.clock = clock;
    }

    /** What a write came to. */
    public enum Result {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    /**
     * An entry as it stands after a write.
     *
     * @param entry the entry
     * @param result what the write came to
     * @param warnings findings that did not stand in the way
     */
    public record Outcome(Entry entry, Result result, List<Finding> warnings) {}

    /**
     * Whole content for an entry.
     *
     * @param kind collection
     * @param id id, in lower case
     * @param sent the content as sent
     * @param precondition what is required of the entry that is there
     * @param allowDuplicate whether a probable duplicate may be kept, because its author said why
     */
    public record Put(Kind kind, String id, ObjectNode sent, Precondition precondition, boolean allowDuplicate) {}

    /**
     * A change of state.
     *
     * @param kind collection
     * @param id id, in lower case
     * @param precondition what is required of the entry that is there
     * @param to the state wanted
     * @param request the request, with {@code reason}, {@code mergedInto} and whatever else the state asks for
     */
    public record Move(Kind kind, String id, Precondition precondition, String to, JsonNode request) {}

    /** The one that the whole platform reads with. */
    public Database database() {
        return database;
    }

    /** The rules that it goes by. */
    public EntryRules rules() {
        return rules;
    }

    /** The lifecycles that it goes by. */
    public Lifecycles lifecycles() {
        return lifecycles;
    }

    /** Runs a write in a transaction, after the other writers. */
    public <T extends @Nullable Object> T write(Function<Handle, T> work) {
        writing.lock();
        try {
            rules.begin();
            return database.inTransaction(work);
        } catch (RuntimeException | Error failure) {
            rules.undo();
            throw failure;
        } finally {
            writing.unlock();
        }
    }

    /** Runs a write in a transaction and undoes all of it. */
    public void rehearse(Consumer<Handle> work) {
        writing.lock();
        try {
            rules.begin();
            database.useTransaction(handle -> {
                work.accept(handle);
                handle.rollback();
            });
        } finally {
            rules.undo();
            writing.unlock();
        }
    }

    /** The entry of that id as somebody sees it. */
    public Entry get(Handle handle, Caller caller, Kind kind, String id) {
        Entry entry = Entries.find(handle, kind, id).orElseThrow(Registry::notFound);
        if (!Sight.sees(caller, entry)) {
            throw notFound();
        }
        if (entry.deleted()) {
            throw new Refusal(Refusal.Type.GONE, "Cette fiche a été supprimée.");
        }
        return entry;
    }

    /** Creates or replaces an entry. */
    public Outcome put(Handle handle, Caller caller, Put put) {
        requireWriter(caller, put.sent());
        Optional<Entry> there = Entries.find(handle, put.kind(), put.id()).filter(entry -> !entry.deleted());
        ObjectNode content = Normalized.content(put.sent());
        if (there.isEmpty()) {
            if (put.precondition().match().isPresent()) {
                throw notFound();
            }
            return create(handle, caller, put, content);
        }
        Entry before = there.get();
        requireSide(caller, before);
        String status = put.sent().path("status").asText("");
        if (!put.precondition().absent()
                && content.equals(before.content())
                && (status.isEmpty() || status.equals(before.status().orElse("")))
                && put.precondition()
                        .match()
                        .filter(tag -> !tag.equals(before.etag()))
                        .isEmpty()) {
            return new Outcome(before, Result.UNCHANGED, List.of());
        }
        put.precondition().require(before);
        Lifecycles.requireSameStatus(before, put.sent());
        return replace(handle, caller, before, content);
    }

    /** Changes members of an entry by a merge patch. */
    public Outcome patch(Handle handle, Caller caller, Put patch) {
        requireScope(caller, Scope.WRITE);
        Entry before = get(handle, caller, patch.kind(), patch.id());
        requireSide(caller, before);
        patch.precondition().require(before);
        Lifecycles.requireSameStatus(before, patch.sent());
        ObjectNode content =
                Normalized.content((ObjectNode) MergePatch.apply(before.content(), Normalized.content(patch.sent())));
        // What Normalized drops as empty, the patch drops as null: the same document in the end
        for (var member : patch.sent().properties()) {
            if (member.getValue().isNull()) {
                content.remove(member.getKey());
            }
        }
        requireWriter(caller, content);
        if (content.equals(before.content())) {
            return new Outcome(before, Result.UNCHANGED, List.of());
        }
        return replace(handle, caller, before, content);
    }

    /** Deletes an entry; its tombstone stays. */
    public void delete(Handle handle, Caller caller, Kind kind, String id, Precondition precondition) {
        requireScope(caller, Scope.WRITE);
        Entry before = get(handle, caller, kind, id);
        requireSide(caller, before);
        precondition.require(before);
        erase(handle, before);
    }

    private void erase(Handle handle, Entry before) {
        ObjectNode rest = before.content().objectNode();
        for (String name : List.of("owner", "visibility")) {
            if (before.content().has(name)) {
                rest.set(name, before.content().get(name));
            }
        }
        Entry tombstone = before.toBuilder()
                .content(rest)
                .revision(before.revision() + 1)
                .updatedAt(Instants.now(clock))
                .deleted()
                .build();
        Entries.update(handle, tombstone);
        Feed.append(handle, tombstone, Feed.Operation.DELETE, before);
        rules.forget(before);
    }

    /** Moves an entry to another state. */
    public Outcome move(Handle handle, Caller caller, Move move) {
        requireScope(caller, Scope.WRITE);
        Entry before = get(handle, caller, move.kind(), move.id());
        if (!Sight.answersFor(caller, before)) {
            throw notActing();
        }
        move.precondition().require(before);
        Lifecycles.Moved moved = lifecycles.move(handle, before, move, caller.moderates());
        Entry after = before.toBuilder()
                .content(moved.content())
                .status(moved.status().orElse(null))
                .revision(before.revision() + 1)
                .updatedAt(Instants.now(clock))
                .build();
        Entries.update(handle, after);
        History.append(
                handle,
                after,
                new History.Step(
                        before.status().orElse(""),
                        move.to(),
                        move.request().path("reason").asText(""),
                        caller.name(),
                        after.updatedAt()));
        Feed.append(handle, after, Feed.Operation.TRANSITION, before);
        return new Outcome(after, Result.UPDATED, moved.warnings());
    }

    /** Notes that a body bears a need as well, though it is another's. */
    public Outcome support(Handle handle, Caller caller, String id, String body) {
        requireScope(caller, Scope.WRITE);
        Entry before = get(handle, caller, Kind.NEED, id);
        ObjectNode content = before.content().deepCopy();
        boolean there = before.owner().filter(body::equals).isPresent();
        for (JsonNode supporter : content.path("supporters")) {
            there |= supporter.asText().equals(body);
        }
        if (there || !caller.actsFor(body)) {
            return new Outcome(before, Result.UNCHANGED, List.of());
        }
        content.withArray("supporters").add(body);
        return replace(handle, caller, before, content);
    }

    /** Notes the position of a body in a project, though it is another's; an empty one takes it out. */
    public Outcome position(Handle handle, Caller caller, String id, ObjectNode organisation, String position) {
        requireScope(caller, Scope.WRITE);
        Entry before = get(handle, caller, Kind.PROJECT, id);
        String body = organisation.path("siren").asText(organisation.path("rna").asText());
        if (!caller.actsFor(body)) {
            throw notActing();
        }
        ObjectNode content = before.content().deepCopy();
        ArrayNode partners = content.putArray("partners");
        for (JsonNode partner : before.content().path("partners")) {
            String code = partner.at("/organisation/siren")
                    .asText(partner.at("/organisation/rna").asText());
            if (!code.equals(body)) {
                partners.add(partner);
            }
        }
        if (!position.isEmpty()) {
            ObjectNode partner = partners.addObject();
            partner.set("organisation", organisation);
            partner.put("position", position);
        }
        if (partners.isEmpty()) {
            content.remove("partners");
        }
        return replace(handle, caller, before, content);
    }

    private Outcome create(Handle handle, Caller caller, Put put, ObjectNode content) {
        Optional<Entry> tombstone = Entries.find(handle, put.kind(), put.id());
        String now = Instants.now(clock);
        Entry.Builder draft = Entry.builder(put.kind(), put.id(), content)
                .status(lifecycles.first(put.kind(), put.sent()).orElse(null))
                .createdAt(now)
                .updatedAt(now)
                .author(caller.name());
        tombstone.ifPresent(old -> draft.revision(old.revision() + 1));
        List<Finding> warnings = rules.check(handle, caller, draft.build(), Optional.empty(), put.allowDuplicate());
        requireOwnSource(handle, draft.build(), caller);
        Entry entry = draft.reference(tombstone.map(Entry::reference).orElseGet(() -> References.next(handle)))
                .build();
        if (tombstone.isPresent()) {
            Entries.update(handle, entry);
        } else {
            Entries.insert(handle, entry);
        }
        Feed.append(handle, entry, Feed.Operation.UPSERT, null);
        rules.remember(entry);
        return new Outcome(entry, Result.CREATED, warnings);
    }

    private Outcome replace(Handle handle, Caller caller, Entry before, ObjectNode content) {
        // What only the platform writes stays: where a need was merged into
        if (before.content().has("mergedInto")) {
            content.set("mergedInto", before.content().get("mergedInto"));
        }
        Entry after = before.toBuilder()
                .content(content)
                .revision(before.revision() + 1)
                .updatedAt(Instants.now(clock))
                .build();
        List<Finding> warnings = rules.check(handle, caller, after, Optional.of(before), true);
        requireOwnSource(handle, after, caller);
        Entries.update(handle, after);
        Feed.append(handle, after, Feed.Operation.UPSERT, before);
        rules.remember(after);
        return new Outcome(after, Result.UPDATED, warnings);
    }

    /** Another system's id names one entry only. */
    private static void requireOwnSource(Handle handle, Entry entry, Caller caller) {
        JsonNode source = entry.content().path("source");
        String system = source.path("system").asText("");
        String id = source.path("externalId").asText("");
        if (system.isEmpty() || id.isEmpty()) {
            return;
        }
        Entries.findSource(handle, entry.kind(), system, id)
                .filter(other -> !other.id().equals(entry.id()))
                .ifPresent(other -> {
                    Refusal refusal = new Refusal(
                            Refusal.Type.EXTERNAL_ID_TAKEN,
                            "Une autre fiche porte déjà cet identifiant du système « " + system + " ».");
                    throw Sight.sees(caller, other) ? refusal.with("id", other.id()) : refusal;
                });
    }

    private static void requireWriter(Caller caller, ObjectNode content) {
        requireScope(caller, Scope.WRITE);
        Optional<String> owner = Entry.builder(Kind.NEED, "", content).build().owner();
        // Without owner the rules speak
        if (owner.isPresent() && !caller.moderates() && !caller.actsFor(owner.get())) {
            throw notActing();
        }
    }

    private static void requireSide(Caller caller, Entry entry) {
        if (!Sight.answersFor(caller, entry)) {
            throw notActing();
        }
    }

    /** Refuses who was not granted a scope. */
    public static void requireScope(Caller caller, Scope scope) {
        if (!caller.may(scope)) {
            throw new Refusal(Refusal.Type.FORBIDDEN_SCOPE, "Il faut le droit « " + scope.word() + " ».");
        }
    }

    private static Refusal notFound() {
        return new Refusal(Refusal.Type.NOT_FOUND, "Aucune fiche ne porte cet identifiant.");
    }

    private static Refusal notActing() {
        return new Refusal(
                Refusal.Type.NOT_ACTING_FOR, "Vous n'avez pas de mandat pour l'organisme dont relève cette fiche.");
    }
}
