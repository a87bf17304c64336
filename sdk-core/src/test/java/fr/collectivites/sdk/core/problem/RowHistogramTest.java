package fr.collectivites.sdk.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RowHistogramTest {

    @Test
    void countsRowByRowWhileTheTableIsShort() {
        RowHistogram histogram = new RowHistogram();
        List.of(1L, 3L, 3L, 64L).forEach(histogram::add);
        assertThat(histogram.ranges())
                .containsExactly(new RowRange(1, 1, 1), new RowRange(3, 3, 2), new RowRange(64, 64, 1));
    }

    @Test
    void widensWhenARowLiesBeyondTheLastBar() {
        RowHistogram histogram = new RowHistogram();
        List.of(1L, 2L, 3L, 65L).forEach(histogram::add);
        assertThat(histogram.ranges())
                .containsExactly(new RowRange(1, 2, 2), new RowRange(3, 4, 1), new RowRange(65, 66, 1));
    }

    @Test
    void losesNothingAndDoesNotDependOnTheOrder() {
        List<Long> rows = new ArrayList<>();
        Random random = new Random(82);
        for (int i = 0; i < 10_000; i++) {
            rows.add(1 + (long) (random.nextDouble() * random.nextInt(5_000_000)));
        }
        RowHistogram one = new RowHistogram();
        rows.forEach(one::add);
        Collections.shuffle(rows, random);
        RowHistogram other = new RowHistogram();
        rows.forEach(other::add);
        assertThat(one.ranges()).isEqualTo(other.ranges()).hasSizeLessThanOrEqualTo(64);
        assertThat(one.ranges().stream().mapToLong(RowRange::count).sum()).isEqualTo(rows.size());
    }

    @Test
    void takesFarRowNumbersAtOnce() {
        RowHistogram histogram = new RowHistogram();
        histogram.add(1L << 50);
        assertThat(histogram.ranges()).hasSize(1);
    }
}
