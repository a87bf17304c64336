package fr.collectivites.sdk.opendata.publish;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.catalog.Standard;
import fr.collectivites.sdk.core.http.ConflictException;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.value.Concept;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/** A platform in memory: it keeps a few values of datasets, and their files with a date each. Names with blanks it refuses. */
final class MemoryPlatform implements Platform {

    private final SortedMap<String, DatasetState> held = new TreeMap<>();
    private SortedMap<String, Content> pages = new TreeMap<>();
    private long requests;
    private int version;

    /** What it holds of a dataset. */
    DatasetState held(String id) {
        return Optional.ofNullable(held.get(id)).orElseThrow();
    }

    /** Identifiers of what it holds. */
    Set<String> ids() {
        return held.keySet();
    }

    /** The same dataset as if somebody had changed it there by hand. */
    void touch(String id) {
        keep(held(id));
    }

    private void keep(DatasetState state) {
        held.put(
                state.id(),
                DatasetState.builder(state.id())
                        .title(state.title())
                        .key("cle-" + state.id())
                        .version("v" + ++version)
                        .fields(state.fields())
                        .files(state.files())
                        .build());
    }

    @Override
    public String name() {
        return "mémoire";
    }

    @Override
    public PlatformState read(Catalog catalog) {
        requests++;
        return new PlatformState(PlatformState.of(List.copyOf(held.values())).datasets(), pages);
    }

    @Override
    public DatasetState expect(Catalog catalog, Publication publication) {
        Dataset dataset = publication.dataset();
        SortedMap<String, String> fields = new TreeMap<>();
        put(fields, "title", dataset.title());
        put(fields, "frequency", dataset.frequency().map(Concept::code));
        put(fields, "licence", dataset.licence().map(Concept::code));
        put(
                fields,
                "themes",
                Optional.of(dataset.themes().stream().map(Concept::code).collect(Collectors.joining(", "))));
        List<FileState> files = new ArrayList<>();
        int next = 0;
        for (Distribution distribution : dataset.distributions()) {
            SortedMap<String, String> about = new TreeMap<>();
            put(about, "title", distribution.title());
            if (distribution.file().isPresent()) {
                LocalFile file = publication.files().get(next++);
                put(about, "modified", Optional.of(file.modified().toString()));
                put(
                        about,
                        "conformsTo",
                        file.distribution().conformsTo().stream().findFirst().flatMap(Standard::name));
                files.add(FileState.file(file.name(), file.content(), about));
            } else {
                String address = String.join(" ", distribution.accessUrls());
                put(about, "accessUrls", Optional.of(address));
                files.add(FileState.link(distribution.identifier().orElse(address), about));
            }
        }
        return DatasetState.builder(publication.id())
                .title(dataset.title().orElse(""))
                .fields(fields)
                .files(files)
                .build();
    }

    private static void put(SortedMap<String, String> fields, String name, Optional<String> value) {
        value.filter(text -> !text.isEmpty()).ifPresent(text -> fields.put(name, text));
    }

    @Override
    public List<Problem> refusals(Catalog catalog, Publication publication) {
        return publication.id().contains(" ")
                ? List.of(Problem.of(OpendataCode.NAME_REFUSED)
                        .value(publication.id())
                        .build())
                : List.of();
    }

    @Override
    public Receipt write(Catalog catalog, DatasetWrite write, LongConsumer sent) {
        requests++;
        Optional<String> planned = write.actual().flatMap(DatasetState::version);
        check(write.publication().id(), planned);
        write.publication().files().forEach(file -> sent.accept(file.content().size()));
        keep(write.expected());
        Action action = write.actual().isEmpty() ? Action.CREATE : Action.UPDATE;
        return new Receipt(write.publication().id(), action, "https://memoire.example/", 1, List.of());
    }

    @Override
    public Receipt retire(Catalog catalog, DatasetState actual) {
        requests++;
        check(actual.id(), actual.version());
        held.remove(actual.id());
        return new Receipt(actual.id(), Action.RETIRE, "", actual.pieces(), List.of());
    }

    private void check(String id, Optional<String> planned) {
        Optional<String> now = Optional.ofNullable(held.get(id)).flatMap(DatasetState::version);
        if (!now.equals(planned)) {
            Problem changed =
                    Problem.of(OpendataCode.CHANGED_MEANWHILE).with("id", id).build();
            throw new ConflictException(name(), changed, null);
        }
    }

    /** One page that lists what there is, and one for each dataset. */
    @Override
    public SortedMap<String, Content> expectPages(Catalog catalog, List<Publication> written, Set<String> retired) {
        SortedMap<String, String> titles = new TreeMap<>();
        held.values().forEach(dataset -> titles.put(dataset.id(), dataset.title()));
        written.forEach(publication ->
                titles.put(publication.id(), publication.dataset().title().orElse("")));
        titles.keySet().removeAll(retired);
        return pages(titles);
    }

    private static SortedMap<String, Content> pages(SortedMap<String, String> titles) {
        SortedMap<String, Content> pages = new TreeMap<>();
        titles.forEach((id, title) -> pages.put(id + ".html", new Content(title, title.length(), -1)));
        String list = String.join(", ", titles.values());
        pages.put("liste.html", new Content(list, list.length(), -1));
        return pages;
    }

    @Override
    public int writePages(Catalog catalog) {
        SortedMap<String, Content> wanted = expectPages(catalog, List.of(), Set.of());
        int writes = Differences.pages(pages, wanted).size();
        pages = wanted;
        return writes;
    }

    @Override
    public long requests() {
        return requests;
    }
}
