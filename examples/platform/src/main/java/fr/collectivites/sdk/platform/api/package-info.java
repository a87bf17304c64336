/**
 * The REST API under {@code /v1}, as {@code docs/api/needs-platform.openapi.yaml} states it. Start with {@link
 * fr.collectivites.sdk.platform.api.Api}, which knows all addresses.
 */
@NullMarked
package fr.collectivites.sdk.platform.api;

import org.jspecify.annotations.NullMarked;
