package fr.collectivites.sdk.opendata.ckan;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.PlatformRefusedException;
import fr.collectivites.sdk.core.http.Secret;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.schema.SchemaId;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import fr.collectivites.sdk.opendata.internal.inspection.FileInspection;
import fr.collectivites.sdk.opendata.internal.json.JsonObject;
import fr.collectivites.sdk.opendata.internal.text.Names;
import fr.collectivites.sdk.opendata.internal.write.Owner;
import fr.collectivites.sdk.opendata.publish.DatasetState;
import fr.collectivites.sdk.opendata.publish.DatasetWrite;
import fr.collectivites.sdk.opendata.publish.LocalFile;
import fr.collectivites.sdk.opendata.publish.Platform;
import fr.collectivites.sdk.opendata.publish.PlatformState;
import fr.collectivites.sdk.opendata.publish.Publication;
import fr.collectivites.sdk.opendata.publish.Receipt;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A CKAN site as a portal, for one of its organisations; CKAN 2.9 to 2.12.
 *
 * <p>Datasets are known again by who publishes them (SIREN, else identifier or name of the catalogue's publisher) and
 * their identifier, both kept as extras; so several collectivities can publish for one organisation, each with a catalogue
 * of its own. Descriptions go where ckanext-dcat looks for them. What others have added to a dataset (other extras,
 * groups, resources) stays.
 *
 * <p>Each change of a dataset is one conditional request: all or nothing, and nothing when somebody has changed the dataset
 * since the plan saw it. Only a new dataset takes a second one, a dataset with many large files one for each of them, and
 * one whose files were replaced another that notes which content the checksums are of, so that a file that someone else puts
 * there is told from ours even when its size is the same.
 * Reading takes four requests and one for every hundred datasets. Thread-safe; what the site is (version, licences) is
 * asked once.
 */
public final class CkanPlatform implements Platform, AutoCloseable {

    /** What CKAN takes unless its administrator has set {@code ckan.max_resource_size}: 10 MiB. */
    public static final long STANDARD_MAX_FILE_SIZE = 10L << 20;

    /** Datasets asked for at once; CKAN cuts at 1,000 without a word. */
    private static final int PAGE = 100;

    private final HttpTransport transport;
    private final Actions actions;
    private final String base;
    private final int parallelism;
    private final long maxFileSize;
    private final Probe probe;
    private final @Nullable SchemaCatalog datastore;

    private CkanPlatform(Builder builder) {
        this.base = builder.uri.toString().replaceAll("/+$", "");
        this.transport = builder.transport.toBuilder()
                .errors(new Errors())
                .maxResponse(Math.max(builder.maxFileSize, LARGEST_ANSWER))
                .build();
        this.actions = new Actions(transport, base, builder.keyHeader, builder.key);
        this.parallelism = builder.parallelism;
        this.maxFileSize = builder.maxFileSize;
        this.datastore = builder.datastore;
        this.probe = new Probe(actions, base, builder.organization);
    }

    private static final long LARGEST_ANSWER = 64L << 20;

    /**
     * Starts a platform.
     *
     * @param uri address of the site, under which its home page is found: {@code https://host} or {@code https://host/path}
     * @param key API token of someone who may publish for the organisation
     */
    public static Builder builder(URI uri, Secret key) {
        return new Builder(uri, key);
    }

    @Override
    public String name() {
        return base;
    }

    /** {@inheritDoc} */
    @Override
    public PlatformState read(Catalog catalog) {
        Site site = probe.site();
        if (datastore != null && !site.extensions().contains("datastore")) {
            throw new PlatformRefusedException(
                    name(),
                    Problem.of(OpendataCode.ACCESS_REFUSED).rule("datastore").build(),
                    null);
        }
        String owner = owner(catalog);
        List<DatasetState> states = new ArrayList<>();
        int count = PAGE;
        for (int start = 0; start < count; start += PAGE) {
            Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
            arguments.put(
                    "fq",
                    "organization:" + quoted(site.organization()) + " AND extras_" + PackageMapping.OWNER + ":"
                            + quoted(owner));
            arguments.put("include_private", true);
            arguments.put("rows", PAGE);
            arguments.put("start", start);
            // The standing order is by last change: a page would shift with every write.
            arguments.put("sort", "metadata_created asc, id asc");
            JsonObject answer = actions.read("package_search", arguments);
            count = (int) answer.whole("count").orElse(0);
            for (JsonObject members : answer.objects("results")) {
                PackageView view = new PackageView(members);
                if (view.owner().equals(owner) && !view.id().isEmpty()) {
                    states.add(state(view, names(catalog.dataset(view.id()))));
                }
            }
        }
        return PlatformState.of(states);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** The names that the resources of a dataset would have. */
    private static List<String> names(Optional<Dataset> dataset) {
        return dataset.stream()
                .flatMap(declared -> declared.distributions().stream())
                .map(distribution -> distribution
                        .file()
                        .map(file -> Names.file(String.valueOf(Path.of(file).getFileName())))
                        .orElseGet(() -> PackageMapping.linkAddress(distribution)))
                .toList();
    }

    private DatasetState state(PackageView view, Iterable<String> names) {
        return view.state(address(view), names);
    }

    private String address(PackageView view) {
        return base + "/dataset/" + view.name();
    }

    @Override
    public DatasetState expect(Catalog catalog, Publication publication) {
        return writing(catalog, publication).expected();
    }

    @Override
    public List<Problem> refusals(Catalog catalog, Publication publication) {
        List<Problem> refusals = new ArrayList<>();
        for (LocalFile file : publication.files()) {
            if (file.content().size() > maxFileSize) {
                refusals.add(Problem.of(OpendataCode.FILE_TOO_LARGE)
                        .with("file", file.name())
                        .with("size", file.content().size())
                        .with("limit", maxFileSize)
                        .build());
            }
        }
        return refusals;
    }

    @Override
    public Receipt write(Catalog catalog, DatasetWrite write, LongConsumer sent) {
        return writing(catalog, write.publication()).write(write.actual(), sent, view -> address(view));
    }

    private Writing writing(Catalog catalog, Publication publication) {
        return new Writing(actions, name(), probe.site(), owner(catalog), publication, tables(publication));
    }

    /** Schemas of the files whose rows go into DataStore: tables that are published as conforming to a schema. */
    private Map<String, TableSchema> tables(Publication publication) {
        Map<String, TableSchema> tables = new LinkedHashMap<>();
        SchemaCatalog schemas = datastore;
        if (schemas == null) {
            return tables;
        }
        int next = 0;
        for (Distribution distribution : publication.dataset().distributions()) {
            if (distribution.file().isPresent()) {
                String name = publication.files().get(next++).name();
                schema(distribution, schemas)
                        .filter(schema -> FileInspection.isTable(name))
                        .ifPresent(schema -> tables.put(name, schema));
            }
        }
        return tables;
    }

    private static Optional<TableSchema> schema(Distribution distribution, SchemaCatalog schemas) {
        return distribution.conformsTo().stream()
                .flatMap(standard ->
                        standard
                                .name()
                                .flatMap(name -> schemas.find(
                                        new SchemaId(name, standard.version().orElse(""))))
                                .stream())
                .findFirst();
    }

    @Override
    public Receipt retire(Catalog catalog, DatasetState actual) {
        return new PackageWriter(actions, name(), probe.site(), owner(catalog)).retire(actual);
    }

    @Override
    public int parallelism() {
        return parallelism;
    }

    @Override
    public long requests() {
        return actions.requests();
    }

    /** Ends requests that are under way and frees connections. */
    @Override
    public void close() {
        transport.close();
    }

    /** Who the datasets of a catalogue are of: a word that never changes, whatever the publisher is called later. */
    private String owner(Catalog catalog) {
        return Owner.of(catalog).orElseGet(() -> probe.site().organization());
    }

    /** Builds a {@link CkanPlatform}. Not thread-safe. */
    public static final class Builder {
        private final URI uri;
        private final Secret key;
        private String organization = "";
        private String keyHeader = "Authorization";
        private int parallelism = 2;
        private long maxFileSize = STANDARD_MAX_FILE_SIZE;
        private @Nullable SchemaCatalog datastore;
        private HttpTransport transport =
                HttpTransport.builder("collectivites-sdk").build();

        private Builder(URI uri, Secret key) {
            this.uri = uri;
            this.key = key;
        }

        /**
         * Name of the organisation that is published for, as in the address of its page, or its SIRET or SIREN where its
         * extras have it ({@code siret}, {@code siren}, {@code identifier}); may be left out when the key allows
         * to publish for one alone.
         */
        public Builder organization(String organization) {
            this.organization = organization;
            return this;
        }

        /** Header that carries the key, where the site has renamed it ({@code apitoken_header_name}). */
        public Builder keyHeader(String keyHeader) {
            this.keyHeader = keyHeader;
            return this;
        }

        /**
         * How many datasets are written at once, 1 to 16; 2 by default, which a small site stands.
         *
         * @throws IllegalArgumentException if it is not 1 to 16
         */
        public Builder parallelism(int parallelism) {
            if (parallelism < 1 || parallelism > 16) {
                throw new IllegalArgumentException("parallelism: 1 to 16, not " + parallelism);
            }
            this.parallelism = parallelism;
            return this;
        }

        /**
         * Largest file that the site takes, in bytes; {@link #STANDARD_MAX_FILE_SIZE} by default. No request tells it, so
         * ask the administrator; larger files are refused in the plan.
         */
        public Builder maxFileSize(long bytes) {
            this.maxFileSize = bytes;
            return this;
        }

        /**
         * Puts rows into CKAN's DataStore, too, where people filter and ask for them: those of each table that is published as
         * conforming to one of these schemas. The types of the columns are those of the schema. Rows are matched by its primary
         * key, else by their number ({@code numero_ligne}), and only those that differ are written or removed; the receipt
         * counts them. A file that does not conform any more, or a platform without this option, takes the rows away. The site
         * needs the plugin {@code datastore}, and none that fills it by itself.
         *
         * @param schemas where the schemas are, such as {@link SchemaCatalog#bundled()}
         */
        public Builder datastore(SchemaCatalog schemas) {
            this.datastore = schemas;
            return this;
        }

        /** What sends the requests: its time-outs, retries, rate and proxy are taken over. */
        public Builder transport(HttpTransport transport) {
            this.transport = transport;
            return this;
        }

        /** The platform; no request is made yet. */
        public CkanPlatform build() {
            return new CkanPlatform(this);
        }
    }
}
