package fr.collectivites.sdk.core.territory;

import fr.collectivites.sdk.core.code.CommuneCode;

/**
 * A part of a commune that has a code of its own. The code may be that of the commune as well: a delegated commune often
 * keeps it, so that only code and kind together identify an entry of the official geographic code.
 *
 * @param code code of the part
 * @param name official name
 * @param kind what it is
 * @param commune code of the current commune that holds it
 */
public record CommunePart(CommuneCode code, String name, Kind kind, CommuneCode commune) {

    /** The kinds of parts. */
    public enum Kind {
        /** Commune merged into a new commune that kept a deputy mayor. */
        DELEGUEE("commune déléguée"),
        /** Commune merged under the law of 1971. */
        ASSOCIEE("commune associée"),
        /** Arrondissement of Paris, Lyon or Marseille. */
        ARRONDISSEMENT_MUNICIPAL("arrondissement municipal");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The French word for it. */
        public String label() {
            return label;
        }
    }
}
