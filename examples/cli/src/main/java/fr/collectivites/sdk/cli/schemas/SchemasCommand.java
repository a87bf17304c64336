package fr.collectivites.sdk.cli.schemas;

import fr.collectivites.sdk.cli.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code collectivites schemas}: the schemas that the SDK carries. Alone, it shows the help. */
@Command(name = "schemas")
@SuppressWarnings("NullAway.Init") // picocli sets the field
public final class SchemasCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    private SchemasCommand() {}

    /** The command with the commands below it. */
    public static CommandLine commandLine(Terminal terminal) {
        return new CommandLine(new SchemasCommand())
                .addSubcommand(new SchemasListCommand(terminal))
                .addSubcommand(new SchemasShowCommand(terminal))
                .addSubcommand(new SchemasTemplateCommand(terminal))
                .addSubcommand(new SchemasPullCommand(terminal));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
