/**
 * Readers given any bytes: they may refuse, in the way they say, and never fail, hang or take memory without bound.
 * Each target is run on its seeds and on seeded mutations of them by {@code FuzzTest}, and by Jazzer, guided by coverage,
 * in {@code .ci/fuzz}.
 */
@NullMarked
package fr.collectivites.sdk.core.fuzz;

import org.jspecify.annotations.NullMarked;
