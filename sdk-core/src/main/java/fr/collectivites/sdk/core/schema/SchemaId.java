package fr.collectivites.sdk.core.schema;

import java.util.Comparator;

/**
 * Name and version of a schema, as the national catalogue (schema.data.gouv.fr) and data.gouv.fr know it.
 *
 * @param name {@code org/repository}, case-sensitive, such as {@code scdl/subventions}
 * @param version semantic version without a leading {@code v}, such as {@code 2.1.1}; empty when unknown
 */
public record SchemaId(String name, String version) {

    /** Orders versions as semantic versions: 0.9.0 before 0.10.0, a pre-release before its release. */
    public static final Comparator<String> VERSION_ORDER = SchemaId::compareVersions;

    /** Reads {@code name} or {@code name@version}; a leading {@code v} of the version is dropped. */
    public static SchemaId parse(String text) {
        int at = text.lastIndexOf('@');
        return at < 0 ? new SchemaId(text, "") : new SchemaId(text.substring(0, at), plain(text.substring(at + 1)));
    }

    /** The version without a leading {@code v}. */
    static String plain(String version) {
        return version.length() > 1 && version.charAt(0) == 'v' && Character.isDigit(version.charAt(1))
                ? version.substring(1)
                : version;
    }

    private static int compareVersions(String left, String right) {
        String[] a = left.split("-", 2);
        String[] b = right.split("-", 2);
        String[] numbersA = a[0].split("\\.", -1);
        String[] numbersB = b[0].split("\\.", -1);
        for (int i = 0; i < Math.max(numbersA.length, numbersB.length); i++) {
            int order = compareParts(i < numbersA.length ? numbersA[i] : "0", i < numbersB.length ? numbersB[i] : "0");
            if (order != 0) {
                return order;
            }
        }
        if (a.length != b.length) {
            return b.length - a.length;
        }
        return a.length == 1 ? 0 : a[1].compareTo(b[1]);
    }

    private static int compareParts(String a, String b) {
        boolean numeric = isNumber(a) && isNumber(b);
        if (!numeric) {
            return a.compareTo(b);
        }
        int byLength = Integer.compare(strip(a).length(), strip(b).length());
        return byLength != 0 ? byLength : strip(a).compareTo(strip(b));
    }

    private static boolean isNumber(String part) {
        return !part.isEmpty() && part.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String strip(String digits) {
        return digits.replaceFirst("^0+(?=.)", "");
    }

    /** {@code name@version}, or the name alone when the version is unknown. */
    @Override
    public String toString() {
        return version.isEmpty() ? name : name + "@" + version;
    }
}
