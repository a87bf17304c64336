package fr.collectivites.sdk.cli.publication;

import fr.collectivites.sdk.cli.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code collectivites publish}: what {@code plan}, {@code apply} and {@code status} stand under. */
@Command(name = "publish", aliases = "publier")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class PublishCommand implements Runnable {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    private PublishCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    public static CommandLine with(Terminal terminal) {
        return new CommandLine(new PublishCommand(terminal))
                .addSubcommand(new PublishPlanCommand(terminal))
                .addSubcommand(new PublishApplyCommand(terminal))
                .addSubcommand(new PublishStatusCommand(terminal));
    }

    @Override
    public void run() {
        spec.commandLine().usage(terminal.out());
    }
}
