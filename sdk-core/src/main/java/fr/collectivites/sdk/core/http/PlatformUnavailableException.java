package fr.collectivites.sdk.core.http;

import fr.collectivites.sdk.core.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The platform could not be reached, did not answer in time, broke off, or is in trouble itself (status 408 and 500 to
 * 599). Later the same may succeed; after a write, see {@link #outcomeUnknown()} first.
 */
public final class PlatformUnavailableException extends PlatformException {

    private static final long serialVersionUID = 1L;

    /**
     * A platform that gave no answer.
     *
     * @param platform its address, without any key
     * @param outcomeUnknown whether this was a write that may have happened all the same
     */
    public PlatformUnavailableException(
            String platform, Problem problem, @Nullable Throwable cause, boolean outcomeUnknown) {
        super(platform, problem, cause, outcomeUnknown);
    }

    /** An answer that tells of trouble; the outcome of a write is unknown then. */
    public PlatformUnavailableException(Response response, Problem problem) {
        super(response, problem, null, response.request().isWrite());
    }
}
