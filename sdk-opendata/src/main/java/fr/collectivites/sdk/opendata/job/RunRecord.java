package fr.collectivites.sdk.opendata.job;

import fr.collectivites.sdk.core.writing.Replacement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * What a run leaves behind: a log that grows with it ({@code runs/}, the newest are kept), and at its end the
 * result for programs ({@code last-run.json}) and for people ({@code resume.html}), each replaced whole. Not thread-safe.
 */
final class RunRecord {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HHmmss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Path runs;
    private final int keep;
    private Path log;

    RunRecord(Path folder, int keep) {
        this.folder = folder;
        this.runs = folder.resolve("runs");
        this.keep = keep;
        this.log = runs;
    }

    void begin(Instant started) throws IOException {
        Files.createDirectories(runs);
        log = runs.resolve(STAMP.format(started) + ".log");
        append("début " + started);
        rotate();
    }

    void add(PipelineResult result) throws IOException {
        StringBuilder out = new StringBuilder();
        out.append("== ")
                .append(result.name())
                .append(" : ")
                .append(result.state())
                .append('\n');
        result.prepared().forEach(file -> {
            out.append("   ").append(file.target().getFileName()).append(file.isWritten() ? " remplacé" : " gardé");
            file.failure().ifPresent(failure -> out.append(" : ").append(failure.message(Locale.FRENCH)));
            out.append('\n');
            file.report()
                    .ifPresent(report -> report.problems().stream()
                            .limit(20)
                            .forEach(problem -> out.append("     ")
                                    .append(problem.message(Locale.FRENCH))
                                    .append('\n')));
        });
        result.declaration()
                .ifPresent(report -> report.problems()
                        .forEach(problem -> out.append("   ")
                                .append(problem.message(Locale.FRENCH))
                                .append('\n')));
        result.plan().ifPresent(plan -> out.append(plan.text(Locale.FRENCH).indent(3)));
        result.publication()
                .ifPresent(done -> out.append(done.text(Locale.FRENCH).indent(3)));
        result.failure()
                .ifPresent(failure ->
                        out.append("   ").append(failure.message(Locale.FRENCH)).append('\n'));
        append(out.toString().stripTrailing());
    }

    void end(JobResult result) throws IOException {
        append("fin " + result.ended() + " : " + result.state());
        replace("last-run.json", result.json(Locale.FRENCH));
        replace("resume.html", new JobPage().page(result));
    }

    private void append(String text) throws IOException {
        Files.writeString(
                log, text + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private void replace(String name, String text) throws IOException {
        Path part = folder.resolve(name + ".part");
        Files.writeString(part, text, StandardCharsets.UTF_8);
        Replacement.replace(part, folder.resolve(name));
    }

    private void rotate() throws IOException {
        List<Path> logs = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(runs, "*.log")) {
            all.forEach(logs::add);
        }
        Collections.sort(logs);
        for (Path old : logs.subList(0, Math.max(0, logs.size() - keep))) {
            Files.deleteIfExists(old);
        }
    }
}
