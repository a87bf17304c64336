/**
 * Public bodies and mediation points as linked data of their own, beside catalogues: {@link
 * fr.collectivites.sdk.opendata.dcat.linked.LinkedDataWriter} writes them in the terms of ORG, CPOV, CPSV, LOCN,
 * schema.org, GeoSPARQL and the Insee's ontology.
 */
@NullMarked
package fr.collectivites.sdk.opendata.dcat.linked;

import org.jspecify.annotations.NullMarked;
