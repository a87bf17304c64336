package fr.collectivites.sdk.cli.table;

import fr.collectivites.sdk.cli.ExitCode;
import fr.collectivites.sdk.cli.FailureSentences;
import fr.collectivites.sdk.cli.JsonOutput;
import fr.collectivites.sdk.cli.Printable;
import fr.collectivites.sdk.cli.Terminal;
import fr.collectivites.sdk.cli.TextOrJson;
import fr.collectivites.sdk.core.problem.Messages;
import fr.collectivites.sdk.core.problem.SdkException;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.core.validation.SchemaGuess;
import fr.collectivites.sdk.core.validation.SchemaGuess.Candidate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code collectivites guess}: which schema files look like. */
@Command(name = "guess", aliases = "deviner")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class GuessCommand implements Callable<Integer> {

    private static final int SHOWN = 3;
    /** Below this a file looks like no schema; the nearest is named all the same. */
    private static final double FLOOR = 0.4;

    private final Terminal terminal;
    private final Messages messages;

    @Parameters(paramLabel = "FILE", arity = "1..*")
    private List<Path> files;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text")
    private TextOrJson format;

    @Option(names = "--mask-values")
    private boolean maskValues;

    @Mixin
    private ReadingOptions reading;

    public GuessCommand(Terminal terminal) {
        this.terminal = terminal;
        this.messages = terminal.messages("guess");
    }

    @Override
    public Integer call() throws IOException {
        SchemaGuess guess = SchemaGuess.among(SchemaCatalog.bundled());
        boolean all = true;
        boolean failed = false;
        List<Map<String, Object>> answers = new ArrayList<>();
        for (Path file : files) {
            List<Candidate> candidates;
            try {
                candidates = candidates(file, guess);
            } catch (SdkException unreadable) {
                // The other files may still be told
                terminal.complain(new FailureSentences(terminal).of(unreadable));
                failed = true;
                continue;
            }
            all &= likely(candidates);
            if (format == TextOrJson.TEXT) {
                print(file, candidates);
            }
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("path", file.toString());
            answer.put("likely", likely(candidates));
            answer.put("candidates", candidates.stream().map(this::json).toList());
            answers.add(answer);
        }
        if (format == TextOrJson.JSON) {
            JsonOutput.write(Map.of("files", answers), terminal);
        }
        return failed ? ExitCode.FAILURE : all ? ExitCode.FINE : ExitCode.FINDINGS;
    }

    private List<Candidate> candidates(Path file, SchemaGuess guess) {
        if (JsonKind.isJson(file.toString())) {
            return JsonKind.of(file, SchemaCatalog.bundled()).stream()
                    .map(schema -> new Candidate(schema.id(), 1, List.of(), List.of(), List.of()))
                    .toList();
        }
        return guess.guess(TableSource.file(file), reading.toReadOptions()).stream()
                .limit(SHOWN)
                .toList();
    }

    /** One column of the same name makes no likeness. */
    private static boolean likely(List<Candidate> candidates) {
        return !candidates.isEmpty() && candidates.get(0).likeness() >= FLOOR;
    }

    private void print(Path file, List<Candidate> candidates) {
        terminal.out().println(Printable.line(file.toString()));
        if (candidates.isEmpty()) {
            terminal.out().println("  " + messages.text("nothing"));
        } else if (!likely(candidates)) {
            terminal.out().println("  " + messages.text("far"));
        }
        for (Candidate candidate :
                likely(candidates) ? candidates : candidates.stream().limit(1).toList()) {
            terminal.out().println("  " + candidate.id() + "  " + Math.round(candidate.likeness() * 100) + " %");
            names("matched", candidate.matched());
            names("unknown", unknown(candidate));
            names("missing", candidate.missing());
        }
    }

    /** Labels that no schema knows: in a file without a header they are contents of cells. */
    private List<String> unknown(Candidate candidate) {
        return maskValues ? candidate.unknown().stream().map(label -> "•••").toList() : candidate.unknown();
    }

    private void names(String key, List<String> names) {
        if (!names.isEmpty()) {
            String joined = Printable.line(String.join(", ", names));
            terminal.out().println("      " + messages.text(key, Map.of("names", joined)));
        }
    }

    private Map<String, Object> json(Candidate candidate) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", candidate.id().name());
        object.put("version", candidate.id().version());
        object.put("likeness", candidate.likeness());
        object.put("matched", candidate.matched());
        object.put("unknown", unknown(candidate));
        object.put("missing", candidate.missing());
        return object;
    }
}
