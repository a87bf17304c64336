/**
 * Cells judged where they lie, as ranges of bytes, without making a text of them. A {@code RangeCheck} only ever says that
 * a cell is certainly right; all others are judged from their text by the rules of {@code internal.cell}, which alone
 * define what is right and what is said of it. So a check may be as narrow as it likes, and need not know a rule's
 * corners: it must only never accept what the plain rules do not. {@code RangeChecksTest} holds it to that.
 */
@NullMarked
package fr.collectivites.sdk.core.internal.range;

import org.jspecify.annotations.NullMarked;
