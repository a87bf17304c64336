/**
 * Publishing to Huwise, formerly Opendatasoft, through its Automation API 1.0; what the public sees is read through its
 * Explore API 2.1. Start with {@link fr.collectivites.sdk.opendata.huwise.HuwisePlatform}, which a {@link
 * fr.collectivites.sdk.opendata.publish.Publisher} writes to.
 *
 * <p>The service has no place for notes of others. So a dataset is found again by its identifier there, which is made of
 * the SIREN of its publisher and its identifier in the catalogue, and what was sent is noted in the title of its file,
 * which only people with access to the back office see.
 */
@NullMarked
package fr.collectivites.sdk.opendata.huwise;

import org.jspecify.annotations.NullMarked;
