package fr.collectivites.sdk.cli.publication;

import fr.collectivites.sdk.cli.ExitCode;
import fr.collectivites.sdk.cli.Terminal;
import fr.collectivites.sdk.opendata.declaration.CatalogDeclaration;
import fr.collectivites.sdk.opendata.publish.PublicationPlan;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code collectivites publish plan}: says what {@code apply} would write, and writes nothing. */
@Command(name = "plan", aliases = "planifier")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class PublishPlanCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private PublishOptions options;

    @Option(names = "--retire")
    private boolean retire;

    @Option(names = "--detailed-exitcode")
    private boolean detailedExitCode;

    PublishPlanCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Optional<CatalogDeclaration> declaration = options.declaration(terminal);
        if (declaration.isEmpty()) {
            return ExitCode.FINDINGS;
        }
        PublicationPlan plan =
                options.publisher(terminal).retire(retire).build().plan(declaration.get());
        terminal.print(options.json() ? plan.json(terminal.locale()) : plan.text(terminal.locale()));
        if (plan.needsAttention()) {
            return ExitCode.FINDINGS;
        }
        return detailedExitCode && !plan.isEmpty() ? ExitCode.CHANGES_PENDING : ExitCode.FINE;
    }
}
