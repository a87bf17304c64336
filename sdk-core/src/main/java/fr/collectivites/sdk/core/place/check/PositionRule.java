package fr.collectivites.sdk.core.place.check;

import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.DepartementCode;
import fr.collectivites.sdk.core.internal.model.CodeListFile;
import fr.collectivites.sdk.core.place.StandardField;
import fr.collectivites.sdk.core.place.StandardRecord;
import fr.collectivites.sdk.core.place.clean.Cleaner;
import fr.collectivites.sdk.core.place.clean.Cleaning;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.validation.check.FrenchBox;
import fr.collectivites.sdk.core.value.NumberText;
import fr.collectivites.sdk.core.value.Position;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Coordinates: both, numbers, in their order, and in the surroundings of the commune. Where no centre of the commune is known
 * they must lie within {@value #DEPARTEMENT_KM} km of the prefecture (no point of a département of metropolitan France is
 * farther), and overseas in the box of the territory.
 */
final class PositionRule implements PlaceRule {

    private static final double KM = 1_000;

    /** The largest commune of metropolitan France, Arles, has no point farther from its centre. */
    private static final double COMMUNE_KM = 40;

    private static final double DEPARTEMENT_KM = 150;

    private static final Map<DepartementCode, Position> PREFECTURES = prefectures();

    private final Map<CommuneCode, Position> centres;
    private final Cleaner cleaner;

    PositionRule(Map<CommuneCode, Position> centres, Cleaner cleaner) {
        this.centres = centres;
        this.cleaner = cleaner;
    }

    @Override
    public void check(StandardRecord place, Findings findings) {
        Optional<String> north = place.text(StandardField.LATITUDE);
        Optional<String> east = place.text(StandardField.LONGITUDE);
        if (north.isEmpty() && east.isEmpty()) {
            return;
        } else if (north.isEmpty() || east.isEmpty()) {
            StandardField there = north.isPresent() ? StandardField.LATITUDE : StandardField.LONGITUDE;
            String other = (north.isPresent() ? StandardField.LONGITUDE : StandardField.LATITUDE).column();
            findings.tell(
                    findings.of(CoreCode.PLACE_POSITION, "half", there).expected(other), proposal(findings, there));
            return;
        }
        Optional<BigDecimal> latitude = NumberText.of(north.get()).number();
        Optional<BigDecimal> longitude = NumberText.of(east.get()).number();
        Optional<Position> position = latitude.isPresent() && longitude.isPresent()
                ? Position.of(latitude.get(), longitude.get())
                : Optional.empty();
        if (position.isEmpty()) {
            unreadable(latitude.isEmpty() ? StandardField.LATITUDE : StandardField.LONGITUDE, findings);
        } else {
            judge(place, position.get(), findings);
        }
    }

    private void unreadable(StandardField field, Findings findings) {
        findings.tell(findings.of(CoreCode.PLACE_POSITION, "unreadable", field), proposal(findings, field));
    }

    private Optional<String> proposal(Findings findings, StandardField field) {
        return findings.proposal(cleaner, Cleaning.POSITION, field);
    }

    private void judge(StandardRecord place, Position position, Findings findings) {
        double lat = position.latitude();
        double lon = position.longitude();
        if (lat == 0 && lon == 0) {
            findings.tell(findings.of(CoreCode.PLACE_POSITION, "zero", StandardField.LATITUDE));
            return;
        }
        Optional<CommuneCode> code = place.text(StandardField.COMMUNE_CODE).flatMap(CommuneCode::parse);
        if (!FrenchBox.anyHolds(lon, lat)) {
            boolean swapped = FrenchBox.anyHolds(lat, lon);
            findings.tell(
                    findings.of(
                            CoreCode.PLACE_POSITION, swapped ? "swapped" : "outside-france", StandardField.LATITUDE),
                    proposal(findings, StandardField.LATITUDE));
        } else if (code.isPresent()) {
            near(place, position, code.get(), findings);
        }
    }

    private void near(StandardRecord place, Position position, CommuneCode code, Findings findings) {
        Position centre = centres.get(code);
        Position prefecture = PREFECTURES.get(code.departement());
        boolean far = centre != null
                ? position.distanceTo(centre) > COMMUNE_KM * KM
                : prefecture != null && position.distanceTo(prefecture) > DEPARTEMENT_KM * KM;
        boolean outside = prefecture == null
                && !FrenchBox.of(code.departement()).holds(position.longitude(), position.latitude());
        if (far || outside) {
            Position from = centre != null ? centre : prefecture;
            findings.tell(findings.warning(
                            CoreCode.PLACE_POSITION,
                            from == null
                                    ? "outside-territory"
                                    : centre != null ? "far-from-commune" : "far-from-departement",
                            StandardField.LATITUDE)
                    .with("commune", place.text(StandardField.CITY).orElse(code.value()))
                    .with("distance", from == null ? "" : String.valueOf(Math.round(position.distanceTo(from) / KM))));
        }
    }

    /** Latitude and longitude of the prefectures, to a tenth of a degree. */
    private static Map<DepartementCode, Position> prefectures() {
        return CodeListFile.rows(PositionRule.class, "prefectures.tsv").stream()
                .collect(Collectors.toUnmodifiableMap(
                        cells -> DepartementCode.of(cells.get(0)),
                        cells -> new Position(Double.parseDouble(cells.get(1)), Double.parseDouble(cells.get(2)))));
    }
}
