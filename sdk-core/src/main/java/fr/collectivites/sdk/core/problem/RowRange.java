package fr.collectivites.sdk.core.problem;

/**
 * How many findings stand in a stretch of a table: a bar of a histogram.
 *
 * @param first first row, the header being row 1
 * @param last last row, included
 * @param count exact number of findings on the rows and their cells, at least 1
 */
public record RowRange(long first, long last, long count) {}
