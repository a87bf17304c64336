/**
 * Corrections that are certain, and no others. Start with {@link fr.collectivites.sdk.core.correction.Fixer}: it shows what
 * it would change and why, and writes a corrected copy when asked to. The corrections themselves come with the findings of
 * validation; this package adds those that only a whole column, or a neighbouring cell, can prove.
 */
@NullMarked
package fr.collectivites.sdk.core.correction;

import org.jspecify.annotations.NullMarked;
