/** What tests share: a host's mappers, and samples of all records. */
@NullMarked
package fr.collectivites.sdk.needs.testing;

import org.jspecify.annotations.NullMarked;
