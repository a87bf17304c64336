package fr.collectivites.sdk.core.catalog;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.internal.model.Fields;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A body with its role towards a dataset ({@code prov:qualifiedAttribution}), beyond creator and publisher. Immutable and
 * thread-safe.
 */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"agent", "role"})
public final class Attribution {

    @NotNull @SuppressWarnings("MultipleNullnessAnnotations") // may be missing in what is read; the validator says so
    @Valid private final @Nullable Organisation agent;

    @NotBlank private final @Nullable String role;

    @JsonAnyGetter
    private final Map<String, @Nullable Object> unknownFields;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private Attribution(Builder builder) {
        this.agent = builder.agent;
        this.role = builder.role;
        this.unknownFields = Fields.freeze(builder.unknownFields);
    }

    /** Starts with what is mandatory. */
    public static Builder builder(Organisation agent, String role) {
        return new Builder().agent(agent).role(role);
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** The body. */
    public Optional<Organisation> agent() {
        return Optional.ofNullable(agent);
    }

    /** IRI or name of its role, such as {@code http://inspire.ec.europa.eu/metadata-codelist/ResponsiblePartyRole/custodian}. */
    public Optional<String> role() {
        return Optional.ofNullable(role);
    }

    /** Members of the JSON that this class does not know, as read, in their order. */
    public Map<String, @Nullable Object> unknownFields() {
        return unknownFields;
    }

    private List<@Nullable Object> state() {
        return Fields.state(agent, role, unknownFields).toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Attribution that && state().equals(that.state());
    }

    @Override
    public int hashCode() {
        return state().hashCode();
    }

    /** The class and what tells it from others: for logs and debuggers. */
    @Override
    public String toString() {
        return Fields.describe("Attribution", agent, role);
    }

    /** Builds a {@link Attribution}. Not thread-safe. */
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    public static final class Builder {
        private @Nullable Organisation agent;
        private @Nullable String role;

        @JsonAnySetter
        private Map<String, @Nullable Object> unknownFields = new LinkedHashMap<>();

        private Builder() {}

        private Builder(Attribution from) {
            this.agent = from.agent;
            this.role = from.role;
            this.unknownFields = new LinkedHashMap<>(from.unknownFields);
        }

        /** The body. */
        public Builder agent(Organisation agent) {
            this.agent = agent;
            return this;
        }

        /** IRI or name of its role, such as {@code http://inspire.ec.europa.eu/metadata-codelist/ResponsiblePartyRole/custodian}. */
        public Builder role(String role) {
            this.role = role;
            return this;
        }

        /** A member of the JSON that this class does not know. */
        public Builder unknownField(String name, @Nullable Object value) {
            unknownFields.put(name, value);
            return this;
        }

        /** The attribution. */
        public Attribution build() {
            return new Attribution(this);
        }
    }
}
