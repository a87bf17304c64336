package fr.collectivites.sdk.opendata.publish;

import fr.collectivites.sdk.core.problem.Problem;
import java.util.List;

/** What a plan does with one dataset, and what of it differs. Immutable. */
public final class Change {

    private final Action action;
    private final String id;
    private final String title;
    private final List<FieldChange> fields;
    private final List<FileChange> files;
    private final List<Problem> findings;

    Change(
            Action action,
            String id,
            String title,
            List<FieldChange> fields,
            List<FileChange> files,
            List<Problem> findings) {
        this.action = action;
        this.id = id;
        this.title = title;
        this.fields = List.copyOf(fields);
        this.files = List.copyOf(files);
        this.findings = List.copyOf(findings);
    }

    /** What is done. */
    public Action action() {
        return action;
    }

    /** Stable external identifier of the dataset. */
    public String id() {
        return id;
    }

    /** Title of the dataset. */
    public String title() {
        return title;
    }

    /** The values that differ, by name; empty for a new dataset, where all do. */
    public List<FieldChange> fields() {
        return fields;
    }

    /** All its files and links, the unchanged ones among them. */
    public List<FileChange> files() {
        return files;
    }

    /** Why it is held or refused; for a dataset that is written, the findings that were acknowledged. */
    public List<Problem> findings() {
        return findings;
    }

    /** Number of writes that {@code apply} makes for it: one for the dataset, one for each file sent or removed. */
    public int writes() {
        if (!action.writes()) {
            return 0;
        }
        return 1
                + (int) files.stream()
                        .filter(file -> file.sendsContent() || file.removesContent())
                        .count();
    }

    /** Sign and identifier: for logs and debuggers. */
    @Override
    public String toString() {
        return action.sign() + " " + id;
    }
}
