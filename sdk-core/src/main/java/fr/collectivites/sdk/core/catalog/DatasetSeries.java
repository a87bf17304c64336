package fr.collectivites.sdk.core.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.internal.model.Fields;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Datasets that belong together, such as one per year ({@code dcat:DatasetSeries}). Its members name it ({@link
 * Dataset#inSeries()}); it has no distributions of its own. Immutable and thread-safe.
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
    "frequency"
})
public final class DatasetSeries extends CatalogResource {

    private final @Nullable String frequency;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private DatasetSeries(Builder builder) {
        super(builder);
        this.frequency = builder.frequency;
    }

    /** Starts with an identifier that never changes, a title, and who publishes it. */
    public static Builder builder(String identifier, String title, Organisation publisher) {
        return new Builder().identifier(identifier).title(title).publisher(publisher);
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** How often a member is added ({@code dct:accrualPeriodicity}). */
    public Optional<Frequency> frequency() {
        return Fields.read(frequency, Frequency::of);
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Stream.concat(super.state(), Fields.state(frequency));
    }

    /** Builds a {@link DatasetSeries}. Not thread-safe. */
    public static final class Builder extends CatalogResource.Builder<Builder> {
        private @Nullable String frequency;

        private Builder() {}

        private Builder(DatasetSeries from) {
            super(from);
            this.frequency = from.frequency;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** How often a member is added ({@code dct:accrualPeriodicity}). */
        public Builder frequency(Frequency frequency) {
            this.frequency = frequency.code();
            return this;
        }

        /** The datasetSeries. */
        public DatasetSeries build() {
            return new DatasetSeries(this);
        }
    }
}
