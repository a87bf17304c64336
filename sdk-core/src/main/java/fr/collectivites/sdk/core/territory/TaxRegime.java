package fr.collectivites.sdk.core.territory;

import java.util.Optional;

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
        for (TaxRegime regime : values()) {
            if (regime.name().equals(code)) {
                return Optional.of(regime);
            }
        }
        return Optional.empty();
    }

    /** The French words for it. */
    public String label() {
        return label;
    }
}
