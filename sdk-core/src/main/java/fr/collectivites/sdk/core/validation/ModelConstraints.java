package fr.collectivites.sdk.core.validation;

import fr.collectivites.sdk.core.constraint.SeverityPayload;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Severity;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** What Jakarta Bean Validation finds in an entity, as findings with pointers. Immutable and thread-safe. */
final class ModelConstraints {

    /** Parts the two languages of a message; no message holds it. */
    private static final String BETWEEN = "\u001E";

    private static final Set<String> REQUIRED = Set.of("NotNull", "NotBlank", "NotEmpty");
    private static final int VALUE_LENGTH = 100;

    private final Validator validator;

    ModelConstraints() {
        this.validator = Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new BothLanguages())
                .buildValidatorFactory()
                .getValidator();
    }

    /** The findings; where a field is missing or in error, only that is said of it. */
    List<Problem> check(Object entity, String prefix) {
        List<Problem> all = new ArrayList<>();
        Map<String, Integer> worst = new HashMap<>();
        for (ConstraintViolation<Object> violation : validator.validate(entity)) {
            Problem problem = problem(violation, prefix);
            all.add(problem);
            worst.merge(problem.pointer().orElse(""), weight(problem), Math::max);
        }
        all.removeIf(problem ->
                weight(problem) < worst.getOrDefault(problem.pointer().orElse(""), 0));
        return all;
    }

    private static int weight(Problem problem) {
        if (problem.code() == CoreCode.MISSING_FIELD) {
            return 3;
        }
        return problem.severity() == Severity.ERROR ? 2 : 1;
    }

    private static Problem problem(ConstraintViolation<?> violation, String prefix) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        Severity severity =
                SeverityPayload.severity(violation.getConstraintDescriptor().getPayload());
        Location location = Location.pointer(prefix + pointer(violation.getPropertyPath()));
        if (REQUIRED.contains(constraint)) {
            return Problem.of(CoreCode.MISSING_FIELD)
                    .severity(severity)
                    .at(location)
                    .build();
        }
        String[] reasons = violation.getMessage().split(BETWEEN, -1);
        return Problem.of(CoreCode.INVALID_FIELD)
                .rule(kebab(constraint))
                .severity(severity)
                .at(location)
                .value(shortened(violation.getInvalidValue()))
                .with("reason-fr", reasons[0])
                .with("reason-en", reasons[reasons.length - 1])
                .build();
    }

    /** RFC 6901 pointer of a path: the fields of the models have the names that JSON has. */
    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.getKey() != null) {
                pointer.append('/').append(escaped(node.getKey().toString()));
            }
            if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
                pointer.append('/').append(escaped(node.getName()));
            }
        }
        return pointer.toString();
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static String shortened(Object value) {
        String text = String.valueOf(value);
        return text.length() <= VALUE_LENGTH ? text : text.substring(0, VALUE_LENGTH) + "…";
    }

    /** A finding is rendered in either language long after it was made: so both are made now. */
    private static final class BothLanguages implements MessageInterpolator {
        private final MessageInterpolator messages = new ParameterMessageInterpolator();

        @Override
        public String interpolate(String template, Context context) {
            return messages.interpolate(template, context, Locale.FRENCH)
                    + BETWEEN
                    + messages.interpolate(template, context, Locale.ENGLISH);
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return messages.interpolate(template, context, locale);
        }
    }
}
