/** JSON Schema by the networknt validator: nothing is fetched, errors come out as plain values. */
@NullMarked
package fr.collectivites.sdk.core.internal.jsonschema;

import org.jspecify.annotations.NullMarked;
