package fr.collectivites.sdk.needs.coverage;

import fr.collectivites.sdk.core.value.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A map in SVG: each commune a disc at its centre, its surface after the inhabitants; filled when it has a place, else the
 * warmer the farther the nearest one is. Places are points. Communes without a known centre are not on it.
 */
final class CoverageMap {

    private static final double WIDTH = 960;
    private static final double MARGIN = 34;
    private static final double LARGEST = 26;
    private static final double SMALLEST = 4;
    private static final int NAMES = 8;

    /** Kilometres from which a commune is drawn as near, away, far. */
    private static final double AWAY = 5;

    private static final double FAR = 10;

    private final Coverage coverage;
    private final CoverageTexts texts;
    private final List<CommuneCoverage> communes;
    private double west = 180;
    private double east = -180;
    private double south = 90;
    private double north = -90;

    CoverageMap(Coverage coverage, CoverageTexts texts) {
        this.coverage = coverage;
        this.texts = texts;
        this.communes = coverage.communes().stream()
                .filter(commune -> commune.centre().isPresent())
                .sorted(Comparator.comparingInt(CommuneCoverage::population).reversed())
                .toList();
        for (CommuneCoverage commune : communes) {
            Position centre = commune.centre().orElseThrow();
            west = Math.min(west, centre.longitude());
            east = Math.max(east, centre.longitude());
            south = Math.min(south, centre.latitude());
            north = Math.max(north, centre.latitude());
        }
    }

    boolean isEmpty() {
        return communes.size() < 2 || east - west < 1e-6 || north - south < 1e-6;
    }

    private double scale() {
        return (WIDTH - 2 * MARGIN) / ((east - west) * shrink());
    }

    /** A degree from west to east is shorter than one from south to north. */
    private double shrink() {
        return Math.cos(Math.toRadians((south + north) / 2));
    }

    private double x(Position position) {
        return MARGIN + (position.longitude() - west) * shrink() * scale();
    }

    private double y(Position position) {
        return MARGIN + (north - position.latitude()) * scale();
    }

    void draw(Page page) {
        double height = 2 * MARGIN + (north - south) * scale();
        page.raw("<svg class=\"map\" role=\"img\" viewBox=\"0 0 ")
                .n(WIDTH)
                .raw(" ")
                .n(height)
                .raw("\" aria-label=\"")
                .text(texts.text("map.title"))
                .raw("\">\n");
        int most = Math.max(
                1, communes.stream().mapToInt(CommuneCoverage::population).max().orElse(1));
        for (CommuneCoverage commune : communes) {
            Position centre = commune.centre().orElseThrow();
            double radius = SMALLEST + (LARGEST - SMALLEST) * Math.sqrt((double) commune.population() / most);
            page.raw("<circle class=\"")
                    .raw(kind(commune))
                    .raw("\" cx=\"")
                    .n(x(centre))
                    .raw("\" cy=\"")
                    .n(y(centre))
                    .raw("\" r=\"")
                    .n(radius)
                    .raw("\">")
                    .element("title", title(commune))
                    .raw("</circle>\n");
        }
        for (LocatedPlace place : coverage.located()) {
            place.position()
                    .filter(this::isInside)
                    .ifPresent(position -> page.raw("<circle class=\"place\" cx=\"")
                            .n(x(position))
                            .raw("\" cy=\"")
                            .n(y(position))
                            .raw("\" r=\"2.6\">")
                            .element("title", place.name())
                            .raw("</circle>\n"));
        }
        names(page, most);
        page.raw("</svg>\n");
        legend(page);
    }

    private boolean isInside(Position position) {
        double x = x(position);
        double y = y(position);
        return x > 0 && x < WIDTH && y > 0 && y < 2 * MARGIN + (north - south) * scale();
    }

    /** Names of the largest communes, those that would lie on another left out. */
    private void names(Page page, int most) {
        List<double[]> taken = new ArrayList<>();
        for (CommuneCoverage commune : communes) {
            if (taken.size() == NAMES) {
                return;
            }
            Position centre = commune.centre().orElseThrow();
            double radius = SMALLEST + (LARGEST - SMALLEST) * Math.sqrt((double) commune.population() / most);
            double x = x(centre);
            double y = y(centre) - radius - 5;
            double half = commune.commune().name().length() * 4.2;
            boolean free = taken.stream()
                    .noneMatch(other -> Math.abs(other[0] - x) < half + other[2] && Math.abs(other[1] - y) < 18);
            if (free && y > 14) {
                taken.add(new double[] {x, y, half});
                double shown = Math.min(Math.max(x, half + 4), WIDTH - half - 4);
                page.raw("<text class=\"name\" x=\"")
                        .n(shown)
                        .raw("\" y=\"")
                        .n(y)
                        .raw("\">")
                        .text(commune.commune().name())
                        .raw("</text>\n");
            }
        }
    }

    private static String kind(CommuneCoverage commune) {
        if (commune.places() > 0) {
            return "has";
        }
        double away = commune.nearest().map(CommuneCoverage.Nearest::kilometres).orElse(FAR);
        return away < AWAY ? "near" : away < FAR ? "away" : "far";
    }

    private String title(CommuneCoverage commune) {
        return texts.text(
                commune.places() > 0 ? "map.has" : "map.none",
                Map.of(
                        "name", commune.commune().name(),
                        "population", texts.number(commune.population(), 0),
                        "n", texts.number(commune.places(), 0),
                        "km",
                                commune.nearest()
                                        .map(nearest -> texts.number(nearest.kilometres(), 1))
                                        .orElse("?")));
    }

    private void legend(Page page) {
        page.raw("<ul class=\"legend\">");
        for (String kind : List.of("has", "near", "away", "far", "place")) {
            page.raw("<li><svg viewBox=\"0 0 16 16\" aria-hidden=\"true\"><circle class=\"")
                    .raw(kind)
                    .raw("\" cx=\"8\" cy=\"8\" r=\"")
                    .raw(kind.equals("place") ? "3" : "7")
                    .raw("\"/></svg> ")
                    .text(texts.text("legend." + kind))
                    .raw("</li>");
        }
        page.raw("</ul>\n");
    }
}
