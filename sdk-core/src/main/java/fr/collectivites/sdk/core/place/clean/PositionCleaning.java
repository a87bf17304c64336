package fr.collectivites.sdk.core.place.clean;

import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.place.StandardField;
import fr.collectivites.sdk.core.validation.check.FrenchBox;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Coordinates as two numbers of degrees. */
final class PositionCleaning implements FieldCleaning {

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,9}(?:\\.[0-9]+)?");
    private static final Pattern PAIR =
            Pattern.compile("([+-]?[0-9]{1,3}\\.[0-9]+)\\s*[,; ]\\s*([+-]?[0-9]{1,3}\\.[0-9]+)");

    @Override
    public void clean(Draft place) {
        pair(place, StandardField.LATITUDE, StandardField.LONGITUDE);
        pair(place, StandardField.LONGITUDE, StandardField.LATITUDE);
        place.replace(StandardField.LATITUDE, PositionCleaning::number);
        place.replace(StandardField.LONGITUDE, PositionCleaning::number);
        Optional<BigDecimal> north = decimal(place, StandardField.LATITUDE);
        Optional<BigDecimal> east = decimal(place, StandardField.LONGITUDE);
        if (north.isEmpty() || east.isEmpty()) {
            return;
        }
        double lat = north.get().doubleValue();
        double lon = east.get().doubleValue();
        if (lat == 0 && lon == 0) {
            place.set(StandardField.LATITUDE, "");
            place.set(StandardField.LONGITUDE, "");
        } else if (Lambert93.holds(lon, lat) || Lambert93.holds(lat, lon)) {
            double[] degrees =
                    Lambert93.holds(lon, lat) ? Lambert93.toDegrees(lon, lat) : Lambert93.toDegrees(lat, lon);
            place.set(StandardField.LONGITUDE, rounded(degrees[0]));
            place.set(StandardField.LATITUDE, rounded(degrees[1]));
        } else if (!FrenchBox.anyHolds(lon, lat) && holdsExchanged(box(place), lon, lat)) {
            String latitude = place.text(StandardField.LATITUDE).orElseThrow();
            place.set(
                    StandardField.LATITUDE, place.text(StandardField.LONGITUDE).orElseThrow());
            place.set(StandardField.LONGITUDE, latitude);
        }
    }

    private static boolean holdsExchanged(FrenchBox box, double lon, double lat) {
        double exchangedLon = lat;
        double exchangedLat = lon;
        return box.holds(exchangedLon, exchangedLat);
    }

    /** Where the place must lie: the part of France that its commune is in. */
    private static FrenchBox box(Draft place) {
        return place.text(StandardField.COMMUNE_CODE)
                .flatMap(CommuneCode::parse)
                .map(code -> FrenchBox.of(code.departement()))
                .orElse(FrenchBox.METROPOLE);
    }

    /** Two coordinates in one field, latitude first as people write them. */
    private static void pair(Draft place, StandardField full, StandardField empty) {
        Matcher pair = PAIR.matcher(place.text(full).orElse(""));
        String other = place.text(empty).orElse("");
        if (pair.matches() && (other.isEmpty() || other.equals(pair.group()))) {
            place.set(StandardField.LATITUDE, pair.group(1));
            place.set(StandardField.LONGITUDE, pair.group(2));
        }
    }

    private static Optional<String> number(String written) {
        String text = written.replaceAll("[\\s\u00B0]", "").replace(',', '.');
        text = text.startsWith("+") ? text.substring(1) : text;
        return NUMBER.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    private static Optional<BigDecimal> decimal(Draft place, StandardField field) {
        return place.text(field).filter(text -> NUMBER.matcher(text).matches()).map(BigDecimal::new);
    }

    private static String rounded(double degrees) {
        return BigDecimal.valueOf(Math.round(degrees * 1_000_000), 6).toPlainString();
    }
}
