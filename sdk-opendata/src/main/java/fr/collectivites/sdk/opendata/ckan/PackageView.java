package fr.collectivites.sdk.opendata.ckan;

import fr.collectivites.sdk.core.catalog.FileFormat;
import fr.collectivites.sdk.core.catalog.Licence;
import fr.collectivites.sdk.core.value.Concept;
import fr.collectivites.sdk.opendata.internal.json.Members;
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

    private final Map<String, @Nullable Object> members;
    private final Map<String, String> extras;

    PackageView(Map<String, @Nullable Object> members) {
        this.members = members;
        this.extras = extras(members);
    }

    /** All that CKAN told. */
    Map<String, @Nullable Object> members() {
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
        return text(members, "id");
    }

    String name() {
        return text(members, "name");
    }

    /** CKAN's date of the last change, the value that an update is bound to. */
    String version() {
        return text(members, "metadata_modified");
    }

    boolean isActive() {
        return text(members, "state").equals("active");
    }

    /** Its extras that are not ours, as they stand. */
    List<Map<String, @Nullable Object>> otherExtras() {
        List<Map<String, @Nullable Object>> others = new ArrayList<>();
        for (Map<String, @Nullable Object> extra : Members.objects(members.get("extras"))) {
            if (!PackageMapping.isOurs(text(extra, "key"))) {
                Map<String, @Nullable Object> kept = new HashMap<>();
                kept.put("key", text(extra, "key"));
                kept.put("value", text(extra, "value"));
                others.add(kept);
            }
        }
        return others;
    }

    /** Its resources as they stand. */
    List<Map<String, @Nullable Object>> resources() {
        return Members.objects(members.get("resources"));
    }

    /**
     * The stable name of a resource of ours; empty for one that someone else has added.
     *
     * @param names stable names that are looked for: someone who edits a resource in the browser takes away what CKAN
     *     does not know, and then its identifier still tells
     */
    Optional<String> fileName(Map<String, @Nullable Object> resource, Iterable<String> names) {
        String name = text(resource, PackageMapping.FILE);
        if (!name.isEmpty()) {
            return Optional.of(name);
        }
        for (String candidate : names) {
            if (PackageNames.resourceId(key(), candidate).equals(text(resource, "id"))) {
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
        List<FileState> files = new ArrayList<>();
        for (Map<String, @Nullable Object> resource : resources()) {
            fileName(resource, names).ifPresent(name -> files.add(file(name, resource)));
        }
        DatasetState.Builder state = DatasetState.builder(id())
                .title(text(members, "title"))
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
        put(fields, "title", Extra.plain(text(members, "title")));
        put(fields, "description", Extra.plain(text(members, "notes")));
        put(fields, "landingPages", text(members, "url"));
        put(fields, "version", text(members, "version"));
        put(fields, "licence", code(text(members, "license_id"), Licence::of));
        put(
                fields,
                "keywords",
                Members.objects(members.get("tags")).stream()
                        .map(tag -> text(tag, "name"))
                        .sorted()
                        .collect(Collectors.joining(", ")));
        for (Extra extra : Extra.ALL) {
            put(fields, extra.field(), extra.normal().apply(extras.getOrDefault(extra.key(), "")));
        }
        put(fields, "contacts", text(members, "maintainer"));
        put(fields, "contacts.email", text(members, "maintainer_email"));
        return fields;
    }

    private static FileState file(String name, Map<String, @Nullable Object> resource) {
        SortedMap<String, String> fields = new TreeMap<>();
        put(fields, "title", Extra.plain(text(resource, "name")));
        put(fields, "description", Extra.plain(text(resource, "description")));
        put(fields, "format", code(text(resource, "format"), FileFormat::of));
        put(fields, "mediaType", text(resource, "mimetype"));
        put(fields, "modified", text(resource, "modified"));
        put(fields, "issued", text(resource, "issued"));
        put(fields, "licence", code(text(resource, "license"), Licence::of));
        put(fields, "conformsTo", list(resource, "conforms_to"));
        put(fields, "languages", list(resource, "language"));
        put(fields, "pages", list(resource, "documentation"));
        put(fields, "rights", Extra.plain(text(resource, "rights")));
        put(fields, "status", text(resource, "status"));
        put(fields, "availability", text(resource, "availability"));
        if (!text(resource, "url_type").equals(UPLOAD)) {
            put(fields, "address", text(resource, "url"));
            put(fields, "accessUrls", text(resource, "access_url"));
            put(fields, "downloadUrls", text(resource, "download_url"));
            return FileState.link(name, fields);
        }
        return FileState.file(name, content(resource), fields);
    }

    /** What CKAN holds: its own size, our checksum. The checksum is void where someone has replaced the file by hand. */
    private static Content content(Map<String, @Nullable Object> resource) {
        return new Content(
                text(resource, PackageMapping.SHA256),
                number(text(resource, "size")),
                number(text(resource, PackageMapping.ROWS)));
    }

    private static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }

    private static String list(Map<String, @Nullable Object> resource, String member) {
        return Extra.joined(text(resource, member), UnaryOperator.identity());
    }

    private static String code(String text, Function<String, ? extends Concept> of) {
        return text.isBlank() ? "" : of.apply(text).code();
    }

    private static void put(SortedMap<String, String> fields, String name, String value) {
        if (!value.isEmpty()) {
            fields.put(name, value);
        }
    }

    private static Map<String, String> extras(Map<String, @Nullable Object> members) {
        Map<String, String> extras = new HashMap<>();
        for (Map<String, @Nullable Object> extra : Members.objects(members.get("extras"))) {
            extras.put(text(extra, "key"), text(extra, "value"));
        }
        return extras;
    }

    private static String text(Map<String, @Nullable Object> members, String name) {
        return Members.text(members.get(name));
    }
}
