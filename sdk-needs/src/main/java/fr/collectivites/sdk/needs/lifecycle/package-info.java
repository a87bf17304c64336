/**
 * States, and who may change them when. Start with {@link fr.collectivites.sdk.needs.lifecycle.NeedLifecycle}; the tables
 * themselves are {@link fr.collectivites.sdk.needs.lifecycle.Lifecycle}s.
 */
@NullMarked
package fr.collectivites.sdk.needs.lifecycle;

import org.jspecify.annotations.NullMarked;
