package fr.collectivites.sdk.core.catalog;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.internal.model.Fields;
import fr.collectivites.sdk.core.value.Concept;
import jakarta.validation.constraints.NotBlank;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A link from a dataset to another resource, by the property that DCAT has for it. Immutable and thread-safe.
 */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"kind", "uri"})
public final class Relation {

    @NotBlank private final @Nullable String kind;

    @NotBlank private final @Nullable String uri;

    @JsonAnyGetter
    private final Map<String, @Nullable Object> unknownFields;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private Relation(Builder builder) {
        this.kind = builder.kind;
        this.uri = builder.uri;
        this.unknownFields = Fields.freeze(builder.unknownFields);
    }

    /** Starts with what is mandatory. */
    public static Builder builder(Kind kind, String uri) {
        return new Builder().kind(kind).uri(uri);
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** How the resource relates to the dataset. */
    public Optional<Kind> kind() {
        return Fields.read(kind, Kind::of);
    }

    /** IRI of the resource; for a dataset of the same catalogue its identifier will do. */
    public Optional<String> uri() {
        return Optional.ofNullable(uri);
    }

    /** The properties that link datasets to resources, by their names. */
    public static final class Kind extends Concept {

        /** What it derives from ({@code dct:source}). */
        public static final Kind SOURCE = new Kind("source", "dérive de");
        /** What has to do with it ({@code dct:relation}). */
        public static final Kind RELATED = new Kind("relation", "voir aussi");
        /** A version of it ({@code dcat:hasVersion}). */
        public static final Kind HAS_VERSION = new Kind("hasVersion", "a pour version");
        /** What it is a version of ({@code dcat:isVersionOf}). */
        public static final Kind VERSION_OF = new Kind("isVersionOf", "est une version de");
        /** A publication that cites it ({@code dct:isReferencedBy}). */
        public static final Kind REFERENCED_BY = new Kind("isReferencedBy", "est cité par");
        /** The activity that generated it ({@code prov:wasGeneratedBy}). */
        public static final Kind GENERATED_BY = new Kind("wasGeneratedBy", "est produit par");

        private static final Index<Kind> INDEX = new Index<>(
                List.of(SOURCE, RELATED, HAS_VERSION, VERSION_OF, REFERENCED_BY, GENERATED_BY),
                concept -> Stream.of(concept.label()),
                text -> new Kind(text));

        private Kind(String code, String label) {
            super(code, null, label);
        }

        private Kind(String unknown) {
            super(unknown);
        }

        /** The known entries of the list. */
        public static List<Kind> values() {
            return INDEX.all();
        }

        /**
         * The kind of a property name ({@code isVersionOf}) or French label; one that is not in the list is kept as written.
         *
         * @throws IllegalArgumentException if the text is blank
         */
        @JsonCreator
        public static Kind of(String text) {
            return INDEX.of(text);
        }
    }

    /** Members of the JSON that this class does not know, as read, in their order. */
    public Map<String, @Nullable Object> unknownFields() {
        return unknownFields;
    }

    private List<@Nullable Object> state() {
        return Fields.state(kind, uri, unknownFields).toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Relation that && state().equals(that.state());
    }

    @Override
    public int hashCode() {
        return state().hashCode();
    }

    /** The class and what tells it from others: for logs and debuggers. */
    @Override
    public String toString() {
        return Fields.describe("Relation", kind, uri);
    }

    /** Builds a {@link Relation}. Not thread-safe. */
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    public static final class Builder {
        private @Nullable String kind;
        private @Nullable String uri;

        @JsonAnySetter
        private Map<String, @Nullable Object> unknownFields = new LinkedHashMap<>();

        private Builder() {}

        private Builder(Relation from) {
            this.kind = from.kind;
            this.uri = from.uri;
            this.unknownFields = new LinkedHashMap<>(from.unknownFields);
        }

        /** How the resource relates to the dataset. */
        public Builder kind(Kind kind) {
            this.kind = kind.code();
            return this;
        }

        /** IRI of the resource; for a dataset of the same catalogue its identifier will do. */
        public Builder uri(String uri) {
            this.uri = uri;
            return this;
        }

        /** A member of the JSON that this class does not know. */
        public Builder unknownField(String name, @Nullable Object value) {
            unknownFields.put(name, value);
            return this;
        }

        /** The relation. */
        public Relation build() {
            return new Relation(this);
        }
    }
}
