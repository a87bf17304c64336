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
 * A person to ask about a need. Personal data: never published, erased 24 months after the need is closed. Immutable and thread-safe.
 */
@JsonPropertyOrder({"name", "email", "phone", "function", "role"})
public final class NeedContact extends Entity {

    private final @Nullable String name;
    private final @Nullable String email;
    private final @Nullable String phone;
    private final @Nullable String function;
    private final @Nullable String role;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private NeedContact(Builder builder) {
        super(builder);
        this.name = builder.name;
        this.email = builder.email;
        this.phone = builder.phone;
        this.function = builder.function;
        this.role = builder.role;
    }

    /** Starts with its name. */
    public static Builder builder(String name) {
        return new Builder().name(name);
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Name. */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** E-mail address. */
    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    /** Telephone number. */
    public Optional<String> phone() {
        return Optional.ofNullable(phone);
    }

    /** Function. */
    public Optional<String> function() {
        return Optional.ofNullable(function);
    }

    /** Role. */
    public Optional<ContributorRole> role() {
        return Fields.read(role, ContributorRole::of);
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Fields.state(name, email, phone, function, role);
    }

    /** The class and what tells it from others: for logs and debuggers. */
    @Override
    public String toString() {
        return Fields.describe("NeedContact", role);
    }

    /** Builds a {@link NeedContact}. Not thread-safe. */
    public static final class Builder extends Entity.Builder<Builder> {
        private @Nullable String name;
        private @Nullable String email;
        private @Nullable String phone;
        private @Nullable String function;
        private @Nullable String role;

        private Builder() {}

        private Builder(NeedContact from) {
            super(from);
            this.name = from.name;
            this.email = from.email;
            this.phone = from.phone;
            this.function = from.function;
            this.role = from.role;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Name. */
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /** E-mail address. */
        public Builder email(String email) {
            this.email = email;
            return this;
        }

        /** Telephone number. */
        public Builder phone(String phone) {
            this.phone = phone;
            return this;
        }

        /** Function. */
        public Builder function(String function) {
            this.function = function;
            return this;
        }

        /** Role. */
        public Builder role(ContributorRole role) {
            this.role = role.code();
            return this;
        }

        /** The entity. */
        public NeedContact build() {
            return new NeedContact(this);
        }
    }
}
