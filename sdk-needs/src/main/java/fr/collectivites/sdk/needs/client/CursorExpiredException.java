package fr.collectivites.sdk.needs.client;

import fr.collectivites.sdk.core.http.Response;
import fr.collectivites.sdk.core.problem.Problem;

/**
 * The platform does not remember so far back: read all records anew, drop those that are no longer there, and follow the
 * changes from the start.
 */
public final class CursorExpiredException extends NeedsRefusedException {

    private static final long serialVersionUID = 1L;

    CursorExpiredException(Response response, Problem problem, ProblemBody body) {
        super(response, problem, body);
    }
}
