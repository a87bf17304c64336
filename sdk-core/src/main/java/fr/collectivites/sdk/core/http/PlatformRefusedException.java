package fr.collectivites.sdk.core.http;

import fr.collectivites.sdk.core.problem.Problem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The platform understood and said no: asking again without a change is of no use. */
public class PlatformRefusedException extends PlatformException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Map<String, List<String>> fieldErrors;

    /** A refusal in the platform's own words; {@code platform} as for {@link PlatformException}. */
    public PlatformRefusedException(String platform, String message, @Nullable Throwable cause) {
        super(platform, message, cause);
        this.fieldErrors = Map.of();
    }

    /** A refusal in our words. */
    public PlatformRefusedException(String platform, Problem problem, @Nullable Throwable cause) {
        super(platform, problem, cause);
        this.fieldErrors = Map.of();
    }

    /**
     * A refusal that was answered.
     *
     * @param fieldErrors what is wrong with which field, in the platform's words; places below a field are written
     *     {@code resources[1].url}
     */
    public PlatformRefusedException(Response response, Problem problem, Map<String, List<String>> fieldErrors) {
        super(response, problem, null, false);
        Map<String, List<String>> copy = new LinkedHashMap<>();
        fieldErrors.forEach((field, messages) -> copy.put(field, List.copyOf(messages)));
        this.fieldErrors = Collections.unmodifiableMap(copy);
    }

    /**
     * What is wrong with which field, in the platform's words and order; empty where it does not tell, and lost when the
     * exception is serialised.
     */
    public Map<String, List<String>> fieldErrors() {
        return fieldErrors == null ? Map.of() : fieldErrors;
    }
}
