package fr.collectivites.sdk.needs.client;

import fr.collectivites.sdk.core.http.PlatformRefusedException;
import fr.collectivites.sdk.core.http.Response;
import fr.collectivites.sdk.core.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The platform understood a request and said no by its contract: a record is not valid (422), a change of state is illegal,
 * an identity is taken, a need looks like another (409). Asking again without a change is of no use.
 */
public class NeedsRefusedException extends PlatformRefusedException {

    private static final long serialVersionUID = 1L;

    private final String type;
    private final transient @Nullable ProblemBody body;

    NeedsRefusedException(Response response, Problem problem, ProblemBody body) {
        super(response, problem, byField(body));
        this.type = body.type();
        this.body = body;
    }

    private static Map<String, List<String>> byField(ProblemBody body) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (PlatformFinding finding : body.errors()) {
            fields.computeIfAbsent(finding.pointer(), pointer -> new ArrayList<>())
                    .add(finding.message());
        }
        return fields;
    }

    /** The kind of the refusal by the contract, without {@code /problems/}: {@code validation}, {@code duplicate} … */
    public String type() {
        return type;
    }

    /** What was found, in the order of the record; lost when the exception is serialised. */
    public List<PlatformFinding> findings() {
        return body == null ? List.of() : body.errors();
    }

    /** The states that may be asked for instead, after a change of state that was refused. */
    public List<String> allowed() {
        return body == null ? List.of() : body.allowed();
    }

    /** The record that stands in the way, for a duplicate or an identity that is taken, where the platform tells it. */
    public Optional<String> existingId() {
        return body == null ? Optional.empty() : body.existingId();
    }
}
