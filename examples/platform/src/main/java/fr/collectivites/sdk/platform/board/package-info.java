/**
 * What helps the département to decide: demand by theme and EPCI, the ranking with its reasons, the roadmap's progress,
 * coverage; each figure with what it counts. Start with {@link fr.collectivites.sdk.platform.board.Analyses}.
 */
@NullMarked
package fr.collectivites.sdk.platform.board;

import org.jspecify.annotations.NullMarked;
