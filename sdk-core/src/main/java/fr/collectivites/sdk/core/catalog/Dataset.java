package fr.collectivites.sdk.core.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.internal.model.Fields;
import fr.collectivites.sdk.core.value.IsoDate;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A set of data that is published as one ({@code dcat:Dataset}). Immutable and thread-safe.
 *
 * <p>What no annotation can say, {@code CatalogChecker} of sdk-opendata checks: at least one distribution; identifiers
 * unique in the catalogue; {@code issued} not after {@code modified}, neither in the future; a mandate whenever the
 * producer differs from the publisher.
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
    "acronym",
    "created",
    "frequency",
    "distributions",
    "samples",
    "inSeries",
    "version",
    "versionNotes",
    "types",
    "otherIdentifiers",
    "provenance",
    "relations",
    "attributions",
    "mandate",
    "spatialResolutionInMeters",
    "temporalResolution"
})
public final class Dataset extends CatalogResource {

    private final @Nullable String acronym;
    private final @Nullable String created;
    private final @Nullable String frequency;
    private final @Nullable List<@Valid Distribution> distributions;
    private final @Nullable List<@Valid Distribution> samples;
    private final @Nullable List<String> inSeries;
    private final @Nullable String version;
    private final @Nullable List<String> versionNotes;
    private final @Nullable List<String> types;
    private final @Nullable List<String> otherIdentifiers;
    private final @Nullable List<String> provenance;
    private final @Nullable List<@Valid Relation> relations;
    private final @Nullable List<@Valid Attribution> attributions;

    @Valid private final @Nullable Mandate mandate;

    private final @Nullable List<BigDecimal> spatialResolutionInMeters;
    private final @Nullable String temporalResolution;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private Dataset(Builder builder) {
        super(builder);
        this.acronym = builder.acronym;
        this.created = builder.created;
        this.frequency = builder.frequency;
        this.distributions = Fields.copy(builder.distributions);
        this.samples = Fields.copy(builder.samples);
        this.inSeries = Fields.copy(builder.inSeries);
        this.version = builder.version;
        this.versionNotes = Fields.copy(builder.versionNotes);
        this.types = Fields.copy(builder.types);
        this.otherIdentifiers = Fields.copy(builder.otherIdentifiers);
        this.provenance = Fields.copy(builder.provenance);
        this.relations = Fields.copy(builder.relations);
        this.attributions = Fields.copy(builder.attributions);
        this.mandate = builder.mandate;
        this.spatialResolutionInMeters = Fields.copy(builder.spatialResolutionInMeters);
        this.temporalResolution = builder.temporalResolution;
    }

    /** Starts with what every dataset needs: an identifier that never changes, a title, and who publishes it. */
    public static Builder builder(String identifier, String title, Organisation publisher) {
        return new Builder().identifier(identifier).title(title).publisher(publisher);
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Short form of the title ({@code skos:altLabel}). */
    public Optional<String> acronym() {
        return Optional.ofNullable(acronym);
    }

    /** When the data came into being ({@code dct:created}). */
    public Optional<IsoDate> created() {
        return Fields.parse(created, IsoDate::parse);
    }

    /** {@link #created()} as written, readable or not. */
    public Optional<String> createdText() {
        return Optional.ofNullable(created);
    }

    /** How often it is updated ({@code dct:accrualPeriodicity}). */
    public Optional<Frequency> frequency() {
        return Fields.read(frequency, Frequency::of);
    }

    /** Its files and links ({@code dcat:distribution}). */
    public List<Distribution> distributions() {
        return Fields.list(distributions);
    }

    /** Samples of the data ({@code adms:sample}). */
    public List<Distribution> samples() {
        return Fields.list(samples);
    }

    /** Identifiers (or IRIs) of the {@link DatasetSeries} it belongs to ({@code dcat:inSeries}). */
    public List<String> inSeries() {
        return Fields.list(inSeries);
    }

    /** Version ({@code dcat:version}). */
    public Optional<String> version() {
        return Optional.ofNullable(version);
    }

    /** What changed in this version ({@code adms:versionNotes}). */
    public List<String> versionNotes() {
        return Fields.list(versionNotes);
    }

    /** Kinds of dataset ({@code dct:type}) as codes of the EU list <i>dataset-type</i>, such as {@code STATISTICAL}, or URIs. */
    public List<String> types() {
        return Fields.list(types);
    }

    /** Further identifiers, best as IRIs ({@code adms:identifier}). */
    public List<String> otherIdentifiers() {
        return Fields.list(otherIdentifiers);
    }

    /** Where the data comes from, in words ({@code dct:provenance}). */
    public List<String> provenance() {
        return Fields.list(provenance);
    }

    /** Links to other datasets and resources: sources, versions, publications that cite it. */
    public List<Relation> relations() {
        return Fields.list(relations);
    }

    /** Bodies with further roles ({@code prov:qualifiedAttribution}). */
    public List<Attribution> attributions() {
        return Fields.list(attributions);
    }

    /** By what right the publisher publishes it, when the data is another body's. */
    public Optional<Mandate> mandate() {
        return Optional.ofNullable(mandate);
    }

    /** Smallest distances that the data tells apart, in metres. */
    public List<BigDecimal> spatialResolutionInMeters() {
        return Fields.list(spatialResolutionInMeters);
    }

    /** Smallest time that the data tells apart, as ISO 8601 duration such as {@code P1D}. */
    public Optional<String> temporalResolution() {
        return Optional.ofNullable(temporalResolution);
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Stream.concat(
                super.state(),
                Fields.state(
                        acronym,
                        created,
                        frequency,
                        distributions,
                        samples,
                        inSeries,
                        version,
                        versionNotes,
                        types,
                        otherIdentifiers,
                        provenance,
                        relations,
                        attributions,
                        mandate,
                        spatialResolutionInMeters,
                        temporalResolution));
    }

    /** Builds a {@link Dataset}. Not thread-safe. */
    public static final class Builder extends CatalogResource.Builder<Builder> {
        private @Nullable String acronym;
        private @Nullable String created;
        private @Nullable String frequency;
        private @Nullable List<@Nullable Distribution> distributions;
        private @Nullable List<@Nullable Distribution> samples;
        private @Nullable List<@Nullable String> inSeries;
        private @Nullable String version;
        private @Nullable List<@Nullable String> versionNotes;
        private @Nullable List<@Nullable String> types;
        private @Nullable List<@Nullable String> otherIdentifiers;
        private @Nullable List<@Nullable String> provenance;
        private @Nullable List<@Nullable Relation> relations;
        private @Nullable List<@Nullable Attribution> attributions;
        private @Nullable Mandate mandate;
        private @Nullable List<@Nullable BigDecimal> spatialResolutionInMeters;
        private @Nullable String temporalResolution;

        private Builder() {}

        private Builder(Dataset from) {
            super(from);
            this.acronym = from.acronym;
            this.created = from.created;
            this.frequency = from.frequency;
            this.distributions = Fields.open(from.distributions);
            this.samples = Fields.open(from.samples);
            this.inSeries = Fields.open(from.inSeries);
            this.version = from.version;
            this.versionNotes = Fields.open(from.versionNotes);
            this.types = Fields.open(from.types);
            this.otherIdentifiers = Fields.open(from.otherIdentifiers);
            this.provenance = Fields.open(from.provenance);
            this.relations = Fields.open(from.relations);
            this.attributions = Fields.open(from.attributions);
            this.mandate = from.mandate;
            this.spatialResolutionInMeters = Fields.open(from.spatialResolutionInMeters);
            this.temporalResolution = from.temporalResolution;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Short form of the title ({@code skos:altLabel}). */
        public Builder acronym(String acronym) {
            this.acronym = acronym;
            return this;
        }

        /** When the data came into being ({@code dct:created}). */
        public Builder created(LocalDate created) {
            this.created = created.toString();
            return this;
        }

        /** When the data came into being ({@code dct:created}). */
        public Builder created(Instant created) {
            this.created = created.toString();
            return this;
        }

        /** When the data came into being ({@code dct:created}), as written. */
        public Builder created(String created) {
            this.created = created;
            return this;
        }

        /** How often it is updated ({@code dct:accrualPeriodicity}). */
        public Builder frequency(Frequency frequency) {
            this.frequency = frequency.code();
            return this;
        }

        /** Adds one: file or link. */
        public Builder distribution(Distribution distribution) {
            this.distributions = Fields.add(this.distributions, distribution);
            return this;
        }

        /** Adds one: sample of the data. */
        public Builder sample(Distribution sample) {
            this.samples = Fields.add(this.samples, sample);
            return this;
        }

        /** Adds one: identifier (or IRI) of a series it belongs to. */
        public Builder inSeries(String inSeries) {
            this.inSeries = Fields.add(this.inSeries, inSeries);
            return this;
        }

        /** Version ({@code dcat:version}). */
        public Builder version(String version) {
            this.version = version;
            return this;
        }

        /** Adds one: what changed in this version. */
        public Builder versionNote(String versionNote) {
            this.versionNotes = Fields.add(this.versionNotes, versionNote);
            return this;
        }

        /** Adds one: kind of dataset, as EU code or URI. */
        public Builder type(String type) {
            this.types = Fields.add(this.types, type);
            return this;
        }

        /** Adds one: further identifier, best as IRI. */
        public Builder otherIdentifier(String otherIdentifier) {
            this.otherIdentifiers = Fields.add(this.otherIdentifiers, otherIdentifier);
            return this;
        }

        /** Adds one: where the data comes from, in words. */
        public Builder provenance(String provenance) {
            this.provenance = Fields.add(this.provenance, provenance);
            return this;
        }

        /** Adds one: link to another dataset or resource. */
        public Builder relation(Relation relation) {
            this.relations = Fields.add(this.relations, relation);
            return this;
        }

        /** Adds one: body with a further role. */
        public Builder attribution(Attribution attribution) {
            this.attributions = Fields.add(this.attributions, attribution);
            return this;
        }

        /** By what right the publisher publishes it, when the data is another body's. */
        public Builder mandate(Mandate mandate) {
            this.mandate = mandate;
            return this;
        }

        /** Adds one: smallest distance that the data tells apart, in metres. */
        public Builder spatialResolutionInMeters(BigDecimal spatialResolutionInMeters) {
            this.spatialResolutionInMeters = Fields.add(this.spatialResolutionInMeters, spatialResolutionInMeters);
            return this;
        }

        /** Smallest time that the data tells apart, as ISO 8601 duration such as {@code P1D}. */
        public Builder temporalResolution(String temporalResolution) {
            this.temporalResolution = temporalResolution;
            return this;
        }

        /**
         * Publishes data of another body: sets who produced it and by what right the publisher publishes it.
         *
         * @param producer the body whose data it is
         * @param basis what the right rests on, in words, such as {@code Convention du 12 mars 2025}
         */
        public Builder onBehalfOf(Organisation producer, String basis) {
            return creator(producer).mandate(Mandate.builder(producer, basis).build());
        }

        /** The dataset. */
        public Dataset build() {
            return new Dataset(this);
        }
    }
}
