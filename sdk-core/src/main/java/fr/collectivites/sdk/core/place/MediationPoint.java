package fr.collectivites.sdk.core.place;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.code.LegalId;
import fr.collectivites.sdk.core.constraint.SeverityPayload;
import fr.collectivites.sdk.core.constraint.ValidLegalId;
import fr.collectivites.sdk.core.internal.model.Fields;
import fr.collectivites.sdk.core.value.Address;
import fr.collectivites.sdk.core.value.Entity;
import fr.collectivites.sdk.core.value.IsoDate;
import fr.collectivites.sdk.core.value.NumberText;
import fr.collectivites.sdk.core.value.OpeningHours;
import fr.collectivites.sdk.core.value.PhoneNumber;
import fr.collectivites.sdk.core.value.Position;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place of digital mediation: where people are helped with digital tools and administrative steps. Immutable and
 * thread-safe.
 *
 * <p>{@code ModelValidator} checks beyond the annotations that latitude and longitude are given both or not at all.
 */
@JsonPropertyOrder({
    "id",
    "legalId",
    "name",
    "address",
    "latitude",
    "longitude",
    "phone",
    "emails",
    "websites",
    "hours",
    "services",
    "summary",
    "source",
    "updated"
})
public final class MediationPoint extends Entity {

    @NotBlank private final @Nullable String id;

    @ValidLegalId(payload = SeverityPayload.Warning.class)
    private final @Nullable String legalId;

    @NotBlank private final @Nullable String name;

    @Valid private final @Nullable Address address;

    private final @Nullable NumberText latitude;
    private final @Nullable NumberText longitude;
    private final @Nullable String phone;
    private final @Nullable List<@Email String> emails;
    private final @Nullable List<String> websites;
    private final @Nullable String hours;
    private final @Nullable List<String> services;
    private final @Nullable String summary;
    private final @Nullable String source;

    @NotBlank private final @Nullable String updated;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private MediationPoint(Builder builder) {
        super(builder);
        this.id = builder.id;
        this.legalId = builder.legalId;
        this.name = builder.name;
        this.address = builder.address;
        this.latitude = builder.latitude;
        this.longitude = builder.longitude;
        this.phone = builder.phone;
        this.emails = Fields.copy(builder.emails);
        this.websites = Fields.copy(builder.websites);
        this.hours = builder.hours;
        this.services = Fields.copy(builder.services);
        this.summary = builder.summary;
        this.source = builder.source;
        this.updated = builder.updated;
    }

    /** Starts with an identifier and a name. */
    public static Builder builder(String id, String name) {
        return new Builder().id(id).name(name);
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Identifier in the source. */
    public Optional<String> id() {
        return Optional.ofNullable(id);
    }

    /** SIRET of the body that runs it, else RNA or RIDET ({@code pivot} in the standard). */
    public Optional<LegalId> legalId() {
        return Fields.parse(legalId, LegalId::parse);
    }

    /** {@link #legalId()} as written, valid or not. */
    public Optional<String> legalIdText() {
        return Optional.ofNullable(legalId);
    }

    /** Name. */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** Address. */
    public Optional<Address> address() {
        return Optional.ofNullable(address);
    }

    /** Degrees north, WGS84. */
    public Optional<BigDecimal> latitude() {
        return Optional.ofNullable(latitude).flatMap(NumberText::number);
    }

    /** {@link #latitude()} as written, a number or not. */
    public Optional<String> latitudeText() {
        return Optional.ofNullable(latitude).map(NumberText::toString);
    }

    /** Degrees east, WGS84. */
    public Optional<BigDecimal> longitude() {
        return Optional.ofNullable(longitude).flatMap(NumberText::number);
    }

    /** {@link #longitude()} as written, a number or not. */
    public Optional<String> longitudeText() {
        return Optional.ofNullable(longitude).map(NumberText::toString);
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

    /** When it is open, in the syntax of OpenStreetMap. */
    public Optional<OpeningHours> hours() {
        return Fields.parse(hours, OpeningHours::parse);
    }

    /** {@link #hours()} as written, valid or not. */
    public Optional<String> hoursText() {
        return Optional.ofNullable(hours);
    }

    /** What it offers, in the words of the standard. */
    public List<String> services() {
        return Fields.list(services);
    }

    /** What it is, in at most 280 characters. */
    public Optional<String> summary() {
        return Optional.ofNullable(summary);
    }

    /** Who collected the record. */
    public Optional<String> source() {
        return Optional.ofNullable(source);
    }

    /** Day on which the record was last checked. */
    public Optional<IsoDate> updated() {
        return Fields.parse(updated, IsoDate::parse);
    }

    /** {@link #updated()} as written, readable or not. */
    public Optional<String> updatedText() {
        return Optional.ofNullable(updated);
    }

    /** Where it lies, if both coordinates are numbers within bounds. */
    public Optional<Position> position() {
        return latitude().flatMap(north -> longitude().flatMap(east -> Position.of(north, east)));
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Fields.state(
                id, legalId, name, address, latitude, longitude, phone, emails, websites, hours, services, summary,
                source, updated);
    }

    /** The class and what tells it from others: for logs and debuggers. */
    @Override
    public String toString() {
        return Fields.describe("MediationPoint", id, name);
    }

    /** Builds a {@link MediationPoint}. Not thread-safe. */
    public static final class Builder extends Entity.Builder<Builder> {
        private @Nullable String id;
        private @Nullable String legalId;
        private @Nullable String name;
        private @Nullable Address address;
        private @Nullable NumberText latitude;
        private @Nullable NumberText longitude;
        private @Nullable String phone;
        private @Nullable List<@Nullable String> emails;
        private @Nullable List<@Nullable String> websites;
        private @Nullable String hours;
        private @Nullable List<@Nullable String> services;
        private @Nullable String summary;
        private @Nullable String source;
        private @Nullable String updated;

        private Builder() {}

        private Builder(MediationPoint from) {
            super(from);
            this.id = from.id;
            this.legalId = from.legalId;
            this.name = from.name;
            this.address = from.address;
            this.latitude = from.latitude;
            this.longitude = from.longitude;
            this.phone = from.phone;
            this.emails = Fields.open(from.emails);
            this.websites = Fields.open(from.websites);
            this.hours = from.hours;
            this.services = Fields.open(from.services);
            this.summary = from.summary;
            this.source = from.source;
            this.updated = from.updated;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Identifier in the source. */
        public Builder id(String id) {
            this.id = id;
            return this;
        }

        /** SIRET of the body that runs it, else RNA or RIDET ({@code pivot} in the standard). */
        public Builder legalId(LegalId legalId) {
            this.legalId = legalId.value();
            return this;
        }

        /** SIRET of the body that runs it, else RNA or RIDET ({@code pivot} in the standard), as written. */
        public Builder legalId(String legalId) {
            this.legalId = legalId;
            return this;
        }

        /** Name. */
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /** Address. */
        public Builder address(Address address) {
            this.address = address;
            return this;
        }

        /** Degrees north, WGS84. */
        public Builder latitude(BigDecimal latitude) {
            this.latitude = NumberText.of(latitude);
            return this;
        }

        /** Degrees north, WGS84, as written. */
        public Builder latitude(String latitude) {
            this.latitude = NumberText.of(latitude);
            return this;
        }

        /** Degrees east, WGS84. */
        public Builder longitude(BigDecimal longitude) {
            this.longitude = NumberText.of(longitude);
            return this;
        }

        /** Degrees east, WGS84, as written. */
        public Builder longitude(String longitude) {
            this.longitude = NumberText.of(longitude);
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

        /** Adds one: generic e-mail address. */
        public Builder email(String email) {
            this.emails = Fields.add(this.emails, email);
            return this;
        }

        /** Adds one: address of a site. */
        public Builder website(String website) {
            this.websites = Fields.add(this.websites, website);
            return this;
        }

        /** When it is open, in the syntax of OpenStreetMap. */
        public Builder hours(OpeningHours hours) {
            this.hours = hours.toString();
            return this;
        }

        /** When it is open, in the syntax of OpenStreetMap, as written. */
        public Builder hours(String hours) {
            this.hours = hours;
            return this;
        }

        /** Adds one: what it offers, in the words of the standard. */
        public Builder service(String service) {
            this.services = Fields.add(this.services, service);
            return this;
        }

        /** What it is, in at most 280 characters. */
        public Builder summary(String summary) {
            this.summary = summary;
            return this;
        }

        /** Who collected the record. */
        public Builder source(String source) {
            this.source = source;
            return this;
        }

        /** Day on which the record was last checked. */
        public Builder updated(LocalDate updated) {
            this.updated = updated.toString();
            return this;
        }

        /** Day on which the record was last checked, as written. */
        public Builder updated(String updated) {
            this.updated = updated;
            return this;
        }

        /** Where it lies. */
        public Builder position(Position position) {
            return latitude(BigDecimal.valueOf(position.latitude()))
                    .longitude(BigDecimal.valueOf(position.longitude()));
        }

        /** The mediationPoint. */
        public MediationPoint build() {
            return new MediationPoint(this);
        }
    }
}
