package fr.collectivites.sdk.core.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.internal.model.Fields;
import fr.collectivites.sdk.core.value.Entity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A body with its role towards a dataset ({@code prov:qualifiedAttribution}), beyond creator and publisher. Immutable and
 * thread-safe.
 */
@JsonPropertyOrder({"agent", "role"})
public final class Attribution extends Entity {

    @NotNull @SuppressWarnings("MultipleNullnessAnnotations") // may be missing in what is read; the validator says so
    @Valid private final @Nullable Organisation agent;

    @NotBlank private final @Nullable String role;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private Attribution(Builder builder) {
        super(builder);
        this.agent = builder.agent;
        this.role = builder.role;
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

    @Override
    protected Stream<@Nullable Object> state() {
        return Fields.state(agent, role);
    }

    /** The class and what tells it from others: for logs and debuggers. */
    @Override
    public String toString() {
        return Fields.describe("Attribution", agent, role);
    }

    /** Builds a {@link Attribution}. Not thread-safe. */
    public static final class Builder extends Entity.Builder<Builder> {
        private @Nullable Organisation agent;
        private @Nullable String role;

        private Builder() {}

        private Builder(Attribution from) {
            super(from);
            this.agent = from.agent;
            this.role = from.role;
        }

        @Override
        protected Builder self() {
            return this;
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

        /** The attribution. */
        public Attribution build() {
            return new Attribution(this);
        }
    }
}
