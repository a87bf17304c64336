package fr.collectivites.sdk.core.territory;

import java.util.Optional;
import java.util.stream.Stream;

/** How an EPCI is financed by taxes of its own. */
public enum TaxRegime {
    /** Fiscalité professionnelle unique. */
    FPU("fiscalité professionnelle unique"),
    /** Fiscalité additionnelle. */
    FA("fiscalité additionnelle");

    private final String label;

    TaxRegime(String label) {
        this.label = label;
    }

    /** The regime that the DGCL's list calls so. */
    public static Optional<TaxRegime> parse(String code) {
        return Stream.of(values()).filter(regime -> regime.name().equals(code)).findFirst();
    }

    /** The French words for it. */
    public String label() {
        return label;
    }
}
