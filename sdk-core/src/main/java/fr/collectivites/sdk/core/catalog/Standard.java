package fr.collectivites.sdk.core.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.internal.model.Fields;
import fr.collectivites.sdk.core.value.Entity;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A standard that data conforms to ({@code dct:Standard}), most often a schema of the national catalogue: then its name
 * there ({@code scdl/subventions}) and its version are known, and platforms that know schemas (udata) store both.
 * Immutable and thread-safe.
 */
@JsonPropertyOrder({"name", "version", "uri", "title"})
public final class Standard extends Entity {

    private final @Nullable String name;
    private final @Nullable String version;
    private final @Nullable String uri;
    private final @Nullable String title;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private Standard(Builder builder) {
        super(builder);
        this.name = builder.name;
        this.version = builder.version;
        this.uri = builder.uri;
        this.title = builder.title;
    }

    /** Starts a standard of which nothing is known yet. */
    public static Builder builder() {
        return new Builder();
    }

    /** A schema of the national catalogue in a version. */
    public static Standard schema(String name, String version) {
        return builder().name(name).version(version).build();
    }

    /** A standard known by its address. */
    public static Standard uri(String uri) {
        return builder().uri(uri).build();
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Name in the national catalogue of schemas, such as {@code scdl/subventions}. */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** Version without a leading {@code v}; absent means the newest. */
    public Optional<String> version() {
        return Optional.ofNullable(version);
    }

    /** Address of the standard or of the schema file. */
    public Optional<String> uri() {
        return Optional.ofNullable(uri);
    }

    /** Title for people. */
    public Optional<String> title() {
        return Optional.ofNullable(title);
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Fields.state(name, version, uri, title);
    }

    /** The class and what tells it from others: for logs and debuggers. */
    @Override
    public String toString() {
        return Fields.describe("Standard", name, version, uri);
    }

    /** Builds a {@link Standard}. Not thread-safe. */
    public static final class Builder extends Entity.Builder<Builder> {
        private @Nullable String name;
        private @Nullable String version;
        private @Nullable String uri;
        private @Nullable String title;

        private Builder() {}

        private Builder(Standard from) {
            super(from);
            this.name = from.name;
            this.version = from.version;
            this.uri = from.uri;
            this.title = from.title;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Name in the national catalogue of schemas, such as {@code scdl/subventions}. */
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /** Version without a leading {@code v}; absent means the newest. */
        public Builder version(String version) {
            this.version = version;
            return this;
        }

        /** Address of the standard or of the schema file. */
        public Builder uri(String uri) {
            this.uri = uri;
            return this;
        }

        /** Title for people. */
        public Builder title(String title) {
            this.title = title;
            return this;
        }

        /** The standard. */
        public Standard build() {
            return new Standard(this);
        }
    }
}
