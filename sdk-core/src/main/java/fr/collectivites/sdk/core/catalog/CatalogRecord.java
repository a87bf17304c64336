package fr.collectivites.sdk.core.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.internal.model.Fields;
import fr.collectivites.sdk.core.value.Entity;
import fr.collectivites.sdk.core.value.IsoDate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The entry of a dataset, series or service in a catalogue ({@code dcat:CatalogRecord}): when the description was listed
 * and changed, as opposed to the data. Immutable and thread-safe.
 */
@JsonPropertyOrder({
    "uri",
    "primaryTopic",
    "modified",
    "issued",
    "title",
    "description",
    "languages",
    "conformsTo",
    "status",
    "source"
})
public final class CatalogRecord extends Entity {

    private final @Nullable String uri;

    @NotBlank private final @Nullable String primaryTopic;

    @NotBlank private final @Nullable String modified;

    private final @Nullable String issued;
    private final @Nullable String title;
    private final @Nullable String description;
    private final @Nullable List<String> languages;
    private final @Nullable List<@Valid Standard> conformsTo;
    private final @Nullable String status;
    private final @Nullable String source;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private CatalogRecord(Builder builder) {
        super(builder);
        this.uri = builder.uri;
        this.primaryTopic = builder.primaryTopic;
        this.modified = builder.modified;
        this.issued = builder.issued;
        this.title = builder.title;
        this.description = builder.description;
        this.languages = Fields.copy(builder.languages);
        this.conformsTo = Fields.copy(builder.conformsTo);
        this.status = builder.status;
        this.source = builder.source;
    }

    /**
     * Starts with what DCAT-AP 3.0.1 makes mandatory.
     *
     * @param primaryTopic identifier (or IRI) of what the entry describes
     * @param modified when the entry last changed, as ISO 8601 date, instant, month or year
     */
    public static Builder builder(String primaryTopic, String modified) {
        return new Builder().primaryTopic(primaryTopic).modified(modified);
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** IRI of the entry, where it has one. */
    public Optional<String> uri() {
        return Optional.ofNullable(uri);
    }

    /** Identifier (or IRI) of the dataset, series or service that it describes ({@code foaf:primaryTopic}). */
    public Optional<String> primaryTopic() {
        return Optional.ofNullable(primaryTopic);
    }

    /** When the entry last changed ({@code dct:modified}). */
    public Optional<IsoDate> modified() {
        return Fields.parse(modified, IsoDate::parse);
    }

    /** {@link #modified()} as written, readable or not. */
    public Optional<String> modifiedText() {
        return Optional.ofNullable(modified);
    }

    /** When it was listed ({@code dct:issued}). */
    public Optional<IsoDate> issued() {
        return Fields.parse(issued, IsoDate::parse);
    }

    /** {@link #issued()} as written, readable or not. */
    public Optional<String> issuedText() {
        return Optional.ofNullable(issued);
    }

    /** Title of the entry ({@code dct:title}). */
    public Optional<String> title() {
        return Optional.ofNullable(title);
    }

    /** Description of the entry ({@code dct:description}). */
    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    /** Languages of the description ({@code dct:language}) as ISO 639-1 codes such as {@code fr}, or EU URIs. */
    public List<String> languages() {
        return Fields.list(languages);
    }

    /** Application profiles that the description follows ({@code dct:conformsTo}). */
    public List<Standard> conformsTo() {
        return Fields.list(conformsTo);
    }

    /** IRI of the kind of the last change ({@code adms:status}); DCAT-AP prescribes no list. */
    public Optional<String> status() {
        return Optional.ofNullable(status);
    }

    /** IRI of the record that it was made from ({@code dct:source}). */
    public Optional<String> source() {
        return Optional.ofNullable(source);
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Fields.state(
                uri, primaryTopic, modified, issued, title, description, languages, conformsTo, status, source);
    }

    /** The class and what tells it from others: for logs and debuggers. */
    @Override
    public String toString() {
        return Fields.describe("CatalogRecord", primaryTopic, modified);
    }

    /** Builds a {@link CatalogRecord}. Not thread-safe. */
    public static final class Builder extends Entity.Builder<Builder> {
        private @Nullable String uri;
        private @Nullable String primaryTopic;
        private @Nullable String modified;
        private @Nullable String issued;
        private @Nullable String title;
        private @Nullable String description;
        private @Nullable List<@Nullable String> languages;
        private @Nullable List<@Nullable Standard> conformsTo;
        private @Nullable String status;
        private @Nullable String source;

        private Builder() {}

        private Builder(CatalogRecord from) {
            super(from);
            this.uri = from.uri;
            this.primaryTopic = from.primaryTopic;
            this.modified = from.modified;
            this.issued = from.issued;
            this.title = from.title;
            this.description = from.description;
            this.languages = Fields.open(from.languages);
            this.conformsTo = Fields.open(from.conformsTo);
            this.status = from.status;
            this.source = from.source;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** IRI of the entry. */
        public Builder uri(String uri) {
            this.uri = uri;
            return this;
        }

        /** Identifier (or IRI) of the dataset, series or service that it describes ({@code foaf:primaryTopic}). */
        public Builder primaryTopic(String primaryTopic) {
            this.primaryTopic = primaryTopic;
            return this;
        }

        /** When the entry last changed ({@code dct:modified}). */
        public Builder modified(Instant modified) {
            return modified(modified.toString());
        }

        /** When the entry last changed ({@code dct:modified}), as written. */
        public Builder modified(String modified) {
            this.modified = modified;
            return this;
        }

        /** When it was listed ({@code dct:issued}). */
        public Builder issued(LocalDate issued) {
            return issued(issued.toString());
        }

        /** When it was listed ({@code dct:issued}), as written. */
        public Builder issued(String issued) {
            this.issued = issued;
            return this;
        }

        /** Title of the entry ({@code dct:title}). */
        public Builder title(String title) {
            this.title = title;
            return this;
        }

        /** Description of the entry ({@code dct:description}). */
        public Builder description(String description) {
            this.description = description;
            return this;
        }

        /** Adds one: language of the description, as ISO 639-1 code or EU URI. */
        public Builder language(String language) {
            this.languages = Fields.add(this.languages, language);
            return this;
        }

        /** Adds one: application profile that the description follows. */
        public Builder conformsTo(Standard conformsTo) {
            this.conformsTo = Fields.add(this.conformsTo, conformsTo);
            return this;
        }

        /** IRI of the kind of the last change ({@code adms:status}). */
        public Builder status(String status) {
            this.status = status;
            return this;
        }

        /** IRI of the record that it was made from ({@code dct:source}). */
        public Builder source(String source) {
            this.source = source;
            return this;
        }

        /** The record. */
        public CatalogRecord build() {
            return new CatalogRecord(this);
        }
    }
}
