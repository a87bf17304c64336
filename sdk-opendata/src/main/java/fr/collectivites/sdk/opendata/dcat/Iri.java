package fr.collectivites.sdk.opendata.dcat;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.CatalogRecord;
import fr.collectivites.sdk.core.catalog.CatalogResource;
import fr.collectivites.sdk.core.catalog.Contact;
import fr.collectivites.sdk.core.catalog.DataService;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.DatasetSeries;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.catalog.Organisation;
import fr.collectivites.sdk.opendata.dcat.internal.Segments;
import fr.collectivites.sdk.opendata.dcat.rdf.Iris;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The IRIs of what a catalogue describes: the one that the model gives, else one below the base that depends only on the
 * identifier, so that it stays when other things change. CKAN recognises datasets and distributions by it.
 */
final class Iri {

    /** Slugs remembered; beyond, all are forgotten and made again. */
    private static final int REMEMBERED = 10_000;

    private final String base;
    private final Optional<String> catalog;
    private final Map<String, String> series = new HashMap<>();
    private final Map<String, String> services = new HashMap<>();
    private final Set<String> seriesIds;
    private final Set<String> serviceIds;

    /** Slugs made before: contacts and publishers come again with every dataset. */
    private final Map<String, String> slugs = new HashMap<>();

    /** IRIs that datasets have of their own, by identifier; gathered when a reference is first met. */
    private @Nullable Map<String, String> own;

    private final Iterable<Dataset> datasets;

    /**
     * The IRIs below a base.
     *
     * @param base what was asked for; empty to take an address of the catalogue
     * @param catalog the catalogue, its series and services
     * @param datasets where references to datasets lead; gone through when one is first met
     */
    Iri(String base, Catalog catalog, Iterable<Dataset> datasets) {
        this.datasets = datasets;
        this.catalog = catalog.uri().filter(Iris::isAbsolute);
        String root = Stream.of(
                        Optional.of(base),
                        this.catalog,
                        catalog.homepage(),
                        catalog.publisher().flatMap(Organisation::homepage))
                .flatMap(Optional::stream)
                .filter(Iris::isAbsolute)
                .findFirst()
                // RFC 2606: a name that never exists. Better than relative IRIs, which no harvester reads.
                .orElse("https://catalogue.invalid/");
        this.base = root.endsWith("/") || root.endsWith("#") ? root : root + "/";
        catalog.series().forEach(one -> note(one, series));
        catalog.services().forEach(one -> note(one, services));
        this.seriesIds = identifiers(catalog.series());
        this.serviceIds = identifiers(catalog.services());
    }

    private static Set<String> identifiers(List<? extends CatalogResource> resources) {
        return resources.stream().flatMap(one -> one.identifier().stream()).collect(Collectors.toSet());
    }

    private static void note(CatalogResource resource, Map<String, String> iris) {
        resource.identifier()
                .ifPresent(id -> resource.uri().filter(Iris::isAbsolute).ifPresent(iri -> iris.put(id, iri)));
    }

    /**
     * The IRIs of a catalogue of which datasets are met one after the other.
     *
     * @param own IRIs that datasets have of their own, by identifier
     */
    Iri(String base, Catalog catalog, Map<String, String> own) {
        this(base, catalog, List.of());
        this.own = own;
    }

    String catalog() {
        return catalog.orElse(base + "catalog");
    }

    String of(Dataset dataset) {
        return resource(dataset, "dataset/");
    }

    String of(DatasetSeries series) {
        return resource(series, "series/");
    }

    String of(DataService service) {
        return resource(service, "service/");
    }

    /** The IRI of a dataset known by its identifier or IRI. */
    String dataset(String id) {
        if (Iris.isAbsolute(id)) {
            return id;
        }
        Map<String, String> known = own;
        if (known == null) {
            known = new HashMap<>();
            for (Dataset dataset : datasets) {
                note(dataset, known);
            }
            own = known;
        }
        return reference(id, "dataset/", known);
    }

    String series(String id) {
        return reference(id, "series/", series);
    }

    String service(String id) {
        return reference(id, "service/", services);
    }

    /** The IRI of a series, service or dataset known by its identifier or IRI. */
    String member(String id) {
        return seriesIds.contains(id) ? series(id) : serviceIds.contains(id) ? service(id) : dataset(id);
    }

    /** A record's IRI: its own, else one beside the catalogue that depends on what it describes. */
    String of(CatalogRecord record) {
        return record.uri()
                .filter(Iris::isAbsolute)
                .orElseGet(() -> base + "record/"
                        + Segments.segment(record.primaryTopic().orElse("")));
    }

    private String resource(CatalogResource resource, String folder) {
        return resource.uri()
                .filter(Iris::isAbsolute)
                .orElseGet(() -> base
                        + folder
                        + Segments.segment(
                                resource.identifier().or(resource::title).orElse("")));
    }

    private String reference(String id, String folder, Map<String, String> own) {
        if (Iris.isAbsolute(id)) {
            return id;
        }
        String iri = own.get(id);
        return iri != null ? iri : base + folder + Segments.segment(id);
    }

    /**
     * A distribution's IRI: its own, else below its dataset by identifier, file name or address.
     *
     * @param index its place among the distributions, from 0, the last resort
     */
    String of(Distribution distribution, String dataset, int index) {
        return distribution.uri().filter(Iris::isAbsolute).orElseGet(() -> {
            String name = Stream.of(
                            distribution.identifier(),
                            distribution.file().map(Iri::lastSegment),
                            distribution.downloadUrls().stream().findFirst().map(Iri::lastSegment),
                            distribution.accessUrls().stream().findFirst().map(Iri::lastSegment))
                    .flatMap(Optional::stream)
                    .filter(text -> !text.isBlank())
                    .findFirst()
                    .orElse(Integer.toString(index + 1));
            return dataset + "/distribution/" + Segments.segment(name);
        });
    }

    String of(Organisation organisation) {
        return organisation
                .uri()
                .filter(Iris::isAbsolute)
                .orElseGet(() -> base
                        + "organisation/"
                        + Stream.of(
                                        organisation.siretText(),
                                        organisation.sirenText(),
                                        organisation.identifier(),
                                        organisation.name().map(this::slugOf))
                                .flatMap(Optional::stream)
                                .findFirst()
                                .map(Segments::segment)
                                .orElse(""));
    }

    String of(Contact contact) {
        return contact.uri()
                .filter(Iris::isAbsolute)
                .orElseGet(() -> base
                        + "contact/"
                        + slugOf(Stream.of(
                                        contact.name(),
                                        contact.email(),
                                        contact.role(),
                                        contact.telephone(),
                                        contact.url())
                                .flatMap(Optional::stream)
                                .reduce((a, b) -> a + "-" + b)
                                .orElse("")));
    }

    private String slugOf(String text) {
        if (slugs.size() >= REMEMBERED) {
            slugs.clear();
        }
        return slugs.computeIfAbsent(text, Segments::slug);
    }

    private static String lastSegment(String path) {
        int end = path.endsWith("/") ? path.length() - 1 : path.length();
        return path.substring(path.lastIndexOf('/', end - 1) + 1, end);
    }
}
