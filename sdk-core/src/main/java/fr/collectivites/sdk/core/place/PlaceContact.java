package fr.collectivites.sdk.core.place;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.internal.model.Fields;
import fr.collectivites.sdk.core.value.Entity;
import fr.collectivites.sdk.core.value.PhoneNumber;
import jakarta.validation.constraints.Email;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a place. E-mail addresses and numbers should be those of the place, never of a person who works there: what
 * looks like a person is left out of public exports. Immutable and thread-safe.
 */
@JsonPropertyOrder({"phone", "emails", "websites", "appointments", "accessibility"})
public final class PlaceContact extends Entity {

    private final @Nullable String phone;
    private final @Nullable List<@Email String> emails;
    private final @Nullable List<String> websites;
    private final @Nullable String appointments;
    private final @Nullable String accessibility;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private PlaceContact(Builder builder) {
        super(builder);
        this.phone = builder.phone;
        this.emails = Fields.copy(builder.emails);
        this.websites = Fields.copy(builder.websites);
        this.appointments = builder.appointments;
        this.accessibility = builder.accessibility;
    }

    /** Starts a contact of which nothing is known yet. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Telephone number. */
    public Optional<PhoneNumber> phone() {
        return Fields.parse(phone, PhoneNumber::parse);
    }

    /** {@link #phone()} as written, valid or not. */
    public Optional<String> phoneText() {
        return Optional.ofNullable(phone);
    }

    /** Generic e-mail addresses. */
    public List<String> emails() {
        return Fields.list(emails);
    }

    /** Addresses of its sites. */
    public List<String> websites() {
        return Fields.list(websites);
    }

    /** Address of the site that gives appointments. */
    public Optional<String> appointments() {
        return Optional.ofNullable(appointments);
    }

    /** Address of its page on acceslibre. */
    public Optional<String> accessibility() {
        return Optional.ofNullable(accessibility);
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Fields.state(phone, emails, websites, appointments, accessibility);
    }

    /** The class and what tells it from others: for logs and debuggers. */
    @Override
    public String toString() {
        return Fields.describe("PlaceContact", websites);
    }

    /** Builds a {@link PlaceContact}. Not thread-safe. */
    public static final class Builder extends Entity.Builder<Builder> {
        private @Nullable String phone;
        private @Nullable List<@Nullable String> emails;
        private @Nullable List<@Nullable String> websites;
        private @Nullable String appointments;
        private @Nullable String accessibility;

        private Builder() {}

        private Builder(PlaceContact from) {
            super(from);
            this.phone = from.phone;
            this.emails = Fields.open(from.emails);
            this.websites = Fields.open(from.websites);
            this.appointments = from.appointments;
            this.accessibility = from.accessibility;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Telephone number. */
        public Builder phone(PhoneNumber phone) {
            this.phone = phone.toString();
            return this;
        }
        /** Telephone number, as written. */
        public Builder phone(String phone) {
            this.phone = phone;
            return this;
        }

        /** Adds one: generic e-mail addresses. */
        public Builder email(String email) {
            this.emails = Fields.add(this.emails, email);
            return this;
        }

        /** Adds one: addresses of its sites. */
        public Builder website(String website) {
            this.websites = Fields.add(this.websites, website);
            return this;
        }

        /** Address of the site that gives appointments. */
        public Builder appointments(String appointments) {
            this.appointments = appointments;
            return this;
        }

        /** Address of its page on acceslibre. */
        public Builder accessibility(String accessibility) {
            this.accessibility = accessibility;
            return this;
        }

        /** The finished one. */
        public PlaceContact build() {
            return new PlaceContact(this);
        }
    }
}
