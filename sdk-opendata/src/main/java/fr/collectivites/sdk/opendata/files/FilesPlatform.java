package fr.collectivites.sdk.opendata.files;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.http.ConflictException;
import fr.collectivites.sdk.core.http.PlatformRefusedException;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import fr.collectivites.sdk.opendata.internal.text.Names;
import fr.collectivites.sdk.opendata.publish.Action;
import fr.collectivites.sdk.opendata.publish.Content;
import fr.collectivites.sdk.opendata.publish.DatasetState;
import fr.collectivites.sdk.opendata.publish.DatasetWrite;
import fr.collectivites.sdk.opendata.publish.LocalFile;
import fr.collectivites.sdk.opendata.publish.Platform;
import fr.collectivites.sdk.opendata.publish.PlatformState;
import fr.collectivites.sdk.opendata.publish.Publication;
import fr.collectivites.sdk.opendata.publish.Receipt;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/**
 * A folder as a portal. It holds {@code catalog.ttl} for harvesters, {@code index.html} for people, one folder per
 * dataset with its files and a page, and the settings that common web servers need to serve them with the right type
 * and encoding; copy it, or let a web server serve it, and it is on line.
 *
 * <p>Only what differs is written, each file in one step. Nothing outside the folder is touched, and a folder that holds
 * files which this class did not write is refused. What is kept between two runs lies in the folder itself, under
 * {@code .collectivites}. Immutable and thread-safe; two programs must not write to one folder at the same time.
 */
public final class FilesPlatform implements Platform {

    /** The address that stands in for one that nobody gave; {@code .invalid} never resolves (RFC 2606). */
    static final String NO_ADDRESS = "https://adresse-a-declarer.invalid/";

    private final OutputFolder output;
    private final FolderStore store;
    private final String baseUrl;
    private final Locale locale;

    private FilesPlatform(Builder builder) {
        this.output = new OutputFolder(builder.directory, builder.steps);
        this.store = new FolderStore(output);
        this.baseUrl = builder.baseUrl;
        this.locale = builder.locale;
    }

    /**
     * Starts a platform that writes to a folder.
     *
     * @param directory the folder; it is made when it is not there
     */
    public static Builder builder(Path directory) {
        return new Builder(directory);
    }

    @Override
    public String name() {
        return output.name();
    }

    /** {@inheritDoc} */
    @Override
    public PlatformState read(Catalog catalog) {
        store.checkOwned();
        SortedMap<String, DatasetState> datasets = new TreeMap<>();
        SortedMap<String, Content> pages = new TreeMap<>();
        for (StoredDataset dataset : store.all().values()) {
            if (dataset.claim().retiring()) {
                // The rest of a removal that was cut: writePages finishes it.
                output.content(FolderStore.path(dataset.id()))
                        .ifPresent(content -> pages.put(FolderStore.path(dataset.id()), content));
            } else {
                datasets.put(dataset.id(), store.actual(dataset, address(catalog, dataset.id())));
            }
        }
        for (String path : Site.possiblePages(datasets.keySet())) {
            output.content(path).ifPresent(content -> pages.put(path, content));
        }
        return new PlatformState(datasets, pages);
    }

    @Override
    public DatasetState expect(Catalog catalog, Publication publication) {
        return FolderStore.expected(StoredDataset.of(publication), address(catalog, publication.id()));
    }

    @Override
    public List<Problem> refusals(Catalog catalog, Publication publication) {
        String id = publication.id();
        if (!Names.isIdentifier(id)) {
            return List.of(Problem.of(OpendataCode.NAME_REFUSED).value(id).build());
        }
        List<Problem> refusals = new ArrayList<>();
        Optional<StoredDataset> stored = store.find(id);
        if (stored.isEmpty() && !output.list(id).isEmpty()) {
            refusals.add(notOwned("folder", id));
        }
        Set<String> ours = stored.map(FolderStore::claimed).orElse(Set.of());
        for (LocalFile file : publication.files()) {
            String path = id + "/" + file.name();
            if (file.name().equals(Site.PAGE)) {
                refusals.add(Problem.of(OpendataCode.NAME_REFUSED)
                        .rule("file")
                        .value(file.name())
                        .build());
            } else if (stored.isPresent() && !ours.contains(file.name()) && output.occupied(path)) {
                refusals.add(notOwned("", path));
            }
        }
        return refusals;
    }

    private static Problem notOwned(String rule, String path) {
        return Problem.of(OpendataCode.OUTPUT_NOT_OWNED)
                .rule(rule)
                .with("file", path)
                .build();
    }

    @Override
    public Receipt write(Catalog catalog, DatasetWrite write, LongConsumer sent) {
        Publication publication = write.publication();
        String id = publication.id();
        refusals(catalog, publication).stream().findFirst().ifPresent(problem -> {
            throw new PlatformRefusedException(name(), problem, null);
        });
        StoredDataset wanted = StoredDataset.of(publication);
        Optional<StoredDataset> stored =
                store.find(id).filter(dataset -> !dataset.claim().retiring());
        String address = address(catalog, id);
        checkUnchanged(id, stored.map(dataset -> store.actual(dataset, address)), write.actual());

        List<LocalFile> toWrite = new ArrayList<>();
        for (LocalFile file : publication.files()) {
            boolean there = output.content(id + "/" + file.name())
                    .filter(file.content()::sameBytes)
                    .isPresent();
            if (!there) {
                toWrite.add(file);
            }
        }
        Set<String> claimed =
                new LinkedHashSet<>(stored.map(FolderStore::claimed).orElse(Set.of()));
        Set<String> toRemove = new LinkedHashSet<>(claimed);
        wanted.files().forEach(file -> {
            toRemove.remove(file.name());
            claimed.add(file.name());
        });
        if (!toWrite.isEmpty() || !toRemove.isEmpty()) {
            store.write(stored.orElse(wanted).withClaim(new StoredDataset.Claim(List.copyOf(claimed), false)));
        }
        toWrite.forEach(file -> {
            output.write(id + "/" + file.name(), out -> copy(file, out));
            sent.accept(file.content().size());
        });
        int writes = toWrite.size() + 1;
        for (String name : toRemove) {
            if (output.occupied(id + "/" + name)) {
                output.delete(id + "/" + name);
                writes++;
            }
        }
        removeParts(id);
        store.write(wanted);
        return new Receipt(id, stored.isEmpty() ? Action.CREATE : Action.UPDATE, address, writes, List.of());
    }

    /** What a cut has left of files that were being written. */
    private void removeParts(String folder) {
        for (String name : output.list(folder)) {
            if (name.startsWith(".") && name.endsWith(OutputFolder.PART)) {
                output.delete(folder + "/" + name);
            }
        }
    }

    /** Copies a file and makes sure that it still holds what the plan saw. */
    private void copy(LocalFile file, OutputStream out) throws IOException {
        Content copied;
        try (InputCopy in = new InputCopy(file.path(), out)) {
            copied = Content.read(in, "");
        }
        if (!copied.sameBytes(file.content())) {
            Problem problem = Problem.of(OpendataCode.CHANGED_MEANWHILE)
                    .rule("file")
                    .with("file", file.path())
                    .build();
            throw new ConflictException(name(), problem, null);
        }
    }

    private void checkUnchanged(String id, Optional<DatasetState> now, Optional<DatasetState> planned) {
        if (!now.flatMap(DatasetState::version).equals(planned.flatMap(DatasetState::version))) {
            Problem problem =
                    Problem.of(OpendataCode.CHANGED_MEANWHILE).with("id", id).build();
            throw new ConflictException(name(), problem, null);
        }
    }

    @Override
    public Receipt retire(Catalog catalog, DatasetState actual) {
        String id = actual.id();
        StoredDataset stored = store.find(id)
                .orElseThrow(() -> new ConflictException(
                        name(),
                        Problem.of(OpendataCode.CHANGED_MEANWHILE)
                                .with("id", id)
                                .build(),
                        null));
        checkUnchanged(id, Optional.of(store.actual(stored, actual.address())), Optional.of(actual));
        return new Receipt(id, Action.RETIRE, "", remove(stored), List.of());
    }

    private int remove(StoredDataset stored) {
        String id = stored.id();
        Set<String> names = FolderStore.claimed(stored);
        store.write(stored.withClaim(new StoredDataset.Claim(List.copyOf(names), true)));
        int writes = 1;
        for (String name : names) {
            if (output.occupied(id + "/" + name)) {
                output.delete(id + "/" + name);
                writes++;
            }
        }
        output.delete(id + "/" + Site.PAGE);
        removeParts(id);
        if (output.occupied(id)) {
            output.delete(id);
        }
        store.forget(id);
        return writes;
    }

    @Override
    public SortedMap<String, Content> expectPages(Catalog catalog, List<Publication> written, Set<String> retired) {
        SortedMap<String, StoredDataset> stored = new TreeMap<>(store.all());
        stored.values().removeIf(dataset -> dataset.claim().retiring() || retired.contains(dataset.id()));
        written.forEach(publication -> stored.put(publication.id(), StoredDataset.of(publication)));
        return site(catalog).contents(stored, written);
    }

    @Override
    public int writePages(Catalog catalog) {
        int writes = 0;
        SortedMap<String, StoredDataset> stored = new TreeMap<>(store.all());
        for (StoredDataset dataset : List.copyOf(stored.values())) {
            if (dataset.claim().retiring()) {
                remove(dataset);
                stored.remove(dataset.id());
                writes++;
            }
        }
        return writes + site(catalog).write(stored);
    }

    private Site site(Catalog catalog) {
        return new Site(output, catalog, base(catalog), locale);
    }

    private String base(Catalog catalog) {
        String base = !baseUrl.isEmpty() ? baseUrl : catalog.homepage().orElse(NO_ADDRESS);
        return base.endsWith("/") ? base : base + "/";
    }

    private String address(Catalog catalog, String id) {
        return base(catalog) + id + "/";
    }

    /** Builds a {@link FilesPlatform}. Not thread-safe. */
    public static final class Builder {
        private final Path directory;
        private String baseUrl = "";
        private Locale locale = Locale.FRENCH;
        private OutputFolder.Steps steps = OutputFolder.Steps.NONE;

        private Builder(Path directory) {
            this.directory = directory;
        }

        /**
         * The address under which the folder will be served, ended by a slash or not; the homepage of the catalogue by
         * default. DCAT needs absolute addresses.
         */
        public Builder baseUrl(String baseUrl) {
            this.baseUrl = baseUrl;
            return this;
        }

        /** Language of the pages for people: French for a French locale (the default), else English. */
        public Builder locale(Locale locale) {
            this.locale = locale;
            return this;
        }

        /** Told before each step that changes the disk. */
        Builder steps(OutputFolder.Steps steps) {
            this.steps = steps;
            return this;
        }

        /** The platform. */
        public FilesPlatform build() {
            return new FilesPlatform(this);
        }
    }
}
