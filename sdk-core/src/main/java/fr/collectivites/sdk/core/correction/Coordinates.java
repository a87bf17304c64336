package fr.collectivites.sdk.core.correction;

import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.DepartementCode;
import fr.collectivites.sdk.core.problem.Fix;
import fr.collectivites.sdk.core.schema.Field;
import fr.collectivites.sdk.core.schema.FieldType;
import fr.collectivites.sdk.core.table.Labels;
import fr.collectivites.sdk.core.territory.Commune;
import fr.collectivites.sdk.core.territory.Territory;
import fr.collectivites.sdk.core.validation.check.FrenchBox;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Longitude and latitude in each other's place. Proved where the position as written lies nowhere in France and the
 * exchanged one does: in the box of the row's commune if it names one, else in that of metropolitan France or of an
 * overseas département. (The embedded territory knows no positions of communes, only their département.)
 */
final class Coordinates {

    private static final Pattern LONGITUDE = Pattern.compile("x?(lon|long|longitude)(coor1)?");
    private static final Pattern LATITUDE = Pattern.compile("y?(lat|latitude)(coor1)?");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,3}(?:[.,][0-9]+)?");
    private static final Pattern POINT = Pattern.compile(
            "(\\[?\\s*)([+-]?[0-9]{1,3}(?:\\.[0-9]+)?)(\\s*,\\s*)([+-]?[0-9]{1,3}(?:\\.[0-9]+)?)(\\s*]?)");

    private static final List<FrenchBox> DEPARTEMENTS = Stream.of("75", "971", "972", "973", "974", "976")
            .map(DepartementCode::of)
            .map(FrenchBox::of)
            .toList();

    private final int longitude;
    private final int latitude;
    private final int[] points;
    private final int commune;

    /**
     * The columns of a table.
     *
     * @param fields the field of each column, null for a column that is none
     */
    Coordinates(List<@Nullable Field> fields) {
        longitude = only(fields, FieldType.NUMBER, LONGITUDE);
        latitude = only(fields, FieldType.NUMBER, LATITUDE);
        commune = only(fields, FieldType.STRING, Pattern.compile(".*insee.*"));
        points = columns(fields, field -> field.type() == FieldType.GEOPOINT);
    }

    /** The one column of that type and name; -1 where there is none or several. */
    private static int only(List<@Nullable Field> fields, FieldType type, Pattern name) {
        int[] found = columns(
                fields,
                field -> field.type() == type
                        && name.matcher(Labels.fold(field.name())).matches());
        return found.length == 1 ? found[0] : -1;
    }

    private static int[] columns(List<@Nullable Field> fields, Predicate<Field> wanted) {
        return IntStream.range(0, fields.size())
                .filter(i -> {
                    Field field = fields.get(i);
                    return field != null && wanted.test(field);
                })
                .toArray();
    }

    /** The corrections of a row by column. */
    Map<Integer, Fix> fixes(@Nullable Object[] cells) {
        Map<Integer, Fix> fixes = new LinkedHashMap<>();
        Optional<FrenchBox> box = box(text(cells, commune));
        String lon = text(cells, longitude);
        String lat = text(cells, latitude);
        if (isSwapped(lon, lat, box)) {
            fixes.put(longitude, new Fix(Kinds.SWAP, lat));
            fixes.put(latitude, new Fix(Kinds.SWAP, lon));
        }
        for (int column : points) {
            Matcher point = POINT.matcher(text(cells, column));
            if (point.matches() && isSwapped(point.group(2), point.group(4), box)) {
                String swapped = point.group(1) + point.group(4) + point.group(3) + point.group(2) + point.group(5);
                fixes.put(column, new Fix(Kinds.SWAP, swapped));
            }
        }
        return fixes;
    }

    private static String text(@Nullable Object[] cells, int column) {
        Object cell = column < 0 || column >= cells.length ? null : cells[column];
        return cell == null ? "" : Labels.strip(cell.toString());
    }

    private static Optional<FrenchBox> box(String communeCode) {
        return CommuneCode.parse(communeCode)
                .flatMap(Territory.embedded()::commune)
                .map(Commune::code)
                .map(CommuneCode::departement)
                .map(FrenchBox::of);
    }

    private static boolean isSwapped(String lonText, String latText, Optional<FrenchBox> box) {
        if (!NUMBER.matcher(lonText).matches() || !NUMBER.matcher(latText).matches()) {
            return false;
        }
        double lon = Double.parseDouble(lonText.replace(',', '.'));
        double lat = Double.parseDouble(latText.replace(',', '.'));
        return !FrenchBox.anyHolds(lon, lat)
                && box.map(b -> b.holds(lat, lon))
                        .orElseGet(() -> DEPARTEMENTS.stream().anyMatch(b -> b.holds(lat, lon)));
    }
}
