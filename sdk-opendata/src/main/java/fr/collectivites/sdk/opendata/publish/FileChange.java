package fr.collectivites.sdk.opendata.publish;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happens to one file of a dataset, or to one page of a site. Immutable. */
public final class FileChange {

    private final Action action;
    private final String name;
    private final @Nullable Content before;
    private final @Nullable Content after;
    private final List<FieldChange> fields;

    FileChange(
            Action action, String name, @Nullable Content before, @Nullable Content after, List<FieldChange> fields) {
        this.action = action;
        this.name = name;
        this.before = before;
        this.after = after;
        this.fields = List.copyOf(fields);
    }

    /** {@code CREATE}, {@code UPDATE}, {@code UNCHANGED} or {@code RETIRE}. */
    public Action action() {
        return action;
    }

    /** Name of the file in its dataset, or path of the page. */
    public String name() {
        return name;
    }

    /** The bytes on the platform; empty for a new file and where a link stands, which has no content of ours. */
    public Optional<Content> before() {
        return Optional.ofNullable(before);
    }

    /** The bytes that will be there; empty for a file that goes and where a link will stand. */
    public Optional<Content> after() {
        return Optional.ofNullable(after);
    }

    /** Whether the bytes have to be sent. */
    public boolean sendsContent() {
        return after != null && (before == null || !before.sameBytes(after));
    }

    /** Whether bytes that the platform holds go and no others come: the file is removed, or a link takes its name. */
    public boolean removesContent() {
        return before != null && after == null;
    }

    /** The values about the file that differ, by name. */
    public List<FieldChange> fields() {
        return fields;
    }

    /** Sign and name: for logs and debuggers. */
    @Override
    public String toString() {
        return action.sign() + " " + name;
    }
}
