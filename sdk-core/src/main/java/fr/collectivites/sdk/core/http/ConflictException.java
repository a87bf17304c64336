package fr.collectivites.sdk.core.http;

import fr.collectivites.sdk.core.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What was to be changed has been changed by someone else since it was read. Read again, then decide. */
public final class ConflictException extends PlatformException {

    private static final long serialVersionUID = 1L;

    /** A conflict in the platform's own words; {@code platform} as for {@link PlatformException}. */
    public ConflictException(String platform, String message, @Nullable Throwable cause) {
        super(platform, message, cause);
    }

    /** A conflict in our words. */
    public ConflictException(String platform, Problem problem, @Nullable Throwable cause) {
        super(platform, problem, cause);
    }

    /** A conflict that was answered. */
    public ConflictException(Response response, Problem problem) {
        super(response, problem, null, false);
    }
}
