package fr.collectivites.sdk.cli.schemas;

import fr.collectivites.sdk.cli.ExitCode;
import fr.collectivites.sdk.cli.NamedSchema;
import fr.collectivites.sdk.cli.Schemas;
import fr.collectivites.sdk.cli.Terminal;
import fr.collectivites.sdk.core.problem.Messages;
import fr.collectivites.sdk.core.problem.SdkException;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.writing.TemplateWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code collectivites schemas template}: a workbook that people fill. */
@Command(name = "template", aliases = "modele")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class SchemasTemplateCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Messages messages;

    @Parameters(paramLabel = "ID|PATH")
    private String name;

    @Option(names = "--output", paramLabel = "PATH")
    private @Nullable Path output;

    @Option(names = "--force")
    private boolean force;

    SchemasTemplateCommand(Terminal terminal) {
        this.terminal = terminal;
        this.messages = terminal.messages("schemas-template");
    }

    @Override
    public Integer call() {
        NamedSchema named = Schemas.named(name, terminal);
        if (!(named instanceof NamedSchema.OfTables tables)) {
            throw new SdkException(messages.text("no-table", Map.of("name", name)));
        }
        TableSchema schema = tables.schema();
        Path target = output == null ? Path.of(messages.text("name", Map.of("name", fileName(schema)))) : output;
        if (!target.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            throw new SdkException(messages.text("extension", Map.of("path", target.toString())));
        } else if (!force && Files.exists(target)) {
            // It may be filled already
            throw new SdkException(messages.text("exists", Map.of("path", target.toString())));
        }
        TemplateWriter.of(schema, terminal.locale()).write(target);
        terminal.print(messages.text("written", Map.of("path", target.toString())));
        return ExitCode.FINE;
    }

    /** The name of the schema as that of a file. */
    private static String fileName(TableSchema schema) {
        return schema.id().name().replaceAll("[^\\p{L}\\p{N}.-]+", "-");
    }
}
