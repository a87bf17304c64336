package fr.collectivites.sdk.opendata.publish;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One file or link of a dataset as a platform holds it, or would hold it, in its normal form. Immutable. */
public final class FileState {

    private final String name;
    private final @Nullable Content content;
    private final SortedMap<String, String> fields;

    private FileState(String name, @Nullable Content content, SortedMap<String, String> fields) {
        this.name = name;
        this.content = content;
        this.fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    /**
     * A file whose bytes the platform holds.
     *
     * @param name stable name in the dataset
     * @param fields values about it, by name
     */
    public static FileState file(String name, Content content, SortedMap<String, String> fields) {
        return new FileState(name, content, fields);
    }

    /**
     * A link to something elsewhere.
     *
     * @param name stable name in the dataset
     * @param fields values about it, by name, the address among them
     */
    public static FileState link(String name, SortedMap<String, String> fields) {
        return new FileState(name, null, fields);
    }

    /** Stable name in the dataset: files are matched by it. */
    public String name() {
        return name;
    }

    /** The bytes; empty for a link. */
    public Optional<Content> content() {
        return Optional.ofNullable(content);
    }

    /** Values about it, by name, in the platform's normal form. */
    public SortedMap<String, String> fields() {
        return fields;
    }

    /** Its name: for logs and debuggers. */
    @Override
    public String toString() {
        return name;
    }
}
