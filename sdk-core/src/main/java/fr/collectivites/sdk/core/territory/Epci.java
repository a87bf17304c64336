package fr.collectivites.sdk.core.territory;

import fr.collectivites.sdk.core.code.DepartementCode;
import fr.collectivites.sdk.core.code.EpciCode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A grouping of communes. Its members are told by {@link Territory#members}. Immutable and thread-safe; equal when all
 * its facts are.
 */
public final class Epci {

    private final EpciCode code;
    private final String name;
    private final EpciKind kind;
    private final Optional<TaxRegime> taxRegime;
    private final OptionalInt population;
    private final OptionalInt totalPopulation;
    private final List<DepartementCode> departements;

    private Epci(Builder builder) {
        this.code = builder.code;
        this.name = builder.name;
        this.kind = builder.kind;
        this.taxRegime = builder.taxRegime;
        this.population = builder.population;
        this.totalPopulation = builder.totalPopulation;
        this.departements = builder.departements;
    }

    /** Starts an EPCI: for hosts that bring their own {@link Territory}. */
    public static Builder builder(EpciCode code, String name, EpciKind kind) {
        return new Builder(code, name, kind);
    }

    /** Its code, which is its SIREN. */
    public EpciCode code() {
        return code;
    }

    /** Its name in the DGCL's list, which begins with the type: {@code CC du Quercy Caussadais}. */
    public String name() {
        return name;
    }

    /** What it is. */
    public EpciKind kind() {
        return kind;
    }

    /** How it is financed; empty for the territorial establishments of Greater Paris. */
    public Optional<TaxRegime> taxRegime() {
        return taxRegime;
    }

    /** Municipal population by {@link Provenance#epciPopulation()}: inhabitants, each counted once. */
    public OptionalInt population() {
        return population;
    }

    /** Total population by {@link Provenance#epciPopulation()}: those counted apart included. */
    public OptionalInt totalPopulation() {
        return totalPopulation;
    }

    /** The départements of its members, in the order of codes. */
    public List<DepartementCode> departements() {
        return departements;
    }

    /** Whether it has communes in more than one département. */
    public boolean straddles() {
        return departements.size() > 1;
    }

    /** Whether a text is its name, type and article left aside, as {@link PlaceName} compares names. */
    public boolean isNamed(String text) {
        return EpciName.fold(name).equals(EpciName.fold(text));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Epci that
                && code.equals(that.code)
                && name.equals(that.name)
                && kind == that.kind
                && taxRegime.equals(that.taxRegime)
                && population.equals(that.population)
                && totalPopulation.equals(that.totalPopulation)
                && departements.equals(that.departements);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    /** Code and name: {@code 248200057 CC du Quercy Caussadais}. */
    @Override
    public String toString() {
        return code + " " + name;
    }

    /** Builds an {@link Epci}. Not thread-safe. */
    public static final class Builder {
        private final EpciCode code;
        private final String name;
        private final EpciKind kind;
        private Optional<TaxRegime> taxRegime = Optional.empty();
        private OptionalInt population = OptionalInt.empty();
        private OptionalInt totalPopulation = OptionalInt.empty();
        private List<DepartementCode> departements = List.of();

        private Builder(EpciCode code, String name, EpciKind kind) {
            this.code = code;
            this.name = name;
            this.kind = kind;
        }

        /** How it is financed. */
        public Builder taxRegime(TaxRegime regime) {
            this.taxRegime = Optional.of(regime);
            return this;
        }

        /** Its municipal population. */
        public Builder population(int inhabitants) {
            this.population = OptionalInt.of(inhabitants);
            return this;
        }

        /** Its total population. */
        public Builder totalPopulation(int inhabitants) {
            this.totalPopulation = OptionalInt.of(inhabitants);
            return this;
        }

        /** The départements of its members, in the order of codes. */
        public Builder departements(List<DepartementCode> departements) {
            this.departements = List.copyOf(departements);
            return this;
        }

        /** The EPCI. */
        public Epci build() {
            return new Epci(this);
        }
    }
}
