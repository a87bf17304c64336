/** Tests of the readers of spreadsheets. {@code SheetFiles} writes the files that they read. */
@NullMarked
package fr.collectivites.sdk.core.internal.spreadsheet;

import org.jspecify.annotations.NullMarked;
