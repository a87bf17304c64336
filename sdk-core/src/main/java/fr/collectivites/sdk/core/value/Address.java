package fr.collectivites.sdk.core.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.PostalCode;
import fr.collectivites.sdk.core.constraint.SeverityPayload;
import fr.collectivites.sdk.core.constraint.ValidCommuneCode;
import fr.collectivites.sdk.core.constraint.ValidPostalCode;
import fr.collectivites.sdk.core.internal.model.Fields;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A postal address in France, field by field as the standards of local data have it. Immutable and thread-safe.
 */
@JsonPropertyOrder({"street", "complement", "postalCode", "city", "communeCode"})
public final class Address extends Entity {

    private final @Nullable String street;
    private final @Nullable String complement;

    @ValidPostalCode(payload = SeverityPayload.Warning.class)
    private final @Nullable String postalCode;

    private final @Nullable String city;

    @ValidCommuneCode(payload = SeverityPayload.Warning.class)
    private final @Nullable String communeCode;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private Address(Builder builder) {
        super(builder);
        this.street = builder.street;
        this.complement = builder.complement;
        this.postalCode = builder.postalCode;
        this.city = builder.city;
        this.communeCode = builder.communeCode;
    }

    /** Starts an address of which nothing is known yet. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Number, suffix and name of the street. */
    public Optional<String> street() {
        return Optional.ofNullable(street);
    }

    /** What completes it: building, floor, place name. */
    public Optional<String> complement() {
        return Optional.ofNullable(complement);
    }

    /** Postal code. */
    public Optional<PostalCode> postalCode() {
        return Fields.parse(postalCode, PostalCode::parse);
    }

    /** {@link #postalCode()} as written, valid or not. */
    public Optional<String> postalCodeText() {
        return Optional.ofNullable(postalCode);
    }

    /** Name of the commune. */
    public Optional<String> city() {
        return Optional.ofNullable(city);
    }

    /** INSEE code of the commune. */
    public Optional<CommuneCode> communeCode() {
        return Fields.parse(communeCode, CommuneCode::parse);
    }

    /** {@link #communeCode()} as written, valid or not. */
    public Optional<String> communeCodeText() {
        return Optional.ofNullable(communeCode);
    }

    /** The address on one line, such as {@code 3 place Roger Delthil, 82200 Moissac}; empty when nothing is known. */
    public String oneLine() {
        String town = Stream.of(postalCode, city).filter(Address::isWritten).collect(Collectors.joining(" "));
        return Stream.of(street, complement, town).filter(Address::isWritten).collect(Collectors.joining(", "));
    }

    private static boolean isWritten(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Fields.state(street, complement, postalCode, city, communeCode);
    }

    /** The class and what tells it from others: for logs and debuggers. */
    @Override
    public String toString() {
        return Fields.describe("Address", street, postalCode, city);
    }

    /** Builds a {@link Address}. Not thread-safe. */
    public static final class Builder extends Entity.Builder<Builder> {
        private @Nullable String street;
        private @Nullable String complement;
        private @Nullable String postalCode;
        private @Nullable String city;
        private @Nullable String communeCode;

        private Builder() {}

        private Builder(Address from) {
            super(from);
            this.street = from.street;
            this.complement = from.complement;
            this.postalCode = from.postalCode;
            this.city = from.city;
            this.communeCode = from.communeCode;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Number, suffix and name of the street. */
        public Builder street(String street) {
            this.street = street;
            return this;
        }

        /** What completes it: building, floor, place name. */
        public Builder complement(String complement) {
            this.complement = complement;
            return this;
        }

        /** Postal code. */
        public Builder postalCode(PostalCode postalCode) {
            this.postalCode = postalCode.toString();
            return this;
        }

        /** Postal code, as written. */
        public Builder postalCode(String postalCode) {
            this.postalCode = postalCode;
            return this;
        }

        /** Name of the commune. */
        public Builder city(String city) {
            this.city = city;
            return this;
        }

        /** INSEE code of the commune. */
        public Builder communeCode(CommuneCode communeCode) {
            this.communeCode = communeCode.toString();
            return this;
        }

        /** INSEE code of the commune, as written. */
        public Builder communeCode(String communeCode) {
            this.communeCode = communeCode;
            return this;
        }

        /** The address. */
        public Address build() {
            return new Address(this);
        }
    }
}
