package fr.collectivites.sdk.core.http;

import java.util.Optional;

/**
 * Understands the refusals of one platform, where its statuses or bodies mean something of their own. Asked for each
 * answer that is a failure and will not be repeated; must not throw.
 */
@FunctionalInterface
public interface ErrorReader {

    /** The failure that the answer tells; empty to have it read as HTTP alone tells. */
    Optional<PlatformException> read(Response response);
}
