/**
 * Delimited text read as bytes: encoding ({@code Utf8Input}), delimiter ({@code DelimiterGuess}), records ({@code
 * CsvRecords}). Cells are ranges of a buffer until their text is asked for. The rules are those of Python's csv module,
 * because the reference verdicts were made with it. {@code CsvText} is the other way.
 */
@NullMarked
package fr.collectivites.sdk.core.internal.csv;

import org.jspecify.annotations.NullMarked;
