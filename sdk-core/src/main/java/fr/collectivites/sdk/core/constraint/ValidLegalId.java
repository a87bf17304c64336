package fr.collectivites.sdk.core.constraint;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.CONSTRUCTOR;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import fr.collectivites.sdk.core.code.LegalId;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The text is a SIRET, an RNA number or a RIDET, as {@link LegalId} judges it. {@code null} is valid. */
@Documented
@Constraint(validatedBy = ValidLegalId.Validator.class)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(ValidLegalId.List.class)
public @interface ValidLegalId {

    /** The message; the default one names the broken rule. */
    String message() default "{fr.collectivites.sdk.core.constraint.ValidLegalId.message}";

    /** The groups that it belongs to. */
    Class<?>[] groups() default {};

    /** What goes with a violation, such as a {@link SeverityPayload}. */
    Class<? extends Payload>[] payload() default {};

    /** Whether what people write, with separators or in lower case, is valid too. */
    boolean lenient() default false;

    /** Several of them on one element. */
    @Documented
    @Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
    @Retention(RetentionPolicy.RUNTIME)
    @interface List {

        /** The constraints. */
        ValidLegalId[] value();
    }

    /** Judges the text; made by the validation provider. */
    final class Validator extends CodeValidator<ValidLegalId> {

        /** A validator, to be initialized. */
        public Validator() {
            super(LegalId::check);
        }

        @Override
        public void initialize(ValidLegalId constraint) {
            initialize(constraint.message(), constraint.lenient());
        }
    }
}
