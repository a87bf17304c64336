package fr.collectivites.sdk.opendata.ckan;

import fr.collectivites.sdk.core.catalog.FileFormat;
import fr.collectivites.sdk.core.catalog.Licence;
import fr.collectivites.sdk.core.value.Concept;
import fr.collectivites.sdk.opendata.internal.json.JsonObject;
import fr.collectivites.sdk.opendata.publish.Content;
import fr.collectivites.sdk.opendata.publish.DatasetState;
import fr.collectivites.sdk.opendata.publish.FileState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A dataset of CKAN as a plan sees it, in the words of the model. What is there and what would be sent are both seen
 * through it, so that what CKAN makes of a value (formats renamed, tags sorted, dates completed) is no difference.
 */
final class PackageView {

    /** Value of {@code url_type} for a resource whose file CKAN holds. */
    static final String UPLOAD = "upload";

    private final JsonObject members;
    private final Map<String, String> extras = new HashMap<>();

    PackageView(JsonObject members) {
        this.members = members;
        members.objects("extras").forEach(extra -> extras.put(extra.written("key"), extra.written("value")));
    }

    /** All that CKAN told. */
    JsonObject members() {
        return members;
    }

    /** Who the dataset is of; empty for one that this library did not write. */
    String owner() {
        return extras.getOrDefault(PackageMapping.OWNER, "");
    }

    /** Its stable external identifier; empty for one that this library did not write. */
    String id() {
        return extras.getOrDefault(PackageMapping.ID, "");
    }

    /** CKAN's own identifier. */
    String key() {
        return members.written("id");
    }

    String name() {
        return members.written("name");
    }

    /** CKAN's date of the last change, the value that an update is bound to. */
    String version() {
        return members.written("metadata_modified");
    }

    boolean isActive() {
        return members.written("state").equals("active");
    }

    /** Its extras that are not ours, as they stand. */
    List<Map<String, @Nullable Object>> otherExtras() {
        List<Map<String, @Nullable Object>> others = new ArrayList<>();
        for (JsonObject extra : members.objects("extras")) {
            if (!PackageMapping.isOurs(extra.written("key"))) {
                Map<String, @Nullable Object> kept = new HashMap<>();
                kept.put("key", extra.written("key"));
                kept.put("value", extra.written("value"));
                others.add(kept);
            }
        }
        return others;
    }

    /** Its resources as they stand. */
    List<JsonObject> resources() {
        return members.objects("resources");
    }

    /**
     * The stable name of a resource of ours; empty for one that someone else has added.
     *
     * @param names stable names that are looked for: someone who edits a resource in the browser takes away what CKAN
     *     does not know, and then its identifier still tells
     */
    Optional<String> fileName(JsonObject resource, Iterable<String> names) {
        String name = resource.written(PackageMapping.FILE);
        if (!name.isEmpty()) {
            return Optional.of(name);
        }
        for (String candidate : names) {
            if (PackageNames.resourceId(key(), candidate).equals(resource.plain("id"))) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /**
     * The state of the dataset.
     *
     * @param address its page
     * @param names stable names of the resources that are looked for
     */
    DatasetState state(String address, Iterable<String> names) {
        return state(address, names, PackageView::isOurs);
    }

    /** The state with the checksums that stand there, whether or not they are of the files that stand there now. */
    DatasetState stateAsWritten(Iterable<String> names) {
        return state("", names, resource -> true);
    }

    private DatasetState state(String address, Iterable<String> names, Predicate<JsonObject> isOurs) {
        List<FileState> files = new ArrayList<>();
        for (JsonObject resource : resources()) {
            fileName(resource, names).ifPresent(name -> files.add(file(name, resource, isOurs.test(resource))));
        }
        DatasetState.Builder state = DatasetState.builder(id())
                .title(members.written("title"))
                .address(address)
                .fields(fields())
                .files(files);
        if (!key().isEmpty()) {
            state.key(key()).version(version());
        }
        return state.build();
    }

    private SortedMap<String, String> fields() {
        SortedMap<String, String> fields = new TreeMap<>();
        put(fields, "title", Extra.plain(members.written("title")));
        put(fields, "description", Extra.plain(members.written("notes")));
        put(fields, "landingPages", members.written("url"));
        put(fields, "version", members.written("version"));
        put(fields, "licence", code(members.written("license_id"), Licence::of));
        put(
                fields,
                "keywords",
                members.objects("tags").stream()
                        .map(tag -> tag.plain("name"))
                        .sorted()
                        .collect(Collectors.joining(", ")));
        for (Extra extra : Extra.ALL) {
            put(fields, extra.field(), extra.normal().apply(extras.getOrDefault(extra.key(), "")));
        }
        put(fields, "contacts", members.written("maintainer"));
        put(fields, "contacts.email", members.written("maintainer_email"));
        return fields;
    }

    private static FileState file(String name, JsonObject resource, boolean ours) {
        SortedMap<String, String> fields = new TreeMap<>();
        put(fields, "title", Extra.plain(resource.written("name")));
        put(fields, "description", Extra.plain(resource.written("description")));
        put(fields, "format", code(resource.written("format"), FileFormat::of));
        put(fields, "mediaType", resource.written("mimetype"));
        put(fields, "modified", resource.written("modified"));
        put(fields, "issued", resource.written("issued"));
        put(fields, "licence", code(resource.written("license"), Licence::of));
        put(fields, "conformsTo", list(resource, "conforms_to"));
        put(fields, "languages", list(resource, "language"));
        put(fields, "pages", list(resource, "documentation"));
        put(fields, "rights", Extra.plain(resource.written("rights")));
        put(fields, "status", resource.written("status"));
        put(fields, "availability", resource.written("availability"));
        if (!resource.written("url_type").equals(UPLOAD)) {
            put(fields, "address", resource.written("url"));
            put(fields, "accessUrls", resource.written("access_url"));
            put(fields, "downloadUrls", resource.written("download_url"));
            return FileState.link(name, fields);
        }
        put(fields, "datastore", resource.written(PackageMapping.DATASTORE));
        return FileState.file(name, content(resource, ours), fields);
    }

    /** What CKAN holds: its own size, our checksum; the checksum is void where someone has replaced the file. */
    private static Content content(JsonObject resource, boolean ours) {
        long size = number(resource.written("size"));
        return ours
                ? new Content(
                        resource.written(PackageMapping.SHA256),
                        size,
                        number(resource.written(PackageMapping.ROWS)),
                        number(resource.written(PackageMapping.KEYS)),
                        number(resource.written(PackageMapping.ERRORS)))
                : new Content("", size, -1);
    }

    /**
     * Whether a file is the one that we noted a checksum for. A client that replaces it may leave our note, and the size
     * may be the same, but CKAN dates every upload ({@code last_modified}). A file that comes with its resource is dated
     * before the resource ({@code created}), any later one after it: of those, only the date tells that we have noted.
     */
    static boolean isOurs(JsonObject resource) {
        String dated = resource.plain("last_modified");
        String noted = resource.plain(PackageMapping.NOTED_FOR);
        return noted.isEmpty() ? dated.compareTo(resource.plain("created")) <= 0 : dated.equals(noted);
    }

    private static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }

    private static String list(JsonObject resource, String member) {
        return Extra.joined(resource.written(member), UnaryOperator.identity());
    }

    private static String code(String text, Function<String, ? extends Concept> of) {
        return text.isBlank() ? "" : of.apply(text).code();
    }

    private static void put(SortedMap<String, String> fields, String name, String value) {
        if (!value.isEmpty()) {
            fields.put(name, value);
        }
    }
}
