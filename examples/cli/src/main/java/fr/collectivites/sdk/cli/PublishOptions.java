package fr.collectivites.sdk.cli;

import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.report.ReportWriter;
import fr.collectivites.sdk.opendata.declaration.CatalogDeclaration;
import fr.collectivites.sdk.opendata.files.FilesPlatform;
import fr.collectivites.sdk.opendata.publish.Platform;
import fr.collectivites.sdk.opendata.publish.Publisher;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that {@code publish plan} and {@code publish apply} share, and what follows from them. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class PublishOptions {

    @Option(names = "--catalog", paramLabel = "PATH", required = true)
    private Path catalog;

    @Option(names = "--to", paramLabel = "PLATFORM", required = true)
    private Target target;

    @Option(names = "--output", paramLabel = "DIR", required = true)
    private Path output;

    @Option(names = "--base-url", paramLabel = "URL", defaultValue = "")
    private String baseUrl;

    @Option(names = "--retire")
    private boolean retire;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text")
    private TextOrJson format;

    /** Where to publish. */
    enum Target {
        FILES;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean json() {
        return format == TextOrJson.JSON;
    }

    /**
     * Reads the declaration and says what is wrong with it.
     *
     * @return empty if it must not be published
     */
    Optional<CatalogDeclaration> declaration(Terminal terminal) {
        CatalogDeclaration declaration = CatalogDeclaration.read(catalog);
        Report report = declaration.report();
        boolean invalid = report.outcome() == Outcome.INVALID;
        if (invalid && json()) {
            ReportWriter.json(terminal.locale()).write(report, terminal.out());
        } else if (json()) {
            // Standard output belongs to the plan.
            report.problems().forEach(problem -> terminal.remark(problem.message(terminal.locale())));
        } else if (!report.problems().isEmpty()) {
            ReportWriter writer = ReportWriter.text(terminal.locale());
            (terminal.colours() ? writer.colours() : writer).write(report, terminal.out());
            terminal.out().println();
        }
        return invalid ? Optional.empty() : Optional.of(declaration);
    }

    Publisher publisher() {
        Platform platform = switch (target) {
            case FILES ->
                // Pages in French whoever runs the command: its language must not change what is published
                FilesPlatform.builder(output).baseUrl(baseUrl).build();
        };
        return Publisher.builder(platform).retire(retire).build();
    }
}
