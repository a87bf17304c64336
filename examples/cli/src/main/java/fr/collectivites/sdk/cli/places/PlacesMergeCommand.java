package fr.collectivites.sdk.cli.places;

import fr.collectivites.sdk.cli.ExitCode;
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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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

    @Option(names = "--threshold", paramLabel = "SCORE", defaultValue = "60")
    private int threshold;

    @Option(names = "--output", paramLabel = "PATH")
    private @Nullable Path output;

    @Option(names = "--mask-values")
    private boolean maskValues;

    PlacesMergeCommand(Terminal terminal) {
        this.terminal = terminal;
        this.messages = terminal.messages("places-merge");
    }

    @Override
    public Integer call() {
        ReportCollector findings = new ReportCollector();
        List<StandardRecord> places = new ArrayList<>();
        for (Path file : files) {
            PlaceFiles.read(file, findings).stream().map(PlaceRow::record).forEach(places::add);
        }
        List<MatchGroup> groups = Deduplicator.create().withThreshold(threshold).groups(places);
        groups.forEach(group -> group.matches().forEach(match -> findings.accept(problem(match, places))));
        PlaceFiles.print(findings, files.get(0), places.size(), maskValues, terminal);
        terminal.print(messages.text(
                "found",
                Map.of("records", Integer.toString(places.size()), "groups", Integer.toString(groups.size()))));
        if (output == null) {
            terminal.print(messages.text("preview"));
            return ExitCode.FINE;
        }
        Report written = PlaceFiles.write(merged(places, groups), output);
        terminal.print(messages.text(
                "written",
                Map.of("path", output.toString(), "outcome", written.outcome().label(terminal.locale()))));
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

    /** The merged record of a group where its first member stood, the others as they are. */
    private static List<StandardRecord> merged(List<StandardRecord> places, List<MatchGroup> groups) {
        Map<Integer, MatchGroup> byMember = new HashMap<>();
        groups.forEach(group -> group.members().forEach(member -> byMember.put(member, group)));
        List<StandardRecord> all = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            MatchGroup group = byMember.get(i);
            if (group == null) {
                all.add(places.get(i));
            } else if (group.members().get(0) == i) {
                all.add(PlaceMerger.merge(places, group.members()).record());
            }
        }
        return all;
    }
}
