package fr.collectivites.sdk.cli.publication;

import fr.collectivites.sdk.cli.ExitCode;
import fr.collectivites.sdk.cli.Terminal;
import fr.collectivites.sdk.opendata.declaration.CatalogDeclaration;
import fr.collectivites.sdk.opendata.publish.PublicationPlan;
import fr.collectivites.sdk.opendata.publish.PublicationResult;
import fr.collectivites.sdk.opendata.publish.Publisher;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code collectivites publish apply}: plans, then does what the plan says. */
@Command(name = "apply", aliases = "appliquer")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class PublishApplyCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private PublishOptions options;

    @Option(names = "--retire")
    private boolean retire;

    PublishApplyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Optional<CatalogDeclaration> declaration = options.declaration(terminal);
        if (declaration.isEmpty()) {
            return ExitCode.FINDINGS;
        }
        PublicationLine line = new PublicationLine(terminal);
        Publisher publisher =
                options.publisher(terminal).retire(retire).listener(line).build();
        PublicationPlan plan = publisher.plan(declaration.get());
        if (!options.json()) {
            terminal.print(plan.text(terminal.locale()));
            terminal.out().println();
        }
        PublicationResult result = publisher.apply(plan);
        line.clear();
        terminal.print(options.json() ? result.json(terminal.locale()) : result.text(terminal.locale()));
        return exitCode(plan, result);
    }

    /** Done in part is neither done nor failed: what was written stands, and the next call goes on from there. */
    static int exitCode(PublicationPlan plan, PublicationResult result) {
        if (result.isComplete() && !plan.needsAttention()) {
            return ExitCode.FINE;
        } else if (!result.receipts().isEmpty()) {
            return ExitCode.PARTIAL;
        }
        return result.isComplete() ? ExitCode.FINDINGS : ExitCode.FAILURE;
    }
}
