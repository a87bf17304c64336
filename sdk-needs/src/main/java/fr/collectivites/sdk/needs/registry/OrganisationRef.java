package fr.collectivites.sdk.needs.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.code.Rna;
import fr.collectivites.sdk.core.code.Siren;
import fr.collectivites.sdk.core.code.Siret;
import fr.collectivites.sdk.core.value.Entity;
import fr.collectivites.sdk.needs.internal.model.Fields;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that owns or takes part: known by its SIREN, an association without one by its RNA number. Immutable and thread-safe.
 */
@JsonPropertyOrder({"siren", "siret", "rna", "kind", "name"})
public final class OrganisationRef extends Entity {

    private final @Nullable String siren;
    private final @Nullable String siret;
    private final @Nullable String rna;
    private final @Nullable String kind;
    private final @Nullable String name;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private OrganisationRef(Builder builder) {
        super(builder);
        this.siren = builder.siren;
        this.siret = builder.siret;
        this.rna = builder.rna;
        this.kind = builder.kind;
        this.name = builder.name;
    }

    /** Starts with its siren, kind, name. */
    public static Builder builder(Siren siren, OrganisationKind kind, String name) {
        return new Builder().siren(siren).kind(kind).name(name);
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** SIREN. */
    public Optional<Siren> siren() {
        return Fields.parse(siren, Siren::parse);
    }

    /** {@link #siren()} as written, valid or not. */
    public Optional<String> sirenText() {
        return Optional.ofNullable(siren);
    }

    /** SIRET of the place that acts. */
    public Optional<Siret> siret() {
        return Fields.parse(siret, Siret::parse);
    }

    /** {@link #siret()} as written, valid or not. */
    public Optional<String> siretText() {
        return Optional.ofNullable(siret);
    }

    /** RNA number of an association. */
    public Optional<Rna> rna() {
        return Fields.parse(rna, Rna::parse);
    }

    /** {@link #rna()} as written, valid or not. */
    public Optional<String> rnaText() {
        return Optional.ofNullable(rna);
    }

    /** Kind of organisation. */
    public Optional<OrganisationKind> kind() {
        return Fields.read(kind, OrganisationKind::of);
    }

    /** Name. */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** The same organisation of any kind that is not said. */
    public static OrganisationRef of(Siren siren, String name) {
        return new Builder().siren(siren).name(name).build();
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Fields.state(siren, siret, rna, kind, name);
    }

    /** The class and what tells it from others: for logs and debuggers. */
    @Override
    public String toString() {
        return Fields.describe("OrganisationRef", siren, name);
    }

    /** Builds an {@link OrganisationRef}. Not thread-safe. */
    public static final class Builder extends Entity.Builder<Builder> {
        private @Nullable String siren;
        private @Nullable String siret;
        private @Nullable String rna;
        private @Nullable String kind;
        private @Nullable String name;

        private Builder() {}

        private Builder(OrganisationRef from) {
            super(from);
            this.siren = from.siren;
            this.siret = from.siret;
            this.rna = from.rna;
            this.kind = from.kind;
            this.name = from.name;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** SIREN. */
        public Builder siren(Siren siren) {
            this.siren = siren.toString();
            return this;
        }

        /** SIREN, as written. */
        public Builder siren(String siren) {
            this.siren = siren;
            return this;
        }

        /** SIRET of the place that acts. */
        public Builder siret(Siret siret) {
            this.siret = siret.toString();
            return this;
        }

        /** SIRET of the place that acts, as written. */
        public Builder siret(String siret) {
            this.siret = siret;
            return this;
        }

        /** RNA number of an association. */
        public Builder rna(Rna rna) {
            this.rna = rna.toString();
            return this;
        }

        /** RNA number of an association, as written. */
        public Builder rna(String rna) {
            this.rna = rna;
            return this;
        }

        /** Kind of organisation. */
        public Builder kind(OrganisationKind kind) {
            this.kind = kind.code();
            return this;
        }

        /** Name. */
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /** The entity. */
        public OrganisationRef build() {
            return new OrganisationRef(this);
        }
    }
}
