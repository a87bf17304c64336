package fr.collectivites.sdk.opendata.datafair;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.http.ConflictException;
import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.PlatformRefusedException;
import fr.collectivites.sdk.core.http.Secret;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import fr.collectivites.sdk.opendata.internal.json.JsonObject;
import fr.collectivites.sdk.opendata.internal.text.Names;
import fr.collectivites.sdk.opendata.internal.write.OneTable;
import fr.collectivites.sdk.opendata.internal.write.Owner;
import fr.collectivites.sdk.opendata.internal.write.PortalCalls;
import fr.collectivites.sdk.opendata.internal.write.SentFiles;
import fr.collectivites.sdk.opendata.internal.write.Settling;
import fr.collectivites.sdk.opendata.publish.Action;
import fr.collectivites.sdk.opendata.publish.DatasetState;
import fr.collectivites.sdk.opendata.publish.DatasetWrite;
import fr.collectivites.sdk.opendata.publish.LocalFile;
import fr.collectivites.sdk.opendata.publish.Platform;
import fr.collectivites.sdk.opendata.publish.PlatformState;
import fr.collectivites.sdk.opendata.publish.Publication;
import fr.collectivites.sdk.opendata.publish.Receipt;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * An installation of Data Fair as a place to publish to:
 *
 * <pre>{@code
 * Publisher portal = Publisher.to(DataFairPlatform.builder(uri, Secret.ofEnv("DATAFAIR_KEY")).build());
 * PublicationPlan plan = portal.plan(catalog);
 * }</pre>
 *
 * <p>A dataset there is one table: each dataset has one file. It is known as {@code SIREN-identifier}, after the publisher's
 * number and the identifier in the catalogue; one of that name that somebody else has made is never touched. Who may see
 * a new dataset, and on which site, is for the people of the account to say.
 *
 * <p>Each dataset is read again before it is written, and left alone with a {@link ConflictException} when it is not as the
 * plan saw it. A limit that the installation reports without saying for how long is never waited out: it may be a quota
 * of datasets or storage.
 *
 * <p>Written from the source of the service and tried against a double of it alone. Immutable and thread-safe.
 */
public final class DataFairPlatform implements Platform, AutoCloseable {

    /** Name, in plans, of what says that the installation could use the file. */
    static final String PUBLISHED = "published";

    private final HttpTransport transport;
    private final String site;
    private final DataFairApi api;
    private final String prefix;
    private final long maxFile;
    private final Set<String> taken = ConcurrentHashMap.newKeySet();

    private DataFairPlatform(Builder builder) {
        this.transport = builder.transport != null
                ? builder.transport
                : HttpTransport.builder("collectivites-sdk").build();
        this.site = PortalCalls.folder(builder.site).toString();
        this.api = new DataFairApi(
                URI.create(site).resolve("api/v1/"),
                transport,
                builder.key,
                new Settling(builder.pause, false),
                builder.patience);
        this.prefix = builder.prefix;
        this.maxFile = builder.maxFile;
    }

    /**
     * Starts a platform.
     *
     * @param site address of the installation, below which {@code api/v1/} is found: {@code
     *     https://donnees.exemple.fr/data-fair/}
     * @param key API key of the account that the datasets belong to
     */
    public static Builder builder(URI site, Secret key) {
        return new Builder(site, key);
    }

    @Override
    public String name() {
        return site;
    }

    private String start(Catalog catalog) {
        return (prefix.isEmpty() ? Owner.of(catalog).orElse("collectivite") : prefix) + "-";
    }

    @Override
    public PlatformState read(Catalog catalog) {
        String start = start(catalog);
        Set<String> ours = new TreeSet<>();
        api.list(id -> {
            if (id.startsWith(start)) {
                ours.add(id);
            }
        });
        taken.clear();
        List<DatasetState> states = new ArrayList<>();
        for (String key : ours) {
            Optional<DataFairDataset> dataset = api.find(key);
            if (dataset.isEmpty()) {
                continue;
            }
            if (dataset.get().isForeign()) {
                taken.add(key);
                continue;
            }
            String id = key.substring(start.length());
            Set<String> declared = catalog.dataset(id)
                    .map(each -> new DataFairDescription(new Publication(each, List.of()))
                            .fields()
                            .keySet())
                    .orElse(Set.of());
            states.add(dataset.get().state(id, address(key), declared));
        }
        return PlatformState.of(states);
    }

    private String address(String key) {
        return site + "dataset/" + key;
    }

    @Override
    public DatasetState expect(Catalog catalog, Publication publication) {
        DataFairDescription description = new DataFairDescription(publication);
        SortedMap<String, String> fields = new TreeMap<>(description.fields());
        fields.put(PUBLISHED, "true");
        return DatasetState.builder(publication.id())
                .title(fields.getOrDefault(DataFairField.TITLE.field(), ""))
                .fields(fields)
                .files(description.files())
                .build();
    }

    @Override
    public List<Problem> refusals(Catalog catalog, Publication publication) {
        return OneTable.refusals(publication, start(catalog) + publication.id(), taken, maxFile);
    }

    @Override
    public Receipt write(Catalog catalog, DatasetWrite write, LongConsumer sent) {
        String key = start(catalog) + write.publication().id();
        DataFairDescription description = new DataFairDescription(write.publication());
        Optional<DataFairDataset> there = write.actual().isPresent()
                ? Optional.of(unchanged(key, write.actual().get()))
                : api.find(key).map(api::rest);
        if (there.filter(DataFairDataset::isForeign).isPresent()) {
            throw new PlatformRefusedException(api.name(), OneTable.taken(key), null);
        }
        LocalFile local = write.publication().files().get(0);
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        description.write(
                there.map(dataset -> dataset.managed(description.fields().keySet()))
                        .orElse(description.fields().keySet()),
                body);
        body.put(
                "extras",
                DataFairDataset.extras(
                        there.map(DataFairDataset::json).orElse(JsonObject.empty()),
                        local,
                        description.fields().keySet()));
        boolean sends = there.isEmpty()
                || there.get().hasFailed()
                || !there.get().content().sameBytes(local.content());
        if (sends) {
            SentFiles.requireUnchanged(local, api.name());
        }
        DataFairDataset written = sends ? api.file(there, key, local, body, sent) : api.describe(there, key, body);
        DataFairDataset now = api.rest(written);
        if (now.hasFailed()) {
            throw api.refused("failed", key, now.json().plain("errorMessage"));
        }
        Action action = write.actual().isEmpty() ? Action.CREATE : Action.UPDATE;
        return new Receipt(write.publication().id(), action, address(key), 1, description.notes());
    }

    private DataFairDataset unchanged(String key, DatasetState planned) {
        Optional<DataFairDataset> now = api.find(key).map(api::rest);
        if (now.isEmpty() || !planned.version().equals(Optional.of(now.get().version()))) {
            throw new ConflictException(
                    api.name(),
                    Problem.of(OpendataCode.CHANGED_MEANWHILE).with("id", key).build(),
                    null);
        }
        return now.get();
    }

    @Override
    public Receipt retire(Catalog catalog, DatasetState actual) {
        api.delete(unchanged(start(catalog) + actual.id(), actual));
        return new Receipt(actual.id(), Action.RETIRE, "", 1, List.of());
    }

    @Override
    public long requests() {
        return api.requests();
    }

    /** Ends requests that are under way and frees connections. */
    @Override
    public void close() {
        transport.close();
    }

    /** Builds a {@link DataFairPlatform}. Not thread-safe. */
    public static final class Builder {
        private final URI site;
        private final Secret key;
        private String prefix = "";
        private long maxFile = Long.MAX_VALUE;
        private Duration patience = Duration.ofMinutes(10);
        private HttpTransport.Pause pause = duration -> Thread.sleep(duration.toMillis());
        private @Nullable HttpTransport transport;

        private Builder(URI site, Secret key) {
            this.site = site;
            this.key = key;
        }

        /**
         * What the identifiers of the datasets begin with there, before a hyphen, in place of the SIREN of the
         * catalogue's publisher.
         *
         * @throws IllegalArgumentException if it is not made of lower-case letters, digits, {@code -} and {@code _}
         */
        public Builder prefix(String prefix) {
            if (!prefix.isEmpty() && !Names.isIdentifier(prefix)) {
                throw new IllegalArgumentException("lower-case letters, digits, - and _ are wanted, not " + prefix);
            }
            this.prefix = prefix;
            return this;
        }

        /**
         * Largest file that the account may hold, in bytes; none by default.
         *
         * @throws IllegalArgumentException if it is not above 0
         */
        public Builder maxFileSize(long bytes) {
            if (bytes <= 0) {
                throw new IllegalArgumentException("a number of bytes above 0 is wanted, not " + bytes);
            }
            this.maxFile = bytes;
            return this;
        }

        /** How long the installation may work on one dataset before it counts as unfinished; 10 minutes by default. */
        public Builder patience(Duration patience) {
            this.patience = patience;
            return this;
        }

        /** What sends the requests: its time-outs, repeats, pace and proxy. It is closed with the platform. */
        public Builder transport(HttpTransport transport) {
            this.transport = transport;
            return this;
        }

        Builder pause(HttpTransport.Pause pause) {
            this.pause = pause;
            return this;
        }

        /** The platform; no request is made yet. */
        public DataFairPlatform build() {
            return new DataFairPlatform(this);
        }
    }
}
