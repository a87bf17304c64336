package fr.collectivites.sdk.opendata.dcat.check;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.CatalogRecord;
import fr.collectivites.sdk.core.catalog.CatalogResource;
import fr.collectivites.sdk.core.catalog.DataService;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.DatasetSeries;
import fr.collectivites.sdk.core.catalog.Described;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.ReportCollector;
import fr.collectivites.sdk.opendata.dcat.DcatProfile;
import fr.collectivites.sdk.opendata.dcat.internal.DcatNames;
import fr.collectivites.sdk.opendata.dcat.rdf.Iris;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks catalogues against DCAT-AP 3.0.1 and, for what is of a category of high-value datasets, DCAT-AP HVD 3.0.0, on the
 * model: fast, without RDF, every finding with its place and in French and English. A catalogue without error is valid in
 * the eyes of the official shapes once it is written with {@link DcatProfile#STRICT_3_0_1} ({@link DcatProfile#HVD} for
 * high-value datasets). Stateless and thread-safe.
 *
 * <p>Recommended properties that are missing are told as information. What harvesters do with a catalogue is another
 * matter: see {@link HarvestLint}.
 */
public final class CatalogChecker {

    private CatalogChecker() {}

    /** Checks a catalogue. */
    public static Report check(Catalog catalog) {
        ReportCollector problems = new ReportCollector();
        check(catalog, problems);
        return Report.builder(problems).build();
    }

    /** Checks a catalogue and hands the findings to the sink as they are found. */
    public static void check(Catalog catalog, ProblemSink sink) {
        new Check(catalog, sink).run();
    }

    /** The name by which people know a resource. */
    static String name(Described resource) {
        return resource.title().or(resource::identifier).or(resource::uri).orElse("?");
    }

    private static final class Check {
        private final Catalog catalog;
        private final ProblemSink sink;
        private final Set<String> datasets;
        private final Set<String> series;
        private final Set<String> services;

        Check(Catalog catalog, ProblemSink sink) {
            this.catalog = catalog;
            this.sink = sink;
            this.datasets = names(catalog.datasets());
            this.series = names(catalog.series());
            this.services = names(catalog.services());
        }

        private static Set<String> names(List<? extends Described> resources) {
            return resources.stream()
                    .flatMap(r -> Stream.concat(r.identifier().stream(), r.uri().stream()))
                    .collect(Collectors.toSet());
        }

        void run() {
            Findings of = new Findings(sink, "", name(catalog));
            of.required(catalog.title().filter(t -> !t.isBlank()).isPresent(), "title", "title");
            of.required(catalog.description().filter(t -> !t.isBlank()).isPresent(), "description", "description");
            of.required(catalog.publisher().isPresent(), "publisher", "publisher");
            ResourceChecks.resource(of, catalog);
            if (catalog.creators().size() > 1) {
                of.report(of.of(OpendataCode.CATALOG_VALUE, "once", "creators"));
            }
            of.iri(catalog.homepage(), "homepage");
            of.iris(catalog.catalogs(), "catalogs");
            unique("datasets", catalog.datasets());
            unique("series", catalog.series());
            unique("services", catalog.services());
            for (int i = 0; i < catalog.datasets().size(); i++) {
                Dataset dataset = catalog.datasets().get(i);
                dataset(of.inside("datasets", i, name(dataset)), dataset);
            }
            for (int i = 0; i < catalog.series().size(); i++) {
                DatasetSeries one = catalog.series().get(i);
                Findings at = of.inside("series", i, name(one));
                texts(at, one);
                ResourceChecks.resource(at, one);
                at.code(one.frequency(), "frequency");
                if (isHighValue(one)) {
                    highValue(
                            at,
                            "hvdCategories",
                            "category",
                            !one.hvdCategories().isEmpty());
                }
            }
            for (int i = 0; i < catalog.services().size(); i++) {
                DataService service = catalog.services().get(i);
                service(of.inside("services", i, name(service)), service);
            }
            for (int i = 0; i < catalog.records().size(); i++) {
                CatalogRecord one = catalog.records().get(i);
                String name = one.title().or(one::primaryTopic).orElse(name(catalog));
                record(of.inside("records", i, name), one);
            }
        }

        /** An entry is about something that the catalogue describes; an address outside will not do. */
        private void record(Findings of, CatalogRecord entry) {
            ResourceChecks.entry(of, entry);
            entry.primaryTopic()
                    .filter(id -> !datasets.contains(id) && !series.contains(id) && !services.contains(id))
                    .ifPresent(id -> of.report(of.of(OpendataCode.CATALOG_REFERENCE, "record", "primaryTopic")
                            .value(id)));
        }

        /** Two resources with one identifier: the second fails in udata and replaces the first in CKAN. */
        private void unique(String list, List<? extends CatalogResource> resources) {
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < resources.size(); i++) {
                CatalogResource resource = resources.get(i);
                String pointer = "/" + list + "/" + i;
                Findings of = new Findings(sink, pointer, name(resource));
                resource.identifier()
                        .filter(id -> !seen.add(id))
                        .ifPresent(id -> of.report(of.of(OpendataCode.CATALOG_DUPLICATE, "identifier", "identifier")
                                .value(id)));
                resource.uri()
                        .filter(uri -> !seen.add(uri))
                        .ifPresent(uri -> of.report(of.of(OpendataCode.CATALOG_DUPLICATE, "uri", "uri")
                                .value(uri)));
            }
        }

        private static void texts(Findings of, CatalogResource resource) {
            of.required(resource.title().filter(t -> !t.isBlank()).isPresent(), "title", "title");
            of.required(resource.description().filter(t -> !t.isBlank()).isPresent(), "description", "description");
        }

        private void dataset(Findings of, Dataset dataset) {
            texts(of, dataset);
            ResourceChecks.resource(of, dataset);
            ResourceChecks.dataset(of, dataset);
            of.recommended(dataset.publisher().isPresent(), "publisher", "publisher");
            of.recommended(!dataset.contacts().isEmpty(), "contacts", "contact");
            of.recommended(!dataset.distributions().isEmpty(), "distributions", "distribution");
            of.recommended(!dataset.keywords().isEmpty(), "keywords", "keyword");
            of.recommended(!dataset.themes().isEmpty(), "themes", "theme");
            of.recommended(!dataset.spatial().isEmpty(), "spatial", "spatial");
            of.recommended(!dataset.temporal().isEmpty(), "temporal", "temporal");
            references(of, dataset.inSeries(), series, "inSeries", "series");
            for (int i = 0; i < dataset.distributions().size(); i++) {
                distribution(of, dataset.distributions().get(i), dataset, "distributions", i);
            }
            for (int i = 0; i < dataset.samples().size(); i++) {
                distribution(of, dataset.samples().get(i), dataset, "samples", i);
            }
            if (isHighValue(dataset)) {
                highValue(of, dataset);
            }
        }

        private void distribution(Findings of, Distribution distribution, Dataset dataset, String list, int place) {
            String name = distribution
                    .title()
                    .or(distribution::identifier)
                    .or(() -> distribution.downloadUrls().stream().findFirst())
                    .orElse(name(dataset));
            Findings at = of.inside(list, place, name);
            ResourceChecks.distribution(at, distribution);
            references(at, distribution.accessServices(), services, "accessServices", "service");
            boolean licensed = distribution.licence().or(dataset::licence).isPresent();
            at.recommended(licensed, "licence", "licence");
            at.recommended(distribution.format().isPresent(), "format", "format");
        }

        private void service(Findings of, DataService service) {
            of.required(service.title().filter(t -> !t.isBlank()).isPresent(), "title", "title");
            of.required(!service.endpointUrls().isEmpty(), "endpointUrls", "endpoint-url");
            ResourceChecks.resource(of, service);
            of.iris(service.endpointUrls(), "endpointUrls");
            of.iris(service.endpointDescriptions(), "endpointDescriptions");
            for (int i = 0; i < service.formats().size(); i++) {
                of.code(Optional.of(service.formats().get(i)), "formats/" + i);
            }
            references(of, service.servesDatasets(), datasets, "servesDatasets", "dataset");
            if (isHighValue(service)) {
                highValue(
                        of,
                        "hvdCategories",
                        "category",
                        !service.hvdCategories().isEmpty());
                highValue(of, "contacts", "contact", !service.contacts().isEmpty());
                highValue(of, "pages", "documentation", !service.pages().isEmpty());
            }
        }

        /** What has a category of high-value datasets, or says that it falls under the regulation on them. */
        private static boolean isHighValue(CatalogResource resource) {
            return !resource.hvdCategories().isEmpty()
                    || resource.applicableLegislation().contains(DcatNames.HVD_REGULATION);
        }

        /** DCAT-AP HVD 3.0.0; the legal act is added by every profile but the strict one. */
        private void highValue(Findings of, Dataset dataset) {
            highValue(of, "hvdCategories", "category", !dataset.hvdCategories().isEmpty());
            highValue(
                    of,
                    "distributions",
                    "distribution",
                    !dataset.distributions().isEmpty());
            Set<String> names = names(List.of(dataset));
            boolean served = dataset.distributions().stream()
                            .anyMatch(d -> !d.accessServices().isEmpty())
                    || catalog.services().stream()
                            .flatMap(s -> s.servesDatasets().stream())
                            .anyMatch(names::contains);
            highValue(of, "", "api", served);
        }

        private static void highValue(Findings of, String field, String rule, boolean met) {
            if (!met) {
                of.report(of.of(OpendataCode.CATALOG_HIGH_VALUE, rule, field));
            }
        }

        /** Identifiers that lead nowhere in this catalogue; addresses may lead outside. */
        private static void references(Findings of, List<String> ids, Set<String> known, String field, String rule) {
            for (int i = 0; i < ids.size(); i++) {
                String id = ids.get(i);
                if (!known.contains(id) && !Iris.isAbsolute(id)) {
                    of.report(of.of(OpendataCode.CATALOG_REFERENCE, rule, field + "/" + i)
                            .value(id));
                }
            }
        }
    }
}
