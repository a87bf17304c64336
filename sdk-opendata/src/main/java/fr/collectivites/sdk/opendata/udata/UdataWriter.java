package fr.collectivites.sdk.opendata.udata;

import fr.collectivites.sdk.core.http.ConflictException;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import fr.collectivites.sdk.opendata.internal.json.JsonObject;
import fr.collectivites.sdk.opendata.publish.Action;
import fr.collectivites.sdk.opendata.publish.DatasetState;
import fr.collectivites.sdk.opendata.publish.DatasetWrite;
import fr.collectivites.sdk.opendata.publish.FileState;
import fr.collectivites.sdk.opendata.publish.LocalFile;
import fr.collectivites.sdk.opendata.publish.Receipt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The writing of one dataset. Each step can be cut and made again: what is on the portal afterwards is read back, never
 * assumed. Used once, by one thread.
 */
final class UdataWriter {

    private final UdataApi api;
    private final String organization;
    private final UdataUpload upload;
    private final List<Problem> notes;
    private int writes;

    /**
     * A writer.
     *
     * @param notes what the portal will not keep as declared, for the receipt
     */
    UdataWriter(UdataApi api, String organization, long chunk, LongConsumer sent, List<Problem> notes) {
        this.api = api;
        this.organization = organization;
        this.upload = new UdataUpload(api, chunk, sent);
        this.notes = notes;
    }

    /**
     * Creates a dataset, or changes what differs.
     *
     * @param deleted key of a dataset of that identifier that has been deleted: it is taken back, with its address
     */
    Receipt write(DatasetWrite write, Optional<String> deleted) {
        DatasetState expected = write.expected();
        UdataDataset dataset = write.actual().isEmpty()
                ? create(expected, deleted)
                : update(unchanged(write.actual().get()), expected);
        List<LocalFile> files = write.publication().files();
        resources(dataset, expected, files);
        Action action = write.actual().isEmpty() ? Action.CREATE : Action.UPDATE;
        return new Receipt(expected.id(), action, dataset.address(), writes, notes);
    }

    /** Takes a dataset off the portal; its address then answers that it is gone, and an administrator can restore it. */
    Receipt retire(DatasetState actual) {
        UdataDataset dataset = unchanged(actual);
        api.delete(path(dataset));
        return new Receipt(actual.id(), Action.RETIRE, "", actual.pieces(), notes);
    }

    /** The dataset as it is now. The portal itself lets the last one win who writes. */
    private UdataDataset unchanged(DatasetState planned) {
        Optional<UdataDataset> now = api.find(planned.key().orElse(""));
        if (now.isEmpty()
                || now.get().deleted()
                || !planned.version().equals(Optional.of(now.get().version()))) {
            throw conflict(planned.id());
        }
        return now.get();
    }

    private ConflictException conflict(String id) {
        Problem problem =
                Problem.of(OpendataCode.CHANGED_MEANWHILE).with("id", id).build();
        return new ConflictException(api.name(), problem, null);
    }

    private static String path(UdataDataset dataset) {
        return "api/1/datasets/" + dataset.key() + "/";
    }

    private UdataDataset create(DatasetState expected, Optional<String> deleted) {
        writes++;
        if (deleted.isPresent()) {
            UdataDataset old = api.find(deleted.get()).orElseThrow(() -> conflict(expected.id()));
            Map<String, @Nullable Object> body = body(expected, old.json());
            body.put("deleted", null);
            return new UdataDataset(api.put(path(old), body, UdataDataset.MASK));
        }
        Map<String, @Nullable Object> complete = body(expected, JsonObject.empty());
        complete.put("organization", organization);
        // With the dataset itself: a link needs no request of its own.
        complete.put(
                "resources",
                expected.files().stream()
                        .filter(file -> file.content().isEmpty())
                        .map(link -> linkBody(link, JsonObject.empty()))
                        .toList());
        return api.settle(
                () -> new UdataDataset(api.post("api/1/datasets/", complete, UdataDataset.MASK)),
                () -> api.newest(organization, expected.id()));
    }

    /** Sends a dataset when a value differs, and then whole: the portal wipes tags and period that are not sent. */
    private UdataDataset update(UdataDataset current, DatasetState expected) {
        JsonObject json = current.json();
        DatasetState seen = current.state(expected);
        if (seen.fields().equals(expected.fields())
                && UdataDataset.holds(
                        json, UdataDataset.note(expected.id(), expected.fields().keySet()))) {
            return current;
        }
        writes++;
        return new UdataDataset(api.put(path(current), body(expected, json), UdataDataset.MASK));
    }

    private static Map<String, @Nullable Object> body(DatasetState expected, JsonObject current) {
        Set<String> managed = new TreeSet<>(UdataDataset.noted(current.object("extras")));
        managed.addAll(expected.fields().keySet());
        if (!current.plain("archived").isEmpty()) {
            managed.add(UdataField.ARCHIVED.field());
        }
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        // Always sent: what is absent, the portal wipes, or takes for public.
        for (UdataField field : List.of(UdataField.KEYWORDS, UdataField.TEMPORAL, UdataField.PRIVATE)) {
            field.write(field.read(current), body);
        }
        for (String name : managed) {
            UdataField.of(name).ifPresent(field -> field.write(expected.fields().getOrDefault(name, ""), body));
        }
        body.put(
                "extras",
                UdataDataset.extras(
                        current,
                        UdataDataset.note(expected.id(), expected.fields().keySet())));
        return body;
    }

    private void resources(UdataDataset dataset, DatasetState expected, List<LocalFile> files) {
        List<String> order = new ArrayList<>(dataset.resourceKeys());
        Map<String, LocalFile> locals = files.stream().collect(Collectors.toMap(LocalFile::name, file -> file));
        Map<String, JsonObject> named = new HashMap<>(dataset.named(locals.keySet()));
        Map<String, FileState> wanted = new HashMap<>();
        expected.files().forEach(file -> wanted.put(file.name(), file));
        for (Map.Entry<String, JsonObject> entry : Map.copyOf(named).entrySet()) {
            FileState file = wanted.get(entry.getKey());
            // The portal cannot make a link of a file, nor the other way round.
            if (file == null || file.content().isPresent() != UdataDataset.isFile(entry.getValue())) {
                String key = entry.getValue().plain("id");
                api.delete(path(dataset) + "resources/" + key + "/");
                writes++;
                order.remove(key);
                named.remove(entry.getKey());
            }
        }
        // From the last to the first: the portal puts what is new before what is there.
        for (int i = expected.files().size() - 1; i >= 0; i--) {
            FileState file = expected.files().get(i);
            JsonObject resource = named.get(file.name());
            LocalFile local = locals.get(file.name());
            JsonObject now = local != null && file.content().isPresent()
                    ? file(dataset, file, local, resource)
                    : link(dataset, file, resource);
            if (resource == null) {
                order.add(0, now.plain("id"));
            }
            named.put(file.name(), now);
        }
        order(
                dataset,
                order,
                expected.files().stream()
                        .map(file -> named.getOrDefault(file.name(), JsonObject.empty())
                                .plain("id"))
                        .toList());
    }

    private JsonObject file(UdataDataset dataset, FileState file, LocalFile local, @Nullable JsonObject resource) {
        JsonObject sent = resource;
        if (sent == null
                || !file.content().filter(UdataDataset.content(sent)::sameBytes).isPresent()) {
            UdataUpload.Reading reading = upload.check(local);
            if (sent == null || !UdataUpload.holds(sent, reading)) {
                sent = upload.send(dataset.key(), local, reading, Optional.ofNullable(sent));
                writes++;
            }
        }
        String checksum = UdataResourceField.CHECKSUM.read(sent);
        Map<String, String> note = UdataDataset.note(file, checksum);
        if (isDescribed(sent, file, note)) {
            return sent;
        }
        Map<String, @Nullable Object> body = resourceBody(file, sent, note);
        body.put("filetype", "file");
        writes++;
        return api.put(path(dataset) + "resources/" + sent.plain("id") + "/", body, "");
    }

    private JsonObject link(UdataDataset dataset, FileState link, @Nullable JsonObject resource) {
        Map<String, String> note = UdataDataset.note(link, "");
        if (resource == null) {
            writes++;
            Map<String, @Nullable Object> body = linkBody(link, JsonObject.empty());
            return api.settle(
                    () -> api.post(path(dataset) + "resources/", body, ""),
                    () -> api.find(dataset.key()).map(now -> now.named(Set.of()).get(link.name())));
        }
        if (isDescribed(resource, link, note)) {
            return resource;
        }
        writes++;
        return api.put(path(dataset) + "resources/" + resource.plain("id") + "/", linkBody(link, resource), "");
    }

    /** Whether the portal holds the values and notes of a file or link already. */
    private static boolean isDescribed(JsonObject resource, FileState file, Map<String, String> note) {
        Set<String> managed = new TreeSet<>(UdataDataset.noted(resource.object("extras")));
        managed.addAll(file.fields().keySet());
        return UdataDataset.holds(resource, note)
                && managed.stream()
                        .allMatch(name -> UdataResourceField.of(name)
                                .map(field -> field.read(resource)
                                        .equals(file.fields().getOrDefault(name, "")))
                                .orElse(true));
    }

    private static Map<String, @Nullable Object> linkBody(FileState link, JsonObject current) {
        Map<String, @Nullable Object> body = resourceBody(link, current, UdataDataset.note(link, ""));
        body.put("filetype", "remote");
        if (!current.has("type")) {
            body.put("type", "main");
        }
        return body;
    }

    private static Map<String, @Nullable Object> resourceBody(
            FileState file, JsonObject current, Map<String, String> note) {
        Set<String> managed = new TreeSet<>(UdataDataset.noted(current.object("extras")));
        managed.addAll(file.fields().keySet());
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        for (String name : managed) {
            UdataResourceField.of(name)
                    .ifPresent(field -> field.write(file.fields().getOrDefault(name, ""), body));
        }
        body.put("extras", UdataDataset.extras(current, note));
        return body;
    }

    /** Brings ours into order, in the places that they have; what others have put between them stays where it is. */
    private void order(UdataDataset dataset, List<String> now, List<String> wanted) {
        if (now.stream().filter(wanted::contains).toList().equals(wanted)) {
            return;
        }
        List<Map<String, String>> order = new ArrayList<>();
        int next = 0;
        for (String key : now) {
            order.add(Map.of("id", wanted.contains(key) ? wanted.get(next++) : key));
        }
        writes++;
        api.reorder(path(dataset) + "resources/", order);
    }
}
