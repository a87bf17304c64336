package fr.collectivites.sdk.opendata.huwise;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.catalog.Licence;
import fr.collectivites.sdk.core.catalog.Theme;
import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.Secret;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import fr.collectivites.sdk.opendata.internal.text.Names;
import fr.collectivites.sdk.opendata.internal.write.OneTable;
import fr.collectivites.sdk.opendata.internal.write.Owner;
import fr.collectivites.sdk.opendata.internal.write.PortalCalls;
import fr.collectivites.sdk.opendata.internal.write.Settling;
import fr.collectivites.sdk.opendata.publish.Content;
import fr.collectivites.sdk.opendata.publish.DatasetState;
import fr.collectivites.sdk.opendata.publish.DatasetWrite;
import fr.collectivites.sdk.opendata.publish.LocalFile;
import fr.collectivites.sdk.opendata.publish.Platform;
import fr.collectivites.sdk.opendata.publish.PlatformState;
import fr.collectivites.sdk.opendata.publish.Publication;
import fr.collectivites.sdk.opendata.publish.Receipt;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A portal that runs on Huwise, formerly Opendatasoft, as a place to publish to:
 *
 * <pre>{@code
 * Publisher portal = Publisher.to(HuwisePlatform.builder(uri, Secret.ofEnv("HUWISE_KEY"))
 *         .licence(Licence.ETALAB_2_0, "38js5ao")
 *         .build());
 * PublicationPlan plan = portal.plan(catalog);
 * }</pre>
 *
 * <p>A dataset of the portal is one table: each dataset has one file, which becomes its records. It is known there as
 * {@code SIREN_identifier}, after the publisher's number and the identifier in the catalogue; those of that prefix that
 * others have made are never touched. What is written becomes public only once the portal has worked on it, which is
 * waited for. A dataset that is retired is taken out of sight and stays in the back office.
 *
 * <p>The portal lets the last one win who writes. So each dataset is read again before it is written, and left alone with
 * a {@link fr.collectivites.sdk.core.http.ConflictException} when it is not as the plan saw it; what is changed in the
 * moment between is lost.
 *
 * <p>Reading takes a request for every 500 datasets of the portal, and one for each of ours. Immutable and thread-safe.
 */
public final class HuwisePlatform implements Platform, AutoCloseable {

    private final HttpTransport transport;
    private final String site;
    private final HuwiseApi api;
    private final HuwisePublishing publishing;
    private final String prefix;
    private final long maxFile;
    private final Map<String, String> licences;
    private final Map<String, String> themes;
    private final Set<String> taken = ConcurrentHashMap.newKeySet();

    private HuwisePlatform(Builder builder) {
        this.transport = builder.transport != null
                ? builder.transport
                : HttpTransport.builder("collectivites-sdk").build();
        this.site = PortalCalls.folder(builder.site).toString();
        this.api = new HuwiseApi(
                PortalCalls.folder(builder.automation),
                PortalCalls.folder(builder.explore),
                transport,
                builder.key,
                new Settling(builder.pause, true));
        this.publishing = new HuwisePublishing(api, builder.patience);
        this.prefix = builder.prefix;
        this.maxFile = builder.maxFile;
        this.licences = Map.copyOf(builder.licences);
        this.themes = Map.copyOf(builder.themes);
    }

    /**
     * Starts a platform.
     *
     * @param site address of the portal, such as {@code https://data.exemple.fr/}
     * @param key API key with the permissions to create, edit and publish datasets
     */
    public static Builder builder(URI site, Secret key) {
        return new Builder(site, key);
    }

    @Override
    public String name() {
        return site;
    }

    private String prefix(Catalog catalog) {
        return prefix.isEmpty() ? Owner.of(catalog).orElse("collectivite") : prefix;
    }

    private String datasetId(Catalog catalog, String id) {
        return prefix(catalog) + "_" + id;
    }

    @Override
    public PlatformState read(Catalog catalog) {
        String start = prefix(catalog) + "_";
        List<DatasetState> states = new ArrayList<>();
        taken.clear();
        api.list("datasets/", Map.of(), json -> {
            String datasetId = json.plain("dataset_id");
            // One that is not published is out of sight, or was begun and cut: it is taken up when it is written.
            if (!datasetId.startsWith(start) || !json.flag("is_published")) {
                return;
            }
            HuwiseDataset dataset = api.withResources(json);
            if (dataset.isForeign()) {
                taken.add(datasetId);
                return;
            }
            String id = datasetId.substring(start.length());
            Set<String> declared = catalog.dataset(id)
                    .map(each ->
                            describe(new Publication(each, unread())).fields().keySet())
                    .orElse(Set.of());
            states.add(dataset.state(id, HuwiseWriter.address(site, datasetId), declared));
        });
        return PlatformState.of(states);
    }

    /** A file that is not looked at: enough to know which values are declared. */
    private static List<LocalFile> unread() {
        return List.of(new LocalFile(
                "",
                Path.of(""),
                new Content("", 0, -1),
                Instant.EPOCH,
                Distribution.builder().build()));
    }

    private HuwiseDescription describe(Publication publication) {
        return new HuwiseDescription(publication, licences, themes);
    }

    @Override
    public DatasetState expect(Catalog catalog, Publication publication) {
        HuwiseDescription description = describe(publication);
        SortedMap<String, String> fields = new TreeMap<>(description.fields());
        fields.put(HuwiseDataset.PUBLISHED, "true");
        return DatasetState.builder(publication.id())
                .title(fields.getOrDefault(HuwiseField.TITLE.field(), ""))
                .fields(fields)
                .files(description.files())
                .build();
    }

    @Override
    public List<Problem> refusals(Catalog catalog, Publication publication) {
        List<Problem> refusals = OneTable.refusals(publication, datasetId(catalog, publication.id()), taken, maxFile);
        if (!describe(publication).fields().containsKey(HuwiseField.TITLE.field())) {
            refusals.add(Problem.of(OpendataCode.MISSING_PROPERTY)
                    .with("property", HuwiseField.TITLE.field())
                    .build());
        }
        return refusals;
    }

    @Override
    public Receipt write(Catalog catalog, DatasetWrite write, LongConsumer sent) {
        return writer(sent).write(datasetId(catalog, write.publication().id()), write, describe(write.publication()));
    }

    @Override
    public Receipt retire(Catalog catalog, DatasetState actual) {
        return writer(bytes -> {}).retire(datasetId(catalog, actual.id()), actual);
    }

    private HuwiseWriter writer(LongConsumer sent) {
        return new HuwiseWriter(api, publishing, site, sent);
    }

    @Override
    public int parallelism() {
        return 2;
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

    /** Builds a {@link HuwisePlatform}. Not thread-safe. */
    public static final class Builder {
        private final URI site;
        private final Secret key;
        private URI automation;
        private URI explore;
        private String prefix = "";
        private long maxFile = Long.MAX_VALUE;
        private Duration patience = Duration.ofMinutes(10);
        private final Map<String, String> licences = new HashMap<>();
        private final Map<String, String> themes = new HashMap<>();
        private HttpTransport.Pause pause = duration -> Thread.sleep(duration.toMillis());
        private @Nullable HttpTransport transport;

        private Builder(URI site, Secret key) {
            this.site = site;
            this.key = key;
            URI base = PortalCalls.folder(site);
            this.automation = base.resolve("api/automation/v1.0/");
            this.explore = base.resolve("api/explore/v2.1/");
        }

        /** Address of the Automation API, where it is not {@code api/automation/v1.0/} below the portal. */
        public Builder automation(URI automation) {
            this.automation = automation;
            return this;
        }

        /** Address of the Explore API, where it is not {@code api/explore/v2.1/} below the portal. */
        public Builder explore(URI explore) {
            this.explore = explore;
            return this;
        }

        /**
         * What the identifiers of the datasets begin with there, before an underscore, in place of the SIREN of the
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
         * The portal's own identifier of a licence. Each portal has its own list, which no request tells; a licence
         * without one is not written, and the receipt says so.
         */
        public Builder licence(Licence licence, String id) {
            licences.put(licence.code(), id);
            return this;
        }

        /** The portal's own identifier of a theme; a theme without one is not written. */
        public Builder theme(Theme theme, String id) {
            themes.put(theme.code(), id);
            return this;
        }

        /**
         * Largest file that the portal takes, in bytes, as its contract says; none by default.
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

        /** How long the portal may work on one dataset before it counts as unfinished; 10 minutes by default. */
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
        public HuwisePlatform build() {
            return new HuwisePlatform(this);
        }
    }
}
