package fr.collectivites.sdk.opendata.dcat.check;

import static fr.collectivites.sdk.opendata.finding.OpendataCode.CKAN_CHANGES;
import static fr.collectivites.sdk.opendata.finding.OpendataCode.CKAN_DROPS;
import static fr.collectivites.sdk.opendata.finding.OpendataCode.CKAN_FAILS;

import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.opendata.dcat.internal.DcatNames;
import fr.collectivites.sdk.opendata.dcat.internal.RdfGraph;
import fr.collectivites.sdk.opendata.dcat.internal.RdfNode;
import fr.collectivites.sdk.opendata.dcat.rdf.Name;
import fr.collectivites.sdk.opendata.dcat.rdf.Namespace;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What ckanext-dcat 2.4.3 does to a catalogue, as observed. */
final class CkanLint extends GraphLint {

    private static final Name GEOMETRY = new Namespace("locn", "http://www.w3.org/ns/locn#").name("geometry");

    /** Single values that are read as text: a label would take the place of the address. */
    private static final List<Name> LABELLED =
            List.of(DcatNames.ACCRUAL_PERIODICITY, DcatNames.LICENSE, DcatNames.ACCESS_RIGHTS, DcatNames.STATUS);

    /** What ckanext-dcat does not read of datasets. */
    private static final List<Name> UNREAD =
            List.of(DcatNames.CREATED, DcatNames.IN_SERIES, DcatNames.ALT_LABEL, DcatNames.QUALIFIED_RELATION);

    CkanLint(RdfGraph graph, ProblemSink sink) {
        super(graph, sink);
    }

    @Override
    void run() {
        for (RdfNode dataset : datasets()) {
            if (!has(dataset, DcatNames.TITLE)) {
                // In gathering: nothing at all is harvested.
                report(CKAN_FAILS, "no-title", dataset, "");
            }
            places(dataset);
            literals(dataset);
            for (RdfNode keyword : values(dataset, DcatNames.KEYWORD)) {
                if (keyword.text().contains(",")) {
                    report(CKAN_CHANGES, "comma", dataset, keyword.text());
                }
            }
            for (RdfNode identifier : values(dataset, DcatNames.ADMS_IDENTIFIER)) {
                if (identifier.isBlank()) {
                    report(CKAN_CHANGES, "blank-identifier", dataset, "");
                }
            }
            labels(dataset);
            languages(CKAN_CHANGES, dataset);
            referenceSystems(CKAN_DROPS, dataset);
            if (values(dataset, DcatNames.TEMPORAL).size() > 1) {
                report(CKAN_DROPS, "several-periods", dataset, "");
            }
            if (dataset.isBlank() && !has(dataset, DcatNames.IDENTIFIER)) {
                report(CKAN_CHANGES, "no-identity", dataset, "");
            }
            for (RdfNode file : values(dataset, DcatNames.DISTRIBUTION_LINK)) {
                labels(file);
                if (file.isBlank()) {
                    report(CKAN_CHANGES, "blank-distribution", file, "");
                }
            }
        }
        paging(CKAN_FAILS);
        services();
        for (RdfNode series : graph.ofType(DcatNames.DATASET_SERIES.iri())) {
            report(CKAN_DROPS, "series", series, "");
        }
        unread(CKAN_DROPS, datasets(), UNREAD);
    }

    private void places(RdfNode dataset) {
        for (RdfNode place : values(dataset, DcatNames.SPATIAL)) {
            boolean located = graph.hasType(place, DcatNames.LOCATION.iri());
            for (Name property : List.of(DcatNames.BBOX, DcatNames.CENTROID, GEOMETRY)) {
                for (RdfNode value : values(place, property)) {
                    if (!value.isLiteral()) {
                        report(CKAN_FAILS, "geometry", dataset, property.toString());
                    } else if (!located) {
                        report(CKAN_DROPS, "place-class", dataset, value.text());
                    }
                }
            }
        }
    }

    private void literals(RdfNode dataset) {
        for (Name property : List.of(DcatNames.PUBLISHER, DcatNames.TEMPORAL)) {
            for (RdfNode value : values(dataset, property)) {
                if (value.isLiteral()) {
                    report(CKAN_DROPS, "literal", dataset, value.text());
                }
            }
        }
    }

    private void labels(RdfNode node) {
        for (Name property : LABELLED) {
            for (RdfNode value : values(node, property)) {
                if (value.isIri() && has(value, DcatNames.LABEL)) {
                    report(CKAN_CHANGES, "label", node, value.text());
                }
            }
        }
    }

    /** Services are only seen through the distributions that name them. */
    private void services() {
        Set<RdfNode> named = new HashSet<>();
        for (RdfNode file : graph.ofType(DcatNames.DISTRIBUTION.iri())) {
            named.addAll(values(file, DcatNames.ACCESS_SERVICE));
        }
        for (RdfNode service : graph.ofType(DcatNames.DATA_SERVICE.iri())) {
            if (!named.contains(service)) {
                report(CKAN_DROPS, "service", service, "");
            }
        }
    }
}
