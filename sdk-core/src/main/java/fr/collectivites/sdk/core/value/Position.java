package fr.collectivites.sdk.core.value;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * A point on the earth in WGS84.
 *
 * @param latitude degrees north, from -90 to 90
 * @param longitude degrees east, from -180 to 180
 */
public record Position(double latitude, double longitude) {

    /** Mean radius of the earth in metres (IUGG). */
    private static final double EARTH_RADIUS = 6_371_008.8;

    /**
     * A point.
     *
     * @throws IllegalArgumentException if a coordinate is out of its bounds or not a number
     */
    public Position {
        if (!(latitude >= -90 && latitude <= 90)) {
            throw new IllegalArgumentException("Latitude out of -90 to 90: " + latitude);
        }
        if (!(longitude >= -180 && longitude <= 180)) {
            throw new IllegalArgumentException("Longitude out of -180 to 180: " + longitude);
        }
    }

    /** The point of two numbers, or nothing if one is out of its bounds. */
    public static Optional<Position> of(BigDecimal latitude, BigDecimal longitude) {
        try {
            return Optional.of(new Position(latitude.doubleValue(), longitude.doubleValue()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Distance along the surface in metres, on a sphere: right to half a percent. */
    public double distanceTo(Position other) {
        double lat1 = Math.toRadians(latitude);
        double lat2 = Math.toRadians(other.latitude);
        double sinLat = Math.sin((lat2 - lat1) / 2);
        double sinLon = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double a = sinLat * sinLat + Math.cos(lat1) * Math.cos(lat2) * sinLon * sinLon;
        return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(a)));
    }

    /** Well-known text, longitude first: {@code POINT(1.0854 44.1049)}. */
    public String toWkt() {
        return String.format(Locale.ROOT, "POINT(%s %s)", plain(longitude), plain(latitude));
    }

    private static String plain(double degrees) {
        return new BigDecimal(Double.toString(degrees)).stripTrailingZeros().toPlainString();
    }
}
