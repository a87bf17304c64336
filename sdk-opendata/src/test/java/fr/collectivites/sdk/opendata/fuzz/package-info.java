/** Targets for a fuzzer ({@code .ci/fuzz}), also run on seeded mutations by the ordinary tests. */
@NullMarked
package fr.collectivites.sdk.opendata.fuzz;

import org.jspecify.annotations.NullMarked;
