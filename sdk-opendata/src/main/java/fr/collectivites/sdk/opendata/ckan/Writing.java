package fr.collectivites.sdk.opendata.ckan;

import fr.collectivites.sdk.core.http.ConflictException;
import fr.collectivites.sdk.core.http.PlatformException;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import fr.collectivites.sdk.opendata.internal.json.JsonObject;
import fr.collectivites.sdk.opendata.publish.Action;
import fr.collectivites.sdk.opendata.publish.Content;
import fr.collectivites.sdk.opendata.publish.DatasetState;
import fr.collectivites.sdk.opendata.publish.LocalFile;
import fr.collectivites.sdk.opendata.publish.Publication;
import fr.collectivites.sdk.opendata.publish.Receipt;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The writing of one dataset. Used once, by one thread. */
final class Writing {

    /** Files that are smaller together go in one request. */
    private static final long TOGETHER = 16L << 20;

    private final Actions actions;
    private final String platform;
    private final Site site;
    private final Publication publication;
    private final PackageWriter writer;
    private final DataStore store;
    private final Map<String, @Nullable Object> wanted;
    private final Map<String, Map<String, @Nullable Object>> resources;
    private final Map<String, LocalFile> files = new LinkedHashMap<>();
    private final Map<String, TableSchema> tables;

    /**
     * The writing of one dataset.
     *
     * @param tables schemas of the files whose rows go into DataStore, by name of the file
     */
    Writing(
            Actions actions,
            String platform,
            Site site,
            String owner,
            Publication publication,
            Map<String, TableSchema> tables) {
        this.tables = tables;
        this.actions = actions;
        this.platform = platform;
        this.site = site;
        this.publication = publication;
        this.writer = new PackageWriter(actions, platform, site, owner);
        this.store = new DataStore(actions);
        PackageMapping mapping = new PackageMapping(site, owner);
        this.wanted = mapping.dataset(publication.dataset());
        this.resources = mapping.resources(publication);
        publication.files().forEach(file -> files.put(file.name(), file));
    }

    /** The state that all of it leads to. */
    DatasetState expected() {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (Map.Entry<String, Map<String, @Nullable Object>> resource : resources.entrySet()) {
            Map<String, @Nullable Object> stored = asStored(resource.getKey(), resource.getValue());
            stored.put(PackageMapping.DATASTORE, table(resource.getKey()));
            all.add(stored);
        }
        Map<String, @Nullable Object> members = new LinkedHashMap<>(wanted);
        members.put("resources", all);
        return new PackageView(JsonObject.of(members)).state("", List.of());
    }

    /** What the table of a file is to hold; empty for a file whose rows stay out of DataStore. */
    private String table(String name) {
        TableSchema schema = tables.get(name);
        LocalFile file = files.get(name);
        return schema == null || file == null
                ? ""
                : schema.id() + " " + file.content().sha256().substring(0, 12);
    }

    /** A resource as CKAN will show it: with the size that it measures. */
    private Map<String, @Nullable Object> asStored(String name, Map<String, @Nullable Object> members) {
        LocalFile file = files.get(name);
        Map<String, @Nullable Object> stored = new LinkedHashMap<>(members);
        if (file == null) {
            return stored;
        }
        stored.put("url_type", PackageView.UPLOAD);
        stored.put("size", file.content().size());
        return stored;
    }

    Receipt write(Optional<DatasetState> actual, LongConsumer sent, Function<PackageView, String> address) {
        PackageView view;
        int writes = 1;
        if (actual.isEmpty()) {
            publication.files().forEach(this::checkUnchanged);
            view = writer.create(publication);
        } else {
            view = seen(actual.get());
        }
        Map<String, Content> there = contents(view);
        List<LocalFile> toSend = publication.files().stream()
                .filter(file -> !isThere(file, there))
                .toList();
        if (actual.isPresent()) {
            toSend.forEach(this::checkUnchanged);
        }
        writes += toSend.size()
                + (int) there.keySet().stream()
                        .filter(name -> !resources.containsKey(name))
                        .count();
        view = dropTables(view);
        if (actual.isPresent() || !resources.isEmpty()) {
            view = revise(view, batches(toSend), sent);
        }
        for (LocalFile file : toSend) {
            view = readBack(view, file);
        }
        view = note(view, toSend);
        List<Problem> notes = new ArrayList<>();
        view = fillTables(view, notes);
        notes.addAll(notes(view));
        Action action = actual.isEmpty() ? Action.CREATE : Action.UPDATE;
        return new Receipt(publication.id(), action, address.apply(view), writes, notes);
    }

    /** Removes the tables of resources that go: CKAN would keep them, out of sight. */
    private PackageView dropTables(PackageView view) {
        boolean dropped = false;
        for (JsonObject resource : view.resources()) {
            Optional<String> name = view.fileName(resource, resources.keySet());
            if (name.isPresent()
                    && !resources.containsKey(name.get())
                    && !resource.plain(PackageMapping.DATASTORE).isEmpty()) {
                store.drop(resource.plain("id"));
                dropped = true;
            }
        }
        // DataStore marks the resource, which changes the dataset.
        return dropped ? writer.find(view.key()).orElseThrow(() -> writer.conflict(publication.id())) : view;
    }

    /** Brings tables to what the files hold, then notes that; cut before the note, the next run looks at each row again. */
    private PackageView fillTables(PackageView view, List<Problem> notes) {
        Map<String, String> filled = new LinkedHashMap<>();
        for (JsonObject resource : view.resources()) {
            String name = view.fileName(resource, resources.keySet()).orElse("");
            if (resources.containsKey(name)
                    && !resource.plain(PackageMapping.DATASTORE).equals(table(name))) {
                table(resource.plain("id"), name).ifPresent(notes::add);
                filled.put(resource.plain("id"), table(name));
            }
        }
        if (filled.isEmpty()) {
            return view;
        }
        // DataStore marks the resource, which changes the dataset.
        PackageView now = writer.find(view.key()).orElseThrow(() -> writer.conflict(publication.id()));
        return revise(
                now,
                filled.keySet(),
                resource -> resource.plain(PackageMapping.DATASTORE).equals(filled.get(resource.plain("id"))),
                (resource, members) -> members.put(PackageMapping.DATASTORE, filled.get(resource.plain("id"))));
    }

    private Optional<Problem> table(String resource, String name) {
        TableSchema schema = tables.get(name);
        LocalFile file = files.get(name);
        if (schema == null || file == null) {
            store.drop(resource);
            return Optional.empty();
        }
        checkUnchanged(file);
        DataStore.Done done = store.fill(resource, file.path(), schema);
        return Optional.of(Problem.of(OpendataCode.ROWS_STORED)
                .with("file", name)
                .with("written", done.written())
                .with("removed", done.removed())
                .build());
    }

    /** The dataset as it is now, which must be as the plan saw it. */
    private PackageView seen(DatasetState planned) {
        PackageView now = writer.find(planned.key().orElse(""))
                .filter(PackageView::isActive)
                .orElseThrow(() -> writer.conflict(publication.id()));
        if (!planned.version().equals(Optional.of(now.version()))) {
            throw writer.conflict(publication.id());
        }
        return now;
    }

    /** What stands under the names that are ours, as far as it is content. */
    private Map<String, Content> contents(PackageView view) {
        Map<String, Content> contents = new LinkedHashMap<>();
        view.state("", resources.keySet())
                .files()
                .forEach(file -> file.content().ifPresent(content -> contents.put(file.name(), content)));
        return contents;
    }

    private static List<List<LocalFile>> batches(List<LocalFile> files) {
        List<List<LocalFile>> batches = new ArrayList<>();
        List<LocalFile> batch = new ArrayList<>();
        long size = 0;
        for (LocalFile file : files) {
            if (!batch.isEmpty() && size + file.content().size() > TOGETHER) {
                batches.add(batch);
                batch = new ArrayList<>();
                size = 0;
            }
            batch.add(file);
            size += file.content().size();
        }
        batches.add(batch);
        return batches;
    }

    private PackageView revise(PackageView base, List<List<LocalFile>> batches, LongConsumer sent) {
        PackageView view = base;
        for (List<LocalFile> batch : batches) {
            PackageWriter.Revision revision = revision(view, batch);
            long bytes = batch.stream().mapToLong(file -> file.content().size()).sum();
            view = writer.revise(view, revision, new Sent(sent, bytes), made(view, revision));
        }
        return view;
    }

    /**
     * What leads to the wanted state as far as the files that go with it allow: a resource whose file comes in a later
     * request stays as it is, or away, until then.
     */
    private PackageWriter.Revision revision(PackageView view, List<LocalFile> batch) {
        Map<String, JsonObject> ours = new LinkedHashMap<>();
        List<Map<String, @Nullable Object>> others = new ArrayList<>();
        for (JsonObject resource : view.resources()) {
            Optional<String> name = view.fileName(resource, resources.keySet());
            if (name.isEmpty()) {
                others.add(resource.members());
            } else {
                ours.put(name.get(), resource);
            }
        }
        Map<String, Content> there = contents(view);
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        Map<Integer, LocalFile> uploads = new LinkedHashMap<>();
        resources.forEach((name, members) -> {
            LocalFile file = files.get(name);
            JsonObject before = ours.get(name);
            if (file == null || batch.contains(file) || isThere(file, there)) {
                Map<String, @Nullable Object> resource = before == null ? new LinkedHashMap<>() : before.members();
                resource.putIfAbsent("id", PackageNames.resourceId(view.key(), name));
                resource.putAll(members);
                if (file != null && batch.contains(file)) {
                    uploads.put(all.size(), file);
                }
                all.add(resource);
            } else if (before != null) {
                all.add(before.members());
            }
        });
        all.addAll(others);
        Map<String, @Nullable Object> members = new LinkedHashMap<>(wanted);
        List<Object> extras = new ArrayList<>(view.otherExtras());
        if (wanted.get("extras") instanceof List<?> written) {
            extras.addAll(written);
        }
        members.put("extras", extras);
        members.put("resources", all);
        return new PackageWriter.Revision(members, uploads);
    }

    private static boolean isThere(LocalFile file, Map<String, Content> there) {
        Content content = there.get(file.name());
        return content != null && content.sameBytes(file.content());
    }

    /** Whether a dataset is what a revision leads to: what is ours in it is the same. */
    private Predicate<PackageView> made(PackageView base, PackageWriter.Revision revision) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>(revision.members());
        List<Map<String, @Nullable Object>> stored =
                new ArrayList<>(members(JsonObject.list(members.get("resources"))));
        revision.uploads()
                .forEach((position, file) -> stored.set(position, asStored(file.name(), stored.get(position))));
        members.put("resources", stored);
        members.put("id", base.key());
        DatasetState goal = new PackageView(JsonObject.of(members)).stateAsWritten(resources.keySet());
        return now -> now.isActive()
                && now.stateAsWritten(resources.keySet()).changesTo(goal).isEmpty();
    }

    private static List<Map<String, @Nullable Object>> members(List<JsonObject> resources) {
        return resources.stream().map(JsonObject::members).toList();
    }

    /** A file must still be what the plan saw: what it said of it (rows, conformity) would be untrue. */
    private void checkUnchanged(LocalFile file) {
        Content now;
        try {
            now = Content.read(file.path());
        } catch (IOException e) {
            Problem unreadable = Problem.of(OpendataCode.FILE_UNREADABLE)
                    .with("file", file.name())
                    .with("detail", e.getClass().getSimpleName())
                    .build();
            throw new PlatformException(platform, unreadable, e);
        }
        if (!now.sameBytes(file.content())) {
            Problem changed = Problem.of(OpendataCode.CHANGED_MEANWHILE)
                    .rule("file")
                    .with("file", file.path())
                    .build();
            throw new ConflictException(platform, changed, null);
        }
    }

    /** Fetches what was sent; what came out otherwise is marked as unknown there, so that the next plan sends it again. */
    private PackageView readBack(PackageView view, LocalFile file) {
        String id = PackageNames.resourceId(view.key(), file.name());
        String path = "/dataset/" + view.key() + "/resource/" + id + "/download/" + file.name();
        Content content = actions.download(path, (head, in) -> Content.read(in, ""));
        if (content.sameBytes(file.content())) {
            return view;
        }
        Predicate<JsonObject> unknown =
                resource -> resource.plain(PackageMapping.SHA256).isEmpty();
        revise(view, Set.of(id), unknown, (resource, members) -> members.put(PackageMapping.SHA256, ""));
        Problem otherwise = Problem.of(OpendataCode.STORED_OTHERWISE)
                .rule("file")
                .with("file", file.name())
                .build();
        throw new PlatformException(platform, otherwise, null);
    }

    /**
     * Notes for which content of CKAN's the checksums of replaced files are; without this, a file that someone else
     * replaces by one of the same size would look like ours. Cut before it, the next plan sends those files again.
     */
    private PackageView note(PackageView view, List<LocalFile> sent) {
        Set<String> replaced = new HashSet<>();
        sent.forEach(file -> replaced.add(PackageNames.resourceId(view.key(), file.name())));
        replaced.removeIf(id -> view.resources().stream()
                .anyMatch(resource -> id.equals(resource.plain("id")) && PackageView.isOurs(resource)));
        return replaced.isEmpty()
                ? view
                : revise(
                        view,
                        replaced,
                        PackageView::isOurs,
                        (resource, members) -> members.put(PackageMapping.NOTED_FOR, resource.plain("last_modified")));
    }

    /** Changes members of some resources; what they then satisfy tells whether it was made, when its answer was lost. */
    private PackageView revise(
            PackageView view,
            Set<String> ids,
            Predicate<JsonObject> goal,
            BiConsumer<JsonObject, Map<String, @Nullable Object>> change) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (JsonObject resource : view.resources()) {
            Map<String, @Nullable Object> members = resource.members();
            if (ids.contains(resource.plain("id"))) {
                change.accept(resource, members);
            }
            all.add(members);
        }
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("resources", all);
        return writer.revise(
                view,
                new PackageWriter.Revision(members, Map.of()),
                bytes -> {},
                now -> now.resources().stream()
                        .filter(resource -> ids.contains(resource.plain("id")))
                        .allMatch(goal));
    }

    /** What people should know: a licence that the site does not list, values that the site keeps otherwise. */
    private List<Problem> notes(PackageView view) {
        List<Problem> notes = new ArrayList<>();
        publication
                .dataset()
                .licence()
                .filter(licence -> !site.lists(licence))
                .ifPresent(licence -> notes.add(Problem.of(OpendataCode.STORED_OTHERWISE)
                        .rule("licence")
                        .value(site.licenceId(licence))
                        .expected(licence.label())
                        .build()));
        view.state("", resources.keySet())
                .changesTo(expected())
                .forEach(change -> notes.add(Problem.of(OpendataCode.STORED_OTHERWISE)
                        .with("field", change.field())
                        .value(change.from())
                        .expected(change.to())
                        .build()));
        return notes;
    }

    /** Bytes of files that were sent, told by steps: what surrounds them in a form does not count. */
    private static final class Sent implements LongConsumer {
        private final LongConsumer steps;
        private final long all;
        private long told;

        Sent(LongConsumer steps, long all) {
            this.steps = steps;
            this.all = all;
        }

        @Override
        public synchronized void accept(long soFar) {
            long now = Math.min(soFar, all);
            if (now > told) {
                steps.accept(now - told);
                told = now;
            }
        }
    }
}
