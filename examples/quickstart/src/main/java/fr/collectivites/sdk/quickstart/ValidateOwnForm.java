package fr.collectivites.sdk.quickstart;

import fr.collectivites.sdk.core.constraint.SeverityPayload;
import fr.collectivites.sdk.core.constraint.ValidCommuneCode;
import fr.collectivites.sdk.core.constraint.ValidSiret;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.Comparator;
import java.util.Locale;

/** The annotations of the SDK on a class of one's own, judged by the validator that the application already has. */
public final class ValidateOwnForm {

    private ValidateOwnForm() {}

    /** A form of the application. */
    public record Form(
            @ValidSiret(payload = SeverityPayload.Warning.class)
            String siret,

            @ValidCommuneCode String commune) {}

    /** Prints each fault with its severity and its message. */
    public static void main(String[] arguments) {
        Locale.setDefault(Locale.FRENCH);
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            Validator validator = factory.getValidator();
            validator.validate(new Form("21820112700017", "2C001")).stream()
                    .sorted(Comparator.comparing(
                            fault -> fault.getPropertyPath().toString()))
                    .forEach(fault -> System.out.println(fault.getPropertyPath() + " ("
                            + SeverityPayload.severity(
                                    fault.getConstraintDescriptor().getPayload())
                            + ") : " + fault.getMessage()));
        }
    }
}
