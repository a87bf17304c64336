package fr.collectivites.sdk.needs.coverage;

import fr.collectivites.sdk.core.territory.Commune;
import fr.collectivites.sdk.core.value.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the nearest place to a position by cells of a grid, ring after ring. Immutable. */
final class NearestPlace {

    /** Cells a degree: of some 11 kilometres, 7 to 8 from west to east in France. */
    private static final int CELLS = 10;

    /** No ring beyond that is looked at: some 300 kilometres. */
    private static final int RINGS = 40;

    /** Shortest side of a cell in metropolitan France, in metres. */
    private static final double CELL_METRES = 6_900;

    private final Map<Long, List<LocatedPlace>> cells = new HashMap<>();

    NearestPlace(List<LocatedPlace> places) {
        for (LocatedPlace place : places) {
            place.position()
                    .ifPresent(position -> cells.computeIfAbsent(
                                    cell(row(position.latitude()), row(position.longitude())),
                                    absent -> new ArrayList<>())
                            .add(place));
        }
    }

    private static int row(double degrees) {
        return (int) Math.floor(degrees * CELLS);
    }

    private static long cell(int north, int east) {
        return ((long) north << 32) ^ (east & 0xFFFFFFFFL);
    }

    /** The nearest place to a position. */
    Optional<CommuneCoverage.Nearest> to(Position from) {
        int north = row(from.latitude());
        int east = row(from.longitude());
        LocatedPlace best = null;
        double metres = Double.MAX_VALUE;
        for (int ring = 0; ring <= RINGS && metres > (ring - 1) * CELL_METRES; ring++) {
            for (int i = -ring; i <= ring; i++) {
                for (int j = -ring; j <= ring; j++) {
                    if (Math.max(Math.abs(i), Math.abs(j)) != ring) {
                        continue;
                    }
                    for (LocatedPlace place : cells.getOrDefault(cell(north + i, east + j), List.of())) {
                        double distance = from.distanceTo(place.position().orElseThrow());
                        if (distance < metres) {
                            metres = distance;
                            best = place;
                        }
                    }
                }
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        return Optional.of(new CommuneCoverage.Nearest(
                best.name(), best.commune().map(Commune::name).orElse(""), Math.round(metres / 100) / 10.0));
    }
}
