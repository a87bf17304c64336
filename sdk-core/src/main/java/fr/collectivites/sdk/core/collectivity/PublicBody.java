package fr.collectivites.sdk.core.collectivity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.code.Siren;
import fr.collectivites.sdk.core.code.Siret;
import fr.collectivites.sdk.core.constraint.ValidSiren;
import fr.collectivites.sdk.core.constraint.ValidSiret;
import fr.collectivites.sdk.core.internal.model.Fields;
import fr.collectivites.sdk.core.value.Entity;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A public body that acts: produces data, leads a project, tells a need. It may be one that no registered schema knows,
 * such as a syndicat or a CCAS; its SIRET identifies it. Immutable and thread-safe.
 */
@JsonPropertyOrder({"kind", "name", "acronym", "siret", "siren", "code", "email", "homepage"})
public final class PublicBody extends Entity {

    @NotBlank private final @Nullable String kind;

    @NotBlank private final @Nullable String name;

    private final @Nullable String acronym;

    @ValidSiret
    @NotBlank private final @Nullable String siret;

    @ValidSiren
    private final @Nullable String siren;

    private final @Nullable String code;

    @Email private final @Nullable String email;

    private final @Nullable String homepage;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private PublicBody(Builder builder) {
        super(builder);
        this.kind = builder.kind;
        this.name = builder.name;
        this.acronym = builder.acronym;
        this.siret = builder.siret;
        this.siren = builder.siren;
        this.code = builder.code;
        this.email = builder.email;
        this.homepage = builder.homepage;
    }

    /** Starts with its kind, name and SIRET. */
    public static Builder builder(PublicBodyKind kind, String name, String siret) {
        return new Builder().kind(kind).name(name).siret(siret);
    }

    /** A body of which kind, name and SIRET are known. */
    public static PublicBody of(PublicBodyKind kind, String name, String siret) {
        return builder(kind, name, siret).build();
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Kind of body. */
    public Optional<PublicBodyKind> kind() {
        return Fields.read(kind, PublicBodyKind::of);
    }

    /** Name. */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** Acronym. */
    public Optional<String> acronym() {
        return Optional.ofNullable(acronym);
    }

    /** SIRET of its seat. */
    public Optional<Siret> siret() {
        return Fields.parse(siret, Siret::parse);
    }

    /** {@link #siret()} as written, valid or not. */
    public Optional<String> siretText() {
        return Optional.ofNullable(siret);
    }

    /** SIREN: the one given, else the first nine digits of the SIRET. */
    public Optional<Siren> siren() {
        return Fields.parse(siren, Siren::parse).or(() -> siret().map(Siret::siren));
    }

    /** {@link #siren()} as written, valid or not. */
    public Optional<String> sirenText() {
        return Optional.ofNullable(siren);
    }

    /** INSEE code of the commune, département or région, or SIREN of the EPCI that it is or belongs to. */
    public Optional<String> code() {
        return Optional.ofNullable(code);
    }

    /** Generic e-mail address. */
    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    /** Its site. */
    public Optional<String> homepage() {
        return Optional.ofNullable(homepage);
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Fields.state(kind, name, acronym, siret, siren, code, email, homepage);
    }

    /** The class and what tells it from others: for logs and debuggers. */
    @Override
    public String toString() {
        return Fields.describe("PublicBody", kind, name, siret);
    }

    /** Builds a {@link PublicBody}. Not thread-safe. */
    public static final class Builder extends Entity.Builder<Builder> {
        private @Nullable String kind;
        private @Nullable String name;
        private @Nullable String acronym;
        private @Nullable String siret;
        private @Nullable String siren;
        private @Nullable String code;
        private @Nullable String email;
        private @Nullable String homepage;

        private Builder() {}

        private Builder(PublicBody from) {
            super(from);
            this.kind = from.kind;
            this.name = from.name;
            this.acronym = from.acronym;
            this.siret = from.siret;
            this.siren = from.siren;
            this.code = from.code;
            this.email = from.email;
            this.homepage = from.homepage;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Kind of body. */
        public Builder kind(PublicBodyKind kind) {
            this.kind = kind.code();
            return this;
        }

        /** Name. */
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /** Acronym. */
        public Builder acronym(String acronym) {
            this.acronym = acronym;
            return this;
        }

        /** SIRET of its seat. */
        public Builder siret(Siret siret) {
            this.siret = siret.toString();
            return this;
        }

        /** SIRET of its seat, as written. */
        public Builder siret(String siret) {
            this.siret = siret;
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

        /** INSEE code of the commune, département or région, or SIREN of the EPCI that it is or belongs to. */
        public Builder code(String code) {
            this.code = code;
            return this;
        }

        /** Generic e-mail address. */
        public Builder email(String email) {
            this.email = email;
            return this;
        }

        /** Its site. */
        public Builder homepage(String homepage) {
            this.homepage = homepage;
            return this;
        }

        /** The publicBody. */
        public PublicBody build() {
            return new PublicBody(this);
        }
    }
}
