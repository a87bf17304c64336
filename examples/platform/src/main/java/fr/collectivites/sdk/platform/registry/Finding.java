package fr.collectivites.sdk.platform.registry;

import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Severity;
import java.util.Locale;

/**
 * A finding as answers carry it.
 *
 * @param pointer place in the document (RFC 6901)
 * @param rule the rule, such as {@code N-003}
 * @param code the SDK's name for it, may be empty
 * @param error whether it stands in the way; a warning otherwise
 * @param message what is wrong, in French
 */
public record Finding(String pointer, String rule, String code, boolean error, String message) {

    /** A finding of the platform's own, without a code of the SDK. */
    public Finding(String pointer, String rule, boolean error, String message) {
        this(pointer, rule, "", error, message);
    }

    /** As the SDK found it; its rule, or else its code. */
    public static Finding of(Problem problem) {
        String text = problem.text(Locale.FRENCH);
        String fix = problem.fixText(Locale.FRENCH).orElse("");
        return new Finding(
                problem.pointer().orElse(""),
                problem.rule().filter(rule -> rule.startsWith("N-")).orElse("N-001"),
                problem.code().code(),
                problem.severity() == Severity.ERROR,
                fix.isEmpty() ? text : text + " " + fix);
    }
}
