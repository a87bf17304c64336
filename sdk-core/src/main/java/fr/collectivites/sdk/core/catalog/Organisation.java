package fr.collectivites.sdk.core.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.code.Siren;
import fr.collectivites.sdk.core.code.Siret;
import fr.collectivites.sdk.core.collectivity.PublicBody;
import fr.collectivites.sdk.core.collectivity.PublicBodyKind;
import fr.collectivites.sdk.core.internal.model.Fields;
import fr.collectivites.sdk.core.value.Concept;
import fr.collectivites.sdk.core.value.Entity;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A body that produces or publishes data ({@code foaf:Agent}): a collectivité, a syndicat, a company, identified by its
 * SIREN or SIRET where it has one. Immutable and thread-safe.
 */
@JsonPropertyOrder({"uri", "identifier", "name", "acronym", "siren", "siret", "type", "email", "homepage"})
public final class Organisation extends Entity {

    private final @Nullable String uri;
    private final @Nullable String identifier;

    @NotBlank private final @Nullable String name;

    private final @Nullable String acronym;
    private final @Nullable String siren;
    private final @Nullable String siret;
    private final @Nullable String type;

    @Email private final @Nullable String email;

    private final @Nullable String homepage;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private Organisation(Builder builder) {
        super(builder);
        this.uri = builder.uri;
        this.identifier = builder.identifier;
        this.name = builder.name;
        this.acronym = builder.acronym;
        this.siren = builder.siren;
        this.siret = builder.siret;
        this.type = builder.type;
        this.email = builder.email;
        this.homepage = builder.homepage;
    }

    /** Starts with what is mandatory. */
    public static Builder builder(String name) {
        return new Builder().name(name);
    }

    /** A body by its name and SIRET (or SIREN, by its length). */
    public static Organisation of(String name, String number) {
        Builder builder = builder(name);
        boolean siren = number.chars().filter(Character::isDigit).count() == 9;
        return (siren ? builder.siren(number) : builder.siret(number)).build();
    }

    /** A public body, under its name and numbers. */
    public static Organisation of(PublicBody body) {
        Builder builder = builder(body.name().orElse(""));
        body.acronym().ifPresent(builder::acronym);
        body.siretText().ifPresent(builder::siret);
        body.sirenText().ifPresent(builder::siren);
        body.email().ifPresent(builder::email);
        body.homepage().ifPresent(builder::homepage);
        return builder.type(type(body)).build();
    }

    private static Type type(PublicBody body) {
        PublicBodyKind kind = body.kind().orElse(PublicBodyKind.OTHER);
        if (kind.equals(PublicBodyKind.REGION)) {
            return Type.REGIONAL_AUTHORITY;
        }
        return kind.equals(PublicBodyKind.STATE) ? Type.NATIONAL_AUTHORITY : Type.LOCAL_AUTHORITY;
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** IRI of the body, where it has one. */
    public Optional<String> uri() {
        return Optional.ofNullable(uri);
    }

    /** Identifier in the catalogue ({@code dct:identifier}) other than SIREN and SIRET, such as the slug that a portal gives. */
    public Optional<String> identifier() {
        return Optional.ofNullable(identifier);
    }

    /** Name ({@code foaf:name}). */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** Acronym. */
    public Optional<String> acronym() {
        return Optional.ofNullable(acronym);
    }

    /** SIREN: the one given, else the first nine digits of the SIRET. */
    public Optional<Siren> siren() {
        return Fields.parse(siren, Siren::parse).or(() -> siret().map(Siret::siren));
    }

    /** {@link #siren()} as written, valid or not. */
    public Optional<String> sirenText() {
        return Optional.ofNullable(siren);
    }

    /** SIRET of the establishment. */
    public Optional<Siret> siret() {
        return Fields.parse(siret, Siret::parse);
    }

    /** {@link #siret()} as written, valid or not. */
    public Optional<String> siretText() {
        return Optional.ofNullable(siret);
    }

    /** Kind of body ({@code dct:type}, ADMS publisher type). */
    public Optional<Type> type() {
        return Fields.read(type, Type::of);
    }

    /** E-mail address, without {@code mailto:} ({@code foaf:mbox}). */
    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    /** Site of the body ({@code foaf:homepage}). */
    public Optional<String> homepage() {
        return Optional.ofNullable(homepage);
    }

    /** The kinds of body of the ADMS list <i>publisher type</i> 1.0. */
    public static final class Type extends Concept {

        /** A commune, an EPCI, a département, a syndicat. */
        public static final Type LOCAL_AUTHORITY = new Type("LocalAuthority", "Autorité locale");
        /** A région. */
        public static final Type REGIONAL_AUTHORITY = new Type("RegionalAuthority", "Autorité régionale");
        /** The State and its operators. */
        public static final Type NATIONAL_AUTHORITY = new Type("NationalAuthority", "Autorité nationale");
        /** The European Union and the like. */
        public static final Type SUPRANATIONAL_AUTHORITY =
                new Type("SupraNationalAuthority", "Autorité supranationale");
        /** A company. */
        public static final Type COMPANY = new Type("Company", "Entreprise");
        /** An association. */
        public static final Type NON_PROFIT = new Type("NonProfitOrganisation", "Organisation à but non lucratif");
        /** A non-governmental organisation. */
        public static final Type NON_GOVERNMENTAL =
                new Type("NonGovernmentalOrganisation", "Organisation non gouvernementale");
        /** A university or research body. */
        public static final Type ACADEMIC =
                new Type("Academia-ScientificOrganisation", "Organisme académique ou scientifique");
        /** An industry consortium. */
        public static final Type INDUSTRY_CONSORTIUM = new Type("IndustryConsortium", "Consortium industriel");
        /** A standards body. */
        public static final Type STANDARDISATION_BODY = new Type("StandardisationBody", "Organisme de normalisation");
        /** Private individuals. */
        public static final Type PRIVATE_INDIVIDUALS = new Type("PrivateIndividual(s)", "Particuliers");

        private static final Index<Type> INDEX = new Index<>(
                List.of(
                        LOCAL_AUTHORITY,
                        REGIONAL_AUTHORITY,
                        NATIONAL_AUTHORITY,
                        SUPRANATIONAL_AUTHORITY,
                        COMPANY,
                        NON_PROFIT,
                        NON_GOVERNMENTAL,
                        ACADEMIC,
                        INDUSTRY_CONSORTIUM,
                        STANDARDISATION_BODY,
                        PRIVATE_INDIVIDUALS),
                concept -> Stream.of(concept.label()),
                text -> new Type(text));

        private Type(String code, String label) {
            super(code, "http://purl.org/adms/publishertype/" + code, label);
        }

        private Type(String unknown) {
            super(unknown);
        }

        /** The known entries of the list. */
        public static List<Type> values() {
            return INDEX.all();
        }

        /**
         * The kind of a code ({@code LocalAuthority}), URI or French label; one that the list does not have is kept as written.
         *
         * @throws IllegalArgumentException if the text is blank
         */
        @JsonCreator
        public static Type of(String text) {
            return INDEX.of(text);
        }
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Fields.state(uri, identifier, name, acronym, siren, siret, type, email, homepage);
    }

    /** The class and what tells it from others: for logs and debuggers. */
    @Override
    public String toString() {
        return Fields.describe("Organisation", name, siret, siren);
    }

    /** Builds a {@link Organisation}. Not thread-safe. */
    public static final class Builder extends Entity.Builder<Builder> {
        private @Nullable String uri;
        private @Nullable String identifier;
        private @Nullable String name;
        private @Nullable String acronym;
        private @Nullable String siren;
        private @Nullable String siret;
        private @Nullable String type;
        private @Nullable String email;
        private @Nullable String homepage;

        private Builder() {}

        private Builder(Organisation from) {
            super(from);
            this.uri = from.uri;
            this.identifier = from.identifier;
            this.name = from.name;
            this.acronym = from.acronym;
            this.siren = from.siren;
            this.siret = from.siret;
            this.type = from.type;
            this.email = from.email;
            this.homepage = from.homepage;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** IRI of the body, where it has one. */
        public Builder uri(String uri) {
            this.uri = uri;
            return this;
        }

        /** Identifier in the catalogue ({@code dct:identifier}) other than SIREN and SIRET, such as the slug that a portal gives. */
        public Builder identifier(String identifier) {
            this.identifier = identifier;
            return this;
        }

        /** Name ({@code foaf:name}). */
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /** Acronym. */
        public Builder acronym(String acronym) {
            this.acronym = acronym;
            return this;
        }

        /** SIREN: the one given, else the first nine digits of the SIRET. */
        public Builder siren(Siren siren) {
            this.siren = siren.toString();
            return this;
        }

        /** SIREN: the one given, else the first nine digits of the SIRET, as written. */
        public Builder siren(String siren) {
            this.siren = siren;
            return this;
        }

        /** SIRET of the establishment. */
        public Builder siret(Siret siret) {
            this.siret = siret.toString();
            return this;
        }

        /** SIRET of the establishment, as written. */
        public Builder siret(String siret) {
            this.siret = siret;
            return this;
        }

        /** Kind of body ({@code dct:type}, ADMS publisher type). */
        public Builder type(Type type) {
            this.type = type.code();
            return this;
        }

        /** E-mail address, without {@code mailto:} ({@code foaf:mbox}). */
        public Builder email(String email) {
            this.email = email;
            return this;
        }

        /** Site of the body ({@code foaf:homepage}). */
        public Builder homepage(String homepage) {
            this.homepage = homepage;
            return this;
        }

        /** The organisation. */
        public Organisation build() {
            return new Organisation(this);
        }
    }
}
