package fr.collectivites.sdk.opendata.publish;

import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Distribution;
import java.util.List;

/**
 * A dataset that is to be published, with its files as they lie at the publisher.
 *
 * @param dataset the description
 * @param files its files, in the order of the description
 */
public record Publication(Dataset dataset, List<LocalFile> files) {

    /** Copies the list. */
    public Publication {
        files = List.copyOf(files);
    }

    /** Stable external identifier. */
    public String id() {
        return dataset.identifier().orElse("");
    }

    /** The distributions that have no file of ours: links to something elsewhere. */
    public List<Distribution> links() {
        return dataset.distributions().stream()
                .filter(distribution -> distribution.file().isEmpty())
                .toList();
    }
}
