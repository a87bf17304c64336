/** What tests share. Start with {@link fr.collectivites.sdk.core.testing.Shared} for tests against reference data. */
@NullMarked
package fr.collectivites.sdk.core.testing;

import org.jspecify.annotations.NullMarked;
