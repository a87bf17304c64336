package fr.collectivites.sdk.opendata.huwise;

import fr.collectivites.sdk.opendata.publish.Content;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is noted of a dataset, in the title of its file: {@code budget.csv [collectivites fields=… sha256=…]}.
 *
 * @param name name under which the file is published
 * @param values what was sent, by name
 */
record HuwiseNote(String name, SortedMap<String, String> values) {

    private static final Pattern TITLE = Pattern.compile("(\\S+) \\[collectivites((?: [a-z0-9]+=\\S*)*)]");

    private static final String SHA256 = "sha256";
    private static final String SIZE = "size";
    private static final String ROWS = "rows";
    private static final String MODIFIED = "modified";
    private static final String FIELDS = "fields";
    private static final String UPLOAD = "upload";
    private static final String PUBLISHED = "published";

    /** Copies the values. */
    HuwiseNote {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** The note in a title; empty when it is none of ours. */
    static Optional<HuwiseNote> parse(String title) {
        Matcher matcher = TITLE.matcher(title);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        SortedMap<String, String> values = new TreeMap<>();
        for (String pair : matcher.group(2).strip().split(" ")) {
            int equal = pair.indexOf('=');
            if (equal > 0) {
                values.put(pair.substring(0, equal), pair.substring(equal + 1));
            }
        }
        return Optional.of(new HuwiseNote(matcher.group(1), values));
    }

    /**
     * A note of what is sent.
     *
     * @param upload the portal's name of the bytes: another one there means that somebody has replaced them
     * @param fields names of the values that are declared
     */
    static HuwiseNote of(String name, Content content, String modified, String upload, Collection<String> fields) {
        SortedMap<String, String> values = new TreeMap<>();
        values.put(SHA256, content.sha256());
        values.put(SIZE, Long.toString(content.size()));
        content.rowCount().ifPresent(rows -> values.put(ROWS, Long.toString(rows)));
        values.put(MODIFIED, modified);
        values.put(UPLOAD, upload.replaceAll("\\s", "+"));
        values.put(FIELDS, String.join(",", new TreeSet<>(fields)));
        return new HuwiseNote(name, values);
    }

    /** The same, once the portal has published what has that fingerprint. */
    HuwiseNote published(String fingerprint) {
        SortedMap<String, String> more = new TreeMap<>(values);
        more.put(PUBLISHED, fingerprint);
        return new HuwiseNote(name, more);
    }

    /** The title that holds it. */
    String title() {
        StringBuilder out = new StringBuilder(name).append(" [collectivites");
        values.forEach((key, value) -> out.append(' ').append(key).append('=').append(value));
        return out.append(']').toString();
    }

    /** The content that was sent; unknown when the portal holds another upload. */
    Content content(String upload) {
        if (!upload.replaceAll("\\s", "+").equals(values.get(UPLOAD))) {
            return new Content("", -1, -1);
        }
        return new Content(values.getOrDefault(SHA256, ""), number(SIZE), number(ROWS));
    }

    private long number(String key) {
        try {
            return Long.parseLong(values.getOrDefault(key, "-1"));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** When the content last changed at the publisher. */
    String modified() {
        return values.getOrDefault(MODIFIED, "");
    }

    /** The values that were declared when it was written. */
    Set<String> fields() {
        String fields = values.getOrDefault(FIELDS, "");
        return fields.isEmpty() ? Set.of() : new TreeSet<>(Arrays.asList(fields.split(",", -1)));
    }

    /** Whether what has that fingerprint was published as it is. */
    boolean isPublished(String fingerprint) {
        return fingerprint.equals(values.get(PUBLISHED));
    }
}
