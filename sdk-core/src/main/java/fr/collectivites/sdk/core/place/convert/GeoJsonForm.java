package fr.collectivites.sdk.core.place.convert;

import fr.collectivites.sdk.core.place.StandardField;
import fr.collectivites.sdk.core.place.StandardRecord;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.value.NumberText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Places as features of GeoJSON. Stateless. */
final class GeoJsonForm {

    /** 0.1 metres. */
    private static final int DECIMALS = 6;

    private GeoJsonForm() {}

    static Optional<Map<String, @Nullable Object>> of(PlaceRow place, ProblemSink sink) {
        StandardRecord record = place.record();
        Map<String, @Nullable Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        record.text(StandardField.ID).ifPresent(id -> feature.put("id", id));
        List<BigDecimal> point = point(record);
        if (point.isEmpty()) {
            feature.put("geometry", null);
            record.text(StandardField.LATITUDE)
                    .or(() -> record.text(StandardField.LONGITUDE))
                    .ifPresent(text -> sink.accept(Problem.of(CoreCode.PLACE_CONVERSION)
                            .rule("no-geometry")
                            .at(place.location(StandardField.LATITUDE))
                            .value(text)
                            .with("target", "geometry")
                            .build()));
        } else {
            Map<String, Object> geometry = new LinkedHashMap<>();
            geometry.put("type", "Point");
            geometry.put("coordinates", point);
            feature.put("geometry", geometry);
        }
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        for (StandardField field : StandardField.values()) {
            boolean isPosition = field == StandardField.LATITUDE || field == StandardField.LONGITUDE;
            if (!isPosition && !record.written(field).isEmpty()) {
                properties.put(
                        field.column(),
                        field.isList()
                                ? record.written(field)
                                : record.text(field).orElseThrow());
            }
        }
        properties.putAll(record.extras());
        feature.put("properties", properties);
        return Optional.of(feature);
    }

    /** Longitude and latitude, if both are numbers within bounds. */
    static List<BigDecimal> point(StandardRecord record) {
        return record.position().isEmpty()
                ? List.of()
                : List.of(rounded(record, StandardField.LONGITUDE), rounded(record, StandardField.LATITUDE));
    }

    /** The decimals as they are written, up to the sixth. */
    private static BigDecimal rounded(StandardRecord record, StandardField field) {
        BigDecimal degrees = record.text(field)
                .map(NumberText::of)
                .flatMap(NumberText::number)
                .orElseThrow();
        BigDecimal exact = degrees.setScale(Math.min(Math.max(degrees.scale(), 0), DECIMALS), RoundingMode.HALF_UP);
        return new BigDecimal(exact.toPlainString());
    }
}
