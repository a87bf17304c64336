package fr.collectivites.sdk.core.validation.check;

import fr.collectivites.sdk.core.code.DepartementCode;
import java.util.stream.Stream;

/**
 * Boxes around the parts of France, in degrees (WGS 84), borders excluded. Those of metropolitan France and of the five
 * overseas départements are the ones of Validata's check {@code french-gps-coordinates}; those of the collectivities are
 * wide.
 */
public enum FrenchBox {
    /** Metropolitan France. */
    METROPOLE("", -5.141277, 41.333571, 9.560091, 51.088989),
    /** Guadeloupe. */
    GUADELOUPE("971", -61.809839, 15.832041, -61.001959, 16.514488),
    /** Martinique. */
    MARTINIQUE("972", -61.229033, 14.388646, -60.809655, 14.878723),
    /** Guyane. */
    GUYANE("973", -54.60239, 2.111055, -51.619041, 5.748138),
    /** La Réunion. */
    LA_REUNION("974", 55.216526, -21.389631, 55.836654, -20.8718),
    /** Mayotte. */
    MAYOTTE("976", 45.01833, -13.005254, 45.299985, -12.63659),
    /** Saint-Pierre-et-Miquelon. */
    SAINT_PIERRE_ET_MIQUELON("975", -56.6, 46.6, -56.0, 47.3),
    /** Saint-Barthélemy (977) and Saint-Martin (978). */
    NORTHERN_ISLANDS("977", -63.3, 17.7, -62.6, 18.3),
    /** French Polynesia. */
    POLYNESIE("987", -155, -28, -134, -7.5),
    /** New Caledonia. */
    NOUVELLE_CALEDONIE("988", 158, -23.5, 172.5, -17.5),
    /** Wallis and Futuna. */
    WALLIS_ET_FUTUNA("986", -178.5, -14.7, -175.9, -13);

    private final String departement;
    private final double west;
    private final double south;
    private final double east;
    private final double north;

    FrenchBox(String departement, double west, double south, double east, double north) {
        this.departement = departement;
        this.west = west;
        this.south = south;
        this.east = east;
        this.north = north;
    }

    /** The box of a département or overseas collectivity. */
    public static FrenchBox of(DepartementCode departement) {
        String code = departement.value().equals("978") ? "977" : departement.value();
        return Stream.of(values())
                .filter(b -> b.departement.equals(code))
                .findFirst()
                .orElse(METROPOLE);
    }

    /** Whether the position lies in one of the boxes. */
    public static boolean anyHolds(double lon, double lat) {
        return Stream.of(values()).anyMatch(b -> b.holds(lon, lat));
    }

    /** Whether the position lies strictly inside. */
    public boolean holds(double lon, double lat) {
        return lon > west && lon < east && lat > south && lat < north;
    }

    /** Whether this is metropolitan France or one of the overseas départements, which is all that Validata knows. */
    boolean isDepartement() {
        return compareTo(MAYOTTE) <= 0;
    }
}
