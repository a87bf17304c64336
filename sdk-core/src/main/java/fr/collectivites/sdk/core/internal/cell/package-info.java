/** Judging the cell of a field: casting, constraints, the correction where one is certain. Start with {@code FieldRules}. */
@NullMarked
package fr.collectivites.sdk.core.internal.cell;

import org.jspecify.annotations.NullMarked;
