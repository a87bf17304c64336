package fr.collectivites.sdk.cli.needs;

import fr.collectivites.sdk.cli.ExitCode;
import fr.collectivites.sdk.cli.JsonOutput;
import fr.collectivites.sdk.cli.Terminal;
import fr.collectivites.sdk.core.catalog.Organisation;
import fr.collectivites.sdk.needs.client.NeedsClient;
import fr.collectivites.sdk.needs.client.NeedsQuery;
import fr.collectivites.sdk.needs.client.RecordType;
import fr.collectivites.sdk.needs.publication.ExportTable;
import fr.collectivites.sdk.needs.publication.RegistryExport;
import fr.collectivites.sdk.needs.registry.RegistryRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code collectivites needs export}: the public registry of a platform as tables of open data. */
@Command(name = "export", aliases = "exporter")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class NeedsExportCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private NeedsOptions options;

    @Option(names = "--output", paramLabel = "DIR", required = true)
    private Path output;

    NeedsExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Map<String, Long> rows = new LinkedHashMap<>();
        // Which records are for everybody, the public view does not tell.
        try (NeedsClient client = options.builder(terminal, "needs.read", "needs.restricted")
                .restricted()
                .build()) {
            // Neither stands in the tables; who publishes them describes them.
            RegistryExport export =
                    RegistryExport.to(output, Organisation.builder("–").build(), "");
            rows.put(ExportTable.NEEDS.label(), export.needs(all(client, RecordType.NEED)));
            rows.put(ExportTable.INITIATIVES.label(), export.initiatives(all(client, RecordType.INITIATIVE)));
            rows.put(ExportTable.PRACTICES.label(), export.practices(all(client, RecordType.GOOD_PRACTICE)));
            rows.put(ExportTable.PROJECTS.label(), export.projects(all(client, RecordType.PROJECT)));
            rows.put("projets-territoire", export.registeredProjects(all(client, RecordType.PROJECT)));
            rows.put(ExportTable.ACTORS.label(), export.actors(all(client, RecordType.ACTOR)));
        }
        if (options.json()) {
            JsonOutput.write(Map.of("tables", rows), terminal);
        } else {
            rows.forEach((table, count) -> terminal.print(terminal.messages("needs-export")
                    .text(
                            "table",
                            Map.of(
                                    "file", output.resolve(table + ".csv").toString(),
                                    "rows", String.valueOf(count)))));
        }
        return ExitCode.FINE;
    }

    private static <T extends RegistryRecord> Iterator<T> all(NeedsClient client, RecordType<T> type) {
        return client.list(type, NeedsQuery.all()).iterator();
    }
}
