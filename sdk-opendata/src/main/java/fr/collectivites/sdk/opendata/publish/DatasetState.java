package fr.collectivites.sdk.opendata.publish;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One dataset as a platform holds it, or would hold it, in the platform's normal form (tags slugged, dates cut to what
 * it keeps, licences mapped): so that {@link #changesTo} finds nothing between two states that mean the same. Immutable.
 */
public final class DatasetState {

    private final String id;
    private final String title;
    private final String address;
    private final @Nullable String key;
    private final @Nullable String version;
    private final SortedMap<String, String> fields;
    private final List<FileState> files;

    private DatasetState(Builder builder) {
        this.id = builder.id;
        this.title = builder.title;
        this.address = builder.address;
        this.key = builder.key;
        this.version = builder.version;
        this.fields = Collections.unmodifiableSortedMap(new TreeMap<>(builder.fields));
        this.files = List.copyOf(builder.files);
    }

    /** Starts the state of a dataset with that stable external identifier. */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** Stable external identifier: the one of the catalogue, by which the platform can be searched. */
    public String id() {
        return id;
    }

    /** Its title. */
    public String title() {
        return title;
    }

    /** Where people find it; empty when it has no address. */
    public String address() {
        return address;
    }

    /** The platform's own identifier of it; empty for a state that is only expected, and where there is none. */
    public Optional<String> key() {
        return Optional.ofNullable(key);
    }

    /** Changes whenever anybody changes the dataset there; empty for a state that is only expected. */
    public Optional<String> version() {
        return Optional.ofNullable(version);
    }

    /** Values by name, in normal form; a value that is not set is absent. */
    public SortedMap<String, String> fields() {
        return fields;
    }

    /** Files and links, in their order there. */
    public List<FileState> files() {
        return files;
    }

    /**
     * Number of writes that taking it off the platform counts as: one for the dataset and one for each file whose bytes
     * the platform holds, whatever number of requests that takes.
     */
    public int pieces() {
        return 1
                + (int) files.stream()
                        .filter(file -> file.content().isPresent())
                        .count();
    }

    /**
     * The values that would have to change for another state to come of this one: first those of the dataset, then those
     * of its files, after the name of the file; content is told by its checksum. The order of files is no value.
     */
    public List<FieldChange> changesTo(DatasetState wanted) {
        List<FieldChange> changes = new ArrayList<>(Differences.fields(fields, wanted.fields));
        for (FileChange file : Differences.files(files, wanted.files)) {
            String name = file.name();
            if (file.action() == Action.CREATE || file.action() == Action.RETIRE) {
                boolean there = file.action() == Action.RETIRE;
                changes.add(new FieldChange(name, there ? name : "", there ? "" : name));
            } else if (file.sendsContent() || file.removesContent()) {
                String before = file.before().map(Content::sha256).orElse("");
                changes.add(new FieldChange(
                        name + ", content",
                        before,
                        file.after().map(Content::sha256).orElse("")));
            }
            if (file.action() == Action.UPDATE) {
                file.fields()
                        .forEach(field ->
                                changes.add(new FieldChange(name + ", " + field.field(), field.from(), field.to())));
            }
        }
        return List.copyOf(changes);
    }

    /** Its identifier: for logs and debuggers. */
    @Override
    public String toString() {
        return id;
    }

    /** Builds a {@link DatasetState}. Not thread-safe. */
    public static final class Builder {
        private final String id;
        private String title = "";
        private String address = "";
        private @Nullable String key;
        private @Nullable String version;
        private SortedMap<String, String> fields = new TreeMap<>();
        private List<FileState> files = List.of();

        private Builder(String id) {
            this.id = id;
        }

        /** Its title. */
        public Builder title(String title) {
            this.title = title;
            return this;
        }

        /** Where people find it. */
        public Builder address(String address) {
            this.address = address;
            return this;
        }

        /** The platform's own identifier of it. */
        public Builder key(String key) {
            this.key = key;
            return this;
        }

        /** What changes whenever anybody changes the dataset there. */
        public Builder version(String version) {
            this.version = version;
            return this;
        }

        /** All values by name. */
        public Builder fields(SortedMap<String, String> fields) {
            this.fields = fields;
            return this;
        }

        /** All files and links. */
        public Builder files(List<FileState> files) {
            this.files = files;
            return this;
        }

        /** The state. */
        public DatasetState build() {
            return new DatasetState(this);
        }
    }
}
