package fr.collectivites.sdk.core.validation.check;

import java.math.BigDecimal;

/**
 * The value of a field of type geopoint.
 *
 * @param lon longitude in degrees, -180 to 180
 * @param lat latitude in degrees, -90 to 90
 */
public record GeoPoint(BigDecimal lon, BigDecimal lat) {}
