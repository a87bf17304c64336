package fr.collectivites.sdk.cli.territory;

import fr.collectivites.sdk.cli.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code collectivites territory}: the official geographic code that the SDK carries. Alone, it shows the help. */
@Command(name = "territory", aliases = "territoire")
@SuppressWarnings("NullAway.Init") // picocli sets the field
public final class TerritoryCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    private TerritoryCommand() {}

    /** The command with the commands below it. */
    public static CommandLine commandLine(Terminal terminal) {
        return new CommandLine(new TerritoryCommand())
                .addSubcommand(new TerritoryFindCommand(terminal))
                .addSubcommand(new TerritoryShowCommand(terminal))
                .addSubcommand(new TerritoryMembersCommand(terminal));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
