package fr.collectivites.sdk.core.http;

import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.SdkException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A platform (portal, service or output folder) failed or said no. The kinds below say what can be done about it. Neither
 * message nor data hold a key.
 */
public class PlatformException extends SdkException {

    private static final long serialVersionUID = 1L;

    private final String platform;
    private final transient @Nullable Response response;
    private final int status;
    private final boolean outcomeUnknown;

    /**
     * An exception in the platform's own words.
     *
     * @param platform address or folder of the platform, without any key
     * @param message one line fit for a person
     */
    public PlatformException(String platform, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.platform = platform;
        this.response = null;
        this.status = 0;
        this.outcomeUnknown = false;
    }

    /**
     * An exception in our words, which exist in French and English.
     *
     * @param platform address or folder of the platform, without any key
     * @param problem what went wrong; its English text is the message
     */
    public PlatformException(String platform, Problem problem, @Nullable Throwable cause) {
        this(platform, problem, cause, false);
    }

    PlatformException(String platform, Problem problem, @Nullable Throwable cause, boolean outcomeUnknown) {
        super(problem, cause);
        this.platform = platform;
        this.response = null;
        this.status = 0;
        this.outcomeUnknown = outcomeUnknown;
    }

    PlatformException(Response response, Problem problem, @Nullable Throwable cause, boolean outcomeUnknown) {
        super(problem, cause);
        this.platform = Failures.platform(response.uri());
        this.response = response;
        this.status = response.status();
        this.outcomeUnknown = outcomeUnknown;
    }

    /** Address or folder of the platform, without any key. */
    public String platform() {
        return platform;
    }

    /** What the platform answered, whole; empty where it did not, and lost when the exception is serialised. */
    public Optional<Response> response() {
        return Optional.ofNullable(response);
    }

    /** HTTP status of the answer, where there was one. */
    public OptionalInt status() {
        return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
    }

    /** The number that the platform gave to the request, where it gave one: its support asks for it. */
    public Optional<String> requestId() {
        return response().flatMap(Response::requestId);
    }

    /** The first words of the answer, at most 200 characters, without secrets; empty where there was none. */
    public String excerpt() {
        return response().map(Response::excerpt).orElse("");
    }

    /**
     * Whether this was a write that may have happened all the same: look before making it again.
     */
    public boolean outcomeUnknown() {
        return outcomeUnknown;
    }

    @Override
    public String getMessage() {
        return complete(String.valueOf(super.getMessage()), Locale.ENGLISH);
    }

    @Override
    public String message(Locale locale) {
        return problem().isPresent() ? complete(problem().get().text(locale), locale) : getMessage();
    }

    private String complete(String sentence, Locale locale) {
        StringBuilder out = new StringBuilder(sentence);
        if (outcomeUnknown) {
            out.append(' ').append(words("outcome-unknown", "", locale));
        }
        requestId().ifPresent(id -> out.append(' ').append(words("request-id", id, locale)));
        return out.toString();
    }

    private static String words(String rule, String value, Locale locale) {
        return Problem.of(CoreCode.PLATFORM_ERROR)
                .rule(rule)
                .with("value", value)
                .build()
                .text(locale);
    }
}
