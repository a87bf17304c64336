package fr.collectivites.sdk.opendata.internal.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names that every server and platform takes as they are. Stateless. */
public final class Names {

    private static final Pattern IDENTIFIER = Pattern.compile("[a-z0-9][a-z0-9_-]{0,99}");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9._-]+");
    private static final Pattern EDGES = Pattern.compile("^[.-]+|[.-]+$");

    /** Longest name of a file, in characters; CKAN cuts there. */
    private static final int LONGEST = 100;

    private Names() {}

    /**
     * The name under which a file is published: lower case without accents, everything else a hyphen, as CKAN and udata
     * do it: {@code Délibérations 2025 (v2).CSV} becomes {@code deliberations-2025-v2.csv}. Addresses that are never
     * renamed and never escaped stay stable in every harvester.
     */
    public static String file(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String stem = plain(dot > 0 ? fileName.substring(0, dot) : fileName);
        String extension = dot > 0 ? plain(fileName.substring(dot + 1)) : "";
        String end = extension.isEmpty() ? "" : "." + extension;
        int room = Math.max(1, LONGEST - end.length());
        String cut =
                stem.length() > room ? EDGES.matcher(stem.substring(0, room)).replaceAll("") : stem;
        return (cut.isEmpty() ? "fichier" : cut) + end;
    }

    /** Whether an identifier can be a folder name and part of an address as it is. */
    public static boolean isIdentifier(String text) {
        return IDENTIFIER.matcher(text).matches();
    }

    /** The identifier nearest to a text. */
    public static String identifier(String text) {
        String plain = plain(text).replace('.', '-');
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }

    /** Lower case without accents or ligatures, everything else a hyphen, none at the ends. */
    public static String plain(String text) {
        String letters =
                text.replace("œ", "oe").replace("Œ", "oe").replace("æ", "ae").replace("Æ", "ae");
        String bare = MARKS.matcher(Normalizer.normalize(letters, Normalizer.Form.NFD))
                .replaceAll("");
        String hyphens = OTHERS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("-");
        return EDGES.matcher(hyphens).replaceAll("");
    }
}
