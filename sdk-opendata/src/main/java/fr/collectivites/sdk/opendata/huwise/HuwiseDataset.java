package fr.collectivites.sdk.opendata.huwise;

import fr.collectivites.sdk.opendata.internal.json.JsonObject;
import fr.collectivites.sdk.opendata.internal.write.SentFiles;
import fr.collectivites.sdk.opendata.publish.DatasetState;
import fr.collectivites.sdk.opendata.publish.FileState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A dataset as the portal holds it, with its resources. Immutable.
 *
 * @param json the dataset
 * @param resources what its records are made of
 */
record HuwiseDataset(JsonObject json, List<JsonObject> resources) {

    /** Name, in plans, of what says that the public sees the dataset as it is described. */
    static final String PUBLISHED = "published";

    /** Copies the list. */
    HuwiseDataset {
        resources = List.copyOf(resources);
    }

    /** The portal's own identifier, which never changes. */
    String uid() {
        return json.plain("uid");
    }

    /** The identifier that people see. */
    String datasetId() {
        return json.plain("dataset_id");
    }

    boolean isPublished() {
        return json.flag("is_published");
    }

    /** The resource that we have made. */
    Optional<JsonObject> file() {
        return resources.stream().filter(each -> note(each).isPresent()).findFirst();
    }

    /** What we have noted. */
    Optional<HuwiseNote> note() {
        return file().flatMap(HuwiseDataset::note);
    }

    static Optional<HuwiseNote> note(JsonObject resource) {
        return HuwiseNote.parse(resource.plain("title"));
    }

    /** The portal's name of the bytes of a resource. */
    static String upload(JsonObject resource) {
        return resource.object("datasource").object("file").plain("uid");
    }

    /** Whether it was made by someone else: never touched. One that is empty and unseen was begun by us, and cut. */
    boolean isForeign() {
        return file().isEmpty() && (isPublished() || !resources.isEmpty());
    }

    /**
     * Its state, with the values that are declared now or were when it was written.
     *
     * @param id identifier in the catalogue
     * @param address where people find it
     * @param declared names of the values that are declared
     */
    DatasetState state(String id, String address, Set<String> declared) {
        Set<String> shown = new TreeSet<>(declared);
        note().ifPresent(note -> shown.addAll(note.fields()));
        SortedMap<String, String> fields = values(shown);
        if (isPublished()
                && note().filter(note -> note.isPublished(fingerprint())).isPresent()) {
            fields.put(PUBLISHED, "true");
        }
        List<FileState> files = new ArrayList<>();
        file().ifPresent(resource -> note(resource).ifPresent(note -> {
            SortedMap<String, String> values = new TreeMap<>();
            if (!note.modified().isEmpty()) {
                values.put("modified", note.modified());
            }
            files.add(FileState.file(note.name(), note.content(upload(resource)), values));
        }));
        return DatasetState.builder(id)
                .title(HuwiseField.TITLE.read(json))
                .address(address)
                .key(uid())
                .version(version())
                .fields(fields)
                .files(files)
                .build();
    }

    /** The values of those names that are set. */
    SortedMap<String, String> values(Set<String> names) {
        SortedMap<String, String> values = new TreeMap<>();
        for (String name : names) {
            HuwiseField.of(name)
                    .map(field -> field.read(json))
                    .filter(value -> !value.isEmpty())
                    .ifPresent(value -> values.put(name, value));
        }
        return values;
    }

    /** Changes with everything of ours that the public would see after a publication. */
    String fingerprint() {
        SortedMap<String, String> seen = new TreeMap<>();
        note().ifPresent(note -> {
            seen.putAll(values(note.fields()));
            seen.put("fields", String.join(",", note.fields()));
        });
        file().ifPresent(resource -> seen.put("upload", upload(resource)));
        return SentFiles.sha256(seen.toString()).substring(0, 16);
    }

    /** Changes whenever somebody changes what we could overwrite. */
    private String version() {
        SortedMap<String, @Nullable Object> seen = new TreeMap<>();
        for (HuwiseField field : HuwiseField.values()) {
            seen.put(field.field(), field.read(json));
        }
        seen.put("is_published", isPublished());
        seen.put(
                "resources",
                resources.stream()
                        .map(each -> each.plain("uid") + " " + each.plain("title") + " " + upload(each))
                        .toList());
        return SentFiles.sha256(JsonObject.of(seen).toString());
    }
}
