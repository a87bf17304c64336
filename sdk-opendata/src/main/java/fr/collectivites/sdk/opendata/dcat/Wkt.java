package fr.collectivites.sdk.opendata.dcat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The little WKT that catalogues need: longitude first (CRS84), no prefix, since harvesters read no other. */
final class Wkt {

    private static final Pattern POSITION =
            Pattern.compile("(-?[0-9]+(?:\\.[0-9]+)?)[ \\t\\n]+(-?[0-9]+(?:\\.[0-9]+)?)(?:[ \\t\\n]+-?[0-9.]+)?");

    private Wkt() {}

    /**
     * A box.
     *
     * @param west longitude in degrees
     * @param south latitude in degrees
     * @param east longitude in degrees
     * @param north latitude in degrees
     */
    record Box(BigDecimal west, BigDecimal south, BigDecimal east, BigDecimal north) {

        /** The box as one closed ring, counter-clockwise from the south-west. */
        String polygon() {
            String w = west.toPlainString();
            String s = south.toPlainString();
            String e = east.toPlainString();
            String n = north.toPlainString();
            return String.format(Locale.ROOT, "POLYGON((%s %s,%s %s,%s %s,%s %s,%s %s))", w, s, e, s, e, n, w, n, w, s);
        }
    }

    static String point(BigDecimal longitude, BigDecimal latitude) {
        return "POINT(" + longitude.toPlainString() + " " + latitude.toPlainString() + ")";
    }

    /** The positions in the text, in their order, as longitude and latitude. */
    static List<BigDecimal[]> positions(String wkt) {
        List<BigDecimal[]> positions = new ArrayList<>();
        Matcher matcher = POSITION.matcher(wkt);
        while (matcher.find()) {
            positions.add(new BigDecimal[] {new BigDecimal(matcher.group(1)), new BigDecimal(matcher.group(2))});
        }
        return positions;
    }

    /** The box around a geometry; nothing when the text holds no position. */
    static Optional<Box> bounds(String wkt) {
        Box box = null;
        for (BigDecimal[] p : positions(wkt)) {
            box = box == null
                    ? new Box(p[0], p[1], p[0], p[1])
                    : new Box(box.west.min(p[0]), box.south.min(p[1]), box.east.max(p[0]), box.north.max(p[1]));
        }
        return Optional.ofNullable(box);
    }
}
