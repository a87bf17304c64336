package fr.collectivites.sdk.core.constraint;

import fr.collectivites.sdk.core.problem.Severity;
import jakarta.validation.Payload;
import java.util.Collection;

/**
 * How much the violation of a constraint weighs, said at the constraint: {@code @ValidSiren(payload =
 * SeverityPayload.Warning.class)}. A constraint without any is an error.
 */
public final class SeverityPayload {

    private SeverityPayload() {}

    /** The violation is a warning: it does not make the whole invalid. */
    public interface Warning extends Payload {}

    /** The violation is worth knowing, no more. */
    public interface Info extends Payload {}

    /** The severity that the payload of a constraint says; the lightest one if it says several. */
    public static Severity severity(Collection<Class<? extends Payload>> payload) {
        if (payload.stream().anyMatch(Info.class::isAssignableFrom)) {
            return Severity.INFO;
        }
        return payload.stream().anyMatch(Warning.class::isAssignableFrom) ? Severity.WARNING : Severity.ERROR;
    }
}
