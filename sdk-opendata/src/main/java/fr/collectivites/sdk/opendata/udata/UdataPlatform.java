package fr.collectivites.sdk.opendata.udata;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.http.AccessRefusedException;
import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.Secret;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import fr.collectivites.sdk.opendata.internal.text.Names;
import fr.collectivites.sdk.opendata.publish.Content;
import fr.collectivites.sdk.opendata.publish.DatasetState;
import fr.collectivites.sdk.opendata.publish.DatasetWrite;
import fr.collectivites.sdk.opendata.publish.LocalFile;
import fr.collectivites.sdk.opendata.publish.Platform;
import fr.collectivites.sdk.opendata.publish.PlatformState;
import fr.collectivites.sdk.opendata.publish.Publication;
import fr.collectivites.sdk.opendata.publish.Receipt;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A portal that runs udata, data.gouv.fr first, as a place to publish to:
 *
 * <pre>{@code
 * Publisher portal = Publisher.to(UdataPlatform.builder(uri, Secret.ofEnv("DATAGOUV_KEY"))
 *         .organization("commune-de-moissac")
 *         .build());
 * PublicationPlan plan = portal.plan(catalog);
 * }</pre>
 *
 * <p>Datasets of the organisation that carry an identifier of a catalogue are ours; others are never touched. Of ours,
 * the values that the catalogue declares, or declared when it was last published, are compared and written; what people
 * have added on the portal besides stays. Reading takes one request for each 100 datasets of the organisation and some
 * more.
 *
 * <p>The portal lets the last one win who writes. So each dataset is read again before it is written, and left alone with
 * a {@link fr.collectivites.sdk.core.http.ConflictException} when it is not as the plan saw it; what is changed in the
 * moment between is lost.
 *
 * <p>Immutable and thread-safe.
 */
public final class UdataPlatform implements Platform, AutoCloseable {

    /** The most datasets that are written at once: the portal answers slowly rather than refuse. */
    private static final int PARALLEL = 4;

    private static final int LONGEST_TITLE = 350;
    private static final int LONGEST_DESCRIPTION = 100_000;

    private final HttpTransport transport;
    private final UdataApi api;
    private final UdataPortal portal;
    private final long chunk;
    private final long maxFile;

    private UdataPlatform(Builder builder) {
        this.transport = builder.transport();
        this.api = new UdataApi(builder.site, transport, builder.key, builder.locale, builder.pause);
        this.portal = new UdataPortal(api, builder.organization);
        this.chunk = builder.chunk;
        this.maxFile = builder.maxFile;
    }

    /**
     * Starts a platform.
     *
     * @param site address of the portal, such as {@code https://www.data.gouv.fr/}
     * @param key API key of a person who may write for the organisation
     */
    public static Builder builder(URI site, Secret key) {
        return new Builder(site, key);
    }

    /** Feeds that the portal takes over by itself. */
    public UdataHarvest harvest() {
        return new UdataHarvest(api, portal);
    }

    @Override
    public String name() {
        return api.name();
    }

    @Override
    public PlatformState read(Catalog catalog) {
        List<UdataDataset> ours = portal.read(catalog);
        List<DatasetState> states = new ArrayList<>();
        for (UdataDataset dataset : ours) {
            DatasetState declared = catalog.dataset(dataset.id().orElse(""))
                    .map(each -> expect(catalog, unread(each)))
                    .orElse(null);
            states.add(dataset.state(declared));
        }
        return PlatformState.of(states);
    }

    /** A publication of a dataset whose files are not looked at: enough to know which values it declares. */
    private static Publication unread(Dataset dataset) {
        List<LocalFile> files = new ArrayList<>();
        for (Distribution distribution : dataset.distributions()) {
            distribution.file().flatMap(UdataPlatform::path).ifPresent(path -> {
                String name = Names.file(String.valueOf(path.getFileName()));
                files.add(new LocalFile(name, path, new Content("", 0, -1), Instant.EPOCH, distribution));
            });
        }
        return new Publication(dataset, files);
    }

    private static Optional<Path> path(String file) {
        try {
            return file.isEmpty() ? Optional.empty() : Optional.of(Path.of(file));
        } catch (InvalidPathException e) {
            return Optional.empty(); // the plan refuses the dataset because of it
        }
    }

    private UdataDescription describe(Publication publication) {
        return new UdataDescription(publication, portal.vocabulary(), portal.unknownZones());
    }

    @Override
    public DatasetState expect(Catalog catalog, Publication publication) {
        UdataDescription description = describe(publication);
        SortedMap<String, String> fields = new TreeMap<>(description.fields());
        return DatasetState.builder(publication.id())
                .title(fields.getOrDefault(UdataField.TITLE.field(), ""))
                .fields(fields)
                .files(description.files())
                .build();
    }

    @Override
    public List<Problem> refusals(Catalog catalog, Publication publication) {
        List<Problem> refusals = new ArrayList<>();
        Map<String, String> fields = describe(publication).fields();
        required(UdataField.TITLE, LONGEST_TITLE, fields, refusals);
        required(UdataField.DESCRIPTION, LONGEST_DESCRIPTION, fields, refusals);
        for (LocalFile file : publication.files()) {
            if (!portal.vocabulary().takes(UdataNames.file(file.name()))) {
                refusals.add(Problem.of(OpendataCode.NAME_REFUSED)
                        .rule("extension")
                        .value(file.name())
                        .build());
            } else if (file.content().size() > maxFile) {
                refusals.add(Problem.of(OpendataCode.FILE_TOO_LARGE)
                        .with("file", file.name())
                        .with("size", file.content().size())
                        .with("limit", maxFile)
                        .build());
            }
        }
        return refusals;
    }

    private static void required(UdataField field, int longest, Map<String, String> fields, List<Problem> refusals) {
        String value = fields.getOrDefault(field.field(), "");
        if (value.isEmpty()) {
            refusals.add(Problem.of(OpendataCode.MISSING_PROPERTY)
                    .with("property", field.field())
                    .build());
        } else if (value.length() > longest) {
            refusals.add(Problem.of(OpendataCode.VALUE_TOO_LONG)
                    .with("property", field.field())
                    .with("limit", longest)
                    .build());
        }
    }

    @Override
    public Receipt write(Catalog catalog, DatasetWrite write, LongConsumer sent) {
        Optional<String> deleted = portal.deleted(write.publication().id());
        return writer(sent, describe(write.publication()).notes()).write(write, deleted);
    }

    @Override
    public Receipt retire(Catalog catalog, DatasetState actual) {
        return writer(bytes -> {}, List.of()).retire(actual);
    }

    private UdataWriter writer(LongConsumer sent, List<Problem> notes) {
        return new UdataWriter(api, portal.organization(), chunk, sent, notes);
    }

    @Override
    public int parallelism() {
        return PARALLEL;
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

    /** Builds a {@link UdataPlatform}. Not thread-safe. */
    public static final class Builder {
        private final URI site;
        private final Secret key;
        private String organization = "";
        private Locale locale = Locale.FRENCH;
        private long chunk = 16L << 20;
        private long maxFile = Long.MAX_VALUE;
        private HttpTransport.Pause pause = duration -> Thread.sleep(duration.toMillis());
        private @Nullable HttpTransport transport;

        private Builder(URI site, Secret key) {
            this.site = site;
            this.key = key;
        }

        /**
         * The organisation that publishes: its identifier, its name in addresses, its name as it stands on the portal,
         * its SIRET or its SIREN. Not needed for a key whose owner belongs to one organisation alone.
         */
        public Builder organization(String organization) {
            this.organization = organization;
            return this;
        }

        /** Language of the portal's own messages: English for an English locale, else French (the default). */
        public Builder locale(Locale locale) {
            this.locale = locale;
            return this;
        }

        /**
         * Larger files are sent in parts of that size, in bytes; 16 MiB by default. When the connection is cut, the part
         * that was under way is sent again, not the whole file; a run that was cut sends all of them again, since the
         * portal does not tell which it has.
         *
         * @throws IllegalArgumentException if it is not above 0
         */
        public Builder chunkSize(long bytes) {
            this.chunk = positive(bytes);
            return this;
        }

        /**
         * Largest file that the portal takes, in bytes, where its server sets a bound; none by default, for udata has
         * none.
         *
         * @throws IllegalArgumentException if it is not above 0
         */
        public Builder maxFileSize(long bytes) {
            this.maxFile = positive(bytes);
            return this;
        }

        private static long positive(long bytes) {
            if (bytes <= 0) {
                throw new IllegalArgumentException("a number of bytes above 0 is wanted, not " + bytes);
            }
            return bytes;
        }

        /**
         * What sends the requests: its time-outs, repeats, pace and proxy. It is closed with the platform.
         */
        public Builder transport(HttpTransport transport) {
            this.transport = transport;
            return this;
        }

        Builder pause(HttpTransport.Pause pause) {
            this.pause = pause;
            return this;
        }

        private HttpTransport transport() {
            return transport != null
                    ? transport
                    : HttpTransport.builder("collectivites-sdk").build();
        }

        /**
         * The platform. Nothing is asked yet: that the key is wrong, or not for that organisation, is told by the first
         * use, with an {@link AccessRefusedException} or {@link
         * fr.collectivites.sdk.core.http.PlatformRefusedException}.
         */
        public UdataPlatform build() {
            return new UdataPlatform(this);
        }
    }
}
