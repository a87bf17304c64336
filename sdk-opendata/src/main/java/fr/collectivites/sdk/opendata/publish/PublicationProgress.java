package fr.collectivites.sdk.opendata.publish;

import java.time.Duration;
import java.util.Optional;

/**
 * How far an {@code apply} is.
 *
 * @param datasets number of datasets that are done with, written or not
 * @param allDatasets number of datasets that the plan writes
 * @param bytes number of bytes of files that were sent; sending again after a failure counts again
 * @param allBytes number of bytes that the plan sends
 * @param elapsed time since the start
 */
public record PublicationProgress(int datasets, int allDatasets, long bytes, long allBytes, Duration elapsed) {

    /** A dataset costs about as much as so many bytes, whatever is in it. */
    private static final long BYTES_OF_A_DATASET = 100_000;

    /** Share of the work that is done: 0 to 1. */
    public double share() {
        double all = allBytes + (double) allDatasets * BYTES_OF_A_DATASET;
        return all == 0 ? 1 : Math.min(1, (bytes + (double) datasets * BYTES_OF_A_DATASET) / all);
    }

    /** Time left if the rest goes as fast; empty before anything is done. */
    public Optional<Duration> timeLeft() {
        double share = share();
        return share == 0
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(Math.round(elapsed.toMillis() * (1 / share - 1))));
    }
}
