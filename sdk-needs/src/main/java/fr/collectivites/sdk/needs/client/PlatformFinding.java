package fr.collectivites.sdk.needs.client;

import fr.collectivites.sdk.core.problem.Severity;

/**
 * What a platform found wrong with a record.
 *
 * @param pointer place in the record, RFC 6901; empty for the whole
 * @param rule numbered rule, such as {@code N-003}; empty where none is told
 * @param code code of the SDK, where the platform tells one; else empty
 * @param severity how much it weighs
 * @param message in the words of the platform
 */
public record PlatformFinding(String pointer, String rule, String code, Severity severity, String message) {}
