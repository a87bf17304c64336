package fr.collectivites.sdk.cli;

import fr.collectivites.sdk.cli.catalog.CatalogCommand;
import fr.collectivites.sdk.cli.doctor.DoctorCommand;
import fr.collectivites.sdk.cli.needs.NeedsCommand;
import fr.collectivites.sdk.cli.needs.PlatformCommand;
import fr.collectivites.sdk.cli.places.PlacesCommand;
import fr.collectivites.sdk.cli.publication.AuditCommand;
import fr.collectivites.sdk.cli.publication.ObligationsCommand;
import fr.collectivites.sdk.cli.publication.PublishCommand;
import fr.collectivites.sdk.cli.publication.RunCommand;
import fr.collectivites.sdk.cli.schemas.SchemasCommand;
import fr.collectivites.sdk.cli.table.FixCommand;
import fr.collectivites.sdk.cli.table.GuessCommand;
import fr.collectivites.sdk.cli.table.MapCommand;
import fr.collectivites.sdk.cli.table.MergeCommand;
import fr.collectivites.sdk.cli.table.ValidateCommand;
import fr.collectivites.sdk.cli.territory.TerritoryCommand;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A command right below {@code collectivites}, made only when it is called: describing all of them to picocli takes longer
 * than validating a small file.
 *
 * @param names as its annotation says: the name, then its aliases
 * @param make gives the command, or the command line with the commands below it
 */
record TopCommand(List<String> names, Function<Terminal, Object> make) {

    /** In the order of the help. */
    private static final List<TopCommand> ALL = List.of(
            of(ValidateCommand::new, "validate", "valider"),
            of(FixCommand::new, "fix", "corriger"),
            of(MergeCommand::new, "merge", "fusionner"),
            of(GuessCommand::new, "guess", "deviner"),
            of(MapCommand::new, "map", "correspondre"),
            of(SchemasCommand::commandLine, "schemas"),
            of(PublishCommand::with, "publish", "publier"),
            of(RunCommand::new, "run", "lancer"),
            of(DoctorCommand::new, "doctor", "diagnostic"),
            of(CatalogCommand::commandLine, "catalog", "catalogue"),
            of(AuditCommand::new, "audit", "auditer"),
            of(ObligationsCommand::new, "obligations"),
            of(TerritoryCommand::commandLine, "territory", "territoire"),
            of(PlacesCommand::commandLine, "places", "lieux"),
            of(NeedsCommand::with, "needs", "besoins"),
            of(PlatformCommand::with, "platform", "plateforme"),
            of(DemoCommand::new, "demo"),
            of(CompletionCommand::new, "completion", "completer"));

    private static TopCommand of(Function<Terminal, Object> make, String... names) {
        return new TopCommand(List.of(names), make);
    }

    /** The command that the arguments begin with; all of them when they begin otherwise, or when it speaks of all. */
    static Stream<TopCommand> calledBy(List<String> arguments) {
        return ALL.stream()
                .filter(command -> !arguments.isEmpty() && command.names.contains(arguments.get(0)))
                .filter(command -> !command.names.contains("completion"))
                .findFirst()
                .map(Stream::of)
                .orElseGet(ALL::stream);
    }
}
