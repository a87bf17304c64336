package fr.collectivites.sdk.opendata.dcat;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.CatalogRecord;
import fr.collectivites.sdk.core.catalog.DataService;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.opendata.dcat.DcatProfile.Trait;
import fr.collectivites.sdk.opendata.dcat.internal.DcatNames;
import fr.collectivites.sdk.opendata.dcat.rdf.TripleSink;
import fr.collectivites.sdk.opendata.dcat.vocabulary.Term;
import fr.collectivites.sdk.opendata.dcat.vocabulary.Vocabulary;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The one mapping from the model to RDF. Made for one catalogue and one sink; profiles are its only variants. */
final class CatalogMapping {

    private final Catalog catalog;
    private final Emitter out;
    private final Iri iri;
    private final ResourceMapping resources;

    /** Datasets whose distributions name a service, by the service's IRI, where only the service tells it. */
    private final Map<String, Set<String>> served = new HashMap<>();

    CatalogMapping(Catalog catalog, TripleSink sink, DcatProfile profile, Iri iri) {
        this.catalog = catalog;
        this.out = new Emitter(sink, profile, mainLanguage(catalog));
        this.iri = iri;
        this.resources = new ResourceMapping(out, iri);
    }

    /** The language of the catalogue's texts as harvesters look for it: {@code fr}, not {@code fr-FR}. */
    static String mainLanguage(Catalog catalog) {
        return catalog.languages().stream()
                .findFirst()
                .map(first -> Vocabulary.LANGUAGE
                        .match(first)
                        .map(Term::aliases)
                        .filter(tags -> !tags.isEmpty())
                        .map(tags -> tags.get(0))
                        .orElse(first))
                .map(tag -> Locale.forLanguageTag(tag).getLanguage())
                .filter(language -> !language.isEmpty())
                .orElse("fr");
    }

    /**
     * Writes the catalogue with these datasets.
     *
     * @param datasets gone through twice, first for the links
     */
    void write(Iterable<Dataset> datasets) {
        List<CatalogRecord> records = catalog.records();
        openCatalog(datasets, catalog.services(), records, false);
        out.endSubject();
        records.forEach(resources::record);
        catalog.series().forEach(resources::series);
        datasets(datasets);
        for (DataService service : catalog.services()) {
            resources.service(service, alsoServed(service), dataset -> true);
        }
    }

    /**
     * Writes one page: its datasets, the services that belong to it and the links to the other pages.
     *
     * @param all the datasets of all pages; empty when they are not at hand
     */
    void writePage(List<Dataset> datasets, List<Dataset> all, CatalogPages.View view) {
        Set<String> here = iris(datasets);
        Set<String> everywhere = iris(all);
        Predicate<String> exists = dataset -> all.isEmpty() || everywhere.contains(dataset);
        List<DataService> services = catalog.services().stream()
                .filter(service -> isOn(service, here, exists, view))
                .toList();
        Set<String> described = new HashSet<>(here);
        services.forEach(service -> described.add(iri.of(service)));
        if (view.isFirst()) {
            catalog.series().forEach(series -> described.add(iri.of(series)));
        }
        List<CatalogRecord> records = catalog.records().stream()
                .filter(record -> record.primaryTopic()
                        .filter(topic -> described.contains(iri.member(topic)))
                        .isPresent())
                .toList();
        openCatalog(datasets, services, records, true);
        out.literal(DcatNames.TOTAL_ITEMS, Long.toString(view.total()), DcatNames.INTEGER);
        out.iri(DcatNames.VIEW, view.iri());
        out.endSubject();
        view(view);
        records.forEach(resources::record);
        if (view.isFirst()) {
            catalog.series().forEach(resources::series);
        }
        datasets(datasets);
        for (DataService service : services) {
            // udata fails a service that names a dataset which the page does not describe.
            resources.service(service, alsoServed(service), here::contains);
        }
    }

    private void openCatalog(
            Iterable<Dataset> datasets, List<DataService> services, List<CatalogRecord> records, boolean paged) {
        resources.setRecorded(records.stream()
                .flatMap(record -> record.primaryTopic().stream())
                .map(iri::member)
                .collect(Collectors.toSet()));
        resources.openCatalog(catalog, paged);
        out.iri(DcatNames.THEME_TAXONOMY, Vocabulary.DATA_THEME.scheme());
        resources.nodes().scheme(Vocabulary.DATA_THEME);
        for (Dataset dataset : datasets) {
            out.iri(DcatNames.DATASET_LINK, iri.of(dataset));
        }
        services.forEach(service -> out.iri(DcatNames.SERVICE_LINK, iri.of(service)));
        records.forEach(record -> out.iri(DcatNames.RECORD_LINK, iri.of(record)));
    }

    private void datasets(Iterable<Dataset> datasets) {
        for (Dataset dataset : datasets) {
            resources.dataset(dataset);
            noteServices(dataset);
        }
    }

    private Set<String> alsoServed(DataService service) {
        return served.getOrDefault(iri.of(service), Set.of());
    }

    /** A service stands on the page of the first dataset that it serves; on the first page when it serves none. */
    private boolean isOn(DataService service, Set<String> here, Predicate<String> exists, CatalogPages.View view) {
        return service.servesDatasets().stream()
                .sorted()
                .map(iri::dataset)
                .filter(exists)
                .findFirst()
                .map(here::contains)
                .orElse(view.isFirst());
    }

    private Set<String> iris(List<Dataset> datasets) {
        return datasets.stream().map(iri::of).collect(Collectors.toCollection(HashSet::new));
    }

    private void view(CatalogPages.View view) {
        out.subject(view.iri(), DcatNames.PARTIAL_VIEW);
        out.iri(DcatNames.HYDRA_FIRST, view.address().apply(1));
        if (!view.isFirst()) {
            out.iri(DcatNames.HYDRA_PREVIOUS, view.address().apply(view.number() - 1));
        }
        if (!view.isLast()) {
            // Absent on the last page: harvesters follow for ever one that does not end.
            out.iri(DcatNames.HYDRA_NEXT, view.address().apply(view.number() + 1));
        }
        out.iri(DcatNames.HYDRA_LAST, view.address().apply(view.count()));
        out.literal(DcatNames.TOTAL_ITEMS, Long.toString(view.total()), DcatNames.INTEGER);
        out.endSubject();
    }

    private void noteServices(Dataset dataset) {
        if (out.has(Trait.FILLS_GAPS)) {
            for (Distribution distribution : dataset.distributions()) {
                for (String service : distribution.accessServices()) {
                    served.computeIfAbsent(iri.service(service), s -> new LinkedHashSet<>())
                            .add(iri.of(dataset));
                }
            }
        }
    }

    /** In the order of their identifiers, whatever the order in the model. */
    static List<Dataset> sorted(List<Dataset> datasets) {
        return datasets.stream()
                .sorted((a, b) ->
                        a.identifier().orElse("").compareTo(b.identifier().orElse("")))
                .toList();
    }
}
