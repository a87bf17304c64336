/**
 * Judging RDF by shapes (SHACL): our own for DCAT-AP 3.0.1 and HVD 3.0.0, or those of a file, such as the official ones.
 * Start with {@link fr.collectivites.sdk.opendata.dcat.shapes.ShapesChecker}. Sees what the checks on the model cannot:
 * values of the wrong kind, properties that stand twice, classes that are missing. Needs Apache Jena ({@code
 * org.apache.jena:jena-shacl}) on the class path.
 */
@NullMarked
package fr.collectivites.sdk.opendata.dcat.shapes;

import org.jspecify.annotations.NullMarked;
