package fr.collectivites.sdk.opendata.publish;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.value.IsoDate;
import fr.collectivites.sdk.opendata.declaration.Acknowledgement;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import fr.collectivites.sdk.opendata.internal.text.Names;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The making of one plan. Used once, by one thread. */
final class Planning {

    private final Platform platform;
    private final Catalog catalog;
    private final List<Acknowledgement> acknowledgements;
    private final boolean retire;
    private final Clock clock;
    private final Conformity conformity;

    private final List<Change> changes = new ArrayList<>();
    private final Map<String, DatasetWrite> writes = new LinkedHashMap<>();
    private final Map<String, DatasetState> retired = new LinkedHashMap<>();

    Planning(
            Platform platform,
            Catalog catalog,
            List<Acknowledgement> acknowledgements,
            boolean retire,
            Clock clock,
            SchemaCatalog schemas) {
        this.platform = platform;
        this.catalog = catalog;
        this.acknowledgements = acknowledgements;
        this.retire = retire;
        this.clock = clock;
        this.conformity = new Conformity(schemas);
    }

    PublicationPlan plan() {
        long requests = platform.requests();
        PlatformState state = platform.read(catalog);
        Set<String> declared = new HashSet<>();
        for (Dataset dataset : catalog.datasets()) {
            String id = dataset.identifier().orElse("");
            if (id.isEmpty() || !declared.add(id)) {
                OpendataCode code = id.isEmpty() ? OpendataCode.MISSING_PROPERTY : OpendataCode.DUPLICATE_IDENTIFIER;
                Problem problem = Problem.of(code)
                        .with("property", "identifier")
                        .value(id)
                        .build();
                changes.add(new Change(Action.REFUSE, id, title(dataset), List.of(), List.of(), List.of(problem)));
            } else {
                dataset(dataset, id, state.datasets().get(id));
            }
        }
        for (DatasetState other : state.datasets().values()) {
            if (!declared.contains(other.id())) {
                undeclared(other);
            }
        }
        List<Publication> written =
                writes.values().stream().map(DatasetWrite::publication).toList();
        List<FileChange> pages =
                Differences.pages(state.pages(), platform.expectPages(catalog, written, Set.copyOf(retired.keySet())));
        return new PublicationPlan(
                platform.name(),
                catalog,
                changes,
                pages,
                platform.requests() - requests,
                writes,
                retired,
                acknowledgements);
    }

    private void undeclared(DatasetState dataset) {
        if (retire) {
            List<FileChange> files = Differences.files(dataset.files(), List.of());
            changes.add(new Change(Action.RETIRE, dataset.id(), dataset.title(), List.of(), files, List.of()));
            retired.put(dataset.id(), dataset);
        } else {
            changes.add(new Change(Action.KEEP, dataset.id(), dataset.title(), List.of(), List.of(), List.of()));
        }
    }

    private void dataset(Dataset dataset, String id, @Nullable DatasetState actual) {
        List<Problem> refusals = new ArrayList<>();
        List<Problem> inspected = new ArrayList<>();
        List<LocalFile> files = conformity.inspect(localFiles(dataset, actual, refusals), actual, inspected);
        List<Problem> findings = new ArrayList<>(Holds.find(files, actual));
        findings.addAll(inspected);
        Publication publication = publication(dataset, files, findings);
        if (refusals.isEmpty()) {
            refusals.addAll(platform.refusals(catalog, publication));
        }
        if (!refusals.isEmpty()) {
            changes.add(new Change(Action.REFUSE, id, title(dataset), List.of(), List.of(), refusals));
            return;
        }
        DatasetState expected = platform.expect(catalog, publication);
        List<FileChange> fileChanges = Differences.files(actual == null ? List.of() : actual.files(), expected.files());
        List<FieldChange> fieldChanges = actual == null ? List.of() : Differences.fields(actual, expected);
        if (actual != null && Differences.none(fieldChanges, fileChanges)) {
            changes.add(new Change(Action.UNCHANGED, id, title(dataset), List.of(), fileChanges, List.of()));
            return;
        }
        boolean held = findings.stream()
                .anyMatch(finding -> acknowledgement(id, finding).isEmpty());
        Action action = held ? Action.HOLD : actual == null ? Action.CREATE : Action.UPDATE;
        changes.add(new Change(action, id, title(dataset), fieldChanges, fileChanges, findings));
        if (!held) {
            writes.put(id, new DatasetWrite(publication, expected, Optional.ofNullable(actual)));
        }
    }

    private static Publication publication(Dataset dataset, List<LocalFile> files, List<Problem> findings) {
        Publication publication = new Publication(dataset, files);
        Set<String> unproven = new HashSet<>();
        for (Problem finding : findings) {
            if (finding.code() == OpendataCode.FILE_NOT_VALID) {
                unproven.add(finding.arguments().getOrDefault("file", ""));
            }
        }
        return unproven.isEmpty() ? publication : Conformity.withoutSchema(publication, unproven);
    }

    private Optional<Acknowledgement> acknowledgement(String id, Problem finding) {
        return acknowledgements.stream()
                .filter(acknowledgement -> acknowledgement.covers(id, finding))
                .findFirst();
    }

    private List<LocalFile> localFiles(Dataset dataset, @Nullable DatasetState actual, List<Problem> refusals) {
        List<LocalFile> files = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Distribution distribution : dataset.distributions()) {
            String file = distribution.file().orElse("");
            if (file.isEmpty()) {
                continue;
            }
            try {
                LocalFile local = localFile(Path.of(file), distribution, actual);
                if (names.add(local.name())) {
                    files.add(local);
                } else {
                    refusals.add(Problem.of(OpendataCode.NAME_REFUSED)
                            .rule("file")
                            .value(local.name())
                            .build());
                }
            } catch (IOException | InvalidPathException e) {
                refusals.add(Problem.of(OpendataCode.FILE_UNREADABLE)
                        .with("file", file)
                        .with("detail", reason(e))
                        .build());
            }
        }
        return files;
    }

    private LocalFile localFile(Path path, Distribution distribution, @Nullable DatasetState actual)
            throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new NoSuchFileException(path.toString());
        }
        Path fileName = path.getFileName();
        String name = Names.file(String.valueOf(fileName));
        Content content = Content.read(path);
        Instant modified = published(name, content, actual).orElse(null);
        if (modified == null) {
            Instant written = Files.getLastModifiedTime(path).toInstant();
            Instant now = clock.instant();
            // Harvesters ignore a date in the future; seconds are all that every platform keeps.
            modified = (written.isAfter(now) ? now : written).truncatedTo(ChronoUnit.SECONDS);
        }
        return new LocalFile(name, path, content, modified, distribution);
    }

    /** When the content was published with that date before: touching or copying a file changes nothing. */
    private static Optional<Instant> published(String name, Content content, @Nullable DatasetState actual) {
        if (actual == null) {
            return Optional.empty();
        }
        return actual.files().stream()
                .filter(file -> file.name().equals(name))
                .filter(file -> file.content().filter(content::sameBytes).isPresent())
                .flatMap(file -> Optional.ofNullable(file.fields().get("modified")).stream())
                .flatMap(text -> IsoDate.parse(text).flatMap(IsoDate::instant).stream())
                .findFirst();
    }

    private static String reason(Exception e) {
        String message = e.getMessage();
        return e instanceof NoSuchFileException || message == null
                ? e.getClass().getSimpleName()
                : message;
    }

    private static String title(Dataset dataset) {
        return dataset.title().orElse("");
    }
}
