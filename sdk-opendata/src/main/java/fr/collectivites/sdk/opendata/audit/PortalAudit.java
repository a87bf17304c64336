package fr.collectivites.sdk.opendata.audit;

import fr.collectivites.sdk.core.catalog.Contact;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Frequency;
import fr.collectivites.sdk.core.catalog.Organisation;
import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.PlatformException;
import fr.collectivites.sdk.core.problem.SdkException;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.value.IsoDate;
import fr.collectivites.sdk.opendata.audit.portal.PortalReader;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reads a portal (CKAN, udata, or a catalogue in RDF) without a key, validates the files of a territory's bodies, and says
 * in what state each subject is. Only what is new is fetched again: the files stay in a folder, up to a limit. One audit at
 * a time in one folder.
 *
 * <pre>{@code
 * AuditScope scope = AuditScope.of("82112", Territory.embedded()).orElseThrow();
 * Audit audit = PortalAudit.builder(transport, URI.create("https://data.example.org/"), Path.of("cache")).build().run(scope);
 * }</pre>
 */
public final class PortalAudit {

    private static final long DEFAULT_CACHE = 500L << 20;

    private final HttpTransport transport;
    private final URI portal;
    private final FileJudge judge;
    private final Clock clock;
    private final Consumer<String> progress;

    private PortalAudit(Builder builder) {
        this.transport = builder.transport;
        this.portal = builder.portal;
        this.clock = builder.clock;
        this.progress = builder.progress;
        this.judge = new FileJudge(
                new FileCache(builder.transport, builder.cache, builder.maxCache, builder.clock), builder.schemas);
    }

    /**
     * Starts with how, where and with which folder.
     *
     * @param transport stays the caller's to close
     * @param portal a CKAN or udata site, or a catalogue in RDF
     * @param cache folder for fetched files; made when it is not there
     */
    public static Builder builder(HttpTransport transport, URI portal, Path cache) {
        return new Builder(transport, portal, cache);
    }

    /**
     * Reads and judges.
     *
     * @throws PlatformException if the portal cannot be read; a file that cannot is a finding
     * @throws SdkException if no portal is there, or the folder cannot be written
     */
    public Audit run(AuditScope scope) {
        List<Topic> topics = Topic.bundled();
        BodyIndex index = new BodyIndex(scope.bodies());
        List<PortalReader.Wanted> wanted = scope.bodies().stream()
                .map(body -> new PortalReader.Wanted(body.name(), body.siren()))
                .toList();
        // Read whole before any file is fetched: a portal that fails on its last page has cost little.
        List<Dataset> datasets = new ArrayList<>();
        Map<Dataset, AuditedBody> owners = new HashMap<>();
        PortalReader.detect(transport, portal)
                .read(
                        wanted,
                        dataset -> index.of(dataset).ifPresent(body -> {
                            if (owners.putIfAbsent(dataset, body) == null) {
                                datasets.add(dataset);
                            }
                        }));
        SortedMap<String, SortedMap<String, List<AuditedDataset>>> cells = new TreeMap<>();
        for (Dataset dataset : datasets) {
            AuditedBody body = java.util.Objects.requireNonNull(owners.get(dataset));
            progress.accept(body.name() + ": " + dataset.title().orElse(""));
            AuditedDataset audited = judge(dataset);
            String topic = topic(dataset, audited, topics);
            cells.computeIfAbsent(body.code(), code -> new TreeMap<>())
                    .computeIfAbsent(topic, id -> new ArrayList<>())
                    .add(audited);
        }
        cells.values()
                .forEach(subjects -> subjects.values()
                        .forEach(list -> list.sort(Comparator.comparing((AuditedDataset one) ->
                                        one.description().title())
                                .thenComparing(one -> one.description().page()))));
        return new Audit(portal.toString(), LocalDate.now(clock), scope, shown(cells, topics, scope), cells);
    }

    /** By declaration or title, else by the schema that the columns of a file tell. */
    private static String topic(Dataset dataset, AuditedDataset audited, List<Topic> topics) {
        return Topic.of(dataset, topics)
                .or(() -> audited.files().stream()
                        .map(file -> file.schema().id().replaceFirst("[@ ].*$", ""))
                        .filter(schema -> !schema.isEmpty())
                        .flatMap(schema -> Topic.ofSchema(schema, topics).stream())
                        .findFirst())
                .map(Topic::id)
                .orElse(Audit.OTHER);
    }

    /** Subjects that somebody publishes, or is expected to for certain or on a condition. */
    private static List<Topic> shown(
            SortedMap<String, SortedMap<String, List<AuditedDataset>>> cells, List<Topic> topics, AuditScope scope) {
        List<String> expected = scope.bodies().stream()
                .flatMap(body -> Obligations.bundled().of(body).stream())
                .filter(obligation -> obligation.certainty() != Obligation.Certainty.UNCERTAIN)
                .map(obligation -> obligation.topic().id())
                .distinct()
                .toList();
        return topics.stream()
                .filter(topic -> expected.contains(topic.id())
                        || cells.values().stream().anyMatch(subjects -> subjects.containsKey(topic.id())))
                .toList();
    }

    private AuditedDataset judge(Dataset dataset) {
        List<AuditedFile> files = dataset.distributions().stream()
                .map(file -> judge.judge(dataset, file))
                .toList();
        Optional<LocalDate> modified = Stream.concat(
                        dataset.modified().stream(),
                        dataset.distributions().stream().flatMap(file -> file.modified().stream()))
                .map(IsoDate::firstDay)
                .max(Comparator.naturalOrder());
        long late = Lateness.days(dataset.frequency(), modified, LocalDate.now(clock));
        AuditState state = files.stream()
                .map(AuditedFile::state)
                // What cannot be judged, such as a PDF beside the table, does not spoil what can.
                .filter(one -> one != AuditState.UNCHECKED)
                .reduce(AuditState::worse)
                .orElse(AuditState.UNCHECKED);
        return new AuditedDataset(
                description(dataset),
                new AuditedDataset.Freshness(
                        modified.map(LocalDate::toString).orElse(""),
                        dataset.frequency().map(Frequency::code).orElse(""),
                        late),
                late > 0 ? state.worse(AuditState.LATE) : state,
                files);
    }

    private static AuditedDataset.Description description(Dataset dataset) {
        Optional<Contact> contact = dataset.contacts().stream()
                .filter(one -> one.email().isPresent())
                .findFirst()
                .or(() -> dataset.contacts().stream().findFirst());
        Optional<Organisation> publisher = dataset.publisher();
        return new AuditedDataset.Description(
                dataset.title().orElse(""),
                dataset.landingPages().stream().findFirst().or(dataset::uri).orElse(""),
                publisher.flatMap(Organisation::name).orElse(""),
                contact.flatMap(Contact::name).orElse(""),
                contact.flatMap(Contact::email)
                        .or(() -> publisher.flatMap(Organisation::email))
                        .orElse(""));
    }

    /** Builds a {@link PortalAudit}. Not thread-safe. */
    public static final class Builder {
        private final HttpTransport transport;
        private final URI portal;
        private final Path cache;
        private long maxCache = DEFAULT_CACHE;
        private SchemaCatalog schemas = SchemaCatalog.bundled();
        private Clock clock = Clock.systemUTC();
        private Consumer<String> progress = line -> {};

        private Builder(HttpTransport transport, URI portal, Path cache) {
            this.transport = transport;
            this.portal = portal;
            this.cache = cache;
        }

        /**
         * Bytes that the folder may hold, which is also the size of the largest file; 500 MB unless said otherwise.
         *
         * @throws IllegalArgumentException if not positive
         */
        public Builder maxCache(long bytes) {
            if (bytes < 1) {
                throw new IllegalArgumentException("not a number of bytes: " + bytes);
            }
            this.maxCache = bytes;
            return this;
        }

        /** The schemas to judge by; the bundled ones unless said otherwise. */
        public Builder schemas(SchemaCatalog schemas) {
            this.schemas = schemas;
            return this;
        }

        /** Tells the day of the audit. */
        public Builder clock(Clock clock) {
            this.clock = clock;
            return this;
        }

        /** Told the body and title of each dataset before it is judged. */
        public Builder progress(Consumer<String> progress) {
            this.progress = progress;
            return this;
        }

        /** The audit, ready to run. */
        public PortalAudit build() {
            return new PortalAudit(this);
        }
    }
}
