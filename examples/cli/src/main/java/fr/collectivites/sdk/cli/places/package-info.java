/** {@code collectivites places}: the commands on mediation points. */
@NullMarked
package fr.collectivites.sdk.cli.places;

import org.jspecify.annotations.NullMarked;
