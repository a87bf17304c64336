package fr.collectivites.sdk.core.place.clean;

/**
 * The projection of metropolitan France (EPSG:2154), back to degrees: conic, conformal, secant at 44° and 49° north, on the
 * ellipsoid GRS 80, which is that of WGS84 to a tenth of a millimetre. Stateless.
 */
final class Lambert93 {

    private static final double SEMI_MAJOR_AXIS = 6_378_137.0;
    private static final double ECCENTRICITY = Math.sqrt(2 / 298.257222101 - 1 / (298.257222101 * 298.257222101));
    private static final double FALSE_EAST = 700_000;
    private static final double FALSE_NORTH = 6_600_000;
    private static final double ORIGIN_EAST = Math.toRadians(3);

    private static final double EXPONENT;
    private static final double CONSTANT;
    private static final double ORIGIN_RADIUS;

    static {
        double south = Math.toRadians(44);
        double north = Math.toRadians(49);
        EXPONENT = Math.log(m(south) / m(north)) / Math.log(t(south) / t(north));
        CONSTANT = SEMI_MAJOR_AXIS * m(south) / (EXPONENT * Math.pow(t(south), EXPONENT));
        ORIGIN_RADIUS = CONSTANT * Math.pow(t(Math.toRadians(46.5)), EXPONENT);
    }

    private Lambert93() {}

    private static double m(double latitude) {
        double sine = ECCENTRICITY * Math.sin(latitude);
        return Math.cos(latitude) / Math.sqrt(1 - sine * sine);
    }

    private static double t(double latitude) {
        double sine = ECCENTRICITY * Math.sin(latitude);
        return Math.tan(Math.PI / 4 - latitude / 2) / Math.pow((1 - sine) / (1 + sine), ECCENTRICITY / 2);
    }

    /** Whether two numbers of metres can only be a position of that projection. */
    static boolean holds(double east, double north) {
        return east > 90_000 && east < 1_260_000 && north > 6_040_000 && north < 7_120_000;
    }

    /** Longitude and latitude, in degrees, of a position in metres. */
    static double[] toDegrees(double east, double north) {
        double x = east - FALSE_EAST;
        double y = ORIGIN_RADIUS - (north - FALSE_NORTH);
        double longitude = ORIGIN_EAST + Math.atan2(x, y) / EXPONENT;
        double t = Math.pow(Math.hypot(x, y) / CONSTANT, 1 / EXPONENT);
        double latitude = Math.PI / 2 - 2 * Math.atan(t);
        for (int i = 0; i < 10; i++) {
            double sine = ECCENTRICITY * Math.sin(latitude);
            latitude = Math.PI / 2 - 2 * Math.atan(t * Math.pow((1 - sine) / (1 + sine), ECCENTRICITY / 2));
        }
        return new double[] {Math.toDegrees(longitude), Math.toDegrees(latitude)};
    }
}
