/**
 * Tables as streams of rows: files (CSV, TSV, spreadsheets), bytes, rows in memory, database results. Start with {@link
 * fr.collectivites.sdk.core.table.TableSource}. A source can be opened again and again; nothing keeps rows.
 */
@NullMarked
package fr.collectivites.sdk.core.table;

import org.jspecify.annotations.NullMarked;
