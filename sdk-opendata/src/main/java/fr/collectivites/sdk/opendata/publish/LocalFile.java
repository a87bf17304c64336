package fr.collectivites.sdk.opendata.publish;

import fr.collectivites.sdk.core.catalog.Distribution;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A file of a dataset as it lies at the publisher.
 *
 * @param name name under which it is published: that of the file, in lower case without accents or spaces
 * @param path where it lies
 * @param content what it held when the plan was made
 * @param modified when its content last changed: as the platform has it when the content is the same, else the date
 *     of the file, never in the future
 * @param distribution its description
 */
public record LocalFile(String name, Path path, Content content, Instant modified, Distribution distribution) {

    LocalFile with(Distribution described) {
        return new LocalFile(name, path, content, modified, described);
    }

    LocalFile with(Content known) {
        return new LocalFile(name, path, known, modified, distribution);
    }
}
