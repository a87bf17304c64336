/**
 * Writing tables that are known to conform. Start with {@link fr.collectivites.sdk.core.writing.TableWriter}: it takes
 * rows from anywhere and validates what it wrote before it replaces a file. {@link
 * fr.collectivites.sdk.core.writing.TableMerge} brings new rows into a published file. Nothing is replaced before {@code commit()}.
 */
@NullMarked
package fr.collectivites.sdk.core.writing;

import org.jspecify.annotations.NullMarked;
