package fr.collectivites.sdk.cli.catalog;

import fr.collectivites.sdk.cli.Terminal;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code collectivites catalog export}: writes a declared catalogue as RDF. */
@Command(name = "export", aliases = "exporter")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class CatalogExportCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--catalog", paramLabel = "PATH", required = true)
    private Path declaration;

    @Mixin
    private RdfOptions rdf;

    CatalogExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CatalogSource source = CatalogSource.read(declaration, rdf.base());
        return CatalogConvertCommand.write(source, rdf, terminal);
    }
}
