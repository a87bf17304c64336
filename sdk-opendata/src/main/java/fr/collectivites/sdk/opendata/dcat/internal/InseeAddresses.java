package fr.collectivites.sdk.opendata.dcat.internal;

import java.util.Map;
import java.util.Optional;

/**
 * Addresses of the Insee that carry a territory's code. Today's own form carries a UUID, which nobody can derive; this one
 * is the older, still in common use.
 */
public final class InseeAddresses {

    public static final String BASE = "http://id.insee.fr/geo/";

    /** The folder of each kind of territory. */
    public static final Map<String, String> FOLDERS = Map.of(
            "commune", "commune",
            "epci", "intercommunalite",
            "departement", "departement",
            "region", "region");

    private InseeAddresses() {}

    /** The address of a territory; nothing when the level is none of the Insee's. */
    public static Optional<String> of(String level, String code) {
        return Optional.ofNullable(FOLDERS.get(level)).map(folder -> BASE + folder + "/" + Segments.segment(code));
    }
}
