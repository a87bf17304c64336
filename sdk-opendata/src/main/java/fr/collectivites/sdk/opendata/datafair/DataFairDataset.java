package fr.collectivites.sdk.opendata.datafair;

import fr.collectivites.sdk.opendata.internal.json.JsonObject;
import fr.collectivites.sdk.opendata.internal.write.SentFiles;
import fr.collectivites.sdk.opendata.publish.Content;
import fr.collectivites.sdk.opendata.publish.DatasetState;
import fr.collectivites.sdk.opendata.publish.FileState;
import fr.collectivites.sdk.opendata.publish.LocalFile;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A dataset as Data Fair holds it; what was sent is noted in its extras. Immutable.
 *
 * @param json the dataset
 */
record DataFairDataset(JsonObject json) {

    private static final String NOTE = "collectivites";

    /** The statuses in which nothing is being done with it. */
    private static final Set<String> AT_REST = Set.of("finalized", "error");

    String key() {
        return json.plain("id");
    }

    String status() {
        return json.plain("status");
    }

    boolean isAtRest() {
        return AT_REST.contains(status());
    }

    boolean hasFailed() {
        return status().equals("error");
    }

    private JsonObject note() {
        return json.object("extras").object(NOTE);
    }

    /** Whether it was made by someone else: never touched. */
    boolean isForeign() {
        return note().plain("sha256").isEmpty();
    }

    /** The content that was sent; unknown when the file there has another size, for then somebody has replaced it. */
    Content content() {
        JsonObject note = note();
        long size = note.whole("size").orElse(-1);
        long there = json.object("originalFile").whole("size").orElse(size);
        return there == size
                ? new Content(note.plain("sha256"), size, note.whole("rows").orElse(-1))
                : new Content("", there, -1);
    }

    private Set<String> noted() {
        String fields = note().plain("fields");
        return fields.isEmpty() ? Set.of() : new TreeSet<>(Arrays.asList(fields.split(",", -1)));
    }

    /** The names of all values that are ours to write. */
    Set<String> managed(Collection<String> declared) {
        Set<String> managed = new TreeSet<>(declared);
        managed.addAll(noted());
        return managed;
    }

    /** Its state, with the values that are declared now or were when it was written. */
    DatasetState state(String id, String address, Set<String> declared) {
        SortedMap<String, String> fields = new TreeMap<>();
        for (String name : managed(declared)) {
            DataFairField.of(name)
                    .map(field -> field.read(json))
                    .filter(value -> !value.isEmpty())
                    .ifPresent(value -> fields.put(name, value));
        }
        if (!hasFailed()) {
            fields.put(DataFairPlatform.PUBLISHED, "true");
        }
        SortedMap<String, String> values = new TreeMap<>();
        values.put("modified", note().plain("modified"));
        return DatasetState.builder(id)
                .title(json.plain("title"))
                .address(address)
                .key(key())
                .version(version())
                .fields(fields)
                .files(List.of(FileState.file(note().plain("name"), content(), values)))
                .build();
    }

    /** Changes whenever somebody changes what we could overwrite. */
    String version() {
        Map<String, @Nullable Object> seen = new LinkedHashMap<>();
        for (DataFairField field : DataFairField.values()) {
            seen.put(field.field(), field.read(json));
        }
        seen.put("note", new TreeMap<>(note().members()));
        seen.put("size", content().size());
        return SentFiles.sha256(JsonObject.of(seen).toString());
    }

    /** The extras to send: those of others stay. */
    static Map<String, @Nullable Object> extras(JsonObject current, LocalFile local, Collection<String> fields) {
        Map<String, @Nullable Object> note = new LinkedHashMap<>();
        note.put("name", local.name());
        note.put("sha256", local.content().sha256());
        note.put("size", local.content().size());
        local.content().rowCount().ifPresent(rows -> note.put("rows", rows));
        note.put("modified", local.modified().toString());
        note.put("fields", String.join(",", new TreeSet<>(fields)));
        Map<String, @Nullable Object> extras = current.object("extras").members();
        extras.put(NOTE, note);
        return extras;
    }

    /** Whether it holds what the extras of a write say. */
    boolean isNoted(Map<String, @Nullable Object> extras) {
        return texts(note()).equals(texts(JsonObject.of(extras).object(NOTE)));
    }

    private static SortedMap<String, String> texts(JsonObject object) {
        SortedMap<String, String> texts = new TreeMap<>();
        object.members().keySet().forEach(name -> texts.put(name, object.plain(name)));
        return texts;
    }
}
