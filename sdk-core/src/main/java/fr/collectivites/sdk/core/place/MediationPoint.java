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
import fr.collectivites.sdk.core.value.Position;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place of digital mediation: where people are helped with digital tools and administrative steps. It has the 32 fields
 * of the national standard {@code LaMednum/standard-mediation-num} 1.0; {@link StandardField} tells which lies where.
 * Immutable and thread-safe.
 *
 * <p>{@code ModelValidator} checks beyond the annotations that latitude and longitude are given both or not at all.
 */
@JsonPropertyOrder({
    "id",
    "legalId",
    "name",
    "types",
    "address",
    "latitude",
    "longitude",
    "contact",
    "hours",
    "summary",
    "description",
    "source",
    "parent",
    "updated",
    "offer"
})
public final class MediationPoint extends Entity {

    @NotBlank private final @Nullable String id;

    @ValidLegalId(payload = SeverityPayload.Warning.class)
    private final @Nullable String legalId;

    @NotBlank private final @Nullable String name;

    private final @Nullable List<String> types;

    @Valid private final @Nullable Address address;

    private final @Nullable NumberText latitude;
    private final @Nullable NumberText longitude;

    @Valid private final @Nullable PlaceContact contact;

    private final @Nullable String hours;
    private final @Nullable String summary;
    private final @Nullable String description;
    private final @Nullable String source;
    private final @Nullable String parent;

    @NotBlank private final @Nullable String updated;

    @Valid private final @Nullable MediationOffer offer;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private MediationPoint(Builder builder) {
        super(builder);
        this.id = builder.id;
        this.legalId = builder.legalId;
        this.name = builder.name;
        this.types = Fields.copy(builder.types);
        this.address = builder.address;
        this.latitude = builder.latitude;
        this.longitude = builder.longitude;
        this.contact = builder.contact;
        this.hours = builder.hours;
        this.summary = builder.summary;
        this.description = builder.description;
        this.source = builder.source;
        this.parent = builder.parent;
        this.updated = builder.updated;
        this.offer = builder.offer;
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

    /** What kind of place it is. */
    public List<PlaceType> types() {
        return Fields.list(types, PlaceType::of);
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

    /** How to reach it; an empty contact when nothing is known. */
    public PlaceContact contact() {
        return contact == null ? PlaceContact.builder().build() : contact;
    }

    /** When it is open, in the syntax of OpenStreetMap. */
    public Optional<OpeningHours> hours() {
        return Fields.parse(hours, OpeningHours::parse);
    }

    /** {@link #hours()} as written, valid or not. */
    public Optional<String> hoursText() {
        return Optional.ofNullable(hours);
    }

    /** What it is, in at most 280 characters. */
    public Optional<String> summary() {
        return Optional.ofNullable(summary);
    }

    /** What it is, at length. */
    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    /** Who collected the record. */
    public Optional<String> source() {
        return Optional.ofNullable(source);
    }

    /** Name of the network or body that it belongs to. */
    public Optional<String> parent() {
        return Optional.ofNullable(parent);
    }

    /** Day on which the record was last checked. */
    public Optional<IsoDate> updated() {
        return Fields.parse(updated, IsoDate::parse);
    }

    /** {@link #updated()} as written, valid or not. */
    public Optional<String> updatedText() {
        return Optional.ofNullable(updated);
    }

    /** What it offers; an empty offer when nothing is known. */
    public MediationOffer offer() {
        return offer == null ? MediationOffer.builder().build() : offer;
    }

    /** Where it lies, if both coordinates are numbers within bounds. */
    public Optional<Position> position() {
        return latitude().flatMap(north -> longitude().flatMap(east -> Position.of(north, east)));
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Fields.state(
                id,
                legalId,
                name,
                types,
                address,
                latitude,
                longitude,
                contact,
                hours,
                summary,
                description,
                source,
                parent,
                updated,
                offer);
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
        private @Nullable List<@Nullable String> types;
        private @Nullable Address address;
        private @Nullable NumberText latitude;
        private @Nullable NumberText longitude;
        private @Nullable PlaceContact contact;
        private @Nullable String hours;
        private @Nullable String summary;
        private @Nullable String description;
        private @Nullable String source;
        private @Nullable String parent;
        private @Nullable String updated;
        private @Nullable MediationOffer offer;

        private Builder() {}

        private Builder(MediationPoint from) {
            super(from);
            this.id = from.id;
            this.legalId = from.legalId;
            this.name = from.name;
            this.types = Fields.open(from.types);
            this.address = from.address;
            this.latitude = from.latitude;
            this.longitude = from.longitude;
            this.contact = from.contact;
            this.hours = from.hours;
            this.summary = from.summary;
            this.description = from.description;
            this.source = from.source;
            this.parent = from.parent;
            this.updated = from.updated;
            this.offer = from.offer;
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

        /** Adds one: what kind of place it is. */
        public Builder type(PlaceType type) {
            return type(type.code());
        }

        /** Adds one, as written. */
        public Builder type(String type) {
            this.types = Fields.add(this.types, type);
            return this;
        }

        /** Address. */
        public Builder address(Address address) {
            this.address = address;
            return this;
        }

        /** Degrees north, WGS84, as written. */
        public Builder latitude(String latitude) {
            this.latitude = NumberText.of(latitude);
            return this;
        }

        /** Degrees east, WGS84, as written. */
        public Builder longitude(String longitude) {
            this.longitude = NumberText.of(longitude);
            return this;
        }
        /** Where it lies. */
        public Builder position(Position position) {
            this.latitude = NumberText.of(BigDecimal.valueOf(position.latitude()));
            this.longitude = NumberText.of(BigDecimal.valueOf(position.longitude()));
            return this;
        }

        /** How to reach it; an empty contact when nothing is known. */
        public Builder contact(PlaceContact contact) {
            this.contact = contact;
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

        /** What it is, in at most 280 characters. */
        public Builder summary(String summary) {
            this.summary = summary;
            return this;
        }

        /** What it is, at length. */
        public Builder description(String description) {
            this.description = description;
            return this;
        }

        /** Who collected the record. */
        public Builder source(String source) {
            this.source = source;
            return this;
        }

        /** Name of the network or body that it belongs to. */
        public Builder parent(String parent) {
            this.parent = parent;
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

        /** What it offers; an empty offer when nothing is known. */
        public Builder offer(MediationOffer offer) {
            this.offer = offer;
            return this;
        }

        /** The finished one. */
        public MediationPoint build() {
            return new MediationPoint(this);
        }
    }
}
