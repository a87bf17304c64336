/**
 * Regular expressions that mean what they mean in Python's {@code re} module (3.11, text, no flags), because the
 * patterns of the French schemas were written for, and judged by, a Python engine. Start at {@code PythonPattern}.
 *
 * <p>An expression is parsed ({@code PatternParser}) into {@code Node}s and written out as a {@code Program}. A regular
 * one, which every published schema has, is run by {@code Automaton}: its time is linear in the text and it uses no
 * stack. One with look-around, references, atomic or possessive parts is run by {@code Backtracker}, with a bound on its
 * steps and its own stack.
 *
 * <p>{@code java.util.regex} is not used: its classes, case rules and syntax differ, it overflows the stack on a list of
 * 1,000 items, and counting its calls of {@code charAt} bounds nothing, since {@code (?:x?|y?)} repeated 26 times takes
 * more than a second at the end of a text without reading one character.
 */
@NullMarked
package fr.collectivites.sdk.core.internal.regex;

import org.jspecify.annotations.NullMarked;
