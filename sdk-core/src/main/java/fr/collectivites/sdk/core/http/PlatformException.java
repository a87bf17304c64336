package fr.collectivites.sdk.core.http;

import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.SdkException;
import org.jspecify.annotations.Nullable;

/** A platform (portal, service or output folder) failed or said no. The kinds below say what can be done about it. */
public class PlatformException extends SdkException {

    private static final long serialVersionUID = 1L;

    private final String platform;

    /**
     * An exception in the platform's own words.
     *
     * @param platform address or folder of the platform, without any key
     * @param message one line fit for a person
     */
    public PlatformException(String platform, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.platform = platform;
    }

    /**
     * An exception in our words, which exist in French and English.
     *
     * @param platform address or folder of the platform, without any key
     * @param problem what went wrong; its English text is the message
     */
    public PlatformException(String platform, Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
        this.platform = platform;
    }

    /** Address or folder of the platform, without any key. */
    public String platform() {
        return platform;
    }
}
