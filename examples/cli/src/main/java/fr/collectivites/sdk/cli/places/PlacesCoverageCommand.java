package fr.collectivites.sdk.cli.places;

import fr.collectivites.sdk.cli.ExitCode;
import fr.collectivites.sdk.cli.NetworkOptions;
import fr.collectivites.sdk.cli.Terminal;
import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.DepartementCode;
import fr.collectivites.sdk.core.code.EpciCode;
import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.place.MediationPoint;
import fr.collectivites.sdk.core.problem.Messages;
import fr.collectivites.sdk.core.problem.SdkException;
import fr.collectivites.sdk.core.remote.ApiGeoCentres;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.core.territory.Commune;
import fr.collectivites.sdk.core.territory.Departement;
import fr.collectivites.sdk.core.territory.Epci;
import fr.collectivites.sdk.core.territory.Territory;
import fr.collectivites.sdk.core.value.Position;
import fr.collectivites.sdk.needs.coverage.Coverage;
import fr.collectivites.sdk.needs.coverage.CoverageWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code collectivites places coverage}: where people find help and where they do not. */
@Command(name = "coverage", aliases = "couverture")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class PlacesCoverageCommand implements Callable<Integer> {

    /** Communes named on the terminal. */
    private static final int FIRST = 10;

    private static final String GEO = "https://geo.api.gouv.fr";

    private final Terminal terminal;
    private final Messages messages;

    @Parameters(paramLabel = "FILE", arity = "1..*")
    private List<Path> files;

    @Option(names = "--territory", paramLabel = "CODE", required = true)
    private String code;

    @Option(names = "--centres", paramLabel = "PATH")
    private @Nullable Path centres;

    @Option(names = "--fetch-centres", paramLabel = "URL", arity = "0..1", fallbackValue = GEO)
    private @Nullable URI fetched;

    @Mixin
    private NetworkOptions network;

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
        List<MediationPoint> places = new ArrayList<>();
        for (Path file : files) {
            PlaceFiles.read(TableSource.file(file), terminal, problem -> {})
                    .forEach(row -> places.add(row.record().toPlace()));
        }
        Coverage coverage = Coverage.builder(territory, communes, LocalDate.now(ZoneId.of("Europe/Paris")))
                .places(places)
                .centres(centres(communes))
                .build();
        write(coverage, title);
        tell(coverage, title);
        return ExitCode.FINE;
    }

    private Map<CommuneCode, Position> centres(List<Commune> communes) {
        Map<CommuneCode, Position> all = new HashMap<>();
        if (fetched != null) {
            try (HttpTransport transport = network.transport(terminal)) {
                ApiGeoCentres service = ApiGeoCentres.at(fetched, transport);
                communes.stream()
                        .map(commune -> commune.code().departement())
                        .distinct()
                        .forEach(departement -> all.putAll(service.of(departement)));
            }
        }
        if (centres != null) {
            all.putAll(PlaceFiles.centres(centres, terminal));
        }
        return all;
    }

    private void write(Coverage coverage, String title) throws IOException {
        Files.createDirectories(output);
        String file = messages.text("file");
        Files.writeString(output.resolve(file + ".csv"), CoverageWriter.csv(coverage));
        Files.writeString(output.resolve(file + ".json"), CoverageWriter.json(coverage, terminal.locale()));
        Files.writeString(output.resolve(file + ".html"), CoverageWriter.html(coverage, title, terminal.locale()));
    }

    private void tell(Coverage coverage, String title) {
        terminal.print(count(
                "summary",
                coverage.places(),
                Map.of(
                        "territory", title,
                        "communes", Integer.toString(coverage.communes().size()),
                        "without", Integer.toString(coverage.uncovered().size()))));
        if (coverage.outside() > 0) {
            terminal.print(count("outside", coverage.outside(), Map.of()));
        }
        if (coverage.unlocated() > 0) {
            terminal.print(count("unlocated", coverage.unlocated(), Map.of()));
        }
        coverage.uncovered().stream()
                .limit(FIRST)
                .forEach(commune -> terminal.print(messages.text(
                        "line",
                        Map.of(
                                "rank", Integer.toString(commune.rank()),
                                "commune", commune.coverage().commune().toString(),
                                "reasons", String.join(", ", commune.reasons(terminal.locale()))))));
        if (coverage.communes().stream().allMatch(commune -> commune.centre().isEmpty())) {
            terminal.print(messages.text("without-centres"));
        }
        terminal.print(messages.text("written", Map.of("path", output.toString())));
    }

    private String count(String key, long n, Map<String, String> more) {
        return PlaceFiles.count(terminal, "places-coverage", key, n, more);
    }
}
