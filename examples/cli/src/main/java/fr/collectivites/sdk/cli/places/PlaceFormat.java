package fr.collectivites.sdk.cli.places;

import java.util.Locale;

/** The formats that {@code places convert} writes, as {@code --to} names them. */
enum PlaceFormat {
    /** A table of version 1.0 of the standard. */
    STANDARD,
    /** A feature collection. */
    GEOJSON,
    /** Structures of data·inclusion. */
    STRUCTURES,
    /** Services of data·inclusion. */
    SERVICES;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
