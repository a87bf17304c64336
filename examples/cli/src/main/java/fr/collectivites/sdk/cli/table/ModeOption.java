package fr.collectivites.sdk.cli.table;

import fr.collectivites.sdk.core.validation.Mode;
import picocli.CommandLine.Option;

/** The option on how files are judged. */
final class ModeOption {

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            defaultValue = "validata",
            converter = ModeWord.class,
            completionCandidates = ModeWord.class)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Mode mode;

    Mode mode() {
        return mode;
    }
}
