package fr.collectivites.sdk.opendata.dcat;

import fr.collectivites.sdk.core.catalog.AccessRights;
import fr.collectivites.sdk.core.catalog.Availability;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.catalog.FileFormat;
import fr.collectivites.sdk.core.catalog.Frequency;
import fr.collectivites.sdk.core.catalog.HvdCategory;
import fr.collectivites.sdk.core.catalog.Relation;
import fr.collectivites.sdk.core.catalog.Theme;
import fr.collectivites.sdk.opendata.dcat.internal.DcatNames;
import fr.collectivites.sdk.opendata.dcat.internal.RdfGraph;
import fr.collectivites.sdk.opendata.dcat.internal.RdfNode;
import fr.collectivites.sdk.opendata.dcat.rdf.Name;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The reverse of {@link CatalogMapping}: makes the members of a catalogue's JSON form of a graph. Takes any DCAT from
 * version 1.1 on, and what udata and CKAN write.
 */
final class GraphCatalog {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");
    private static final Name ADMS_VERSION = DcatNames.ADMS.name("version");
    private static final Name OLD_SPATIAL_RESOLUTION = DcatNames.DCAT.name("spatialResolution");
    private static final String HVD_BASE = "http://data.europa.eu/bna/";

    private final RdfGraph graph;
    private final Optional<RdfNode> catalog;
    private final String language;
    private final GraphNodes nodes;

    GraphCatalog(RdfGraph graph) {
        this.graph = graph;
        this.catalog = mainCatalog(graph);
        this.language = catalog.flatMap(c -> graph.value(c, DcatNames.LANGUAGE.iri()))
                .map(node -> GraphNodes.languageTag(node.text()))
                // ckanext-dcat always says "en", whatever the texts are in.
                .filter(tag -> tag.length() == 2 && !tag.equals("en"))
                .orElse("fr");
        this.nodes = new GraphNodes(graph, language);
    }

    /** The catalogue that no other lists. */
    private static Optional<RdfNode> mainCatalog(RdfGraph graph) {
        List<RdfNode> all = graph.ofType(DcatNames.CATALOG.iri());
        Set<RdfNode> listed = new LinkedHashSet<>();
        for (RdfNode one : all) {
            listed.addAll(graph.values(one, DcatNames.CATALOG_LINK.iri()));
            listed.addAll(graph.values(one, DcatNames.DCT.name("hasPart").iri()));
        }
        return all.stream()
                .filter(one -> !listed.contains(one))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    boolean isEmpty() {
        return catalog.isEmpty()
                && graph.ofType(DcatNames.DATASET.iri()).isEmpty()
                && graph.ofType(DcatNames.DATASET_SERIES.iri()).isEmpty()
                && graph.ofType(DcatNames.DATA_SERVICE.iri()).isEmpty();
    }

    /** The address of the next page, of Hydra's two ways of writing it. */
    Optional<String> nextPage() {
        Name old = DcatNames.HYDRA.name("nextPage");
        List<RdfNode> views = new ArrayList<>(graph.ofType(DcatNames.PARTIAL_VIEW.iri()));
        views.addAll(graph.ofType(DcatNames.HYDRA.iri() + "PagedCollection"));
        return views.stream()
                .flatMap(view ->
                        graph.value(view, DcatNames.HYDRA_NEXT.iri()).or(() -> graph.value(view, old.iri())).stream())
                .map(RdfNode::text)
                .findFirst();
    }

    Map<String, Object> members() {
        GraphFields in = fields(catalog.orElse(RdfNode.iri("")));
        if (catalog.isPresent()) {
            resource(in);
            in.name("homepage", DcatNames.HOMEPAGE);
            in.names("catalogs", DcatNames.CATALOG_LINK);
            in.pass(
                    DcatNames.DATASET_LINK,
                    DcatNames.SERVICE_LINK,
                    DcatNames.RECORD_LINK,
                    DcatNames.THEME_TAXONOMY,
                    DcatNames.VIEW,
                    DcatNames.TOTAL_ITEMS);
        }
        Set<RdfNode> series = new LinkedHashSet<>(graph.ofType(DcatNames.DATASET_SERIES.iri()));
        List<Map<String, Object>> datasets = new ArrayList<>();
        for (RdfNode dataset : graph.ofType(DcatNames.DATASET.iri())) {
            if (!series.contains(dataset)) {
                datasets.add(dataset(dataset));
            }
        }
        in.put("datasets", datasets);
        in.put("series", series.stream().map(this::series).toList());
        in.put(
                "services",
                graph.ofType(DcatNames.DATA_SERVICE.iri()).stream()
                        .map(this::service)
                        .toList());
        in.put("records", records());
        return in.withUnknown();
    }

    /** What the catalogue names as its records, or any in a document without catalogue; a record's source is none of ours. */
    private List<Map<String, Object>> records() {
        List<RdfNode> named = catalog.map(c -> graph.values(c, DcatNames.RECORD_LINK.iri()))
                .orElseGet(() -> graph.ofType(DcatNames.CATALOG_RECORD.iri()));
        return named.stream()
                .filter(node -> !node.isLiteral())
                .map(this::record)
                .toList();
    }

    private Map<String, Object> record(RdfNode node) {
        GraphFields in = fields(node);
        if (node.isIri()) {
            in.put("uri", node.text());
        }
        in.one(
                "primaryTopic",
                n -> n.isBlank() ? Optional.empty() : Optional.of(reference(n)),
                DcatNames.PRIMARY_TOPIC);
        in.text("title", DcatNames.TITLE);
        in.text("description", DcatNames.DESCRIPTION);
        in.name("issued", DcatNames.ISSUED);
        in.name("modified", DcatNames.MODIFIED);
        in.each("languages", nodes::language, DcatNames.LANGUAGE);
        in.each("conformsTo", nodes::standard, DcatNames.CONFORMS_TO);
        in.name("status", DcatNames.STATUS);
        in.name("source", DcatNames.SOURCE);
        return in.withUnknown();
    }

    private GraphFields fields(RdfNode node) {
        return new GraphFields(graph, node, language);
    }

    private Map<String, Object> dataset(RdfNode node) {
        GraphFields in = fields(node);
        resource(in);
        in.text("acronym", DcatNames.ALT_LABEL);
        in.name("created", DcatNames.CREATED);
        in.one("frequency", n -> GraphNodes.code(n, Frequency::of), DcatNames.ACCRUAL_PERIODICITY);
        in.each("types", nodes::datasetType, DcatNames.DCT_TYPE);
        in.each("inSeries", n -> Optional.of(reference(n)), DcatNames.IN_SERIES);
        in.name("version", DcatNames.VERSION, DcatNames.VERSION_INFO, ADMS_VERSION);
        in.texts("versionNotes", DcatNames.VERSION_NOTES);
        in.each("otherIdentifiers", this::otherIdentifier, DcatNames.ADMS_IDENTIFIER);
        in.each("provenance", nodes::statement, DcatNames.PROVENANCE);
        in.put("relations", relations(in));
        in.each("attributions", this::attribution, DcatNames.QUALIFIED_ATTRIBUTION);
        in.each(
                "spatialResolutionInMeters",
                GraphCatalog::number,
                DcatNames.SPATIAL_RESOLUTION,
                OLD_SPATIAL_RESOLUTION);
        in.name("temporalResolution", DcatNames.TEMPORAL_RESOLUTION);
        in.put("distributions", distributions(in.values(DcatNames.DISTRIBUTION_LINK)));
        in.put("samples", distributions(in.values(DcatNames.SAMPLE)));
        return in.withUnknown();
    }

    private Map<String, Object> series(RdfNode node) {
        GraphFields in = fields(node);
        resource(in);
        in.one("frequency", n -> GraphNodes.code(n, Frequency::of), DcatNames.ACCRUAL_PERIODICITY);
        return in.withUnknown();
    }

    private Map<String, Object> service(RdfNode node) {
        GraphFields in = fields(node);
        resource(in);
        in.names("endpointUrls", DcatNames.ENDPOINT_URL);
        in.names("endpointDescriptions", DcatNames.ENDPOINT_DESCRIPTION);
        in.each("servesDatasets", n -> Optional.of(reference(n)), DcatNames.SERVES_DATASET);
        in.each("formats", nodes::format, DcatNames.FORMAT);
        return in.withUnknown();
    }

    private List<Map<String, Object>> distributions(List<RdfNode> links) {
        return links.stream()
                .filter(link -> !link.isLiteral())
                .map(this::distribution)
                .toList();
    }

    private Map<String, Object> distribution(RdfNode node) {
        GraphFields in = fields(node);
        described(in);
        in.names("accessUrls", DcatNames.ACCESS_URL);
        in.names("downloadUrls", DcatNames.DOWNLOAD_URL);
        in.each("accessServices", n -> Optional.of(reference(n)), DcatNames.ACCESS_SERVICE);
        in.one("format", nodes::format, DcatNames.FORMAT);
        in.one("mediaType", nodes::mediaType, DcatNames.MEDIA_TYPE);
        Optional<String> usual = Optional.ofNullable(in.members().get("format"))
                .flatMap(format -> FileFormat.of(format.toString()).mediaType());
        if (usual.isPresent() && usual.get().equals(in.members().get("mediaType"))) {
            // The format says it already.
            in.members().remove("mediaType");
        }
        in.one("compressFormat", nodes::mediaType, DcatNames.COMPRESS_FORMAT);
        in.one("packageFormat", nodes::mediaType, DcatNames.PACKAGE_FORMAT);
        in.name("byteSize", DcatNames.BYTE_SIZE);
        in.one("checksum", nodes::checksum, DcatNames.CHECKSUM);
        in.one("availability", n -> GraphNodes.code(n, Availability::of), DcatNames.AVAILABILITY);
        in.one("status", n -> GraphNodes.code(n, Distribution.Status::of), DcatNames.STATUS);
        in.one("spatialResolutionInMeters", GraphCatalog::number, DcatNames.SPATIAL_RESOLUTION);
        in.name("temporalResolution", DcatNames.TEMPORAL_RESOLUTION);
        return in.withUnknown();
    }

    private void described(GraphFields in) {
        if (in.node().isIri()) {
            in.put("uri", in.node().text());
        }
        in.text("title", DcatNames.TITLE);
        in.text("description", DcatNames.DESCRIPTION);
        in.name("identifier", DcatNames.IDENTIFIER);
        in.translations();
        in.name("issued", DcatNames.ISSUED);
        in.name("modified", DcatNames.MODIFIED);
        in.each("languages", nodes::language, DcatNames.LANGUAGE);
        in.one("licence", nodes::licence, DcatNames.LICENSE);
        in.each("rights", nodes::statement, DcatNames.RIGHTS);
        in.each("conformsTo", nodes::standard, DcatNames.CONFORMS_TO);
        in.names("pages", DcatNames.PAGE);
        in.names("applicableLegislation", DcatNames.APPLICABLE_LEGISLATION);
    }

    private void resource(GraphFields in) {
        described(in);
        in.one("publisher", nodes::organisation, DcatNames.PUBLISHER);
        in.each("creators", nodes::organisation, DcatNames.CREATOR);
        in.each("contacts", nodes::contact, DcatNames.CONTACT_POINT);
        in.texts("keywords", DcatNames.KEYWORD);
        Set<Object> categories = new LinkedHashSet<>();
        in.values(DcatNames.HVD_CATEGORY)
                .forEach(n -> GraphNodes.code(n, HvdCategory::of).ifPresent(categories::add));
        List<Object> themes = new ArrayList<>();
        for (RdfNode theme : in.values(DcatNames.THEME)) {
            if (theme.text().startsWith(HVD_BASE)) {
                // Where udata wants it; the same category, not one more theme.
                GraphNodes.code(theme, HvdCategory::of).ifPresent(categories::add);
            } else {
                GraphNodes.code(theme, Theme::of).ifPresent(themes::add);
            }
        }
        in.put("themes", themes);
        in.put("hvdCategories", List.copyOf(categories));
        in.one("accessRights", n -> GraphNodes.code(n, AccessRights::of), DcatNames.ACCESS_RIGHTS);
        in.each("spatial", nodes::place, DcatNames.SPATIAL);
        in.each("temporal", nodes::period, DcatNames.TEMPORAL);
        in.names("landingPages", DcatNames.LANDING_PAGE);
    }

    private List<Map<String, Object>> relations(GraphFields in) {
        List<Map<String, Object>> relations = new ArrayList<>();
        ResourceMapping.relationProperties().forEach((kind, property) -> {
            List<RdfNode> targets = kind.equals(Relation.Kind.VERSION_OF)
                    ? in.values(property, DcatNames.DCT_IS_VERSION_OF)
                    : in.values(property);
            for (RdfNode target : targets) {
                if (!target.isBlank()) {
                    relations.add(Map.of("kind", kind.code(), "uri", reference(target)));
                }
            }
        });
        for (RdfNode relationship : in.values(DcatNames.QUALIFIED_RELATION)) {
            relations.addAll(relationship(relationship));
        }
        return relations;
    }

    /** A link with a role: one for each resource and role that the node names. */
    private List<Map<String, Object>> relationship(RdfNode node) {
        GraphFields in = fields(node);
        List<RdfNode> roles = in.values(DcatNames.HAD_ROLE).stream()
                .filter(role -> !role.isBlank())
                .toList();
        List<Map<String, Object>> links = new ArrayList<>();
        for (RdfNode target : in.values(DcatNames.RELATION)) {
            for (int i = 0; i < Math.max(1, roles.size()) && !target.isBlank(); i++) {
                Map<String, Object> link = new LinkedHashMap<>();
                link.put("kind", Relation.Kind.QUALIFIED.code());
                link.put("uri", reference(target));
                if (i < roles.size()) {
                    link.put("role", roles.get(i).text());
                }
                link.putAll(in.withUnknown());
                links.add(link);
            }
        }
        return links;
    }

    private Optional<Map<String, Object>> attribution(RdfNode node) {
        GraphFields in = fields(node);
        in.one("agent", nodes::organisation, DcatNames.PROV_AGENT);
        in.name("role", DcatNames.HAD_ROLE);
        return in.members().isEmpty() ? Optional.empty() : Optional.of(in.withUnknown());
    }

    /** The notation of an identifier; its address when it has none. */
    private Optional<String> otherIdentifier(RdfNode node) {
        return graph.value(node, DcatNames.NOTATION.iri())
                .map(RdfNode::text)
                .or(() -> node.isBlank() ? Optional.empty() : Optional.of(node.text()));
    }

    /** The identifier of a resource that the document describes, else its address. */
    private String reference(RdfNode node) {
        boolean described = graph.hasType(node, DcatNames.DATASET.iri())
                || graph.hasType(node, DcatNames.DATASET_SERIES.iri())
                || graph.hasType(node, DcatNames.DATA_SERVICE.iri());
        return described
                ? graph.value(node, DcatNames.IDENTIFIER.iri())
                        .map(RdfNode::text)
                        .orElse(node.text())
                : node.text();
    }

    private static Optional<Object> number(RdfNode node) {
        return NUMBER.matcher(node.text()).matches() ? Optional.of(node.text()) : Optional.empty();
    }
}
