package fr.collectivites.sdk.opendata.udata;

import fr.collectivites.sdk.opendata.internal.text.Names;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Texts in forms that the portal keeps as they are: it rewrites all others without a word. Stateless. */
final class UdataNames {

    /** Shortest and longest tag, after it has been rewritten. */
    private static final int SHORTEST_TAG = 3;

    private static final int LONGEST_TAG = 96;

    private static final Pattern APOSTROPHES = Pattern.compile("['\u2019\u02bc]");
    private static final Pattern SEPARATORS = Pattern.compile("[._-]+");
    private static final Pattern HYPHENS = Pattern.compile("[_-]+");
    private static final Pattern EDGES = Pattern.compile("^-+|-+$");
    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?");

    private UdataNames() {}

    /** A keyword as a tag: {@code L'eau potable} becomes {@code leau-potable}; empty when the portal would refuse it. */
    static Optional<String> tag(String keyword) {
        String plain =
                Names.plain(APOSTROPHES.matcher(keyword.replace("ß", "ss")).replaceAll(""));
        String tag = EDGES.matcher(SEPARATORS.matcher(plain).replaceAll("-")).replaceAll("");
        return tag.length() < SHORTEST_TAG || tag.length() > LONGEST_TAG ? Optional.empty() : Optional.of(tag);
    }

    /** Tags as the portal lists them: sorted, each once. */
    static List<String> tags(Collection<String> keywords) {
        return keywords.stream()
                .flatMap(keyword -> tag(keyword).stream())
                .sorted()
                .distinct()
                .toList();
    }

    /** The name that the portal gives to a file of that published name: no underscores, no two hyphens in a row. */
    static String file(String name) {
        return HYPHENS.matcher(name).replaceAll("-");
    }

    /** A text of several lines: forms of the portal send carriage returns, editors leave an empty line at the end. */
    static String lines(String text) {
        return LINE_ENDS.matcher(text).replaceAll("\n").strip();
    }
}
