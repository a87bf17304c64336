package fr.collectivites.sdk.opendata.files;

import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.opendata.internal.json.Entities;
import fr.collectivites.sdk.opendata.internal.json.JsonObject;
import fr.collectivites.sdk.opendata.publish.Content;
import fr.collectivites.sdk.opendata.publish.LocalFile;
import fr.collectivites.sdk.opendata.publish.Publication;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the folder remembers of one dataset: its description, its files, and the names it lays claim to while a change
 * is under way. The claim is written before the first file and taken back after the last, so that after a cut at any
 * moment it is known which files are ours.
 *
 * @param id identifier
 * @param description members of the dataset without identifier and distributions
 * @param files its files
 * @param links members of the distributions that have no file of ours
 * @param claim what is under way
 */
record StoredDataset(
        String id,
        Map<String, @Nullable Object> description,
        List<StoredFile> files,
        List<Map<String, @Nullable Object>> links,
        Claim claim) {

    /**
     * A file.
     *
     * @param name its name in the folder of the dataset
     * @param content what was written
     * @param description members of its distribution, without the path at the publisher
     */
    record StoredFile(String name, Content content, Map<String, @Nullable Object> description) {}

    /**
     * What is under way.
     *
     * @param names names that are being written or removed; empty when nothing is
     * @param retiring whether the dataset is being taken off
     */
    record Claim(List<String> names, boolean retiring) {
        static final Claim NONE = new Claim(List.of(), false);
    }

    /** What is remembered once that publication is written. */
    static StoredDataset of(Publication publication) {
        Map<String, @Nullable Object> description = Entities.members(publication.dataset());
        List<?> distributions = description.remove("distributions") instanceof List<?> list ? list : List.of();
        description.remove("identifier");
        List<StoredFile> files = new ArrayList<>();
        List<Map<String, @Nullable Object>> links = new ArrayList<>();
        int next = 0;
        for (Object distribution : distributions) {
            Map<String, @Nullable Object> members = members(distribution);
            if (members.remove("file") == null) {
                links.add(members);
            } else {
                LocalFile file = publication.files().get(next++);
                members.putIfAbsent("modified", file.modified().toString());
                files.add(new StoredFile(file.name(), file.content(), members));
            }
        }
        return new StoredDataset(publication.id(), description, files, links, Claim.NONE);
    }

    StoredDataset withClaim(Claim newClaim) {
        return new StoredDataset(id, description, files, links, newClaim);
    }

    /** The description as an entity, without distributions. */
    Dataset dataset() {
        return Entities.dataset(description).toBuilder().identifier(id).build();
    }

    byte[] write() {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("id", id);
        out.put("dataset", description);
        List<Object> fileMembers = new ArrayList<>();
        for (StoredFile file : files) {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            members.put("name", file.name());
            members.put("sha256", file.content().sha256());
            members.put("size", file.content().size());
            members.put("rows", file.content().rows());
            file.content().keyCount().ifPresent(keys -> members.put("keys", keys));
            file.content().errorCount().ifPresent(errors -> members.put("errors", errors));
            members.put("distribution", file.description());
            fileMembers.add(members);
        }
        out.put("files", fileMembers);
        out.put("links", links);
        if (!claim.names().isEmpty()) {
            out.put("claimed", claim.names());
        }
        if (claim.retiring()) {
            out.put("retiring", true);
        }
        return Entities.write(out);
    }

    /** What was written; empty when it cannot be made out, as after a power failure. */
    static Optional<StoredDataset> read(String id, byte[] json) {
        Map<String, @Nullable Object> members = Entities.read(json).orElse(Map.of());
        if (!(members.get("dataset") instanceof Map<?, ?>)
                || !(members.get("files") instanceof List<?> fileMembers)
                || !(members.get("links") instanceof List<?> linkMembers)) {
            return Optional.empty();
        }
        List<StoredFile> files = new ArrayList<>();
        for (Object entry : fileMembers) {
            Map<String, @Nullable Object> file = members(entry);
            if (!(file.get("size") instanceof Number size) || !(file.get("rows") instanceof Number rows)) {
                return Optional.empty();
            }
            Content content = new Content(
                    String.valueOf(file.get("sha256")),
                    size.longValue(),
                    rows.longValue(),
                    JsonObject.of(file).whole("keys").orElse(-1),
                    JsonObject.of(file).whole("errors").orElse(-1));
            files.add(new StoredFile(String.valueOf(file.get("name")), content, members(file.get("distribution"))));
        }
        List<String> claimed = members.get("claimed") instanceof List<?> names
                ? names.stream().map(String::valueOf).toList()
                : List.of();
        Claim claim = new Claim(claimed, Boolean.TRUE.equals(members.get("retiring")));
        List<Map<String, @Nullable Object>> links =
                linkMembers.stream().map(StoredDataset::members).toList();
        return Optional.of(new StoredDataset(id, members(members.get("dataset")), files, links, claim));
    }

    private static Map<String, @Nullable Object> members(@Nullable Object value) {
        return JsonObject.from(value).members();
    }
}
