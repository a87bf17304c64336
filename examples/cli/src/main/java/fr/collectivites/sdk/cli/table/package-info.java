/**
 * The commands on tables: validate, correct, merge, map, recognise; and what they read and report by. Start with {@link
 * fr.collectivites.sdk.cli.table.ValidateCommand}.
 */
@NullMarked
package fr.collectivites.sdk.cli.table;

import org.jspecify.annotations.NullMarked;
