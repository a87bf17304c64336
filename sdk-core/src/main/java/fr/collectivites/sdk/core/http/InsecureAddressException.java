package fr.collectivites.sdk.core.http;

import fr.collectivites.sdk.core.problem.Problem;

/** A key was to be sent without encryption to another machine. Nothing was sent. */
public final class InsecureAddressException extends PlatformException {

    private static final long serialVersionUID = 1L;

    InsecureAddressException(String platform, Problem problem) {
        super(platform, problem, null);
    }
}
