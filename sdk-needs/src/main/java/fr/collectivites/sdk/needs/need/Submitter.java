package fr.collectivites.sdk.needs.need;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.value.Entity;
import fr.collectivites.sdk.needs.internal.model.Fields;
import fr.collectivites.sdk.needs.registry.ContributorRole;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * In which role a need is told; for a citizen, by whom it is relayed. Immutable and thread-safe.
 */
@JsonPropertyOrder({"role", "relayedBy"})
public final class Submitter extends Entity {

    private final @Nullable String role;
    private final @Nullable Relay relayedBy;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private Submitter(Builder builder) {
        super(builder);
        this.role = builder.role;
        this.relayedBy = builder.relayedBy;
    }

    /** Starts with its role. */
    public static Builder builder(ContributorRole role) {
        return new Builder().role(role);
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Role. */
    public Optional<ContributorRole> role() {
        return Fields.read(role, ContributorRole::of);
    }

    /** Who relays a citizen. */
    public Optional<Relay> relayedBy() {
        return Optional.ofNullable(relayedBy);
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Fields.state(role, relayedBy);
    }

    /** The class and what tells it from others: for logs and debuggers. */
    @Override
    public String toString() {
        return Fields.describe("Submitter", role);
    }

    /** Builds a {@link Submitter}. Not thread-safe. */
    public static final class Builder extends Entity.Builder<Builder> {
        private @Nullable String role;
        private @Nullable Relay relayedBy;

        private Builder() {}

        private Builder(Submitter from) {
            super(from);
            this.role = from.role;
            this.relayedBy = from.relayedBy;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Role. */
        public Builder role(ContributorRole role) {
            this.role = role.code();
            return this;
        }

        /** Who relays a citizen. */
        public Builder relayedBy(Relay relayedBy) {
            this.relayedBy = relayedBy;
            return this;
        }

        /** The entity. */
        public Submitter build() {
            return new Submitter(this);
        }
    }
}
