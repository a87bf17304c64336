package fr.collectivites.sdk.cli.needs;

import fr.collectivites.sdk.cli.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code collectivites platform}: what {@code start} stands under. */
@Command(name = "platform", aliases = "plateforme")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class PlatformCommand implements Runnable {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    private PlatformCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    public static CommandLine with(Terminal terminal) {
        return new CommandLine(new PlatformCommand(terminal)).addSubcommand(new PlatformStartCommand(terminal));
    }

    @Override
    public void run() {
        spec.commandLine().usage(terminal.out());
    }
}
