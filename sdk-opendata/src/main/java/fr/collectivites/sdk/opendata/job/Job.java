package fr.collectivites.sdk.opendata.job;

import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.SdkException;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The work of one night: one pipeline after the other, each by itself, so that what goes wrong for one commune does not
 * touch the others. Runs one at a time, whoever starts them: a lock in the folder of the job excludes a second one, and is
 * gone with its process. Each run leaves there {@code last-run.json}, {@code resume.html} and a log of its own.
 *
 * <p>Immutable and thread-safe.
 */
public final class Job {

    private final Path folder;
    private final List<Pipeline> pipelines;
    private final int keep;
    private final Clock clock;
    private final Consumer<PipelineResult> listener;

    private Job(Builder builder) {
        this.folder = builder.folder;
        this.pipelines = List.copyOf(builder.pipelines);
        this.keep = builder.keep;
        this.clock = builder.clock;
        this.listener = builder.listener;
    }

    /**
     * Starts a job.
     *
     * @param folder where it keeps its lock and what it tells about its runs; made if it is not there
     */
    public static Builder builder(Path folder) {
        return new Builder(folder);
    }

    /**
     * Does the work once.
     *
     * @throws SdkException if another run is under way, or the folder cannot be written to
     */
    public JobResult run() {
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(
                            folder.resolve("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = lock(channel)) {
                if (lock == null) {
                    throw new SdkException(
                            Problem.of(OpendataCode.JOB_RUNNING)
                                    .with("file", folder.resolve("run.lock"))
                                    .build(),
                            null);
                }
                return runAlone();
            }
        } catch (IOException e) {
            throw new SdkException(
                    Problem.of(OpendataCode.OUTPUT_FAILED)
                            .with("file", folder)
                            .with("detail", String.valueOf(e.getMessage()))
                            .build(),
                    e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // by another thread of this program
        }
    }

    private JobResult runAlone() throws IOException {
        Instant started = clock.instant();
        RunRecord record = new RunRecord(folder, keep);
        record.begin(started);
        List<PipelineResult> results = new ArrayList<>();
        for (Pipeline pipeline : pipelines) {
            if (Thread.currentThread().isInterrupted()) {
                break;
            }
            PipelineResult result = pipeline.run();
            results.add(result);
            record.add(result);
            listener.accept(result);
        }
        JobResult result = new JobResult(started, clock.instant(), results);
        record.end(result);
        return result;
    }

    /** Builds a {@link Job}. Not thread-safe. */
    public static final class Builder {
        private final Path folder;
        private final List<Pipeline> pipelines = new ArrayList<>();
        private int keep = 30;
        private Clock clock = Clock.systemUTC();
        private Consumer<PipelineResult> listener = result -> {};

        private Builder(Path folder) {
            this.folder = folder;
        }

        /** Work to do; in the order of the calls. */
        public Builder pipeline(Pipeline pipeline) {
            pipelines.add(pipeline);
            return this;
        }

        /**
         * How many logs of runs are kept, the newest; 30 by default.
         *
         * @throws IllegalArgumentException if it is below 1
         */
        public Builder keep(int runs) {
            if (runs < 1) {
                throw new IllegalArgumentException("at least one run is kept, not " + runs);
            }
            this.keep = runs;
            return this;
        }

        /** The clock of the records. */
        public Builder clock(Clock clock) {
            this.clock = clock;
            return this;
        }

        /** Who is told about each pipeline when it has ended. */
        public Builder listener(Consumer<PipelineResult> listener) {
            this.listener = listener;
            return this;
        }

        /** The job. */
        public Job build() {
            return new Job(this);
        }
    }
}
