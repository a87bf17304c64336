/**
 * The public registry of needs, one way into a table of Grist, which départements use already. Start with {@link
 * fr.collectivites.sdk.quickstart.grist.MirrorToGrist}.
 */
@NullMarked
package fr.collectivites.sdk.quickstart.grist;

import org.jspecify.annotations.NullMarked;
