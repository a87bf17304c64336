/**
 * The commands on schemas: list, show, template, pull. Start with {@link
 * fr.collectivites.sdk.cli.schemas.SchemasCommand}.
 */
@NullMarked
package fr.collectivites.sdk.cli.schemas;

import org.jspecify.annotations.NullMarked;
