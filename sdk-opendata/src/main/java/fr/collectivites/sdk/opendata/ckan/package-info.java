/**
 * CKAN, 2.9 to 2.12, as a place to publish to. Start with {@link fr.collectivites.sdk.opendata.ckan.CkanPlatform}.
 * Descriptions go where ckanext-dcat looks for them, so that what CKAN serves as DCAT is what was declared.
 */
@NullMarked
package fr.collectivites.sdk.opendata.ckan;

import org.jspecify.annotations.NullMarked;
