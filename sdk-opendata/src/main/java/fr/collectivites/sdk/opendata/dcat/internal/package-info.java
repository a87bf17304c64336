/**
 * Reading RDF with Apache Jena, within limits and without any access to the network or to other files. The only place
 * besides SHACL that sees Jena.
 */
@NullMarked
package fr.collectivites.sdk.opendata.dcat.internal;

import org.jspecify.annotations.NullMarked;
