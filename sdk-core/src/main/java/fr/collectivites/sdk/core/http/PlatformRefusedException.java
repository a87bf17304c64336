package fr.collectivites.sdk.core.http;

import fr.collectivites.sdk.core.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The platform understood and said no: asking again without a change is of no use. */
public final class PlatformRefusedException extends PlatformException {

    private static final long serialVersionUID = 1L;

    /** A refusal in the platform's own words; {@code platform} as for {@link PlatformException}. */
    public PlatformRefusedException(String platform, String message, @Nullable Throwable cause) {
        super(platform, message, cause);
    }

    /** A refusal in our words. */
    public PlatformRefusedException(String platform, Problem problem, @Nullable Throwable cause) {
        super(platform, problem, cause);
    }
}
