package fr.collectivites.sdk.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code collectivites completion}: the script by which bash and zsh complete commands and options. */
@Command(name = "completion", aliases = "completer")
@SuppressWarnings("NullAway.Init") // picocli sets the field
final class CompletionCommand implements Runnable {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    public CompletionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        terminal.print(AutoComplete.bash(RootCommand.NAME, spec.root().commandLine()));
    }
}
