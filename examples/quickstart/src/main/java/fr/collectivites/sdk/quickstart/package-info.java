/** One short program per task, to be read and copied. Each has a {@code main}; its test runs it. */
@NullMarked
package fr.collectivites.sdk.quickstart;

import org.jspecify.annotations.NullMarked;
