package fr.collectivites.sdk.core.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.internal.model.Fields;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A programming interface that gives access to data ({@code dcat:DataService}). Immutable and thread-safe.
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
    "endpointUrls",
    "endpointDescriptions",
    "servesDatasets",
    "formats"
})
public final class DataService extends CatalogResource {

    @NotEmpty private final @Nullable List<String> endpointUrls;

    private final @Nullable List<String> endpointDescriptions;
    private final @Nullable List<String> servesDatasets;
    private final @Nullable List<String> formats;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private DataService(Builder builder) {
        super(builder);
        this.endpointUrls = Fields.copy(builder.endpointUrls);
        this.endpointDescriptions = Fields.copy(builder.endpointDescriptions);
        this.servesDatasets = Fields.copy(builder.servesDatasets);
        this.formats = Fields.copy(builder.formats);
    }

    /** Starts with an identifier that never changes, a title, and an address. */
    public static Builder builder(String identifier, String title, String endpointUrl) {
        return new Builder().identifier(identifier).title(title).endpointUrl(endpointUrl);
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Addresses of the interface ({@code dcat:endpointURL}). */
    public List<String> endpointUrls() {
        return Fields.list(endpointUrls);
    }

    /** Addresses of its descriptions, such as an OpenAPI document ({@code dcat:endpointDescription}). */
    public List<String> endpointDescriptions() {
        return Fields.list(endpointDescriptions);
    }

    /** Identifiers (or IRIs) of the datasets it serves ({@code dcat:servesDataset}). */
    public List<String> servesDatasets() {
        return Fields.list(servesDatasets);
    }

    /** Formats it answers in ({@code dct:format}). */
    public List<FileFormat> formats() {
        return Fields.list(formats, FileFormat::of);
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Stream.concat(super.state(), Fields.state(endpointUrls, endpointDescriptions, servesDatasets, formats));
    }

    /** Builds a {@link DataService}. Not thread-safe. */
    public static final class Builder extends CatalogResource.Builder<Builder> {
        private @Nullable List<@Nullable String> endpointUrls;
        private @Nullable List<@Nullable String> endpointDescriptions;
        private @Nullable List<@Nullable String> servesDatasets;
        private @Nullable List<@Nullable String> formats;

        private Builder() {}

        private Builder(DataService from) {
            super(from);
            this.endpointUrls = Fields.open(from.endpointUrls);
            this.endpointDescriptions = Fields.open(from.endpointDescriptions);
            this.servesDatasets = Fields.open(from.servesDatasets);
            this.formats = Fields.open(from.formats);
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Adds one: address of the interface. */
        public Builder endpointUrl(String endpointUrl) {
            this.endpointUrls = Fields.add(this.endpointUrls, endpointUrl);
            return this;
        }

        /** Adds one: address of a description, such as an OpenAPI document. */
        public Builder endpointDescription(String endpointDescription) {
            this.endpointDescriptions = Fields.add(this.endpointDescriptions, endpointDescription);
            return this;
        }

        /** Adds one: identifier (or IRI) of a dataset it serves. */
        public Builder servesDataset(String servesDataset) {
            this.servesDatasets = Fields.add(this.servesDatasets, servesDataset);
            return this;
        }

        /** Adds one: format it answers in. */
        public Builder format(FileFormat format) {
            this.formats = Fields.add(this.formats, format.code());
            return this;
        }

        /** The dataService. */
        public DataService build() {
            return new DataService(this);
        }
    }
}
