package fr.collectivites.sdk.needs.coverage;

import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.EpciCode;
import fr.collectivites.sdk.core.place.MediationPoint;
import fr.collectivites.sdk.core.place.SpecificCare;
import fr.collectivites.sdk.core.place.TargetPublic;
import fr.collectivites.sdk.core.place.check.PlaceChecker;
import fr.collectivites.sdk.core.territory.Commune;
import fr.collectivites.sdk.core.territory.Territory;
import fr.collectivites.sdk.core.value.Position;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The coverage of a territory by places of digital mediation. Only places that receive people count; those in communes
 * outside the territory count for distances alone. Immutable and thread-safe.
 */
public final class Coverage {

    private final LocalDate day;
    private final List<CommuneCoverage> communes;
    private final List<EpciCoverage> epcis;
    private final List<UncoveredCommune> uncovered;
    private final List<ProducerQuality> producers;
    private final List<LocatedPlace> inside;
    private final int outside;
    private final int unlocated;

    private Coverage(Builder builder) {
        this.day = builder.day;
        Map<CommuneCode, List<LocatedPlace>> byCommune = new HashMap<>();
        List<LocatedPlace> all = builder.places.stream()
                .filter(place -> place.offer().receivesPublic())
                .map(place -> LocatedPlace.of(place, builder.territory, builder.centres))
                .toList();
        for (LocatedPlace place : all) {
            place.commune()
                    .ifPresent(commune -> byCommune
                            .computeIfAbsent(commune.code(), absent -> new ArrayList<>())
                            .add(place));
        }
        this.unlocated =
                (int) all.stream().filter(place -> place.commune().isEmpty()).count();
        NearestPlace nearest = new NearestPlace(all);
        this.communes = builder.communes.stream()
                .sorted(Comparator.comparing(commune -> commune.code().value()))
                .map(commune -> {
                    Optional<Position> centre = Optional.ofNullable(builder.centres.get(commune.code()));
                    return new CommuneCoverage(
                            commune,
                            byCommune.getOrDefault(commune.code(), List.of()),
                            centre,
                            centre.flatMap(nearest::to));
                })
                .toList();
        this.inside = builder.communes.stream()
                .flatMap(commune -> byCommune.getOrDefault(commune.code(), List.of()).stream())
                .toList();
        this.outside = all.size() - unlocated - inside.size();
        this.epcis = epcis(builder.territory, byCommune);
        this.uncovered = uncovered(byCommune, builder.territory);
        PlaceChecker checker = PlaceChecker.builder(builder.day)
                .territory(builder.territory)
                .centres(builder.centres)
                .build();
        this.producers = ProducerQuality.of(builder.places, checker, builder.day);
    }

    /**
     * Starts the coverage of some communes.
     *
     * @param communes those of a département, an EPCI …: the territory has both, and they differ
     * @param day the day that freshness is counted from
     */
    public static Builder builder(Territory territory, List<Commune> communes, LocalDate day) {
        return new Builder(territory, communes, day);
    }

    private List<EpciCoverage> epcis(Territory territory, Map<CommuneCode, List<LocatedPlace>> byCommune) {
        Map<EpciCode, List<CommuneCoverage>> members = new TreeMap<>(Comparator.comparing(EpciCode::value));
        communes.forEach(commune -> commune.commune()
                .epci()
                .ifPresent(epci -> members.computeIfAbsent(epci, absent -> new ArrayList<>())
                        .add(commune)));
        List<EpciCoverage> all = new ArrayList<>();
        members.forEach((code, list) -> territory.epci(code).ifPresent(epci -> {
            List<LocatedPlace> places = list.stream()
                    .flatMap(commune -> byCommune.getOrDefault(commune.commune().code(), List.of()).stream())
                    .toList();
            all.add(EpciCoverage.of(
                    epci,
                    list,
                    Offers.labels(places, Coverage::publics),
                    Offers.labels(
                            places, place -> place.offer().services().stream().map(s -> s.label()))));
        }));
        return List.copyOf(all);
    }

    private static Stream<String> publics(MediationPoint place) {
        return Stream.concat(
                place.offer().publics().stream().map(TargetPublic::label),
                place.offer().care().stream().map(SpecificCare::label));
    }

    private List<UncoveredCommune> uncovered(Map<CommuneCode, List<LocatedPlace>> byCommune, Territory territory) {
        Map<EpciCode, Integer> places = new HashMap<>();
        byCommune.forEach((code, list) -> territory
                .commune(code)
                .flatMap(Commune::epci)
                .ifPresent(epci -> places.merge(epci, list.size(), Integer::sum)));
        List<CommuneCoverage> without = communes.stream()
                .filter(commune -> commune.places() == 0)
                .sorted(Comparator.comparingDouble(Coverage::weight)
                        .reversed()
                        .thenComparing(commune -> commune.commune().code().value()))
                .toList();
        List<UncoveredCommune> ranked = new ArrayList<>();
        for (CommuneCoverage commune : without) {
            int elsewhere = commune.commune()
                    .epci()
                    .map(epci -> places.getOrDefault(epci, 0))
                    .orElse(0);
            ranked.add(new UncoveredCommune(ranked.size() + 1, commune, weight(commune), elsewhere));
        }
        return List.copyOf(ranked);
    }

    private static double weight(CommuneCoverage commune) {
        return commune.population()
                * commune.nearest().map(CommuneCoverage.Nearest::kilometres).orElse(1.0);
    }

    /** The day that freshness is counted from. */
    public LocalDate day() {
        return day;
    }

    /** The communes, in the order of codes. */
    public List<CommuneCoverage> communes() {
        return communes;
    }

    /** The EPCI that the communes belong to, in the order of codes. */
    public List<EpciCoverage> epcis() {
        return epcis;
    }

    /** The communes without a place, those where one would help most first. */
    public List<UncoveredCommune> uncovered() {
        return uncovered;
    }

    /** The quality of the data by producer, in the order of names. */
    public List<ProducerQuality> producers() {
        return producers;
    }

    /** Places in the territory that receive people. */
    public int places() {
        return inside.size();
    }

    /** Places of other communes that receive people: they count for distances alone. */
    public int outside() {
        return outside;
    }

    /** Places whose commune cannot be told: they count nowhere. */
    public int unlocated() {
        return unlocated;
    }

    /** Inhabitants of all communes. */
    public int population() {
        return communes.stream().mapToInt(CommuneCoverage::population).sum();
    }

    /** Number of places by public or kind of care that they name, in the order of the standard; zeros included. */
    public Map<String, Integer> placesByPublic() {
        return counted(CoverageLists.publics(), Coverage::publics);
    }

    /** Number of places by service, in the order of the standard; zeros included. */
    public Map<String, Integer> placesByService() {
        return counted(
                CoverageLists.services(),
                place -> place.offer().services().stream().map(s -> s.label()));
    }

    /** Positions of the places in the territory that have one. */
    List<LocatedPlace> located() {
        return inside;
    }

    private Map<String, Integer> counted(List<String> labels, Function<MediationPoint, Stream<String>> of) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        labels.forEach(label -> counts.put(label, 0));
        inside.forEach(place ->
                of.apply(place.place()).distinct().forEach(label -> counts.computeIfPresent(label, (l, n) -> n + 1)));
        return counts;
    }

    /** Builds a {@link Coverage}. Not thread-safe. */
    public static final class Builder {
        private final Territory territory;
        private final List<Commune> communes;
        private final LocalDate day;
        private final List<MediationPoint> places = new ArrayList<>();
        private Map<CommuneCode, Position> centres = Map.of();

        private Builder(Territory territory, List<Commune> communes, LocalDate day) {
            this.territory = territory;
            this.communes = List.copyOf(communes);
            this.day = day;
        }

        /** Adds places, deduplicated: a place recorded twice counts twice. */
        public Builder places(List<MediationPoint> more) {
            places.addAll(more);
            return this;
        }

        /** Centres of communes, for distances and maps; without them there are none. */
        public Builder centres(Map<CommuneCode, Position> centres) {
            this.centres = Map.copyOf(centres);
            return this;
        }

        /** The coverage. */
        public Coverage build() {
            return new Coverage(this);
        }
    }
}
