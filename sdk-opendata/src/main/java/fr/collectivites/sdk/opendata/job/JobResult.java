package fr.collectivites.sdk.opendata.job;

import fr.collectivites.sdk.opendata.job.PipelineResult.State;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What became of a run.
 *
 * @param started when it began
 * @param ended when it ended
 * @param results one for each pipeline, in their order
 */
public record JobResult(Instant started, Instant ended, List<PipelineResult> results) {

    /** Copies the list. */
    public JobResult {
        results = List.copyOf(results);
    }

    /**
     * How it went as a whole: that of all pipelines where they agree; in part where some succeeded and some did not.
     */
    public State state() {
        boolean good = results.stream().anyMatch(result -> result.state().compareTo(State.PARTIAL) < 0);
        State worst = results.stream()
                .map(PipelineResult::state)
                .max(State::compareTo)
                .orElse(State.UNCHANGED);
        boolean partial = results.stream().anyMatch(result -> result.state() == State.PARTIAL);
        if (worst.compareTo(State.PUBLISHED) <= 0) {
            return worst;
        }
        return good || partial ? State.PARTIAL : worst;
    }

    /** Whether anything was written anywhere. */
    public boolean hasChanged() {
        return results.stream()
                .anyMatch(result -> result.publication()
                        .filter(done -> !done.receipts().isEmpty())
                        .isPresent());
    }

    /** The table of all pipelines, in French for a French locale, else in English. */
    public String text(Locale locale) {
        return new JobTable(locale).text(this);
    }

    /** The result as one JSON object; the locale only matters for the messages in it. */
    public String json(Locale locale) {
        return new JobJson(locale).result(this);
    }

    /** The table in French. */
    @Override
    public String toString() {
        return text(Locale.FRENCH);
    }
}
