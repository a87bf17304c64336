/**
 * Spreadsheets (XLSX, ODS, XLS) and compressed tables as streams of rows. Start with {@code TableFile}, which tells
 * what a file really is and opens it; {@code XlsxRows}, {@code OdsRows} and {@code XlsRows} read one format each.
 *
 * <p>Every cell is told twice: as the reference engine of Validata types it ({@code value}), because that decides its
 * verdicts, and as a person sees it ({@code text}). Rows and columns are counted as that engine counts them. XLSX and
 * ODS are read here with the JDK alone: no reader at hand streams, keeps both tellings and can be held to limits.
 * Nothing is written to disk, no external entity is resolved, macros and links are never looked at.
 */
@NullMarked
package fr.collectivites.sdk.core.internal.spreadsheet;

import org.jspecify.annotations.NullMarked;
