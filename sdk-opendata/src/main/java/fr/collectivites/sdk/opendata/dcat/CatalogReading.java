package fr.collectivites.sdk.opendata.dcat;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.problem.Report;
import java.util.Optional;

/**
 * What was read of a document.
 *
 * @param catalog the catalogue as far as it could be read; empty when the document holds none
 * @param report what was wrong with the document, not with what it says
 * @param nextPage address of the next page of a catalogue in pages (Hydra). Nothing is fetched: whoever follows it stops
 *     at an address seen before
 */
public record CatalogReading(Catalog catalog, Report report, Optional<String> nextPage) {}
