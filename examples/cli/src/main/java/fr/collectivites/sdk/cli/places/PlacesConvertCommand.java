package fr.collectivites.sdk.cli.places;

import fr.collectivites.sdk.cli.ExitCode;
import fr.collectivites.sdk.cli.ShownOptions;
import fr.collectivites.sdk.cli.Terminal;
import fr.collectivites.sdk.core.place.StandardRecord;
import fr.collectivites.sdk.core.place.convert.PlaceExport;
import fr.collectivites.sdk.core.place.convert.PlaceRow;
import fr.collectivites.sdk.core.place.convert.PublicView;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.ReportCollector;
import fr.collectivites.sdk.core.writing.Replacement;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code collectivites places convert}: to version 1.0, GeoJSON or data·inclusion. */
@Command(name = "convert", aliases = "convertir")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class PlacesConvertCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE")
    private Path file;

    @Mixin
    private MappingOption mapping;

    @Option(names = "--to", paramLabel = "FORMAT", defaultValue = "standard")
    private PlaceFormat format;

    @Option(names = "--output", paramLabel = "PATH", required = true)
    private Path output;

    @Option(names = "--internal")
    private boolean internal;

    @Option(names = "--source", paramLabel = "NAME", defaultValue = "mediation-numerique")
    private String source;

    @Mixin
    private ShownOptions shown;

    PlacesConvertCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        PlaceFiles.requireFolder(output, terminal);
        ReportCollector findings = new ReportCollector();
        List<PlaceRow> places = mapping.read(file, terminal, findings);
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
        return switch (format) {
            case STANDARD -> standard(places, findings);
            case GEOJSON -> export(PlaceExport.geoJson(), places, findings);
            case STRUCTURES -> export(PlaceExport.structures(source, today), places, findings);
            case SERVICES -> export(PlaceExport.services(source, today), places, findings);
        };
    }

    private int standard(List<PlaceRow> places, ReportCollector findings) {
        List<StandardRecord> records = places.stream()
                .map(place -> internal ? place.record() : PublicView.of(place, findings))
                .toList();
        Report written = PlaceFiles.write(records, output);
        PlaceChanges.print(findings, true, shown, terminal);
        PlaceFiles.tellWritten(written, output, terminal);
        return written.outcome() == Outcome.INVALID ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    /** Beside the target first, so that a reader never sees half a file. */
    private int export(PlaceExport export, List<PlaceRow> places, ReportCollector findings) throws IOException {
        Path part = output.resolveSibling(output.getFileName() + ".part");
        long written;
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                written = (internal ? export.internal() : export).write(places, out, findings);
            }
            Replacement.replace(part, output);
        } finally {
            Files.deleteIfExists(part);
        }
        PlaceChanges.print(findings, true, shown, terminal);
        Map<String, String> of = Map.of("path", output.toString(), "all", Integer.toString(places.size()));
        terminal.print(PlaceFiles.count(terminal, "places-convert", "written", written, of));
        return findings.errors() > 0 ? ExitCode.FINDINGS : ExitCode.FINE;
    }
}
