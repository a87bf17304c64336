/**
 * The client of a departmental needs platform, by the contract in {@code docs/api/needs-platform.openapi.yaml}: reading and
 * writing records, bulk imports, the feed of changes, and an outbox that loses nothing. Start with {@link
 * fr.collectivites.sdk.needs.client.NeedsClient}.
 */
@NullMarked
package fr.collectivites.sdk.needs.client;

import org.jspecify.annotations.NullMarked;
