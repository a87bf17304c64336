package fr.collectivites.sdk.core.validation;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.CatalogResource;
import fr.collectivites.sdk.core.problem.ProblemSink;
import java.util.List;

/**
 * Every catalogue, dataset, series and service has a title ({@code dct:title}, mandatory in DCAT-AP 3.0.1); distributions,
 * which share the field, may do without. A catalogue of which nothing but its datasets is described need not have one.
 */
final class ModelCatalogRule implements ModelRule<CatalogResource> {

    @Override
    public void check(CatalogResource resource, ProblemSink sink) {
        if (resource instanceof Catalog catalog) {
            boolean described = ModelFindings.isWritten(catalog.description())
                    || catalog.publisher().isPresent();
            if (described) {
                title(catalog, "", sink);
            }
            titles(catalog.datasets(), "/datasets", sink);
            titles(catalog.series(), "/series", sink);
            titles(catalog.services(), "/services", sink);
        } else {
            title(resource, "", sink);
        }
    }

    private static void titles(List<? extends CatalogResource> resources, String pointer, ProblemSink sink) {
        for (int i = 0; i < resources.size(); i++) {
            title(resources.get(i), pointer + "/" + i, sink);
        }
    }

    private static void title(CatalogResource resource, String pointer, ProblemSink sink) {
        if (!ModelFindings.isWritten(resource.title())) {
            sink.accept(ModelFindings.missing(pointer + "/title", "title").build());
        }
    }
}
