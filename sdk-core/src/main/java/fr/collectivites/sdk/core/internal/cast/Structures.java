package fr.collectivites.sdk.core.internal.cast;

import fr.collectivites.sdk.core.internal.json.Json;
import fr.collectivites.sdk.core.validation.check.GeoPoint;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** JSON, lists and places. */
final class Structures {

    private static final Set<String> GEOMETRIES = Set.of(
            "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection");
    private static final BigDecimal MAX_LONGITUDE = BigDecimal.valueOf(180);
    private static final BigDecimal MAX_LATITUDE = BigDecimal.valueOf(90);

    private Structures() {}

    static ValueReader array(boolean standard) {
        return cell -> cell instanceof List ? cell : json(cell, standard) instanceof List<?> list ? list : null;
    }

    static ValueReader object(boolean standard) {
        return cell -> cell instanceof Map ? cell : json(cell, standard) instanceof Map<?, ?> map ? map : null;
    }

    /** Delimited values (Table Schema 2.0, list). */
    static ValueReader list(String delimiter, ValueReader item) {
        return cell -> {
            if (!(cell instanceof String text)) {
                return null;
            }
            List<Object> items = new ArrayList<>();
            for (int from = 0; from <= text.length(); ) {
                int to = text.indexOf(delimiter, from);
                to = to < 0 ? text.length() : to;
                Object value = item.read(text.substring(from, to));
                if (value == null) {
                    return null;
                }
                items.add(value);
                from = to + delimiter.length();
            }
            return items;
        };
    }

    static ValueReader geoPoint(String format, boolean standard) {
        ValueReader number = Numbers.number(new Numbers.Marks(".", "", true, false), standard);
        return cell -> {
            Object lon = null;
            Object lat = null;
            if (format.equals("array")) {
                if (json(cell, standard) instanceof List<?> pair && pair.size() == 2) {
                    lon = pair.get(0);
                    lat = pair.get(1);
                }
            } else if (format.equals("object")) {
                if (json(cell, standard) instanceof Map<?, ?> map && map.size() == 2) {
                    lon = map.get("lon");
                    lat = map.get("lat");
                }
            } else if (cell instanceof String text) {
                int comma = text.indexOf(',');
                if (comma >= 0 && text.indexOf(',', comma + 1) < 0) {
                    lon = text.substring(0, comma);
                    lat = text.substring(comma + 1);
                }
            }
            boolean texts = !format.equals("default") && (lon instanceof String || lat instanceof String);
            return lon == null || lat == null || (standard && texts) ? null : point(number.read(lon), number.read(lat));
        };
    }

    private static @Nullable Object point(@Nullable Object lon, @Nullable Object lat) {
        return lon instanceof BigDecimal x
                        && lat instanceof BigDecimal y
                        && x.abs().compareTo(MAX_LONGITUDE) <= 0
                        && y.abs().compareTo(MAX_LATITUDE) <= 0
                ? new GeoPoint(x, y)
                : null;
    }

    static ValueReader geoJson(String format, boolean standard) {
        return cell -> {
            if (!(json(cell, standard) instanceof Map<?, ?> map)) {
                return null;
            }
            boolean good = format.equals("topojson") ? isTopoJson(map) : !format.equals("default") || isGeoJson(map);
            return good ? map : null;
        };
    }

    /** A topology, or one of its geometries: places by coordinates, lines and areas by arcs. */
    private static boolean isTopoJson(Map<?, ?> map) {
        return switch (String.valueOf(map.get("type"))) {
            case "Topology" -> map.get("objects") instanceof Map && map.get("arcs") instanceof List;
            case "Point", "MultiPoint" -> map.get("coordinates") instanceof List;
            case "LineString", "MultiLineString", "Polygon", "MultiPolygon" -> map.get("arcs") instanceof List;
            case "GeometryCollection" ->
                map.get("geometries") instanceof List<?> all
                        && all.stream().allMatch(g -> g instanceof Map<?, ?> geometry && isTopoJson(geometry));
            default -> false;
        };
    }

    /** RFC 7946: types, and coordinates of the depth that the type asks for. */
    private static boolean isGeoJson(Map<?, ?> map) {
        return switch (String.valueOf(map.get("type"))) {
            case "FeatureCollection" ->
                map.get("features") instanceof List<?> features
                        && features.stream().allMatch(f -> f instanceof Map<?, ?> feature && isFeature(feature));
            case "Feature" -> isFeature(map);
            default -> isGeometry(map);
        };
    }

    private static boolean isFeature(Map<?, ?> map) {
        Object geometry = map.get("geometry");
        Object properties = map.get("properties");
        return "Feature".equals(map.get("type"))
                && map.containsKey("geometry")
                && (geometry == null || (geometry instanceof Map<?, ?> g && isGeometry(g)))
                && map.containsKey("properties")
                && (properties == null || properties instanceof Map);
    }

    private static boolean isGeometry(Map<?, ?> map) {
        String type = String.valueOf(map.get("type"));
        if (!GEOMETRIES.contains(type)) {
            return false;
        }
        if (type.equals("GeometryCollection")) {
            return map.get("geometries") instanceof List<?> all
                    && all.stream().allMatch(g -> g instanceof Map<?, ?> geometry && isGeometry(geometry));
        }
        int depth = switch (type) {
            case "Point" -> 0;
            case "MultiPoint", "LineString" -> 1;
            case "MultiLineString", "Polygon" -> 2;
            default -> 3;
        };
        return map.get("coordinates") instanceof List<?> coordinates && isCoordinates(coordinates, depth);
    }

    private static boolean isCoordinates(List<?> coordinates, int depth) {
        if (depth == 0) {
            return coordinates.size() >= 2 && coordinates.stream().allMatch(Number.class::isInstance);
        }
        return coordinates.stream().allMatch(c -> c instanceof List<?> inner && isCoordinates(inner, depth - 1));
    }

    private static @Nullable Object json(Object cell, boolean standard) {
        if (!(cell instanceof String text)) {
            return null;
        }
        // Most cells that are not JSON do not even begin like it; this spares an exception for each
        String stripped = text.strip();
        if (stripped.isEmpty() || (stripped.charAt(0) != '{' && stripped.charAt(0) != '[')) {
            return null;
        }
        try {
            return standard ? Json.read(text) : Json.readAsPython(text);
        } catch (Json.MalformedJsonException e) {
            return null;
        }
    }
}
