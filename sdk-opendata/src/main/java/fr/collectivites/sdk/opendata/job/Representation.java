package fr.collectivites.sdk.opendata.job;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Mandate;
import fr.collectivites.sdk.core.catalog.Organisation;
import fr.collectivites.sdk.core.value.Period;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Publication on behalf of another body: the collectivité of the catalogue stays the producer of its data, the operator
 * becomes their publisher, by a mandate.
 *
 * @param operator who publishes
 * @param basis what the right rests on, in words, such as {@code Délibération 2026-12 du 3 mars 2026}
 * @param until last day of the mandate; empty for one without end
 */
public record Representation(Organisation operator, String basis, Optional<LocalDate> until) {

    /** Whether the mandate still holds on a day. */
    public boolean holds(LocalDate day) {
        return until.isEmpty() || !day.isAfter(until.get());
    }

    /** The catalogue with both bodies in each of its datasets; one that names another publisher is left as it is. */
    public Catalog apply(Catalog catalog) {
        Optional<Organisation> principal = catalog.publisher();
        if (principal.isEmpty()) {
            return catalog;
        }
        Catalog.Builder out = catalog.toBuilder().withoutDatasets();
        for (Dataset dataset : catalog.datasets()) {
            boolean own = dataset.publisher().isEmpty() || dataset.publisher().equals(principal);
            out.dataset(own ? represented(dataset, principal.get()) : dataset);
        }
        return out.build();
    }

    private Dataset represented(Dataset dataset, Organisation principal) {
        Mandate.Builder mandate = Mandate.builder(principal, basis);
        until.ifPresent(day -> mandate.period(Period.builder().end(day).build()));
        Dataset.Builder out = dataset.toBuilder().publisher(operator).mandate(mandate.build());
        if (dataset.creators().isEmpty()) {
            out.creator(principal);
        }
        return out.build();
    }
}
