package fr.collectivites.sdk.core.problem;

/**
 * How many findings of one kind a field has: the row of a summary.
 *
 * @param code code of the findings
 * @param rule rule below the code, empty when there is none
 * @param field field or pointer, empty when the findings stand on rows or on the whole
 * @param severity severity of the findings
 * @param count exact number of them, at least 1
 */
public record ProblemGroup(String code, String rule, String field, Severity severity, long count) {}
