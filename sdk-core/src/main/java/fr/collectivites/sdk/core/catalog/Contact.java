package fr.collectivites.sdk.core.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.internal.model.Fields;
import fr.collectivites.sdk.core.value.Entity;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom to ask ({@code vcard:Kind}): a service, hardly ever a person. Harvesters drop a contact without e-mail address and
 * page. Immutable and thread-safe.
 */
@JsonPropertyOrder({"uri", "name", "email", "url", "telephone", "organisation", "role"})
public final class Contact extends Entity {

    private final @Nullable String uri;

    @NotBlank private final @Nullable String name;

    @Email private final @Nullable String email;

    private final @Nullable String url;
    private final @Nullable String telephone;
    private final @Nullable String organisation;
    private final @Nullable String role;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private Contact(Builder builder) {
        super(builder);
        this.uri = builder.uri;
        this.name = builder.name;
        this.email = builder.email;
        this.url = builder.url;
        this.telephone = builder.telephone;
        this.organisation = builder.organisation;
        this.role = builder.role;
    }

    /** Starts with what is mandatory. */
    public static Builder builder(String name) {
        return new Builder().name(name);
    }

    /** A service with its e-mail address. */
    public static Contact of(String name, String email) {
        return builder(name).email(email).build();
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** IRI of the contact, where it has one. */
    public Optional<String> uri() {
        return Optional.ofNullable(uri);
    }

    /** Name of the service ({@code vcard:fn}). */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** E-mail address, without {@code mailto:}. */
    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    /** Contact page or form ({@code vcard:hasURL}). */
    public Optional<String> url() {
        return Optional.ofNullable(url);
    }

    /** Telephone number. */
    public Optional<String> telephone() {
        return Optional.ofNullable(telephone);
    }

    /** Name of the organisation that the service belongs to. */
    public Optional<String> organisation() {
        return Optional.ofNullable(organisation);
    }

    /** Role towards the data, as udata names roles: {@code contact}, {@code creator}, {@code publisher}, {@code rightsHolder} … Absent means {@code contact}. */
    public Optional<String> role() {
        return Optional.ofNullable(role);
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Fields.state(uri, name, email, url, telephone, organisation, role);
    }

    /** The class and what tells it from others: for logs and debuggers. */
    @Override
    public String toString() {
        return Fields.describe("Contact", name, email);
    }

    /** Builds a {@link Contact}. Not thread-safe. */
    public static final class Builder extends Entity.Builder<Builder> {
        private @Nullable String uri;
        private @Nullable String name;
        private @Nullable String email;
        private @Nullable String url;
        private @Nullable String telephone;
        private @Nullable String organisation;
        private @Nullable String role;

        private Builder() {}

        private Builder(Contact from) {
            super(from);
            this.uri = from.uri;
            this.name = from.name;
            this.email = from.email;
            this.url = from.url;
            this.telephone = from.telephone;
            this.organisation = from.organisation;
            this.role = from.role;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** IRI of the contact, where it has one. */
        public Builder uri(String uri) {
            this.uri = uri;
            return this;
        }

        /** Name of the service ({@code vcard:fn}). */
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /** E-mail address, without {@code mailto:}. */
        public Builder email(String email) {
            this.email = email;
            return this;
        }

        /** Contact page or form ({@code vcard:hasURL}). */
        public Builder url(String url) {
            this.url = url;
            return this;
        }

        /** Telephone number. */
        public Builder telephone(String telephone) {
            this.telephone = telephone;
            return this;
        }

        /** Name of the organisation that the service belongs to. */
        public Builder organisation(String organisation) {
            this.organisation = organisation;
            return this;
        }

        /** Role towards the data, as udata names roles: {@code contact}, {@code creator}, {@code publisher}, {@code rightsHolder} … Absent means {@code contact}. */
        public Builder role(String role) {
            this.role = role;
            return this;
        }

        /** The contact. */
        public Contact build() {
            return new Contact(this);
        }
    }
}
