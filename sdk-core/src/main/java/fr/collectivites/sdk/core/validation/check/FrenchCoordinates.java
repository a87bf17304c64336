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

    private static final List<FrenchBox> BOXES = List.of(FrenchBox.values());

    @Override
    public Problem.@Nullable Builder judge(Object value) {
        GeoPoint point = (GeoPoint) value;
        double lon = point.lon().doubleValue();
        double lat = point.lat().doubleValue();
        if (isInDepartements(lon, lat)) {
            return null;
        }
        if (isInDepartements(lat, lon)) {
            return Problem.of(CoreCode.REVERSED_FRENCH_GPS_COORDINATES)
                    .expected(point.lat().toString() + ", " + point.lon());
        }
        Problem.Builder problem = Problem.of(CoreCode.FRENCH_GPS_COORDINATES);
        return FrenchBox.anyHolds(lon, lat) ? problem.rule("collectivity") : problem;
    }

    private static boolean isInDepartements(double lon, double lat) {
        for (FrenchBox box : BOXES) {
            if (box.isDepartement() && box.holds(lon, lat)) {
                return true;
            }
        }
        return false;
    }
}
