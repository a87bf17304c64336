package fr.collectivites.sdk.core.problem;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts findings by row in bounded memory. Bars start one row wide and double in width whenever a row lies beyond the
 * last one, so the result depends only on the rows and not on their order.
 */
final class RowHistogram {

    /** Enough for a drawing; even, so that two bars always make one. */
    private static final int BARS = 64;

    private final long[] counts = new long[BARS];
    private long width = 1;

    /** Counts a finding on a row, from 1. */
    void add(long row) {
        while ((row - 1) / width >= BARS) {
            for (int i = 0; i < BARS / 2; i++) {
                counts[i] = counts[2 * i] + counts[2 * i + 1];
            }
            for (int i = BARS / 2; i < BARS; i++) {
                counts[i] = 0;
            }
            width *= 2;
        }
        counts[(int) ((row - 1) / width)]++;
    }

    List<RowRange> ranges() {
        List<RowRange> ranges = new ArrayList<>();
        for (int i = 0; i < BARS; i++) {
            if (counts[i] > 0) {
                ranges.add(new RowRange(i * width + 1, (i + 1) * width, counts[i]));
            }
        }
        return List.copyOf(ranges);
    }
}
