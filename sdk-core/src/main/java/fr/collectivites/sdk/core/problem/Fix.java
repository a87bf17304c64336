package fr.collectivites.sdk.core.problem;

/**
 * A proposed correction, given only where it is certain.
 *
 * @param kind what is done, kebab-case; the sentence is {@code fix.KIND} in the bundle of the finding's code, with
 *     {@code {value}} and {@code {replacement}} as placeholders
 * @param replacement the text that would stand in place of the value
 */
public record Fix(String kind, String replacement) {}
