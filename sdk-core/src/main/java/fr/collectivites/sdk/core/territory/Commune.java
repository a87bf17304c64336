package fr.collectivites.sdk.core.territory;

import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.DepartementCode;
import fr.collectivites.sdk.core.code.EpciCode;
import fr.collectivites.sdk.core.code.PostalCode;
import fr.collectivites.sdk.core.code.Siren;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A current commune of the official geographic code. Immutable and thread-safe; equal when all its facts are. */
public final class Commune {

    private final CommuneCode code;
    private final String name;
    private final @Nullable Siren siren;
    private final @Nullable EpciCode epci;
    private final @Nullable EpciCode ept;
    private final List<PostalCode> postalCodes;
    private final OptionalInt population;
    private final OptionalInt epciPopulation;

    private Commune(Builder builder) {
        this.code = builder.code;
        this.name = builder.name;
        this.siren = builder.siren;
        this.epci = builder.epci;
        this.ept = builder.ept;
        this.postalCodes = builder.postalCodes;
        this.population = builder.population;
        this.epciPopulation = builder.epciPopulation;
    }

    /** Starts a commune: for hosts that bring their own {@link Territory}. */
    public static Builder builder(CommuneCode code, String name) {
        return new Builder(code, name);
    }

    /** Its code. */
    public CommuneCode code() {
        return code;
    }

    /** Its official name, article included. */
    public String name() {
        return name;
    }

    /** Its département, or the overseas collectivity that it lies in. */
    public DepartementCode departement() {
        return code.departement();
    }

    /** Its SIREN; the communes of overseas collectivities have none here. It cannot be computed from the code. */
    public Optional<Siren> siren() {
        return Optional.ofNullable(siren);
    }

    /** The EPCI with its own taxation that it belongs to; four islands and overseas collectivities have none. */
    public Optional<EpciCode> epci() {
        return Optional.ofNullable(epci);
    }

    /** The territorial establishment that it belongs to, in the Métropole du Grand Paris. */
    public Optional<EpciCode> ept() {
        return Optional.ofNullable(ept);
    }

    /** Its postal codes, in order; empty for the districts of the southern and antarctic lands. */
    public List<PostalCode> postalCodes() {
        return postalCodes;
    }

    /**
     * Legal population by {@link Provenance#population()}: inhabitants. Not of the same vintage as the populations of
     * EPCI.
     */
    public OptionalInt population() {
        return population;
    }

    /**
     * Municipal population by {@link Provenance#epciPopulation()}: inhabitants. The members of an EPCI add up to {@link
     * Epci#population()}.
     */
    public OptionalInt epciPopulation() {
        return epciPopulation;
    }

    /** Whether a text is its name as {@link PlaceName} compares names. */
    public boolean isNamed(String text) {
        return PlaceName.same(name, text);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Commune that
                && code.equals(that.code)
                && name.equals(that.name)
                && Objects.equals(siren, that.siren)
                && Objects.equals(epci, that.epci)
                && Objects.equals(ept, that.ept)
                && postalCodes.equals(that.postalCodes)
                && population.equals(that.population)
                && epciPopulation.equals(that.epciPopulation);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    /** Code and name: {@code 82112 Moissac}. */
    @Override
    public String toString() {
        return code + " " + name;
    }

    /** Builds a {@link Commune}. Not thread-safe. */
    public static final class Builder {
        private final CommuneCode code;
        private final String name;
        private @Nullable Siren siren;
        private @Nullable EpciCode epci;
        private @Nullable EpciCode ept;
        private List<PostalCode> postalCodes = List.of();
        private OptionalInt population = OptionalInt.empty();
        private OptionalInt epciPopulation = OptionalInt.empty();

        private Builder(CommuneCode code, String name) {
            this.code = code;
            this.name = name;
        }

        /** Its SIREN. */
        public Builder siren(Siren siren) {
            this.siren = siren;
            return this;
        }

        /** The EPCI with its own taxation that it belongs to. */
        public Builder epci(EpciCode epci) {
            this.epci = epci;
            return this;
        }

        /** The territorial establishment that it belongs to. */
        public Builder ept(EpciCode ept) {
            this.ept = ept;
            return this;
        }

        /** Its postal codes, in order. */
        public Builder postalCodes(List<PostalCode> postalCodes) {
            this.postalCodes = List.copyOf(postalCodes);
            return this;
        }

        /** Its legal population, see {@link Commune#population()}. */
        public Builder population(int inhabitants) {
            this.population = OptionalInt.of(inhabitants);
            return this;
        }

        /** Its municipal population, see {@link Commune#epciPopulation()}. */
        public Builder epciPopulation(int inhabitants) {
            this.epciPopulation = OptionalInt.of(inhabitants);
            return this;
        }

        /** The commune. */
        public Commune build() {
            return new Commune(this);
        }
    }
}
