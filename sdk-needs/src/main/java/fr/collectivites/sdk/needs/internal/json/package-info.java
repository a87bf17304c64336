/** Records of the registry as JSON members and back. Internal: may change at any time. */
@NullMarked
package fr.collectivites.sdk.needs.internal.json;

import org.jspecify.annotations.NullMarked;
