package fr.collectivites.sdk.core.constraint;

import fr.collectivites.sdk.core.code.CodeFault;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.Annotation;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Judges a text by the check of a code; names the broken rule unless the constraint has a message of its own. */
abstract class CodeValidator<A extends Annotation> implements ConstraintValidator<A, CharSequence> {

    private static final String KEYS = "{fr.collectivites.sdk.core.constraint.";

    private final Function<String, Optional<CodeFault>> check;
    private String message = "";
    private boolean lenient;

    CodeValidator(Function<String, Optional<CodeFault>> check) {
        this.check = check;
    }

    final void initialize(String message, boolean lenient) {
        this.message = message;
        this.lenient = lenient;
    }

    @Override
    public final boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
        if (text == null) {
            return true;
        }
        Optional<CodeFault> fault = check.apply(text.toString());
        if (fault.isEmpty() || (lenient && fault.get() == CodeFault.SPELLING)) {
            return true;
        }
        if (message.startsWith(KEYS)) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(
                            message + " (" + KEYS + "fault." + fault.get().id() + "})")
                    .addConstraintViolation();
        }
        return false;
    }
}
