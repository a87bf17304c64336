package fr.collectivites.sdk.core.catalog;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.internal.model.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A standard that data conforms to ({@code dct:Standard}), most often a schema of the national catalogue: then its name
 * there ({@code scdl/subventions}) and its version are known, and platforms that know schemas (udata) store both.
 * Immutable and thread-safe.
 */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"name", "version", "uri", "title"})
public final class Standard {

    private final @Nullable String name;
    private final @Nullable String version;
    private final @Nullable String uri;
    private final @Nullable String title;

    @JsonAnyGetter
    private final Map<String, @Nullable Object> unknownFields;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private Standard(Builder builder) {
        this.name = builder.name;
        this.version = builder.version;
        this.uri = builder.uri;
        this.title = builder.title;
        this.unknownFields = Fields.freeze(builder.unknownFields);
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

    /** Members of the JSON that this class does not know, as read, in their order. */
    public Map<String, @Nullable Object> unknownFields() {
        return unknownFields;
    }

    private List<@Nullable Object> state() {
        return Fields.state(name, version, uri, title, unknownFields).toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Standard that && state().equals(that.state());
    }

    @Override
    public int hashCode() {
        return state().hashCode();
    }

    /** The class and what tells it from others: for logs and debuggers. */
    @Override
    public String toString() {
        return Fields.describe("Standard", name, version, uri);
    }

    /** Builds a {@link Standard}. Not thread-safe. */
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    public static final class Builder {
        private @Nullable String name;
        private @Nullable String version;
        private @Nullable String uri;
        private @Nullable String title;

        @JsonAnySetter
        private Map<String, @Nullable Object> unknownFields = new LinkedHashMap<>();

        private Builder() {}

        private Builder(Standard from) {
            this.name = from.name;
            this.version = from.version;
            this.uri = from.uri;
            this.title = from.title;
            this.unknownFields = new LinkedHashMap<>(from.unknownFields);
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

        /** A member of the JSON that this class does not know. */
        public Builder unknownField(String name, @Nullable Object value) {
            unknownFields.put(name, value);
            return this;
        }

        /** The standard. */
        public Standard build() {
            return new Standard(this);
        }
    }
}
