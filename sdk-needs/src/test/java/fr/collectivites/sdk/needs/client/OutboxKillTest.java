package fr.collectivites.sdk.needs.client;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.needs.testing.Samples;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a program that saves and sends at twenty points, each time in the middle of what it does, and starts it again: what
 * {@code save} has returned for is on the platform in the end, once.
 */
@Tag("deep")
class OutboxKillTest {

    private static final int POINTS = 20;

    @TempDir
    private Path folder;

    @Test
    void nothingIsLostAndNothingIsDoubled() throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(20261124);
        Set<Integer> saved = new TreeSet<>();
        int next = 1;
        try (FakePlatform platform = new FakePlatform()) {
            for (int point = 0; point < POINTS; point++) {
                // Between 1 and 24 lines of output on: at every kind of step.
                int reached = run(platform, next, next + 99, 1 + random.nextInt(24), saved);
                // What was being saved may be there or not: it is saved again.
                next = Math.max(next, reached);
            }
            run(platform, next, next + 2, Integer.MAX_VALUE, saved);

            assertThat(saved).hasSizeGreaterThan(POINTS);
            Set<String> expected = new HashSet<>();
            saved.forEach(number -> expected.add(Samples.id(number)));
            assertThat(platform.records.keySet()).containsAll(expected);
            assertThat(platform.writes).doesNotHaveDuplicates().hasSameSizeAs(platform.records.keySet());
        }
    }

    /** Runs the program until it has said that many lines, or to its end; gives the number to go on with. */
    private int run(FakePlatform platform, int from, int to, int lines, Set<Integer> saved)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OutboxWriter.class.getName(),
                        platform.uri().toString(),
                        folder.resolve("outbox").toString(),
                        String.valueOf(from),
                        String.valueOf(to))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int next = from;
        String last = "";
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String line = out.readLine();
            for (int said = 1; line != null; said++) {
                last = line;
                if (line.startsWith("saved ")) {
                    int number = Integer.parseInt(line.substring("saved ".length()));
                    saved.add(number);
                    next = number + 1;
                }
                if (said == lines) {
                    // By its handle: what it has said already stays to be read.
                    process.toHandle().destroyForcibly();
                }
                line = out.readLine();
            }
        }
        process.waitFor();
        if (lines == Integer.MAX_VALUE) {
            assertThat(last).isEqualTo("left 0 0");
        }
        return next;
    }
}
