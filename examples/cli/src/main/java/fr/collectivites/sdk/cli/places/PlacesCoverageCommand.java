package fr.collectivites.sdk.cli.places;

import fr.collectivites.sdk.cli.ExitCode;
import fr.collectivites.sdk.cli.Terminal;
import fr.collectivites.sdk.core.code.DepartementCode;
import fr.collectivites.sdk.core.code.EpciCode;
import fr.collectivites.sdk.core.place.MediationPoint;
import fr.collectivites.sdk.core.problem.Messages;
import fr.collectivites.sdk.core.problem.ReportCollector;
import fr.collectivites.sdk.core.problem.SdkException;
import fr.collectivites.sdk.core.territory.Commune;
import fr.collectivites.sdk.core.territory.Departement;
import fr.collectivites.sdk.core.territory.Epci;
import fr.collectivites.sdk.core.territory.Territory;
import fr.collectivites.sdk.needs.coverage.Coverage;
import fr.collectivites.sdk.needs.coverage.CoverageWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code collectivites places coverage}: where people find help and where they do not. */
@Command(name = "coverage", aliases = "couverture")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class PlacesCoverageCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Messages messages;

    @Parameters(paramLabel = "FILE", arity = "1..*")
    private List<Path> files;

    @Option(names = "--territory", paramLabel = "CODE", required = true)
    private String code;

    @Option(names = "--centres", paramLabel = "PATH")
    private @Nullable Path centres;

    @Option(names = "--output", paramLabel = "FOLDER", required = true)
    private Path output;

    PlacesCoverageCommand(Terminal terminal) {
        this.terminal = terminal;
        this.messages = terminal.messages("places-coverage");
    }

    @Override
    public Integer call() throws IOException {
        Territory territory = Territory.embedded();
        Optional<Epci> epci = EpciCode.parse(code).flatMap(territory::epci);
        Optional<Departement> departement = DepartementCode.parse(code).flatMap(territory::departement);
        if (epci.isEmpty() && departement.isEmpty()) {
            throw new SdkException(messages.text("unknown", Map.of("code", code)));
        }
        List<Commune> communes = epci.map(found -> territory.members(found.code()))
                .orElseGet(() -> territory.communes(departement.orElseThrow().code()));
        String title =
                epci.map(Epci::name).orElseGet(() -> departement.orElseThrow().name());
        ReportCollector findings = new ReportCollector();
        List<MediationPoint> places = new ArrayList<>();
        for (Path file : files) {
            PlaceFiles.read(file, findings)
                    .forEach(row -> places.add(row.record().toPlace()));
        }
        Coverage.Builder builder = Coverage.builder(territory, communes, LocalDate.now(ZoneId.of("Europe/Paris")))
                .places(places);
        if (centres != null) {
            builder.centres(PlaceFiles.centres(centres, terminal));
        }
        write(builder.build(), title);
        return ExitCode.FINE;
    }

    private void write(Coverage coverage, String title) throws IOException {
        Files.createDirectories(output);
        Files.writeString(output.resolve(messages.text("file") + ".csv"), CoverageWriter.csv(coverage));
        Files.writeString(
                output.resolve(messages.text("file") + ".json"), CoverageWriter.json(coverage, terminal.locale()));
        Files.writeString(
                output.resolve(messages.text("file") + ".html"),
                CoverageWriter.html(coverage, title, terminal.locale()));
        terminal.print(messages.text(
                "summary",
                Map.of(
                        "territory", title,
                        "places", Integer.toString(coverage.places()),
                        "communes", Integer.toString(coverage.communes().size()),
                        "without", Integer.toString(coverage.uncovered().size()))));
        coverage.uncovered().stream()
                .limit(10)
                .forEach(commune -> terminal.print("  " + commune.rank() + ". "
                        + commune.coverage().commune() + ": "
                        + String.join(", ", commune.reasons(terminal.locale()))));
        terminal.print(messages.text("written", Map.of("path", output.toString())));
    }
}
