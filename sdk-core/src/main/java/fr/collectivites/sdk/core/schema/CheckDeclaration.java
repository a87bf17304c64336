package fr.collectivites.sdk.core.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A check beyond types and constraints that a schema asks for (Validata's {@code custom_checks} or a field's {@code
 * customCheck}).
 *
 * @param name name as written, such as {@code french-siret-value}
 * @param params JSON values by name, such as {@code column}
 */
public record CheckDeclaration(String name, Map<String, Object> params) {

    /** Copies the parameters. */
    public CheckDeclaration {
        params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
    }

    /** A parameter that is a text. */
    public Optional<String> text(String param) {
        return params.get(param) instanceof String text ? Optional.of(text) : Optional.empty();
    }
}
