package fr.collectivites.sdk.cli.publication;

import fr.collectivites.sdk.cli.Terminal;
import fr.collectivites.sdk.core.problem.Messages;
import fr.collectivites.sdk.opendata.publish.PublicationProgress;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A line on a terminal that says how far the publishing is: share done, datasets, time left. It appears after two seconds,
 * so that short work stays silent.
 */
final class PublicationLine implements Consumer<PublicationProgress> {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration STEP = Duration.ofMillis(200);

    private final Terminal terminal;
    private final Messages messages;
    private Duration next = PATIENCE;
    private boolean visible;

    PublicationLine(Terminal terminal) {
        this.terminal = terminal;
        this.messages = terminal.messages("progress");
    }

    @Override
    public void accept(PublicationProgress progress) {
        if (!terminal.liveProgress() || progress.elapsed().compareTo(next) < 0) {
            return;
        }
        next = progress.elapsed().plus(STEP);
        String left = progress.timeLeft().map(this::words).orElse("?");
        terminal.err()
                .print("\r\u001b[K"
                        + messages.text(
                                "datasets",
                                Map.of(
                                        "share", Integer.toString((int) (progress.share() * 100)),
                                        "done", Integer.toString(progress.datasets()),
                                        "all", Integer.toString(progress.allDatasets()),
                                        "left", left)));
        terminal.err().flush();
        visible = true;
    }

    /** Takes the line away before something else is written. */
    void clear() {
        if (visible) {
            terminal.err().print("\r\u001b[K");
            terminal.err().flush();
            visible = false;
        }
    }

    private String words(Duration left) {
        return left.toSeconds() < 90
                ? messages.text("seconds", Map.of("n", Long.toString(left.toSeconds())))
                : messages.text("minutes", Map.of("n", Long.toString(Math.round(left.toSeconds() / 60.0))));
    }
}
