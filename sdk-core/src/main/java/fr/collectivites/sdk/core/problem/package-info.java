/**
 * Findings: what is wrong with data, where, and how to mend it. Start with {@link
 * fr.collectivites.sdk.core.problem.Report}, what every validator returns, and {@link
 * fr.collectivites.sdk.core.problem.Problem}, one finding in it. Everything here is a plain value: text is rendered
 * late, in French or English, from the message bundle that a {@link fr.collectivites.sdk.core.problem.ProblemCode}
 * names.
 */
@NullMarked
package fr.collectivites.sdk.core.problem;

import org.jspecify.annotations.NullMarked;
