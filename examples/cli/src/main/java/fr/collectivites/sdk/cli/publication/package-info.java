/**
 * The commands that publish and look at what is published: plan, apply, jobs of a night, audits, obligations. Start with {@link
 * fr.collectivites.sdk.cli.publication.PublishCommand}.
 */
@NullMarked
package fr.collectivites.sdk.cli.publication;

import org.jspecify.annotations.NullMarked;
