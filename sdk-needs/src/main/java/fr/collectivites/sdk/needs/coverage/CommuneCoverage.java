package fr.collectivites.sdk.needs.coverage;

import fr.collectivites.sdk.core.place.AccessFee;
import fr.collectivites.sdk.core.place.MediationService;
import fr.collectivites.sdk.core.territory.Commune;
import fr.collectivites.sdk.core.value.Position;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a commune has. Immutable. */
public final class CommuneCoverage {

    private static final int PER = 10_000;

    private final Commune commune;
    private final List<LocatedPlace> places;
    private final Optional<Position> centre;
    private final Optional<Nearest> nearest;

    CommuneCoverage(Commune commune, List<LocatedPlace> places, Optional<Position> centre, Optional<Nearest> nearest) {
        this.commune = commune;
        this.places = List.copyOf(places);
        this.centre = centre;
        this.nearest = nearest;
    }

    /**
     * The place that is nearest to the centre of a commune.
     *
     * @param name its name
     * @param commune name of the commune that it is in
     * @param kilometres as the crow flies
     */
    public record Nearest(String name, String commune, double kilometres) {}

    /** The commune. */
    public Commune commune() {
        return commune;
    }

    /** Inhabitants; 0 when the code does not tell. */
    public int population() {
        return commune.population().orElse(0);
    }

    /** Its centre, where it is known. */
    public Optional<Position> centre() {
        return centre;
    }

    /** Places that receive people. */
    public int places() {
        return places.size();
    }

    /** What they offer. */
    public NavigableSet<String> services() {
        return Offers.labels(
                places,
                place -> place.offer().services().stream()
                        .filter(MediationService::isKnown)
                        .map(MediationService::label));
    }

    /** Hours a week that they are certainly open, all together; hours on appointment are not among them. */
    public double weeklyHours() {
        return places.stream().mapToDouble(LocatedPlace::weeklyHours).sum();
    }

    /** Places of which hours can be read. */
    public int placesWithHours() {
        return (int) places.stream().filter(LocatedPlace::hasHours).count();
    }

    /** Places per 10,000 inhabitants; nothing when the population is not known. */
    public OptionalDouble placesPer10k() {
        return perInhabitants(places());
    }

    /** Hours a week per 10,000 inhabitants; nothing when the population is not known. */
    public OptionalDouble hoursPer10k() {
        return perInhabitants(weeklyHours());
    }

    private OptionalDouble perInhabitants(double count) {
        return population() == 0 ? OptionalDouble.empty() : OptionalDouble.of(count * PER / population());
    }

    /** Whether some place says that help is free, with or without a condition. */
    public boolean hasFree() {
        return places.stream()
                .flatMap(place -> place.place().offer().fees().stream())
                .anyMatch(fee -> fee.equals(AccessFee.FREE) || fee.equals(AccessFee.CONDITIONALLY_FREE));
    }

    /** Whether no place says what help costs. */
    public boolean saysNoFee() {
        return places.stream().allMatch(place -> place.place().offer().fees().isEmpty());
    }

    /** The nearest place, in whatever commune; nothing without the centre of this one, or without any located place. */
    public Optional<Nearest> nearest() {
        return nearest;
    }
}
