/**
 * Writing RDF in a stream. A {@link fr.collectivites.sdk.opendata.dcat.rdf.TripleSink} takes nested events (a subject,
 * its properties, blank nodes inside); {@link fr.collectivites.sdk.opendata.dcat.rdf.RdfWriter} turns them into Turtle,
 * N-Triples, RDF/XML or JSON-LD, all four the same graph, in constant memory and with the same bytes every time. Start
 * with {@link fr.collectivites.sdk.opendata.dcat.rdf.RdfFormat}. Nothing here needs an RDF library.
 */
@NullMarked
package fr.collectivites.sdk.opendata.dcat.rdf;

import org.jspecify.annotations.NullMarked;
