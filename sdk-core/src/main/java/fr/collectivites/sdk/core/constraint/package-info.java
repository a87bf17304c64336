/**
 * Jakarta Bean Validation constraints on identifiers held as text, for the models of the SDK and for those of a host:
 * {@link fr.collectivites.sdk.core.constraint.ValidSiren}, {@link fr.collectivites.sdk.core.constraint.ValidSiret},
 * {@link fr.collectivites.sdk.core.constraint.ValidCommuneCode} and the others, all alike. Messages are in French and
 * English and say which rule is broken; {@link fr.collectivites.sdk.core.constraint.SeverityPayload} says how much a
 * violation weighs. The package needs the API of Bean Validation only; the provider is the host's.
 */
@NullMarked
package fr.collectivites.sdk.core.constraint;

import org.jspecify.annotations.NullMarked;
