package fr.collectivites.sdk.cli.places;

import fr.collectivites.sdk.cli.ExitCode;
import fr.collectivites.sdk.cli.ShownOptions;
import fr.collectivites.sdk.cli.Terminal;
import fr.collectivites.sdk.core.place.StandardField;
import fr.collectivites.sdk.core.place.StandardRecord;
import fr.collectivites.sdk.core.place.convert.PlaceRow;
import fr.collectivites.sdk.core.place.merge.Deduplicator;
import fr.collectivites.sdk.core.place.merge.Match;
import fr.collectivites.sdk.core.place.merge.MatchGroup;
import fr.collectivites.sdk.core.place.merge.PlaceMerger;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Messages;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.ReportCollector;
import fr.collectivites.sdk.core.table.TableSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code collectivites places merge}: finds the places recorded twice in some files, and makes one record of each. */
@Command(name = "merge", aliases = "fusionner")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class PlacesMergeCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Messages messages;

    @Parameters(paramLabel = "FILE", arity = "1..*")
    private List<Path> files;

    @Option(names = "--threshold", paramLabel = "SCORE", defaultValue = "60", converter = Score.class)
    private int threshold;

    @Option(names = "--output", paramLabel = "PATH")
    private @Nullable Path output;

    @Mixin
    private ShownOptions shown;

    PlacesMergeCommand(Terminal terminal) {
        this.terminal = terminal;
        this.messages = terminal.messages("places-merge");
    }

    @Override
    public Integer call() {
        if (output != null) {
            PlaceFiles.requireFolder(output, terminal);
        }
        ReportCollector findings = new ReportCollector();
        List<StandardRecord> places = new ArrayList<>();
        for (Path file : files) {
            PlaceFiles.read(TableSource.file(file), terminal, findings).stream()
                    .map(PlaceRow::record)
                    .forEach(places::add);
        }
        List<MatchGroup> groups = Deduplicator.create().withThreshold(threshold).groups(places);
        groups.forEach(group -> group.matches().forEach(match -> findings.accept(problem(match, places))));
        List<StandardRecord> merged = PlaceMerger.mergeAll(places, groups, findings);
        PlaceChanges.print(findings, output != null, shown, terminal);
        terminal.print(PlaceFiles.count(
                terminal, "places-merge", "found", groups.size(), Map.of("records", Integer.toString(places.size()))));
        if (output == null) {
            terminal.print(messages.text("preview"));
            return ExitCode.FINE;
        }
        Report written = PlaceFiles.write(merged, output);
        PlaceFiles.tellWritten(written, output, terminal);
        return written.outcome() == Outcome.INVALID ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    private Problem problem(Match match, List<StandardRecord> places) {
        return Problem.of(CoreCode.PLACE_DUPLICATE)
                .value(name(places.get(match.first())))
                .with("other", name(places.get(match.second())))
                .with("score", match.score())
                .with(
                        "reasons",
                        match.reasons().stream()
                                .map(reason -> reason.label(terminal.locale()))
                                .collect(Collectors.joining(", ")))
                .build();
    }

    private static String name(StandardRecord place) {
        return place.text(StandardField.NAME).orElse("") + " ("
                + place.text(StandardField.CITY).orElse("") + ", "
                + place.text(StandardField.ID).orElse("") + ")";
    }

    /** A score, from 1 to 100. */
    static final class Score implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            int score = Integer.parseInt(value);
            Deduplicator.create().withThreshold(score);
            return score;
        }
    }
}
