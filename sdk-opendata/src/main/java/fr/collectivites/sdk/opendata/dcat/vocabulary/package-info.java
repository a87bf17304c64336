/**
 * The controlled vocabularies of DCAT-AP, with labels in French and English and what they are called elsewhere (udata,
 * Dublin Core, SPDX, INSPIRE). Start with {@link fr.collectivites.sdk.opendata.dcat.vocabulary.Vocabulary}.
 *
 * <p>Codes and addresses are those of the Publications Office of the European Union; where a list has no French label,
 * the label is ours. Lists are resources of this package, one line a concept.
 */
@NullMarked
package fr.collectivites.sdk.opendata.dcat.vocabulary;

import org.jspecify.annotations.NullMarked;
