/** How fast tables are judged; see {@code docs/performance.md}. */
@NullMarked
package fr.collectivites.sdk.core.validation;

import org.jspecify.annotations.NullMarked;
