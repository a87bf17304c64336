package fr.collectivites.sdk.opendata.udata;

import fr.collectivites.sdk.opendata.internal.digest.Digests;
import fr.collectivites.sdk.opendata.internal.json.JsonObject;
import fr.collectivites.sdk.opendata.publish.Content;
import fr.collectivites.sdk.opendata.publish.DatasetState;
import fr.collectivites.sdk.opendata.publish.FileState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A dataset as the portal holds it. What the portal has no place for is kept in its extras, in texts: the identifier of
 * the catalogue, the names of the values that were declared, and of each file its name, its SHA-256, and the portal's
 * own checksum beside which that was noted. Immutable.
 */
final class UdataDataset {

    static final String ID = "collectivites:id";
    static final String FIELDS = "collectivites:fields";
    static final String NAME = "collectivites:name";
    static final String SHA256 = "collectivites:sha256";
    static final String ROWS = "collectivites:rows";
    static final String KEYS = "collectivites:keys";
    static final String ERRORS = "collectivites:errors";
    static final String NOTED_FOR = "collectivites:noted-for";

    private static final String OURS = "collectivites:";

    /** The members asked for; without this, the portal sends ten times as much. */
    static final String MASK = "id,title,slug,page,uri,description,acronym,license,frequency,tags,temporal_coverage,"
            + "spatial,private,archived,deleted,extras,organization{id},resources{id,title,description,type,filetype,"
            + "url,format,mime,filesize,checksum,schema,extras}";

    private static final List<String> VERSIONED = List.of(
            "title",
            "description",
            "acronym",
            "license",
            "frequency",
            "tags",
            "temporal_coverage",
            "spatial",
            "private",
            "archived",
            "deleted");
    private static final List<String> VERSIONED_RESOURCE = List.of(
            "id",
            "title",
            "description",
            "type",
            "filetype",
            "url",
            "format",
            "mime",
            "filesize",
            "checksum",
            "schema");

    private final JsonObject json;
    private final List<JsonObject> resources;

    UdataDataset(JsonObject json) {
        this.json = json;
        this.resources = json.objects("resources");
    }

    JsonObject json() {
        return json;
    }

    /** The portal's own identifier, which stays when the title changes. */
    String key() {
        return json.plain("id");
    }

    /** The identifier of the catalogue; empty for a dataset that is not ours. */
    Optional<String> id() {
        return json.object("extras").text(ID);
    }

    boolean deleted() {
        return !json.plain("deleted").isEmpty();
    }

    /** Where people find it. */
    String address() {
        return json.text("page").filter(page -> !page.isEmpty()).orElseGet(() -> json.plain("uri"));
    }

    List<JsonObject> resources() {
        return resources;
    }

    /** The values of ours that were declared when it was last written. */
    static Set<String> noted(JsonObject extras) {
        String fields = extras.plain(FIELDS);
        return fields.isEmpty() ? Set.of() : new TreeSet<>(Arrays.asList(fields.split(",", -1)));
    }

    /**
     * Resources by the name under which we publish them. An upload that was cut before it could be given its name is
     * known by its title, which is the name of its file.
     *
     * @param wanted names of the files that are declared
     */
    Map<String, JsonObject> named(Set<String> wanted) {
        Map<String, JsonObject> named = new LinkedHashMap<>();
        Map<String, String> byTitle = new HashMap<>();
        wanted.forEach(name -> byTitle.put(UdataNames.file(name), name));
        for (JsonObject resource : resources) {
            resource.object("extras").text(NAME).ifPresent(name -> {
                named.putIfAbsent(name, resource);
                byTitle.remove(UdataNames.file(name));
            });
        }
        for (JsonObject resource : resources) {
            if (isFile(resource) && !resource.object("extras").has(NAME)) {
                String name = byTitle.remove(resource.plain("title"));
                if (name != null) {
                    named.put(name, resource);
                }
            }
        }
        return named;
    }

    /** Whether the portal holds the bytes; to a link, a file must never be uploaded. */
    static boolean isFile(JsonObject resource) {
        return resource.plain("filetype").equals("file");
    }

    /**
     * Its state, with the values that are declared now or were when it was written: what others have added stays out of
     * sight, and untouched.
     *
     * @param declared the state that it should be in; empty when it is not declared any more
     */
    DatasetState state(@Nullable DatasetState declared) {
        Set<String> shown = new TreeSet<>(noted(json.object("extras")));
        shown.add(UdataField.ARCHIVED.field());
        Map<String, FileState> wanted = new LinkedHashMap<>();
        if (declared != null) {
            shown.addAll(declared.fields().keySet());
            declared.files().forEach(file -> wanted.put(file.name(), file));
        }
        SortedMap<String, String> fields = new TreeMap<>();
        for (String name : shown) {
            UdataField.of(name)
                    .map(field -> field.read(json))
                    .filter(value -> !value.isEmpty())
                    .ifPresent(value -> fields.put(name, value));
        }
        List<FileState> files = new ArrayList<>();
        Map<JsonObject, String> names = new HashMap<>();
        named(wanted.keySet()).forEach((name, resource) -> names.put(resource, name));
        for (JsonObject resource : resources) {
            String name = names.get(resource);
            if (name != null) {
                files.add(file(name, resource, wanted.get(name)));
            }
        }
        return DatasetState.builder(id().orElse(""))
                .title(json.plain("title"))
                .address(address())
                .key(key())
                .version(version())
                .fields(fields)
                .files(files)
                .build();
    }

    private static FileState file(String name, JsonObject resource, @Nullable FileState wanted) {
        Set<String> shown = new LinkedHashSet<>(noted(resource.object("extras")));
        if (wanted != null) {
            shown.addAll(wanted.fields().keySet());
        }
        SortedMap<String, String> fields = new TreeMap<>();
        for (String field : shown) {
            UdataResourceField.of(field)
                    .map(each -> each.read(resource))
                    .filter(value -> !value.isEmpty())
                    .ifPresent(value -> fields.put(field, value));
        }
        return isFile(resource) ? FileState.file(name, content(resource), fields) : FileState.link(name, fields);
    }

    /** The content of a file; without SHA-256 when somebody has replaced the file since it was noted. */
    static Content content(JsonObject resource) {
        JsonObject extras = resource.object("extras");
        long size = resource.whole("filesize").orElse(-1);
        String checksum = UdataResourceField.CHECKSUM.read(resource);
        return !checksum.isEmpty() && checksum.equals(extras.plain(NOTED_FOR))
                ? new Content(
                        extras.plain(SHA256),
                        size,
                        extras.whole(ROWS).orElse(-1),
                        extras.whole(KEYS).orElse(-1),
                        extras.whole(ERRORS).orElse(-1))
                : new Content("", size, -1);
    }

    /**
     * Changes when somebody changes a value that we could overwrite. The portal's date of change is of no use: it moves
     * whenever a crawler notes something, and when nothing changes.
     */
    String version() {
        Map<String, @Nullable Object> seen = members(json, VERSIONED);
        seen.put("extras", ours(json));
        seen.put(
                "resources",
                resources.stream()
                        .map(resource -> {
                            Map<String, @Nullable Object> members = members(resource, VERSIONED_RESOURCE);
                            members.put("extras", ours(resource));
                            return members;
                        })
                        .toList());
        return Digests.hex(Digests.sha256(JsonObject.of(seen).toString()));
    }

    private static Map<String, @Nullable Object> members(JsonObject object, List<String> names) {
        Map<String, @Nullable Object> all = object.members();
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        names.forEach(name -> members.put(name, sorted(all.get(name))));
        return members;
    }

    private static @Nullable Object sorted(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? new TreeMap<>(map) : value;
    }

    private static SortedMap<String, String> ours(JsonObject object) {
        JsonObject extras = object.object("extras");
        SortedMap<String, String> ours = new TreeMap<>();
        extras.members().keySet().stream()
                .filter(name -> name.startsWith(OURS))
                .forEach(name -> ours.put(name, extras.plain(name)));
        return ours;
    }

    /**
     * The extras to send: those that others have put there stay, for the portal replaces them all; a {@code null} it
     * would refuse.
     */
    static Map<String, @Nullable Object> extras(JsonObject current, Map<String, String> ours) {
        Map<String, @Nullable Object> extras = current.object("extras").members();
        extras.values().removeIf(value -> value == null);
        extras.keySet().removeIf(name -> name.startsWith(OURS));
        extras.putAll(ours);
        return extras;
    }

    /** Whether the extras hold exactly those values of ours. */
    static boolean holds(JsonObject current, Map<String, String> ours) {
        return ours(current).equals(new TreeMap<>(ours));
    }

    /** What the extras of a dataset hold. */
    static Map<String, String> note(String id, Set<String> fields) {
        return Map.of(ID, id, FIELDS, joined(fields));
    }

    /** What the extras of a file or link hold. */
    static Map<String, String> note(FileState file, String checksum) {
        Map<String, String> note = new LinkedHashMap<>();
        note.put(NAME, file.name());
        note.put(FIELDS, joined(file.fields().keySet()));
        file.content().ifPresent(content -> {
            note.put(SHA256, content.sha256());
            content.rowCount().ifPresent(rows -> note.put(ROWS, Long.toString(rows)));
            content.keyCount().ifPresent(keys -> note.put(KEYS, Long.toString(keys)));
            content.errorCount().ifPresent(errors -> note.put(ERRORS, Long.toString(errors)));
            note.put(NOTED_FOR, checksum);
        });
        return note;
    }

    private static String joined(Set<String> fields) {
        return String.join(",", new TreeSet<>(fields));
    }

    /** Identifiers of all resources, those of others too, in their order. */
    List<String> resourceKeys() {
        return resources.stream().map(resource -> resource.plain("id")).toList();
    }
}
