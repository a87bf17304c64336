package fr.collectivites.sdk.opendata.ckan;

import fr.collectivites.sdk.core.http.Body;
import fr.collectivites.sdk.core.http.ConflictException;
import fr.collectivites.sdk.core.http.Multipart;
import fr.collectivites.sdk.core.http.PlatformException;
import fr.collectivites.sdk.core.http.PlatformRefusedException;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import fr.collectivites.sdk.opendata.internal.json.Entities;
import fr.collectivites.sdk.opendata.internal.json.JsonObject;
import fr.collectivites.sdk.opendata.publish.Action;
import fr.collectivites.sdk.opendata.publish.DatasetState;
import fr.collectivites.sdk.opendata.publish.LocalFile;
import fr.collectivites.sdk.opendata.publish.Publication;
import fr.collectivites.sdk.opendata.publish.Receipt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Writes datasets, so that whatever happens on the way nothing is made twice and nobody's change is lost: a new dataset
 * has a derived name, by which it is looked up when the answer is lost; every other write is bound to the state that
 * was seen ({@code package_revise} with {@code match}), so that the same write cannot be made twice.
 */
final class PackageWriter {

    /** How often a write is made again once it is known that it was not made. */
    private static final int ATTEMPTS = 4;

    private final Actions actions;
    private final String platform;
    private final Site site;
    private final String owner;

    PackageWriter(Actions actions, String platform, Site site, String owner) {
        this.actions = actions;
        this.platform = platform;
        this.site = site;
        this.owner = owner;
    }

    /** Makes a dataset without its resources. */
    PackageView create(Publication publication) {
        for (String name : PackageNames.candidates(site.organization(), owner, publication.id())) {
            Optional<PackageView> made = create(publication, name);
            if (made.isPresent()) {
                return made.get();
            }
        }
        String name = PackageNames.candidates(site.organization(), owner, publication.id())
                .get(0);
        Problem taken =
                Problem.of(OpendataCode.NAME_REFUSED).rule("taken").value(name).build();
        throw new PlatformRefusedException(platform, taken, null);
    }

    /** Empty when the name belongs to another dataset. */
    private Optional<PackageView> create(Publication publication, String name) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("name", name);
        members.put("owner_org", site.organization());
        members.putAll(new PackageMapping(site, owner).dataset(publication.dataset()));
        boolean open = false;
        for (int attempt = 1; ; attempt++) {
            try {
                return Optional.of(new PackageView(actions.write("package_create", members)));
            } catch (PlatformException e) {
                boolean nameRefused = e instanceof PlatformRefusedException refused
                        && refused.fieldErrors().containsKey("name");
                open |= e.outcomeUnknown();
                if (!open && !nameRefused) {
                    throw e;
                }
                Optional<PackageView> there = find(name);
                if (there.isEmpty() && (nameRefused || attempt == ATTEMPTS)) {
                    throw e;
                } else if (there.isPresent()) {
                    return adopt(there.get(), publication.id(), open);
                }
            }
        }
    }

    /** What stands under the name: what was just made, if its answer was lost; else someone else's. */
    private Optional<PackageView> adopt(PackageView there, String id, boolean open) {
        if (!there.owner().equals(owner) || !there.id().equals(id)) {
            return Optional.empty();
        }
        if (!open) {
            throw conflict(id);
        }
        return Optional.of(there);
    }

    /** The dataset of that name or identifier; one that may not be seen is shown without members. */
    Optional<PackageView> find(String nameOrKey) {
        try {
            return Optional.of(new PackageView(actions.read("package_show", Map.of("id", nameOrKey))));
        } catch (PlatformRefusedException e) {
            int status = e.status().orElse(0);
            if (status == 403) {
                return Optional.of(new PackageView(JsonObject.empty()));
            } else if (status == 404) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /**
     * One conditional write: members of the dataset and content of resources, all or nothing.
     *
     * @param members what is written; lists replace those that are there
     * @param uploads files by the position of their resource in {@code members}
     */
    record Revision(Map<String, @Nullable Object> members, Map<Integer, LocalFile> uploads) {

        private static final List<String> LISTS = List.of("tags", "extras", "resources");

        /** Updates merge lists by position; so the lists that are written are taken away first, in the same step. */
        private List<String> filter() {
            return LISTS.stream()
                    .filter(members::containsKey)
                    .map(name -> "-" + name)
                    .toList();
        }

        Map<String, @Nullable Object> arguments(PackageView base) {
            Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
            arguments.put("match", match(base));
            arguments.put("filter", filter());
            arguments.put("update", members);
            return arguments;
        }

        Body form(PackageView base) {
            Multipart form = Body.multipart()
                    .field("match", Entities.text(match(base)))
                    .field("filter", Entities.text(filter()))
                    .field("update", Entities.text(members));
            uploads.forEach((position, file) -> form.file(
                    "update__resources__" + position + "__upload",
                    file.name(),
                    Body.file(file.distribution().mediaType().orElse("application/octet-stream"), file.path())));
            return form.build();
        }

        private static Map<String, @Nullable Object> match(PackageView base) {
            Map<String, @Nullable Object> match = new LinkedHashMap<>();
            match.put("id", base.key());
            match.put("metadata_modified", base.version());
            return match;
        }
    }

    /**
     * Makes one conditional write.
     *
     * @param base the dataset as it was seen
     * @param made tells of a dataset whether it is what the write leads to: asked when the answer was lost
     * @return the dataset after it
     * @throws ConflictException if the dataset has been changed since it was seen
     */
    PackageView revise(PackageView base, Revision revision, LongConsumer sent, Predicate<PackageView> made) {
        boolean open = false;
        for (int attempt = 1; ; attempt++) {
            try {
                JsonObject answer = revision.uploads().isEmpty()
                        ? actions.write("package_revise", revision.arguments(base))
                        : actions.write("package_revise", revision.form(base), sent);
                return new PackageView(answer.object("package"));
            } catch (PlatformException e) {
                open |= e.outcomeUnknown();
                if (!open) {
                    throw e instanceof ConflictException ? conflict(base.id()) : e;
                }
                PackageView now = find(base.key()).orElseThrow(() -> conflict(base.id()));
                if (made.test(now)) {
                    return now;
                }
                if (!now.version().equals(base.version())) {
                    throw conflict(base.id());
                }
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** Takes a dataset off the site: an administrator can bring it back. */
    Receipt retire(DatasetState planned) {
        PackageView now =
                find(planned.key().orElse("")).filter(PackageView::isActive).orElseThrow(() -> conflict(planned.id()));
        if (!planned.version().equals(Optional.of(now.version()))) {
            throw conflict(planned.id());
        }
        // Not package_delete, which asks for no state and would take away what someone has just mended.
        Revision deletion = new Revision(Map.of("state", "deleted"), Map.of());
        revise(now, deletion, bytes -> {}, dataset -> !dataset.isActive());
        return new Receipt(planned.id(), Action.RETIRE, "", planned.pieces(), List.of());
    }

    ConflictException conflict(String id) {
        return new ConflictException(
                platform,
                Problem.of(OpendataCode.CHANGED_MEANWHILE).with("id", id).build(),
                null);
    }
}
