package fr.collectivites.sdk.needs.coverage;

import fr.collectivites.sdk.core.place.MediationPoint;
import java.util.Collection;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** What places offer together. Stateless. */
final class Offers {

    private Offers() {}

    static NavigableSet<String> labels(
            Collection<LocatedPlace> places, Function<MediationPoint, Stream<String>> labels) {
        NavigableSet<String> all = new TreeSet<>();
        places.forEach(place -> labels.apply(place.place()).forEach(all::add));
        return Collections.unmodifiableNavigableSet(all);
    }
}
