/**
 * A durable log of small entries: the one place of the SDK that knows of forced writes, torn ends and locks. Start with
 * {@link fr.collectivites.sdk.core.journal.Journal#open}.
 */
@NullMarked
package fr.collectivites.sdk.core.journal;

import org.jspecify.annotations.NullMarked;
