package fr.collectivites.sdk.opendata.job;

import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.table.SourceException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What a {@code job.yaml} says: for whom what is made and published where, and who is told. Reading never fails because of
 * what the file says; an invalid one must not be run. Immutable and thread-safe.
 *
 * <pre>{@code
 * JobFile file = JobFile.read(Path.of("job.yaml"));
 * JobResult result = file.job(Clock.systemUTC(), done -> log.info("{}", done)).run();
 * }</pre>
 */
public final class JobFile {

    private final Report report;
    private final Path state;
    private final int keep;
    private final List<Pipeline.Builder> pipelines;
    private final Parts parts;

    /**
     * The rest of the file.
     *
     * @param mail who is told
     * @param credentials where the keys are
     */
    record Parts(Optional<MailSettings> mail, Optional<Path> credentials) {}

    JobFile(Report report, Path state, int keep, List<Pipeline.Builder> pipelines, Parts parts) {
        this.report = report;
        this.state = state;
        this.keep = keep;
        this.pipelines = List.copyOf(pipelines);
        this.parts = parts;
    }

    /**
     * Reads a job with the schemas that the SDK carries.
     *
     * @param file the job; paths in it begin at its folder
     * @throws SourceException if the file cannot be read
     */
    public static JobFile read(Path file) {
        return read(file, () -> HttpTransport.builder("collectivites-sdk").build());
    }

    /**
     * The same with a network of its own: proxy, certificate authorities, pace.
     *
     * @param network makes what sends the requests to one portal in one run, which is closed at its end
     */
    public static JobFile read(Path file, Supplier<HttpTransport> network) {
        return new JobReader(file, network).read();
    }

    /** The JSON Schema (2020-12) of {@code job.yaml}, for editors. */
    public static String jsonSchema() {
        try (InputStream in = JobFile.class.getResourceAsStream("job-yaml.schema.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with the file, each finding with its line. */
    public Report report() {
        return report;
    }

    /** The findings of {@link #report()} that were kept. */
    public List<Problem> problems() {
        return report.problems();
    }

    /** The verdict on the file. */
    public Outcome outcome() {
        return report.outcome();
    }

    /** Folder in which the job keeps its lock and its records. */
    public Path state() {
        return state;
    }

    /** Who is told by mail; empty when nobody is. */
    public Optional<MailSettings> mail() {
        return parts.mail();
    }

    /**
     * The keys and passwords that it names.
     *
     * @throws fr.collectivites.sdk.core.problem.SdkException if their file cannot be used
     */
    public Credentials credentials() {
        return parts.credentials().map(Credentials::read).orElseGet(Credentials::none);
    }

    /**
     * The job.
     *
     * @param listener told about each pipeline when it has ended
     * @throws IllegalArgumentException if the file is invalid
     */
    public Job job(Clock clock, Consumer<PipelineResult> listener) {
        if (outcome() == Outcome.INVALID) {
            throw new IllegalArgumentException(
                    "The job has errors: " + report.problems().get(0).message(Locale.ENGLISH));
        }
        Job.Builder job = Job.builder(state).keep(keep).clock(clock).listener(listener);
        pipelines.forEach(pipeline -> job.pipeline(pipeline.clock(clock).build()));
        return job.build();
    }
}
