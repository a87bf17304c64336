package fr.collectivites.sdk.core.http;

import fr.collectivites.sdk.core.problem.Problem;
import java.util.Map;

/** The platform does not know the key (status 401), or the key has no right to do this (403). */
public final class AccessRefusedException extends PlatformRefusedException {

    private static final long serialVersionUID = 1L;

    /** A refusal of the key that was answered. */
    public AccessRefusedException(Response response, Problem problem) {
        super(response, problem, Map.of());
    }
}
