package fr.collectivites.sdk.needs.client;

import fr.collectivites.sdk.core.http.Body;
import fr.collectivites.sdk.core.http.ConflictException;
import fr.collectivites.sdk.core.http.Effect;
import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.Request;
import fr.collectivites.sdk.core.http.Response;
import fr.collectivites.sdk.needs.internal.json.Records;
import fr.collectivites.sdk.needs.lifecycle.NeedTransition;
import fr.collectivites.sdk.needs.need.DigitalNeed;
import fr.collectivites.sdk.needs.registry.RecordId;
import fr.collectivites.sdk.needs.registry.RegistryRecord;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A departmental needs platform, by its contract. Records are written under an identifier that the client gave them, so that
 * writing again after a failure cannot double them; a record that somebody else has changed meanwhile is a {@link
 * ConflictException}. Immutable but for its outbox, and thread-safe; one for a whole run. Close it.
 *
 * <p>Refusals by the contract are {@link NeedsRefusedException}s with the findings of the platform; all other failures are
 * those of {@link HttpTransport}.
 */
public final class NeedsClient implements AutoCloseable {

    private static final String JSON = "application/json";

    private final HttpTransport transport;
    private final Calls calls;
    private final Map<String, String> view;
    private final @Nullable Outbox outbox;
    private final HttpTransport.Pause pause;

    private NeedsClient(Builder builder) {
        HttpTransport given = builder.transport;
        this.transport = (given == null ? HttpTransport.builder(builder.userAgent) : given.toBuilder())
                .errors(ProblemBody::read)
                .build();
        TokenSource tokens = builder.credentials instanceof Credentials.ClientCredentials client
                ? new TokenSource(client, transport, builder.clock)
                : null;
        this.calls = new Calls(builder.base, transport, builder.credentials, tokens);
        this.view = builder.restricted ? Map.of("view", "restricted") : Map.of();
        this.outbox = builder.outbox == null ? null : Outbox.open(builder.outbox);
        this.pause = builder.pause;
    }

    /**
     * Starts a client.
     *
     * @param base address of the contract's paths, such as {@code https://besoins.exemple.fr/v1}
     */
    public static Builder builder(URI base, Credentials credentials) {
        return new Builder(base, credentials);
    }

    /** The record of that identifier; empty when there is none, or none that this client may see. */
    public <T extends RegistryRecord> Optional<T> find(RecordType<T> type, String id) {
        return read(type, id).map(response -> Answers.record(response.jsonObject(), type, response));
    }

    /** All records that a query asks for, page by page as the stream is read. */
    public <T extends RegistryRecord> Stream<T> list(RecordType<T> type, NeedsQuery query) {
        Map<String, String> parameters = new LinkedHashMap<>(query.parameters());
        parameters.putAll(view);
        URI uri = calls.uri(type.collection(), parameters);
        return stream(new PageIterator(calls, uri)).map(members -> Records.entity(without(members), type.type()));
    }

    /**
     * Writes a record: a new one if it has no revision yet, else in place of that revision. Writing again what is there
     * already changes nothing.
     *
     * @throws ConflictException if another record stands there, or somebody else has changed it meanwhile
     * @throws NeedsRefusedException if the platform finds it not valid, or like another
     */
    public <T extends RegistryRecord> Saved<T> put(T entity) {
        return put(entity, Map.of());
    }

    /** Writes a need although it looks like another, and tells why; as {@link #put}. */
    public Saved<DigitalNeed> putDespiteLikeness(DigitalNeed need, String reason) {
        return put(need, Map.of("allowDuplicate", "true", "duplicateReason", reason));
    }

    private <T extends RegistryRecord> Saved<T> put(T entity, Map<String, String> parameters) {
        RecordType<T> type = RecordType.of(entity);
        return put(type, id(entity), Writes.members(entity), entity.revision(), parameters);
    }

    <T extends RegistryRecord> Saved<T> put(
            RecordType<T> type,
            String id,
            Map<String, @Nullable Object> members,
            Optional<Integer> revision,
            Map<String, String> parameters) {
        Request.Builder request = Request.put(
                        calls.uri(type.collection() + "/" + id, parameters), Body.bytes(JSON, Records.write(members)))
                .header("Accept", JSON);
        if (revision.isPresent()) {
            request.header("If-Match", etag(revision.get()));
        } else {
            request.header("If-None-Match", "*");
        }
        try {
            Response response = calls.send(request);
            boolean unchanged = revision.isPresent()
                    && response.header("ETag")
                            .filter(etag(revision.get())::equals)
                            .isPresent();
            return Answers.saved(response, type, unchanged);
        } catch (ConflictException e) {
            return alreadyThere(type, id, members, e);
        }
    }

    /** An earlier attempt may have done it, whose answer was lost: then the record is there as it was sent. */
    private <T extends RegistryRecord> Saved<T> alreadyThere(
            RecordType<T> type, String id, Map<String, @Nullable Object> sent, ConflictException conflict) {
        Optional<Response> there = conflict.status().orElse(0) == 412 ? read(type, id) : Optional.empty();
        if (there.isEmpty() || !Answers.isSame(sent, there.get().jsonObject())) {
            throw conflict;
        }
        return Answers.saved(there.get(), type, true);
    }

    private Optional<Response> read(RecordType<?> type, String id) {
        Response response = calls.send(Request.get(calls.uri(type.collection() + "/" + id, view))
                .header("Accept", JSON)
                .accept(404, 410));
        return response.status() == 200 ? Optional.of(response) : Optional.empty();
    }

    /**
     * Removes a record in the state that it has.
     *
     * @return whether it was there
     * @throws ConflictException if somebody else has changed it meanwhile
     * @throws IllegalArgumentException if it has no revision: it must have been read from the platform
     */
    public boolean delete(RegistryRecord entity) {
        RecordType<?> type = RecordType.of(entity);
        return calls.send(Request.delete(calls.uri(type.collection() + "/" + id(entity)))
                                .header("If-Match", etag(revision(entity)))
                                .accept(404, 410))
                        .status()
                == 204;
    }

    /**
     * Asks for a change of the state of a need.
     *
     * @throws NeedsRefusedException if it is illegal ({@link NeedsRefusedException#allowed()} tells what is not), or lacks
     *     something
     * @throws ConflictException if somebody else has changed the need meanwhile
     * @throws IllegalArgumentException if the need has no revision: it must have been read from the platform
     */
    public Saved<DigitalNeed> transition(DigitalNeed need, NeedTransition transition) {
        Body body = Body.bytes(JSON, Records.write(transition));
        Request.Builder request = Request.post(
                        calls.uri(RecordType.NEED.collection() + "/" + id(need) + "/transitions"), body)
                .header("Accept", JSON)
                .header("If-Match", etag(revision(need)))
                // One key for all attempts: the platform answers a repeat as it answered the first.
                .header("Idempotency-Key", RecordId.next())
                .effect(Effect.IDEMPOTENT);
        return Answers.saved(calls.send(request), RecordType.NEED, false);
    }

    /**
     * Sends many records or lines at once, in parts.
     *
     * @param key names this import, 8 to 200 characters: the same import made again under its key, after a crash, doubles
     *     nothing
     * @param outcomes told what came of each line, in order
     */
    public ImportSummary importAll(
            Iterator<ImportLine> lines, String key, ImportOptions options, ImportListener outcomes) {
        return new BulkImport(calls, pause, key, options, outcomes).run(lines);
    }

    /**
     * Reads what has changed, from where the cursor stands to the end; the cursor moves on after each change that the reader
     * has treated, so that after a crash none is missed.
     *
     * @return number of changes
     * @throws CursorExpiredException if the platform does not remember so far back
     */
    public long changes(ChangeCursor cursor, Consumer<Change> reader) {
        Map<String, String> from =
                cursor.load().map(value -> Map.of("cursor", value)).orElse(Map.of());
        PageIterator pages = new PageIterator(calls, calls.uri("changes", from));
        long count = 0;
        while (pages.hasNext()) {
            Map<String, @Nullable Object> item = pages.next();
            Change change = new Change(
                    ProblemBody.text(item.get("cursor")),
                    ProblemBody.text(item.get("type")),
                    ProblemBody.text(item.get("id")),
                    ProblemBody.text(item.get("op")),
                    item.get("revision") instanceof Number revision ? revision.intValue() : 0);
            reader.accept(change);
            if (!change.cursor().isEmpty()) {
                cursor.store(change.cursor());
            }
            count++;
        }
        return count;
    }

    /**
     * Keeps a record until the platform has it: it is on disk when this returns, and is sent by {@link #flush}. Without an
     * outbox it is sent at once, as by {@link #put}.
     *
     * @throws fr.collectivites.sdk.core.journal.JournalException if it could not be put on disk
     */
    public <T extends RegistryRecord> void save(T entity) {
        if (outbox == null) {
            put(entity);
        } else {
            outbox.add(entity);
        }
    }

    /**
     * Sends what the outbox holds, in order. What the platform refuses is set aside with its reason; when the platform is
     * away, all that is left stays.
     *
     * @throws IllegalStateException if there is no outbox
     */
    public OutboxStatus flush() {
        return outbox().flush(this);
    }

    /**
     * The outbox.
     *
     * @throws IllegalStateException if there is none
     */
    public Outbox outbox() {
        if (outbox == null) {
            throw new IllegalStateException("the client was built without an outbox");
        }
        return outbox;
    }

    private static String id(RegistryRecord entity) {
        String id = entity.id().orElse("");
        if (!RecordId.isUuid(id)) {
            throw new IllegalArgumentException("the identifier of a record is a UUID, not \"" + id + "\"");
        }
        return id;
    }

    private static int revision(RegistryRecord entity) {
        return entity.revision()
                .orElseThrow(() -> new IllegalArgumentException("the record was not read from the platform"));
    }

    static String etag(int revision) {
        return "\"" + revision + "\"";
    }

    private static Map<String, @Nullable Object> without(Map<String, @Nullable Object> members) {
        members.remove("warnings");
        return members;
    }

    private static Stream<Map<String, @Nullable Object>> stream(Iterator<Map<String, @Nullable Object>> items) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(items, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    /** Closes the outbox and the connections. May be called twice. */
    @Override
    public void close() {
        if (outbox != null) {
            outbox.close();
        }
        transport.close();
    }

    /** The address. */
    @Override
    public String toString() {
        return "NeedsClient[" + calls.uri("") + "]";
    }

    /** Builds a {@link NeedsClient}. Not thread-safe. */
    public static final class Builder {
        private final URI base;
        private final Credentials credentials;
        private String userAgent = "collectivites-sdk";
        private @Nullable HttpTransport transport;
        private boolean restricted;
        private @Nullable Path outbox;
        private Clock clock = Clock.systemUTC();
        private HttpTransport.Pause pause = duration -> Thread.sleep(duration.toMillis());

        private Builder(URI base, Credentials credentials) {
            this.base = base;
            this.credentials = credentials;
        }

        /** Who asks, for the logs of the platform. */
        public Builder userAgent(String userAgent) {
            this.userAgent = userAgent;
            return this;
        }

        /** Settings of time-outs, retries, proxy; the client builds its own transport with them. */
        public Builder transport(HttpTransport transport) {
            this.transport = transport;
            return this;
        }

        /** Reads contacts and other restricted fields too; the platform asks for the right to. */
        public Builder restricted() {
            this.restricted = true;
            return this;
        }

        /** Keeps what is saved in that folder until it is sent; made with rights for its owner alone. */
        public Builder outbox(Path folder) {
            this.outbox = folder;
            return this;
        }

        /** The clock that the life of tokens is told by. */
        public Builder clock(Clock clock) {
            this.clock = clock;
            return this;
        }

        /** How waits for an import are waited. */
        public Builder pause(HttpTransport.Pause pause) {
            this.pause = pause;
            return this;
        }

        /**
         * The client.
         *
         * @throws fr.collectivites.sdk.core.journal.JournalException if the outbox cannot be opened
         */
        public NeedsClient build() {
            return new NeedsClient(this);
        }
    }
}
