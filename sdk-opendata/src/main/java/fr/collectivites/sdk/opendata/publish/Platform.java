package fr.collectivites.sdk.opendata.publish;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.http.ConflictException;
import fr.collectivites.sdk.core.http.PlatformException;
import fr.collectivites.sdk.core.problem.Problem;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/**
 * A place where datasets are published: the one interface between {@link Publisher} and a portal. A platform finds its
 * datasets again by their stable external identifier, on any machine, so that planning again after a crash is right; it
 * compares after its own normalisation, so that a second plan is empty; and it writes only what the write says.
 *
 * <p>Implementations are thread-safe. All methods throw {@link PlatformException} or one of its kinds when the platform
 * fails or says no.
 */
public interface Platform {

    /** Its name for people: address or folder, without any key. */
    String name();

    /**
     * What the platform holds that is ours.
     *
     * @param catalog what is to be published: a platform need not look beyond its publisher and its own earlier datasets
     */
    PlatformState read(Catalog catalog);

    /**
     * The state that the platform would hold after writing a dataset, in its own normal form. No request is made for
     * it.
     */
    DatasetState expect(Catalog catalog, Publication publication);

    /** Why the platform cannot take a dataset as it is: a name it refuses, a file too large. Empty when it can. */
    List<Problem> refusals(Catalog catalog, Publication publication);

    /**
     * Writes one dataset: creates it, or changes what differs.
     *
     * @param sent told the number of bytes each time some of a file have been sent
     * @throws ConflictException if the dataset has been changed since the plan saw it; then nothing is written
     */
    Receipt write(Catalog catalog, DatasetWrite write, LongConsumer sent);

    /**
     * Takes one dataset off the platform.
     *
     * @param actual the dataset as the plan saw it
     * @throws ConflictException if the dataset has been changed since; then nothing is removed
     */
    Receipt retire(Catalog catalog, DatasetState actual);

    /**
     * The pages about the catalogue as a whole as they would be after a plan; none for a portal that makes its own.
     *
     * @param written datasets that are created or updated
     * @param retired identifiers of those taken off
     */
    default SortedMap<String, Content> expectPages(Catalog catalog, List<Publication> written, Set<String> retired) {
        return Collections.unmodifiableSortedMap(new TreeMap<>());
    }

    /**
     * Brings the pages about the catalogue as a whole up to date with the datasets that the platform holds now.
     *
     * @return number of writes made
     */
    default int writePages(Catalog catalog) {
        return 0;
    }

    /** How many datasets may be written at once; 1 where the order of writes matters. */
    default int parallelism() {
        return 1;
    }

    /** Number of requests made since this object was built; 0 where there is no network. */
    default long requests() {
        return 0;
    }
}
