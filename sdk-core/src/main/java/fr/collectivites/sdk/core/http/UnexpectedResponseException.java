package fr.collectivites.sdk.core.http;

import fr.collectivites.sdk.core.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The answer is none that the platform should give: a page in place of data, a body cut short or too long, JSON of another
 * shape, a redirect of a write. Often another server answers in its place.
 */
public final class UnexpectedResponseException extends PlatformException {

    private static final long serialVersionUID = 1L;

    /** An unexpected answer; after a write that the status calls a success, its outcome is unknown. */
    public UnexpectedResponseException(Response response, Problem problem, @Nullable Throwable cause) {
        super(response, problem, cause, response.request().isWrite() && response.status() < 300);
    }
}
