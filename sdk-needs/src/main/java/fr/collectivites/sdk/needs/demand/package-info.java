/**
 * What the needs of a territory amount to: by theme and EPCI ({@link fr.collectivites.sdk.needs.demand.DemandMatrix}), what
 * several could bear together, where the roadmap answers and where it does not ({@link
 * fr.collectivites.sdk.needs.demand.RoadmapReview}), and the table from which needs are ranked ({@link
 * fr.collectivites.sdk.needs.demand.NeedsTable}). Only needs that are open count: told to the platform and neither met nor
 * ended. Each figure tells its parts; populations are always of the vintage of the geographic code.
 */
@NullMarked
package fr.collectivites.sdk.needs.demand;

import org.jspecify.annotations.NullMarked;
