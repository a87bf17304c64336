/**
 * A folder as a portal: the catalogue as DCAT, one folder per dataset with its files, and pages for people, for any web
 * server to serve and any portal to harvest. Start with {@link fr.collectivites.sdk.opendata.files.FilesPlatform}.
 */
@NullMarked
package fr.collectivites.sdk.opendata.files;

import org.jspecify.annotations.NullMarked;
