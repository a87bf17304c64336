package fr.collectivites.sdk.core.internal.cast;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The formats of string fields. */
final class Texts {

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");
    /** RFC 3986, characters only. */
    private static final Pattern URI =
            Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:(?:[A-Za-z0-9\\-._~:/?#\\[\\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*");

    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}\\n?");
    private static final Pattern WKT_NAME = Pattern.compile(
            "\\s*(?:POINT|LINESTRING|POLYGON|MULTIPOINT|MULTILINESTRING|MULTIPOLYGON|GEOMETRYCOLLECTION"
                    + "|CIRCULARSTRING|COMPOUNDCURVE|CURVEPOLYGON|MULTICURVE|MULTISURFACE|CURVE|SURFACE"
                    + "|POLYHEDRALSURFACE|TIN|TRIANGLE)\\s*(?:ZM?|M)?\\s*",
            Pattern.CASE_INSENSITIVE);

    private Texts() {}

    static ValueReader of(String format, boolean standard) {
        return switch (format) {
            case "email" -> text(standard ? Mailboxes::isSound : Mailboxes::passes);
            case "uri" ->
                text(
                        standard
                                ? value -> URI.matcher(value).matches()
                                : value -> SCHEME.matcher(value).lookingAt());
            case "uuid" -> text(value -> UUID.matcher(value).matches());
            case "wkt" -> text(Texts::isWkt);
            case "binary" -> text(standard ? Texts::isBase64 : Texts::isLenientBase64);
            default -> text(value -> true);
        };
    }

    private interface Test {
        boolean accepts(String value);
    }

    private static ValueReader text(Test test) {
        return new ValueReader() {
            @Override
            public @Nullable Object read(Object cell) {
                return cell instanceof String value && test.accepts(value) ? value : null;
            }
        };
    }

    /** Well-known text: a geometry's name, then numbers in balanced parentheses (an extension of the engine). */
    private static boolean isWkt(String value) {
        Matcher name = WKT_NAME.matcher(value);
        if (!name.lookingAt()) {
            return false;
        }
        String rest = value.substring(name.end()).strip();
        if (rest.equalsIgnoreCase("EMPTY")) {
            return true;
        }
        int depth = 0;
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            boolean closedEarly = depth == 0 && i < rest.length() - 1;
            if (closedEarly || !(Character.isLetterOrDigit(c) || "(), \t\r\n.+-".indexOf(c) >= 0)) {
                return false;
            }
        }
        return depth == 0 && !rest.isEmpty();
    }

    private static boolean isBase64(String value) {
        return value.length() % 4 == 0 && value.matches("[A-Za-z0-9+/]*={0,2}");
    }

    /** As Python decodes: other characters passed over, the padding complete. */
    private static boolean isLenientBase64(String value) {
        int data = 0;
        int padding = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= 128) {
                return false;
            } else if (c == '=') {
                padding++;
                if (data % 4 >= 2 && data % 4 + padding >= 4) {
                    return true;
                }
            } else if (Character.isLetterOrDigit(c) || c == '+' || c == '/') {
                data++;
                padding = 0;
            }
        }
        return data % 4 == 0;
    }
}
