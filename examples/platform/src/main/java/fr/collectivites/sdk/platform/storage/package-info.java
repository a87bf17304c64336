/**
 * The database of the platform: entries of the registry with their history, the feed of changes, imports, people and
 * their links. {@link fr.collectivites.sdk.platform.storage.Database} opens it; the other classes each know some tables
 * and take the {@code Handle} of the transaction they work in.
 */
@NullMarked
package fr.collectivites.sdk.platform.storage;

import org.jspecify.annotations.NullMarked;
