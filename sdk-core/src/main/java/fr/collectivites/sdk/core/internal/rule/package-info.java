/** Rules of French public data on one value: identifiers, nomenclatures, lists, phone numbers, opening hours. Start with {@code CellRule}. */
@NullMarked
package fr.collectivites.sdk.core.internal.rule;

import org.jspecify.annotations.NullMarked;
