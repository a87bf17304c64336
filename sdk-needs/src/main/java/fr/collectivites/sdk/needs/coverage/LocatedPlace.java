package fr.collectivites.sdk.needs.coverage;

import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.place.MediationPoint;
import fr.collectivites.sdk.core.place.convert.PublicView;
import fr.collectivites.sdk.core.territory.Commune;
import fr.collectivites.sdk.core.territory.Territory;
import fr.collectivites.sdk.core.value.Address;
import fr.collectivites.sdk.core.value.OpeningHours;
import fr.collectivites.sdk.core.value.OpeningSpan;
import fr.collectivites.sdk.core.value.OpeningStatus;
import fr.collectivites.sdk.core.value.Position;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A place that receives people, and where.
 *
 * @param place the place
 * @param commune its commune, former codes led to today's
 * @param position its own, else the centre of its commune
 */
record LocatedPlace(MediationPoint place, Optional<Commune> commune, Optional<Position> position) {

    private static final int DAY = 24 * 60;

    static LocatedPlace of(MediationPoint place, Territory territory, Map<CommuneCode, Position> centres) {
        Optional<Commune> commune = place.address()
                .flatMap(Address::communeCode)
                .flatMap(code -> territory.commune(code).or(() -> only(territory.successors(code))))
                .or(() -> byPostalCode(place, territory));
        Optional<Position> position = place.position()
                .filter(p -> p.latitude() != 0 || p.longitude() != 0)
                .or(() -> commune.map(Commune::code).map(centres::get));
        return new LocatedPlace(place, commune, position);
    }

    private static Optional<Commune> byPostalCode(MediationPoint place, Territory territory) {
        String city = place.address().flatMap(Address::city).orElse("");
        List<Commune> communes = place.address()
                .flatMap(Address::postalCode)
                .map(territory::communes)
                .orElse(List.of());
        return communes.size() == 1
                ? only(communes)
                : only(communes.stream()
                        .filter(commune -> commune.isNamed(city))
                        .toList());
    }

    private static Optional<Commune> only(List<Commune> communes) {
        return communes.size() == 1 ? Optional.of(communes.get(0)) : Optional.empty();
    }

    /** Its name; coverage is for everybody, and names nobody. */
    String name() {
        return PublicView.name(place.name().orElse(""));
    }

    boolean hasHours() {
        return place.hours().isPresent();
    }

    /** Hours of an ordinary week that are certainly open. */
    double weeklyHours() {
        return place.hours().map(OpeningHours::usualWeek).map(Map::values).stream()
                        .flatMap(week -> week.stream().flatMap(List::stream))
                        .filter(span -> span.status() == OpeningStatus.OPEN)
                        .mapToInt(LocatedPlace::minutes)
                        .sum()
                / 60.0;
    }

    private static int minutes(OpeningSpan span) {
        int minutes = (span.end().toSecondOfDay() - span.start().toSecondOfDay()) / 60;
        return minutes <= 0 ? minutes + DAY : minutes;
    }
}
