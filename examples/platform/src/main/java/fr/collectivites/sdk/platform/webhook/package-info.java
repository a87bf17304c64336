/**
 * Tells programs that something changed: signed messages without content, after which they read the feed of changes. Start
 * with {@link fr.collectivites.sdk.platform.webhook.WebhookSender}.
 */
@NullMarked
package fr.collectivites.sdk.platform.webhook;

import org.jspecify.annotations.NullMarked;
