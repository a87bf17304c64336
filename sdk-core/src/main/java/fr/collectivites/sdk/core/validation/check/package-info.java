/**
 * Checks beyond types and constraints, which a schema asks for by name ({@code siret}, {@code compare-columns-value}
 * …) or a host adds. Start with {@link fr.collectivites.sdk.core.validation.check.Check} to write one, with {@link
 * fr.collectivites.sdk.core.validation.check.Checks#create Checks.create} to get one that a schema declares. The
 * verdicts are those of Validata; where it accepts what is plainly wrong, the finding is a warning of ours.
 */
@NullMarked
package fr.collectivites.sdk.core.validation.check;

import org.jspecify.annotations.NullMarked;
