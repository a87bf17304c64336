package fr.collectivites.sdk.core.schema;

/**
 * One constraint of a field as its descriptor states it.
 *
 * @param name the standard's name, such as {@code maxLength}
 * @param value JSON value: {@code String}, {@code BigInteger}, {@code BigDecimal}, {@code Boolean}, {@code List} or
 *     {@code Map}
 */
public record Constraint(String name, Object value) {}
