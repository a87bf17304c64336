/**
 * Judging tables and entities. Start with {@link fr.collectivites.sdk.core.validation.TableValidator}: a schema and a
 * source give a {@link fr.collectivites.sdk.core.problem.Report}. Validation never gives up: what stops the reference
 * engine is a finding, and what lies beyond it is judged all the same and marked so.
 */
@NullMarked
package fr.collectivites.sdk.core.validation;

import org.jspecify.annotations.NullMarked;
