/** Benchmarks of writing and checking catalogues, in their package so that they can reach the parts. */
@NullMarked
package fr.collectivites.sdk.opendata.dcat;

import org.jspecify.annotations.NullMarked;
