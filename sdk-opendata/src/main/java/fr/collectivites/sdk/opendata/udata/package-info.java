/**
 * Publishing to udata, the software of data.gouv.fr. Start with {@link
 * fr.collectivites.sdk.opendata.udata.UdataPlatform}, which a {@link fr.collectivites.sdk.opendata.publish.Publisher}
 * writes to; {@link fr.collectivites.sdk.opendata.udata.UdataHarvest} has the portal try and take over a DCAT feed
 * instead.
 *
 * <p>A dataset is found again by its identifier, kept in the extras of the portal under {@code collectivites:id}.
 */
@NullMarked
package fr.collectivites.sdk.opendata.udata;

import org.jspecify.annotations.NullMarked;
