package fr.collectivites.sdk.cli.publication;

import fr.collectivites.sdk.cli.NetworkOptions;
import fr.collectivites.sdk.cli.Terminal;
import fr.collectivites.sdk.cli.TextOrJson;
import fr.collectivites.sdk.core.catalog.Licence;
import fr.collectivites.sdk.core.http.Secret;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.report.ReportWriter;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.opendata.ckan.CkanPlatform;
import fr.collectivites.sdk.opendata.datafair.DataFairPlatform;
import fr.collectivites.sdk.opendata.declaration.CatalogDeclaration;
import fr.collectivites.sdk.opendata.files.FilesPlatform;
import fr.collectivites.sdk.opendata.huwise.HuwisePlatform;
import fr.collectivites.sdk.opendata.publish.Platform;
import fr.collectivites.sdk.opendata.publish.Publisher;
import fr.collectivites.sdk.opendata.udata.UdataPlatform;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that the {@code publish} commands share, and what follows from them. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class PublishOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--catalog", paramLabel = "PATH", required = true)
    private Path catalog;

    @Option(names = "--to", paramLabel = "PLATFORM", required = true)
    private Target target;

    @Option(names = "--output", paramLabel = "DIR")
    private @Nullable Path output;

    @Option(names = "--url", paramLabel = "URL")
    private @Nullable URI url;

    @Option(names = "--organization", paramLabel = "NAME", defaultValue = "")
    private String organization;

    @Option(names = "--key-file", paramLabel = "PATH")
    private @Nullable Path keyFile;

    @Option(names = "--max-file-size", paramLabel = "MB", defaultValue = "0")
    private int maxFileSize;

    @Option(names = "--datastore")
    private boolean datastore;

    @Option(names = "--prefix", paramLabel = "TEXT", defaultValue = "")
    private String prefix;

    @Option(names = "--licence-id", paramLabel = "LICENCE=ID")
    private Map<String, String> licenceIds = new LinkedHashMap<>();

    @Option(names = "--base-url", paramLabel = "URL", defaultValue = "")
    private String baseUrl;

    @Mixin
    private NetworkOptions network;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text")
    private TextOrJson format;

    /** Where to publish. */
    public enum Target {
        FILES,
        CKAN,
        UDATA,
        HUWISE,
        DATAFAIR;

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

    /** The publisher to the platform that the options name. */
    Publisher.Builder publisher(Terminal terminal) {
        return Publisher.builder(platform(terminal));
    }

    private Platform platform(Terminal terminal) {
        if (!baseUrl.isEmpty() && !baseUrl.matches("https?://[^/\\s]+(/\\S*)?")) {
            throw wrong("base-url", Map.of("value", baseUrl), terminal);
        }
        return switch (target) {
            case FILES ->
                // Pages in French whoever runs the command: its language must not change what is published
                FilesPlatform.builder(required("--output", output, terminal))
                        .baseUrl(baseUrl)
                        .build();
            case CKAN -> ckan(terminal);
            case UDATA -> udata(terminal);
            case HUWISE -> huwise(terminal);
            case DATAFAIR -> dataFair(terminal);
        };
    }

    private HuwisePlatform huwise(Terminal terminal) {
        URI address = required("--url", url, terminal);
        HuwisePlatform.Builder huwise =
                HuwisePlatform.builder(address, key("HUWISE_KEY", terminal)).transport(network.transport(terminal));
        try {
            huwise.prefix(prefix);
        } catch (IllegalArgumentException e) {
            throw wrong("prefix", Map.of("value", prefix), terminal);
        }
        licenceIds.forEach((licence, id) -> huwise.licence(Licence.of(licence), id));
        if (maxFileSize > 0) {
            huwise.maxFileSize(maxFileSize * 1_000_000L);
        }
        return huwise.build();
    }

    private DataFairPlatform dataFair(Terminal terminal) {
        URI address = required("--url", url, terminal);
        DataFairPlatform.Builder dataFair =
                DataFairPlatform.builder(address, key("DATAFAIR_KEY", terminal)).transport(network.transport(terminal));
        try {
            dataFair.prefix(prefix);
        } catch (IllegalArgumentException e) {
            throw wrong("prefix", Map.of("value", prefix), terminal);
        }
        if (maxFileSize > 0) {
            dataFair.maxFileSize(maxFileSize * 1_000_000L);
        }
        return dataFair.build();
    }

    private CkanPlatform ckan(Terminal terminal) {
        URI address = required("--url", url, terminal);
        CkanPlatform.Builder ckan = CkanPlatform.builder(address, key("CKAN_KEY", terminal))
                .organization(organization)
                .transport(network.transport(terminal));
        if (maxFileSize > 0) {
            ckan.maxFileSize(maxFileSize * 1_000_000L);
        }
        if (datastore) {
            ckan.datastore(SchemaCatalog.bundled());
        }
        return ckan.build();
    }

    private UdataPlatform udata(Terminal terminal) {
        URI address = required("--url", url, terminal);
        UdataPlatform.Builder udata = UdataPlatform.builder(address, key("UDATA_KEY", terminal))
                .transport(network.transport(terminal))
                .organization(organization)
                .locale(terminal.locale());
        if (maxFileSize > 0) {
            udata.maxFileSize(maxFileSize * 1_000_000L);
        }
        return udata.build();
    }

    /** The key in the file that was named, else in the environment: never on the command line, which others can see. */
    private Secret key(String variable, Terminal terminal) {
        if (keyFile != null) {
            return Secret.ofFile(keyFile);
        }
        String text = terminal.environment().getOrDefault(variable, "");
        if (text.isBlank()) {
            throw wrong("no-key", Map.of("variable", variable), terminal);
        }
        return Secret.of(text);
    }

    private <T> T required(String option, @Nullable T value, Terminal terminal) {
        if (value == null) {
            throw wrong("needs", Map.of("platform", target.toString(), "option", option), terminal);
        }
        return value;
    }

    private ParameterException wrong(String key, Map<String, String> arguments, Terminal terminal) {
        return new ParameterException(
                spec.commandLine(), terminal.messages("publish").text(key, arguments));
    }
}
