package fr.collectivites.sdk.needs.need;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.code.Siren;
import fr.collectivites.sdk.core.value.Entity;
import fr.collectivites.sdk.needs.internal.model.Fields;
import fr.collectivites.sdk.needs.registry.ContributorRole;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who relays the need of a citizen: an elected official, the management or the staff of a public body. Immutable and thread-safe.
 */
@JsonPropertyOrder({"role", "siren"})
public final class Relay extends Entity {

    private final @Nullable String role;
    private final @Nullable String siren;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private Relay(Builder builder) {
        super(builder);
        this.role = builder.role;
        this.siren = builder.siren;
    }

    /** Starts with its role, siren. */
    public static Builder builder(ContributorRole role, Siren siren) {
        return new Builder().role(role).siren(siren);
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Role of the relay. */
    public Optional<ContributorRole> role() {
        return Fields.read(role, ContributorRole::of);
    }

    /** SIREN of its body. */
    public Optional<Siren> siren() {
        return Fields.parse(siren, Siren::parse);
    }

    /** {@link #siren()} as written, valid or not. */
    public Optional<String> sirenText() {
        return Optional.ofNullable(siren);
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Fields.state(role, siren);
    }

    /** The class and what tells it from others: for logs and debuggers. */
    @Override
    public String toString() {
        return Fields.describe("Relay", role, siren);
    }

    /** Builds a {@link Relay}. Not thread-safe. */
    public static final class Builder extends Entity.Builder<Builder> {
        private @Nullable String role;
        private @Nullable String siren;

        private Builder() {}

        private Builder(Relay from) {
            super(from);
            this.role = from.role;
            this.siren = from.siren;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Role of the relay. */
        public Builder role(ContributorRole role) {
            this.role = role.code();
            return this;
        }

        /** SIREN of its body. */
        public Builder siren(Siren siren) {
            this.siren = siren.toString();
            return this;
        }

        /** SIREN of its body, as written. */
        public Builder siren(String siren) {
            this.siren = siren;
            return this;
        }

        /** The entity. */
        public Relay build() {
            return new Relay(this);
        }
    }
}
