package fr.collectivites.sdk.opendata.files;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.value.IsoDate;
import fr.collectivites.sdk.opendata.dcat.DcatProfile;
import fr.collectivites.sdk.opendata.dcat.DcatWriter;
import fr.collectivites.sdk.opendata.dcat.rdf.RdfFormat;
import fr.collectivites.sdk.opendata.internal.json.Entities;
import fr.collectivites.sdk.opendata.publish.Content;
import fr.collectivites.sdk.opendata.publish.LocalFile;
import fr.collectivites.sdk.opendata.publish.Publication;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The pages about the catalogue as a whole, made from what the folder remembers of its datasets: so that a dataset that
 * is held, refused or no longer declared stays described as it was published.
 */
final class Site {

    /** The catalogue for harvesters. */
    static final String CATALOG = "catalog.ttl";

    /** The same as JSON-LD, for servers that send Turtle without its encoding: udata then takes it as ISO-8859-1. */
    static final String CATALOG_JSON = "catalog.jsonld";

    /** The page of the catalogue and, in the folder of a dataset, of the dataset. */
    static final String PAGE = "index.html";

    /** Settings of web servers and where ours lie; whoever runs the server may change the written ones. */
    private static final Map<String, String> SERVER_SETTINGS =
            Map.of(".htaccess", "htaccess.txt", "web.config", "web.config.xml");

    private final OutputFolder output;
    private final Catalog catalog;
    private final String base;
    private final Locale locale;

    Site(OutputFolder output, Catalog catalog, String base, Locale locale) {
        this.output = output;
        this.catalog = catalog;
        this.base = base;
        this.locale = locale;
    }

    /** Paths at which pages of ours may stand. */
    static List<String> possiblePages(Collection<String> ids) {
        List<String> paths = new ArrayList<>(SERVER_SETTINGS.keySet());
        paths.add(CATALOG);
        paths.add(CATALOG_JSON);
        paths.add(PAGE);
        ids.forEach(id -> paths.add(id + "/" + PAGE));
        return paths;
    }

    /** What the pages will hold once those datasets are on the disk. */
    SortedMap<String, Content> contents(SortedMap<String, StoredDataset> stored, List<Publication> written) {
        Map<String, Path> sources = new LinkedHashMap<>();
        for (Publication publication : written) {
            for (LocalFile file : publication.files()) {
                sources.put(publication.id() + "/" + file.name(), file.path());
            }
        }
        SortedMap<String, Content> contents = new TreeMap<>();
        render(stored, sources, (path, bytes) -> contents.put(path, content(bytes)));
        return contents;
    }

    /** Writes the pages that differ; returns how many. */
    int write(SortedMap<String, StoredDataset> stored) {
        int[] writes = {0};
        render(stored, Map.of(), (path, bytes) -> {
            if (!output.content(path).filter(content(bytes)::sameBytes).isPresent()) {
                output.write(path, out -> out.write(bytes));
                writes[0]++;
            }
        });
        return writes[0];
    }

    private static Content content(byte[] bytes) {
        try {
            return Content.read(new ByteArrayInputStream(bytes), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void render(
            SortedMap<String, StoredDataset> stored, Map<String, Path> sources, BiConsumer<String, byte[]> page) {
        List<PageWriter.Item> items = new ArrayList<>();
        for (String id : order(stored)) {
            StoredDataset dataset = stored.get(id);
            if (dataset != null && !dataset.description().isEmpty()) {
                List<StoredDataset.StoredFile> files = published(dataset);
                items.add(new PageWriter.Item(described(dataset, files), files));
            }
        }
        Catalog described = Entities.catalog(
                Entities.members(catalog),
                items.stream().map(PageWriter.Item::dataset).toList());
        page.accept(CATALOG, rdf(RdfFormat.TURTLE, described));
        page.accept(CATALOG_JSON, rdf(RdfFormat.JSON_LD, described));
        PageWriter writer = new PageWriter(catalog, locale);
        page.accept(PAGE, utf8(writer.index(items)));
        for (PageWriter.Item item : items) {
            String folder = item.dataset().identifier().orElse("") + "/";
            String text = writer.dataset(item, name -> preview(folder, name, sources));
            page.accept(folder + PAGE, utf8(text));
        }
        SERVER_SETTINGS.forEach(
                (path, resource) -> page.accept(path, output.read(path).orElseGet(() -> resource(resource))));
    }

    private byte[] rdf(RdfFormat format, Catalog described) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DcatWriter.of(format, DcatProfile.HARVEST).withBase(base).write(described, bytes);
        return bytes.toByteArray();
    }

    private Optional<Preview> preview(String folder, String name, Map<String, Path> sources) {
        Path source = sources.get(folder + name);
        return source == null ? output.preview(folder + name) : Preview.read(source, name);
    }

    /** Declared datasets as the catalogue orders them, then the others. */
    private Set<String> order(SortedMap<String, StoredDataset> stored) {
        Set<String> order = new LinkedHashSet<>();
        catalog.datasets()
                .forEach(dataset ->
                        dataset.identifier().filter(stored.keySet()::contains).ifPresent(order::add));
        order.addAll(stored.keySet());
        return order;
    }

    /** The files that are there; while a change is cut, some that are remembered may not be. */
    private List<StoredDataset.StoredFile> published(StoredDataset dataset) {
        if (dataset.claim().names().isEmpty()) {
            return dataset.files();
        }
        return dataset.files().stream()
                .filter(file -> output.content(dataset.id() + "/" + file.name())
                        .filter(file.content()::sameBytes)
                        .isPresent())
                .toList();
    }

    /** The dataset with its addresses and what its files say about themselves. */
    private Dataset described(StoredDataset stored, List<StoredDataset.StoredFile> files) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>(Entities.members(stored.dataset()));
        List<Object> distributions = new ArrayList<>();
        String folder = base + stored.id() + "/";
        Optional<Instant> modified = Optional.empty();
        for (StoredDataset.StoredFile file : files) {
            Map<String, @Nullable Object> distribution = new LinkedHashMap<>(file.description());
            Entities.serve(
                    distribution,
                    folder + file.name(),
                    file.content().size(),
                    file.content().sha256());
            distributions.add(distribution);
            Optional<Instant> changed =
                    IsoDate.parse(String.valueOf(distribution.get("modified"))).flatMap(IsoDate::instant);
            if (changed.isPresent() && modified.filter(changed.get()::isBefore).isEmpty()) {
                modified = changed;
            }
        }
        distributions.addAll(stored.links());
        members.put("distributions", distributions);
        modified.ifPresent(instant -> members.putIfAbsent("modified", instant.toString()));
        members.putIfAbsent("landingPages", List.of(folder));
        return Entities.dataset(members);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A text that lies beside this class. */
    static String text(String name) {
        return new String(resource(name), StandardCharsets.UTF_8);
    }

    private static byte[] resource(String name) {
        try (InputStream in = Site.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource missing from the jar: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
