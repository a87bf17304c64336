package fr.collectivites.sdk.cli.needs;

import fr.collectivites.sdk.cli.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code collectivites needs}: what the commands on a needs platform stand under. */
@Command(name = "needs", aliases = "besoins")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class NeedsCommand implements Runnable {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    private NeedsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    public static CommandLine with(Terminal terminal) {
        return new CommandLine(new NeedsCommand(terminal))
                .addSubcommand(new NeedsPushCommand(terminal))
                .addSubcommand(new NeedsListCommand(terminal))
                .addSubcommand(new NeedsStatusCommand(terminal))
                .addSubcommand(new NeedsTransitionCommand(terminal))
                .addSubcommand(new NeedsRankCommand(terminal))
                .addSubcommand(new NeedsExportCommand(terminal));
    }

    @Override
    public void run() {
        spec.commandLine().usage(terminal.out());
    }
}
