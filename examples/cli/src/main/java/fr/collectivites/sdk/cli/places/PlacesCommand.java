package fr.collectivites.sdk.cli.places;

import fr.collectivites.sdk.cli.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code collectivites places}: mediation points from a vendor's file to a clean dataset and its coverage. */
@Command(name = "places", aliases = "lieux")
@SuppressWarnings("NullAway.Init") // picocli sets the field
public final class PlacesCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    private PlacesCommand() {}

    /** The command with the commands below it. */
    public static CommandLine commandLine(Terminal terminal) {
        return new CommandLine(new PlacesCommand())
                .addSubcommand(new PlacesValidateCommand(terminal))
                .addSubcommand(new PlacesConvertCommand(terminal))
                .addSubcommand(new PlacesCleanCommand(terminal))
                .addSubcommand(new PlacesMergeCommand(terminal))
                .addSubcommand(new PlacesCoverageCommand(terminal));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
