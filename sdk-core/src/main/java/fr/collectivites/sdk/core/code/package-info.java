/**
 * Official identifiers as small values: {@link fr.collectivites.sdk.core.code.Siren}, {@link
 * fr.collectivites.sdk.core.code.Siret}, {@link fr.collectivites.sdk.core.code.CommuneCode} and their like. Each has the
 * same three entries: {@code parse} takes what people write (spaces, dots, dashes) and gives nothing when it is wrong,
 * {@code of} takes the standard form only and throws, {@code check} names the rule that a text breaks ({@link
 * fr.collectivites.sdk.core.code.CodeFault}). A well-formed code proves nothing about existence: ask the territory or
 * the Sirene register. Start with {@link fr.collectivites.sdk.core.code.LegalId} for a column that may hold several
 * kinds.
 */
@NullMarked
package fr.collectivites.sdk.core.code;

import org.jspecify.annotations.NullMarked;
