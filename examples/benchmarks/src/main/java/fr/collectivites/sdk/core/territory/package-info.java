/** Benchmarks of the territory, in its package so that they can read its resource again and again. */
@NullMarked
package fr.collectivites.sdk.core.territory;

import org.jspecify.annotations.NullMarked;
