/** What is in a file that is to be published: rows, keys, errors, what looks like personal data. Internal: may change at any time. */
@NullMarked
package fr.collectivites.sdk.opendata.internal.inspection;

import org.jspecify.annotations.NullMarked;
