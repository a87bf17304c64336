package fr.collectivites.sdk.opendata.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What differs between two states in the same normal form. */
final class Differences {

    private Differences() {}

    /** Values that differ and, where the files that stay stand in another order, that order as {@code files}. */
    static List<FieldChange> fields(DatasetState from, DatasetState to) {
        List<FieldChange> changes = fields(from.fields(), to.fields());
        List<String> before = from.files().stream().map(FileState::name).toList();
        List<String> after = to.files().stream().map(FileState::name).toList();
        String orderBefore = before.stream().filter(after::contains).collect(Collectors.joining(", "));
        String orderAfter = after.stream().filter(before::contains).collect(Collectors.joining(", "));
        if (!orderBefore.equals(orderAfter)) {
            changes.add(new FieldChange("files", orderBefore, orderAfter));
        }
        return changes;
    }

    static List<FieldChange> fields(SortedMap<String, String> from, SortedMap<String, String> to) {
        TreeSet<String> names = new TreeSet<>(from.keySet());
        names.addAll(to.keySet());
        List<FieldChange> changes = new ArrayList<>();
        for (String name : names) {
            String before = from.getOrDefault(name, "");
            String after = to.getOrDefault(name, "");
            if (!before.equals(after)) {
                changes.add(new FieldChange(name, before, after));
            }
        }
        return changes;
    }

    /** Files in the order of the wanted state, then those that go. */
    static List<FileChange> files(List<FileState> from, List<FileState> to) {
        Map<String, FileState> before = new LinkedHashMap<>();
        from.forEach(file -> before.put(file.name(), file));
        List<FileChange> changes = new ArrayList<>();
        for (FileState wanted : to) {
            Optional<FileState> actual = Optional.ofNullable(before.remove(wanted.name()));
            changes.add(file(actual, wanted));
        }
        before.values()
                .forEach(gone -> changes.add(new FileChange(
                        Action.RETIRE, gone.name(), gone.content().orElse(null), null, List.of())));
        return changes;
    }

    private static FileChange file(Optional<FileState> actual, FileState wanted) {
        Content after = wanted.content().orElse(null);
        if (actual.isEmpty()) {
            return new FileChange(Action.CREATE, wanted.name(), null, after, List.of());
        }
        Content before = actual.get().content().orElse(null);
        List<FieldChange> fields = fields(actual.get().fields(), wanted.fields());
        boolean same = before == null ? after == null : after != null && before.sameBytes(after);
        Action action = same && fields.isEmpty() ? Action.UNCHANGED : Action.UPDATE;
        return new FileChange(action, wanted.name(), before, after, fields);
    }

    /** Pages that are written or removed, by path; those that stay as they are do not appear. */
    static List<FileChange> pages(SortedMap<String, Content> from, SortedMap<String, Content> to) {
        TreeSet<String> paths = new TreeSet<>(from.keySet());
        paths.addAll(to.keySet());
        SortedMap<String, FileChange> changes = new TreeMap<>();
        for (String path : paths) {
            Content before = from.get(path);
            Content after = to.get(path);
            if (after == null) {
                changes.put(path, new FileChange(Action.RETIRE, path, before, null, List.of()));
            } else if (before == null || !before.sameBytes(after)) {
                Action action = before == null ? Action.CREATE : Action.UPDATE;
                changes.put(path, new FileChange(action, path, before, after, List.of()));
            }
        }
        return List.copyOf(changes.values());
    }

    /** Whether nothing of a dataset has to be written. */
    static boolean none(List<FieldChange> fields, List<FileChange> files) {
        return fields.isEmpty() && files.stream().allMatch(file -> file.action() == Action.UNCHANGED);
    }
}
