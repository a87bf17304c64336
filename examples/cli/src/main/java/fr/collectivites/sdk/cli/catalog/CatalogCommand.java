package fr.collectivites.sdk.cli.catalog;

import fr.collectivites.sdk.cli.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code collectivites catalog}: catalogues as RDF. Alone, it shows the help. */
@Command(name = "catalog", aliases = "catalogue")
@SuppressWarnings("NullAway.Init") // picocli sets the field
public final class CatalogCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    private CatalogCommand() {}

    /** The command with the commands below it. */
    public static CommandLine commandLine(Terminal terminal) {
        return new CommandLine(new CatalogCommand())
                .addSubcommand(new CatalogExportCommand(terminal))
                .addSubcommand(new CatalogCheckCommand(terminal))
                .addSubcommand(new CatalogLintCommand(terminal))
                .addSubcommand(new CatalogConvertCommand(terminal));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
