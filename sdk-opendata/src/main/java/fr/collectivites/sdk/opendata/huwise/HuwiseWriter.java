package fr.collectivites.sdk.opendata.huwise;

import fr.collectivites.sdk.core.http.ConflictException;
import fr.collectivites.sdk.core.http.PlatformRefusedException;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import fr.collectivites.sdk.opendata.internal.json.JsonObject;
import fr.collectivites.sdk.opendata.internal.write.SentFiles;
import fr.collectivites.sdk.opendata.publish.Action;
import fr.collectivites.sdk.opendata.publish.DatasetState;
import fr.collectivites.sdk.opendata.publish.DatasetWrite;
import fr.collectivites.sdk.opendata.publish.LocalFile;
import fr.collectivites.sdk.opendata.publish.Receipt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The writing of one dataset: values, file, publication, and last the note that it is published as it is. Cut anywhere,
 * the note is missing, and the next plan sees it. Used once, by one thread.
 */
final class HuwiseWriter {

    private final HuwiseApi api;
    private final HuwisePublishing publishing;
    private final String site;
    private final LongConsumer sent;
    private final List<Problem> notes = new ArrayList<>();
    private int writes;

    HuwiseWriter(HuwiseApi api, HuwisePublishing publishing, String site, LongConsumer sent) {
        this.api = api;
        this.publishing = publishing;
        this.site = site;
        this.sent = sent;
    }

    /** Creates a dataset, or changes what differs. */
    Receipt write(String datasetId, DatasetWrite write, HuwiseDescription description) {
        notes.addAll(description.notes());
        Optional<HuwiseDataset> there = write.actual().isPresent()
                ? Optional.of(unchanged(datasetId, write.actual().get()))
                : api.named(datasetId);
        if (there.filter(HuwiseDataset::isForeign).isPresent()) {
            throw taken(datasetId);
        }
        boolean whole = there.isEmpty() || needsAll(there.get());
        HuwiseDataset dataset = there.isPresent() ? there.get() : create(datasetId, description);
        boolean described = there.isPresent() && describe(dataset, description);
        LocalFile local = write.publication().files().get(0);
        boolean filed = file(dataset, local, description.fields().keySet());
        if (whole || described || filed) {
            writes++;
            publishing.publish(dataset.uid(), whole || filed);
        }
        noteThatPublished(dataset.uid(), description.fields().keySet(), local);
        compareRows(datasetId, local);
        Action action = write.actual().isEmpty() ? Action.CREATE : Action.UPDATE;
        return new Receipt(write.publication().id(), action, address(site, datasetId), writes, notes);
    }

    /** Takes a dataset out of sight; an administrator can put it back. */
    Receipt retire(String datasetId, DatasetState actual) {
        HuwiseDataset dataset = unchanged(datasetId, actual);
        publishing.unpublish(dataset.uid());
        return new Receipt(actual.id(), Action.RETIRE, "", 1, List.of());
    }

    /** Where people find a dataset. */
    static String address(String site, String datasetId) {
        return site + "explore/dataset/" + datasetId + "/";
    }

    /** Whether it was never published, or a publication was cut. */
    private static boolean needsAll(HuwiseDataset dataset) {
        return !dataset.isPublished()
                || dataset.note()
                        .filter(note -> note.isPublished(dataset.fingerprint()))
                        .isEmpty();
    }

    /** The dataset as it is now. The portal itself lets the last one win who writes. */
    private HuwiseDataset unchanged(String datasetId, DatasetState planned) {
        Optional<HuwiseDataset> now = api.find(planned.key().orElse(""));
        // Renamed, it is another one for the public, and harvesters would have it twice.
        if (now.isEmpty()
                || !now.get().datasetId().equals(datasetId)
                || !planned.version().equals(now.get().state("", "", Set.of()).version())) {
            Problem problem = Problem.of(OpendataCode.CHANGED_MEANWHILE)
                    .with("id", datasetId)
                    .build();
            throw new ConflictException(api.name(), problem, null);
        }
        return now.get();
    }

    private PlatformRefusedException taken(String datasetId) {
        Problem problem = Problem.of(OpendataCode.NAME_REFUSED)
                .rule("taken")
                .value(datasetId)
                .build();
        return new PlatformRefusedException(api.name(), problem, null);
    }

    private HuwiseDataset create(String datasetId, HuwiseDescription description) {
        writes++;
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("dataset_id", datasetId);
        body.put("is_restricted", false);
        body.put("metadata", description.metadata());
        return api.calls()
                .settle(() -> new HuwiseDataset(api.post("datasets/", body), List.of()), () -> api.named(datasetId));
    }

    /** Writes the values that differ, each by itself: what others have added stays. */
    private boolean describe(HuwiseDataset dataset, HuwiseDescription description) {
        SortedMap<String, String> wanted = description.fields();
        Set<String> managed = new TreeSet<>(wanted.keySet());
        dataset.note().ifPresent(note -> managed.addAll(note.fields()));
        boolean changed = false;
        for (String name : managed) {
            HuwiseField field = HuwiseField.of(name).orElse(null);
            if (field == null || field.read(dataset.json()).equals(wanted.getOrDefault(name, ""))) {
                continue;
            }
            String path = HuwiseApi.path(dataset.uid()) + field.path();
            Optional<Object> value = description.json(field);
            if (value.isPresent()) {
                api.put(path, field.body(value.get(), dataset.json()), "value");
            } else {
                api.delete(path);
            }
            writes++;
            changed = true;
        }
        return changed;
    }

    /** Sends the file when the portal does not hold its bytes, and makes it the records of the dataset. */
    private boolean file(HuwiseDataset dataset, LocalFile local, Set<String> fields) {
        Optional<JsonObject> resource = dataset.file();
        if (resource.isPresent() && holds(resource.get(), local)) {
            return false;
        }
        SentFiles.requireUnchanged(local, api.name());
        JsonObject upload = api.calls().settle(() -> api.upload(dataset.uid(), local, sent));
        String bytes = upload.plain("uid");
        SentFiles.requireSame(local, api.download(dataset.uid(), bytes, local.name()), api.name());
        HuwiseNote note =
                HuwiseNote.of(local.name(), local.content(), local.modified().toString(), bytes, fields);
        Map<String, @Nullable Object> datasource = new LinkedHashMap<>();
        datasource.put("type", "uploaded_file");
        datasource.put("file", Map.of("uid", bytes));
        Extraction extraction = Extraction.of(api, dataset.uid(), local, datasource);
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("type", extraction.type());
        body.put("title", note.title());
        body.put("params", extraction.params());
        body.put("datasource", datasource);
        String path = HuwiseApi.path(dataset.uid()) + "resources/";
        if (resource.isPresent()) {
            api.put(path + resource.get().plain("uid") + "/", body, "uid");
        } else {
            api.calls()
                    .settle(
                            () -> api.post(path, body),
                            () -> api.resources(dataset.uid()).stream()
                                    .filter(each -> each.plain("title").equals(note.title()))
                                    .findFirst());
        }
        writes += 2;
        return true;
    }

    private static boolean holds(JsonObject resource, LocalFile local) {
        return HuwiseDataset.note(resource)
                .filter(note -> note.name().equals(local.name()))
                .filter(note -> note.content(HuwiseDataset.upload(resource)).sameBytes(local.content()))
                .isPresent();
    }

    private void noteThatPublished(String uid, Set<String> fields, LocalFile local) {
        HuwiseDataset now = api.find(uid)
                .orElseThrow(() -> new ConflictException(
                        api.name(),
                        Problem.of(OpendataCode.CHANGED_MEANWHILE)
                                .with("id", uid)
                                .build(),
                        null));
        JsonObject resource = now.file().orElse(JsonObject.empty());
        HuwiseNote fresh = HuwiseNote.of(
                local.name(), local.content(), local.modified().toString(), HuwiseDataset.upload(resource), fields);
        JsonObject noted = JsonObject.of(with(resource, "title", fresh.title()));
        String fingerprint = new HuwiseDataset(now.json(), List.of(noted)).fingerprint();
        String title = fresh.published(fingerprint).title();
        if (resource.plain("title").equals(title)) {
            return;
        }
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("type", resource.plain("type"));
        body.put("title", title);
        body.put("params", resource.object("params").members());
        Map<String, @Nullable Object> datasource = new LinkedHashMap<>();
        datasource.put("type", "uploaded_file");
        datasource.put("file", Map.of("uid", HuwiseDataset.upload(resource)));
        body.put("datasource", datasource);
        api.put(HuwiseApi.path(uid) + "resources/" + resource.plain("uid") + "/", body, "uid");
        writes++;
    }

    private static Map<String, @Nullable Object> with(JsonObject object, String name, Object value) {
        Map<String, @Nullable Object> members = object.members();
        members.put(name, value);
        return members;
    }

    /** What the public sees must have as many records as the file has rows. */
    private void compareRows(String datasetId, LocalFile local) {
        long rows = local.content().rows();
        if (rows < 0) {
            return;
        }
        long seen = api.seen(datasetId)
                .map(dataset -> dataset.object("metas").object("default"))
                .map(metas -> metas.whole("records_count").orElse(-1))
                .orElse(-1L);
        if (seen >= 0 && seen != rows) {
            notes.add(Problem.of(OpendataCode.STORED_OTHERWISE)
                    .with("field", "records_count")
                    .with("expected", rows)
                    .value(Long.toString(seen))
                    .build());
        }
    }
}
