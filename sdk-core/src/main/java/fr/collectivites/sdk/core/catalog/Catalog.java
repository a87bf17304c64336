package fr.collectivites.sdk.core.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.internal.model.Fields;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A catalogue of datasets and services ({@code dcat:Catalog}): what one publisher describes. Immutable and thread-safe.
 *
 * <p>DCAT-AP 3.0.1 wants a title, a description and a publisher; {@link #of} leaves them out, for descriptions that are
 * published on a platform dataset by dataset.
 */
@JsonPropertyOrder({
    "uri",
    "identifier",
    "title",
    "description",
    "translations",
    "publisher",
    "creators",
    "contacts",
    "themes",
    "hvdCategories",
    "keywords",
    "accessRights",
    "spatial",
    "temporal",
    "landingPages",
    "issued",
    "modified",
    "languages",
    "licence",
    "rights",
    "conformsTo",
    "pages",
    "applicableLegislation",
    "homepage",
    "datasets",
    "series",
    "services",
    "records",
    "catalogs"
})
public final class Catalog extends CatalogResource {

    private final @Nullable String homepage;
    private final @Nullable List<@Valid Dataset> datasets;
    private final @Nullable List<@Valid DatasetSeries> series;
    private final @Nullable List<@Valid DataService> services;
    private final @Nullable List<@Valid CatalogRecord> records;
    private final @Nullable List<String> catalogs;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private Catalog(Builder builder) {
        super(builder);
        this.homepage = builder.homepage;
        this.datasets = Fields.copy(builder.datasets);
        this.series = Fields.copy(builder.series);
        this.services = Fields.copy(builder.services);
        this.records = Fields.copy(builder.records);
        this.catalogs = Fields.copy(builder.catalogs);
    }

    /** Starts with what DCAT-AP 3.0.1 makes mandatory. */
    public static Builder builder(String title, String description, Organisation publisher) {
        return new Builder().title(title).description(description).publisher(publisher);
    }

    /** A catalogue of nothing but these datasets. */
    public static Catalog of(Dataset... datasets) {
        Builder builder = new Builder();
        for (Dataset dataset : datasets) {
            builder.dataset(dataset);
        }
        return builder.build();
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Page of the catalogue ({@code foaf:homepage}). */
    public Optional<String> homepage() {
        return Optional.ofNullable(homepage);
    }

    /** Its datasets ({@code dcat:dataset}). */
    public List<Dataset> datasets() {
        return Fields.list(datasets);
    }

    /** Its series of datasets. */
    public List<DatasetSeries> series() {
        return Fields.list(series);
    }

    /** Its services ({@code dcat:service}). */
    public List<DataService> services() {
        return Fields.list(services);
    }

    /** Its entries about its members ({@code dcat:record}). */
    public List<CatalogRecord> records() {
        return Fields.list(records);
    }

    /** IRIs of catalogues that are listed in it ({@code dcat:catalog}). */
    public List<String> catalogs() {
        return Fields.list(catalogs);
    }

    /** The dataset with that identifier or IRI. */
    public Optional<Dataset> dataset(String id) {
        return find(datasets(), id);
    }

    /** The series with that identifier or IRI. */
    public Optional<DatasetSeries> series(String id) {
        return find(series(), id);
    }

    /** The service with that identifier or IRI. */
    public Optional<DataService> service(String id) {
        return find(services(), id);
    }

    private static <R extends CatalogResource> Optional<R> find(List<R> resources, String id) {
        return resources.stream()
                .filter(r -> r.identifier().filter(id::equals).isPresent()
                        || r.uri().filter(id::equals).isPresent())
                .findFirst();
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Stream.concat(super.state(), Fields.state(homepage, datasets, series, services, records, catalogs));
    }

    /** Builds a {@link Catalog}. Not thread-safe. */
    public static final class Builder extends CatalogResource.Builder<Builder> {
        private @Nullable String homepage;
        private @Nullable List<@Nullable Dataset> datasets;
        private @Nullable List<@Nullable DatasetSeries> series;
        private @Nullable List<@Nullable DataService> services;
        private @Nullable List<@Nullable CatalogRecord> records;
        private @Nullable List<@Nullable String> catalogs;

        private Builder() {}

        private Builder(Catalog from) {
            super(from);
            this.homepage = from.homepage;
            this.datasets = Fields.open(from.datasets);
            this.series = Fields.open(from.series);
            this.services = Fields.open(from.services);
            this.records = Fields.open(from.records);
            this.catalogs = Fields.open(from.catalogs);
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Page of the catalogue ({@code foaf:homepage}). */
        public Builder homepage(String homepage) {
            this.homepage = homepage;
            return this;
        }

        /** Adds one: dataset. */
        public Builder dataset(Dataset dataset) {
            this.datasets = Fields.add(this.datasets, dataset);
            return this;
        }

        /** Leaves out all datasets. */
        public Builder withoutDatasets() {
            this.datasets = null;
            return this;
        }

        /** Leaves out all series and services. */
        public Builder withoutSeriesAndServices() {
            this.series = null;
            this.services = null;
            return this;
        }

        /** Adds one: series of datasets. */
        public Builder series(DatasetSeries series) {
            this.series = Fields.add(this.series, series);
            return this;
        }

        /** Adds one: service. */
        public Builder service(DataService service) {
            this.services = Fields.add(this.services, service);
            return this;
        }

        /** Adds one: entry about a member. */
        public Builder record(CatalogRecord record) {
            this.records = Fields.add(this.records, record);
            return this;
        }

        /** Leaves out all entries about members. */
        public Builder withoutRecords() {
            this.records = null;
            return this;
        }

        /** Adds one: IRI of a catalogue that is listed in it. */
        public Builder catalog(String catalog) {
            this.catalogs = Fields.add(this.catalogs, catalog);
            return this;
        }

        /** The catalog. */
        public Catalog build() {
            return new Catalog(this);
        }
    }
}
