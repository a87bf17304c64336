package fr.collectivites.sdk.opendata.dcat;

import fr.collectivites.sdk.core.catalog.Attribution;
import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.CatalogRecord;
import fr.collectivites.sdk.core.catalog.CatalogResource;
import fr.collectivites.sdk.core.catalog.DataService;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.DatasetSeries;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.catalog.Licence;
import fr.collectivites.sdk.core.catalog.Relation;
import fr.collectivites.sdk.opendata.dcat.DcatProfile.Trait;
import fr.collectivites.sdk.opendata.dcat.internal.DcatNames;
import fr.collectivites.sdk.opendata.dcat.rdf.Iris;
import fr.collectivites.sdk.opendata.dcat.rdf.Name;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The properties of catalogues, datasets, series and services, each in one fixed order. */
final class ResourceMapping {

    private static final Map<Relation.Kind, Name> RELATIONS = relationProperties();

    private final Emitter out;
    private final Iri iri;
    private final NodeMapping nodes;
    private final PlaceMapping places;
    private final DistributionMapping distributions;
    private final UnknownMapping unknown;

    /** IRIs of what the catalogue has records about. */
    private Set<String> recorded = Set.of();

    ResourceMapping(Emitter out, Iri iri) {
        this.out = out;
        this.iri = iri;
        this.nodes = new NodeMapping(out, iri);
        this.places = new PlaceMapping(out);
        this.unknown = new UnknownMapping(out);
        this.distributions = new DistributionMapping(out, iri, nodes, unknown);
    }

    /** The property of each kind of relation, in the order in which they are written. */
    static Map<Relation.Kind, Name> relationProperties() {
        Map<Relation.Kind, Name> properties = new LinkedHashMap<>();
        properties.put(Relation.Kind.SOURCE, DcatNames.SOURCE);
        properties.put(Relation.Kind.RELATED, DcatNames.RELATION);
        properties.put(Relation.Kind.HAS_VERSION, DcatNames.HAS_VERSION);
        properties.put(Relation.Kind.VERSION_OF, DcatNames.IS_VERSION_OF);
        properties.put(Relation.Kind.REFERENCED_BY, DcatNames.IS_REFERENCED_BY);
        properties.put(Relation.Kind.GENERATED_BY, DcatNames.WAS_GENERATED_BY);
        return Collections.unmodifiableMap(properties);
    }

    NodeMapping nodes() {
        return nodes;
    }

    /** The catalogue's own properties; the subject stays open for its links. */
    void openCatalog(Catalog catalog, boolean paged) {
        out.subject(iri.catalog(), DcatNames.CATALOG);
        if (paged) {
            out.name(DcatNames.TYPE, DcatNames.COLLECTION);
        }
        head(catalog);
        nodes.themes(catalog.themes(), List.of());
        nodes.hvdCategories(catalog.hvdCategories());
        rest(catalog, catalog.licence(), false);
        out.documents(DcatNames.HOMEPAGE, catalog.homepage().stream().toList());
        out.iris(DcatNames.CATALOG_LINK, catalog.catalogs());
        unknown.fields(catalog.unknownFields());
    }

    /** Opens the subject of a member of the catalogue. */
    private void open(String node, Name type) {
        out.subject(node, type);
        if (recorded.contains(node) && !out.has(Trait.FILLS_GAPS)) {
            // SHACL does not reason: what a record is about must say that it is a resource. No harvester reads records.
            out.name(DcatNames.TYPE, DcatNames.RESOURCE);
        }
    }

    /** Tells what the catalogue has records about, by IRI. */
    void setRecorded(Set<String> recorded) {
        this.recorded = recorded;
    }

    /** An entry of the catalogue. */
    void record(CatalogRecord record) {
        out.subject(iri.of(record), DcatNames.CATALOG_RECORD);
        out.text(DcatNames.TITLE, record.title());
        out.text(DcatNames.DESCRIPTION, record.description());
        record.primaryTopic().ifPresent(topic -> out.iri(DcatNames.PRIMARY_TOPIC, iri.member(topic)));
        out.date(DcatNames.ISSUED, record.issued(), record.issuedText());
        out.date(DcatNames.MODIFIED, record.modified(), record.modifiedText());
        nodes.languages(record.languages());
        nodes.standards(record.conformsTo());
        record.status().filter(Iris::isAbsolute).ifPresent(status -> {
            out.iri(DcatNames.STATUS, status);
            nodes.ownConcept(status);
        });
        out.iris(DcatNames.SOURCE, record.source().stream().toList());
        unknown.fields(record.unknownFields());
        out.endSubject();
    }

    /** A dataset with everything that hangs on it; the subjects are ended. */
    void dataset(Dataset dataset) {
        String node = iri.of(dataset);
        boolean highValue = !dataset.hvdCategories().isEmpty();
        Optional<Licence> licence = licenceOf(dataset);
        open(node, DcatNames.DATASET);
        head(dataset);
        out.plain(DcatNames.ALT_LABEL, dataset.acronym());
        nodes.themes(dataset.themes(), dataset.hvdCategories());
        nodes.hvdCategories(dataset.hvdCategories());
        out.date(DcatNames.CREATED, dataset.created(), dataset.createdText());
        nodes.frequency(dataset.frequency());
        rest(dataset, licence, highValue);
        nodes.types(dataset.types());
        dataset.inSeries().forEach(series -> out.iri(DcatNames.IN_SERIES, iri.series(series)));
        out.plain(DcatNames.VERSION, dataset.version());
        out.texts(DcatNames.VERSION_NOTES, dataset.versionNotes());
        dataset.otherIdentifiers().forEach(id -> nodes.otherIdentifier(node, id, ""));
        dataset.provenance()
                .forEach(words -> nodes.statement(DcatNames.PROVENANCE, DcatNames.PROVENANCE_STATEMENT, words));
        relations(dataset.relations());
        relationships(dataset.relations());
        attributions(dataset.attributions());
        dataset.spatialResolutionInMeters().forEach(metres -> out.decimal(DcatNames.SPATIAL_RESOLUTION, metres));
        dataset.temporalResolution()
                .ifPresent(duration -> out.literal(DcatNames.TEMPORAL_RESOLUTION, duration, DcatNames.DURATION));
        List<String> files = link(DcatNames.DISTRIBUTION_LINK, dataset.distributions(), node, 0);
        List<String> samples = link(
                DcatNames.SAMPLE,
                dataset.samples(),
                node,
                dataset.distributions().size());
        unknown.fields(dataset.unknownFields());
        out.endSubject();
        DistributionMapping.Context context = new DistributionMapping.Context(dataset, licence, highValue);
        describe(dataset.distributions(), files, context);
        describe(dataset.samples(), samples, context);
    }

    private List<String> link(Name property, List<Distribution> all, String dataset, int first) {
        List<String> links = new ArrayList<>(all.size());
        Set<String> taken = new LinkedHashSet<>();
        for (int i = 0; i < all.size(); i++) {
            String link = iri.of(all.get(i), dataset, first + i);
            if (!taken.add(link)) {
                // Two files of one name: the place tells them apart.
                link = link + "-" + (first + i + 1);
                taken.add(link);
            }
            links.add(link);
            out.iri(property, link);
        }
        return links;
    }

    private void describe(List<Distribution> all, List<String> links, DistributionMapping.Context context) {
        for (int i = 0; i < all.size(); i++) {
            distributions.distribution(links.get(i), all.get(i), context);
        }
    }

    /** The dataset's licence; for harvesters, the one on which all its distributions agree. */
    private Optional<Licence> licenceOf(Dataset dataset) {
        if (dataset.licence().isPresent() || !out.has(Trait.FILLS_GAPS)) {
            return dataset.licence();
        }
        List<Optional<Licence>> licences = dataset.distributions().stream()
                .map(Distribution::licence)
                .distinct()
                .toList();
        return licences.size() == 1 ? licences.get(0) : Optional.empty();
    }

    void series(DatasetSeries series) {
        open(iri.of(series), DcatNames.DATASET_SERIES);
        head(series);
        nodes.themes(series.themes(), series.hvdCategories());
        nodes.hvdCategories(series.hvdCategories());
        nodes.frequency(series.frequency());
        rest(series, series.licence(), !series.hvdCategories().isEmpty());
        unknown.fields(series.unknownFields());
        out.endSubject();
    }

    /**
     * A service.
     *
     * @param alsoServes IRIs of datasets whose distributions name it
     * @param linked which datasets it may name, by IRI
     */
    void service(DataService service, Set<String> alsoServes, Predicate<String> linked) {
        open(iri.of(service), DcatNames.DATA_SERVICE);
        head(service);
        nodes.themes(service.themes(), service.hvdCategories());
        nodes.hvdCategories(service.hvdCategories());
        out.iris(DcatNames.ENDPOINT_URL, service.endpointUrls());
        out.documents(DcatNames.ENDPOINT_DESCRIPTION, service.endpointDescriptions());
        Set<String> serves = new LinkedHashSet<>();
        service.servesDatasets().forEach(dataset -> serves.add(iri.dataset(dataset)));
        serves.addAll(alsoServes);
        serves.stream().filter(linked).forEach(dataset -> out.iri(DcatNames.SERVES_DATASET, dataset));
        service.formats().forEach(nodes::format);
        rest(service, service.licence(), !service.hvdCategories().isEmpty());
        unknown.fields(service.unknownFields());
        out.endSubject();
    }

    private void head(CatalogResource resource) {
        out.titles(resource);
        out.plain(DcatNames.IDENTIFIER, resource.identifier());
        nodes.agents(DcatNames.PUBLISHER, resource.publisher().stream().toList());
        nodes.agents(DcatNames.CREATOR, resource.creators());
        nodes.contacts(resource.contacts());
        keywords(resource.keywords());
        Emitter.sorted(resource.translations())
                .forEach((language, t) -> t.keywords().forEach(word -> out.text(DcatNames.KEYWORD, word, language)));
    }

    /** CKAN splits keywords at commas; so that all targets see the same words, they are split here. */
    private void keywords(List<String> keywords) {
        if (!out.has(Trait.FILLS_GAPS)) {
            out.texts(DcatNames.KEYWORD, keywords);
            return;
        }
        Set<String> words = new LinkedHashSet<>();
        for (String keyword : keywords) {
            for (String word : keyword.split(",")) {
                words.add(word.strip());
            }
        }
        out.texts(DcatNames.KEYWORD, List.copyOf(words));
    }

    private void rest(CatalogResource resource, Optional<Licence> licence, boolean highValue) {
        out.date(DcatNames.ISSUED, resource.issued(), resource.issuedText());
        out.date(DcatNames.MODIFIED, resource.modified(), resource.modifiedText());
        nodes.languages(resource.languages());
        licence.ifPresent(nodes::licence);
        nodes.rights(resource.rights());
        nodes.accessRights(resource.accessRights());
        places.places(resource.spatial());
        nodes.periods(resource.temporal());
        out.documents(DcatNames.LANDING_PAGE, resource.landingPages());
        out.documents(DcatNames.PAGE, resource.pages());
        nodes.standards(resource.conformsTo());
        nodes.legislation(resource.applicableLegislation(), highValue);
    }

    /** Links to other resources; no dataset is typed, since one that is not described would make CKAN lose the whole harvest. */
    private void relations(List<Relation> relations) {
        RELATIONS.forEach((kind, property) -> {
            for (Relation relation : relations) {
                if (relation.kind().filter(kind::equals).isPresent()) {
                    relation.uri().ifPresent(target -> relation(kind, property, iri.dataset(target)));
                }
            }
        });
        if (out.has(Trait.FILLS_GAPS)) {
            // CKAN reads the property of Dublin Core only.
            relations.stream()
                    .filter(relation -> relation.kind()
                            .filter(Relation.Kind.VERSION_OF::equals)
                            .isPresent())
                    .flatMap(relation -> relation.uri().stream())
                    .forEach(target -> out.iri(DcatNames.DCT_IS_VERSION_OF, iri.dataset(target)));
        }
    }

    private void relation(Relation.Kind kind, Name property, String target) {
        out.iri(property, target);
        if (kind.equals(Relation.Kind.GENERATED_BY)) {
            // Nobody harvests an activity as a dataset, so its class does no harm; SHACL asks for it.
            out.typed(target, DcatNames.ACTIVITY);
        }
    }

    /** Links with a role of their own, one node each. */
    private void relationships(List<Relation> relations) {
        for (Relation relation : relations) {
            if (relation.kind().filter(Relation.Kind.QUALIFIED::equals).isPresent()) {
                out.blank(DcatNames.QUALIFIED_RELATION, DcatNames.RELATIONSHIP);
                relation.uri().ifPresent(target -> out.iri(DcatNames.RELATION, iri.dataset(target)));
                relation.role().filter(Iris::isAbsolute).ifPresent(role -> {
                    out.iri(DcatNames.HAD_ROLE, role);
                    out.typed(role, DcatNames.ROLE);
                });
                unknown.fields(relation.unknownFields());
                out.end();
            }
        }
    }

    private void attributions(List<Attribution> attributions) {
        for (Attribution attribution : attributions) {
            out.blank(DcatNames.QUALIFIED_ATTRIBUTION, DcatNames.ATTRIBUTION);
            nodes.agents(DcatNames.PROV_AGENT, attribution.agent().stream().toList());
            attribution.role().ifPresent(role -> {
                if (Iris.isAbsolute(role)) {
                    out.iri(DcatNames.HAD_ROLE, role);
                } else {
                    out.plain(DcatNames.HAD_ROLE, Optional.of(role));
                }
            });
            out.end();
        }
    }
}
