package fr.collectivites.sdk.opendata.dcat;

import fr.collectivites.sdk.core.catalog.SpatialCoverage;
import fr.collectivites.sdk.opendata.dcat.DcatProfile.Trait;
import fr.collectivites.sdk.opendata.dcat.internal.DcatNames;
import fr.collectivites.sdk.opendata.dcat.internal.InseeAddresses;
import fr.collectivites.sdk.opendata.dcat.rdf.Iris;
import fr.collectivites.sdk.opendata.dcat.rdf.Name;
import fr.collectivites.sdk.opendata.dcat.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Places: an address where there is one, and a {@code dct:Location} with its box as WKT. {@code locn:geometry} is never
 * written: the two official shape sets contradict each other on it, and CKAN's harvester crashes on a node there.
 */
final class PlaceMapping {

    private final Emitter out;

    PlaceMapping(Emitter out) {
        this.out = out;
    }

    void places(List<SpatialCoverage> places) {
        for (SpatialCoverage place : places) {
            String node = iri(place);
            if (node.isEmpty()) {
                out.blank(DcatNames.SPATIAL, DcatNames.LOCATION);
                describe(place);
                out.end();
            } else {
                out.iri(DcatNames.SPATIAL, node);
                out.describe(node, () -> {
                    out.subject(node, DcatNames.LOCATION);
                    describe(place);
                    out.end();
                });
            }
        }
    }

    /** The address given, else the one of the Insee by code, else nothing. */
    static String iri(SpatialCoverage place) {
        return place.uri()
                .filter(Iris::isAbsolute)
                .or(() -> place.level()
                        .flatMap(level -> place.code().flatMap(code -> InseeAddresses.of(level.code(), code))))
                .orElse("");
    }

    private void describe(SpatialCoverage place) {
        place.uri().flatMap(Vocabulary.COUNTRY::match).ifPresent(country -> {
            out.name(DcatNames.TYPE, DcatNames.CONCEPT);
            out.iri(DcatNames.IN_SCHEME, Vocabulary.COUNTRY.scheme());
        });
        out.text(DcatNames.PREF_LABEL, place.label());
        zone(place).ifPresent(zone -> out.plain(DcatNames.IDENTIFIER, Optional.of(zone)));
        List<BigDecimal> box = place.bbox();
        Optional<Wkt.Box> bounds = box.size() == 4
                ? Optional.of(new Wkt.Box(box.get(0), box.get(1), box.get(2), box.get(3)))
                : place.geometry().filter(g -> out.has(Trait.FILLS_GAPS)).flatMap(Wkt::bounds);
        bounds.ifPresent(b -> wkt(DcatNames.BBOX, b.polygon()));
        if (place.centroid().size() == 2) {
            wkt(
                    DcatNames.CENTROID,
                    Wkt.point(place.centroid().get(0), place.centroid().get(1)));
        }
        if (!out.has(Trait.FILLS_GAPS)) {
            // udata would unite it with the box; readers of the standard alone find the outline here.
            place.geometry().ifPresent(geometry -> wkt(DcatNames.AS_WKT, geometry));
        }
    }

    private void wkt(Name property, String wkt) {
        out.literal(property, wkt, DcatNames.WKT);
    }

    /** The place as udata names zones: {@code fr:commune:82112}, {@code country:fr}. */
    static Optional<String> zone(SpatialCoverage place) {
        String level = place.level().map(Object::toString).orElse("");
        return place.code().map(code -> {
            if (level.isEmpty()) {
                return code;
            }
            return level.equals("country") ? "country:" + code.toLowerCase(Locale.ROOT) : "fr:" + level + ":" + code;
        });
    }
}
