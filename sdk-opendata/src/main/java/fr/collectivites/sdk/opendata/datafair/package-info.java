/**
 * Publishing to Data Fair. Start with {@link fr.collectivites.sdk.opendata.datafair.DataFairPlatform}, which a {@link
 * fr.collectivites.sdk.opendata.publish.Publisher} writes to.
 *
 * <p>Written from the source of the service and tried against a double of it alone: it cannot be installed from package
 * registries. A dataset is known there by an identifier made of the SIREN of its publisher and its identifier in the
 * catalogue; what was sent is noted in its extras.
 */
@NullMarked
package fr.collectivites.sdk.opendata.datafair;

import org.jspecify.annotations.NullMarked;
