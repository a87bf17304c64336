package fr.collectivites.sdk.core.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.internal.model.Fields;
import fr.collectivites.sdk.core.value.Concept;
import fr.collectivites.sdk.core.value.Entity;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A link from a dataset to another resource, by the property that DCAT has for it, or by a role of its own ({@code
 * dcat:Relationship}). Immutable and thread-safe.
 */
@JsonPropertyOrder({"kind", "uri", "role"})
public final class Relation extends Entity {

    @NotBlank private final @Nullable String kind;

    @NotBlank private final @Nullable String uri;

    private final @Nullable String role;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private Relation(Builder builder) {
        super(builder);
        this.kind = builder.kind;
        this.uri = builder.uri;
        this.role = builder.role;
    }

    /** Starts with what is mandatory. */
    public static Builder builder(Kind kind, String uri) {
        return new Builder().kind(kind).uri(uri);
    }

    /**
     * A link that no property of DCAT has a name for.
     *
     * @param role IRI of what the resource is to the dataset, such as {@code http://www.iana.org/assignments/relation/original}
     */
    public static Relation qualified(String uri, String role) {
        return builder(Kind.QUALIFIED, uri).role(role).build();
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

    /** IRI of what the resource is to the dataset ({@code dcat:hadRole}); for links of the kind {@link Kind#QUALIFIED}. */
    public Optional<String> role() {
        return Optional.ofNullable(role);
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
        /** What has a role of its own towards it ({@code dcat:qualifiedRelation}). */
        public static final Kind QUALIFIED = new Kind("qualifiedRelation", "a un lien qualifié avec");

        private static final Index<Kind> INDEX = new Index<>(
                List.of(SOURCE, RELATED, HAS_VERSION, VERSION_OF, REFERENCED_BY, GENERATED_BY, QUALIFIED),
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

    @Override
    protected Stream<@Nullable Object> state() {
        return Fields.state(kind, uri, role);
    }

    /** The class and what tells it from others: for logs and debuggers. */
    @Override
    public String toString() {
        return Fields.describe("Relation", kind, uri, role);
    }

    /** Builds a {@link Relation}. Not thread-safe. */
    public static final class Builder extends Entity.Builder<Builder> {
        private @Nullable String kind;
        private @Nullable String uri;
        private @Nullable String role;

        private Builder() {}

        private Builder(Relation from) {
            super(from);
            this.kind = from.kind;
            this.uri = from.uri;
            this.role = from.role;
        }

        @Override
        protected Builder self() {
            return this;
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

        /** IRI of what the resource is to the dataset ({@code dcat:hadRole}); for links of the kind {@link Kind#QUALIFIED}. */
        public Builder role(String role) {
            this.role = role;
            return this;
        }

        /** The relation. */
        public Relation build() {
            return new Relation(this);
        }
    }
}
