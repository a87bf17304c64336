package fr.collectivites.sdk.core.validation.check;

import fr.collectivites.sdk.core.internal.rule.CellRule;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A position strictly inside one of six boxes: metropolitan France and the five overseas départements. Validata knows
 * no other collectivity, so their positions are errors as well, with an explanation of their own.
 */
enum FrenchCoordinates implements CellRule {
    INSTANCE;

    private record Box(double west, double south, double east, double north) {
        private boolean holds(double lon, double lat) {
            return lon > west && lon < east && lat > south && lat < north;
        }
    }

    private static final List<Box> DEPARTEMENTS = List.of(
            new Box(-5.141277, 41.333571, 9.560091, 51.088989),
            new Box(-61.809839, 15.832041, -61.001959, 16.514488),
            new Box(-61.229033, 14.388646, -60.809655, 14.878723),
            new Box(-54.60239, 2.111055, -51.619041, 5.748138),
            new Box(55.216526, -21.389631, 55.836654, -20.8718),
            new Box(45.01833, -13.005254, 45.299985, -12.63659));

    /** Wide boxes, to explain a refusal only: Saint-Pierre-et-Miquelon, Saint-Martin and Saint-Barthélemy … */
    private static final List<Box> COLLECTIVITIES = List.of(
            new Box(-56.6, 46.6, -56.0, 47.3),
            new Box(-63.3, 17.7, -62.6, 18.3),
            new Box(-155, -28, -134, -7.5),
            new Box(158, -23.5, 172.5, -17.5),
            new Box(-178.5, -14.7, -175.9, -13));

    @Override
    public Problem.@Nullable Builder judge(Object value) {
        GeoPoint point = (GeoPoint) value;
        double lon = point.lon().doubleValue();
        double lat = point.lat().doubleValue();
        if (within(DEPARTEMENTS, lon, lat)) {
            return null;
        }
        if (within(DEPARTEMENTS, lat, lon)) {
            return Problem.of(CoreCode.REVERSED_FRENCH_GPS_COORDINATES)
                    .expected(point.lat().toString() + ", " + point.lon());
        }
        Problem.Builder problem = Problem.of(CoreCode.FRENCH_GPS_COORDINATES);
        return within(COLLECTIVITIES, lon, lat) ? problem.rule("collectivity") : problem;
    }

    private static boolean within(List<Box> boxes, double lon, double lat) {
        for (Box box : boxes) {
            if (box.holds(lon, lat)) {
                return true;
            }
        }
        return false;
    }
}
