package fr.collectivites.sdk.core.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs the targets without a fuzzer: on their seeds and on seeded mutations of them. */
class FuzzTest {

    enum Target {
        CSV(CsvTarget::fuzzerTestOneInput, CsvTarget.seeds()),
        FILE(FileTarget::fuzzerTestOneInput, FileTarget.seeds()),
        SCHEMA(SchemaTarget::fuzzerTestOneInput, SchemaTarget.seeds()),
        PATTERN(PatternTarget::fuzzerTestOneInput, PatternTarget.seeds()),
        JSON(JsonTarget::fuzzerTestOneInput, JsonTarget.seeds());

        private final Run run;
        private final List<byte[]> seeds;

        Target(Run run, List<byte[]> seeds) {
            this.run = run;
            this.seeds = seeds;
        }
    }

    private interface Run {
        void on(byte[] data) throws Exception;
    }

    /** Writes the seeds of each target into a directory of its name, for a fuzzer to begin with. */
    public static void main(String[] args) throws IOException {
        for (Target target : Target.values()) {
            Path directory =
                    Files.createDirectories(Path.of(args[0], target.name().toLowerCase(Locale.ROOT)));
            int number = 0;
            for (byte[] seed : target.seeds) {
                Files.write(directory.resolve("seed-" + number++), seed);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void seedsAndSomeMutations(Target target) {
        for (byte[] seed : target.seeds) {
            run(target, seed);
        }
        mutate(target, 1, 500);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("deep")
    void manyMutations(Target target) {
        mutate(target, 2, 50_000);
    }

    private static void mutate(Target target, long seed, int times) {
        Random random = new Random(seed);
        for (int i = 0; i < times; i++) {
            byte[] data = target.seeds.get(random.nextInt(target.seeds.size()));
            for (int changes = random.nextInt(4); changes >= 0; changes--) {
                data = mutated(data, target.seeds.get(random.nextInt(target.seeds.size())), random);
            }
            run(target, data);
        }
    }

    /** A byte changed, a range taken out or doubled, or a range of another seed put in. */
    private static byte[] mutated(byte[] data, byte[] other, Random random) {
        int from = random.nextInt(data.length + 1);
        int to = Math.min(data.length, from + 1 + random.nextInt(8));
        int otherFrom = random.nextInt(other.length + 1);
        return switch (random.nextInt(4)) {
            case 0 -> joined(data, from, new byte[] {(byte) random.nextInt(256)}, to);
            case 1 -> joined(data, from, new byte[0], to);
            case 2 -> joined(data, to, Arrays.copyOfRange(data, from, to), to);
            default ->
                joined(
                        data,
                        from,
                        Arrays.copyOfRange(other, otherFrom, Math.min(other.length, otherFrom + random.nextInt(20))),
                        to);
        };
    }

    private static byte[] joined(byte[] data, int end, byte[] middle, int from) {
        byte[] joined = Arrays.copyOf(data, end + middle.length + data.length - from);
        System.arraycopy(middle, 0, joined, end, middle.length);
        System.arraycopy(data, from, joined, end + middle.length, data.length - from);
        return joined;
    }

    private static void run(Target target, byte[] data) {
        try {
            target.run.on(data);
        } catch (Exception | Error e) {
            throw new AssertionError(target + " fails on " + Arrays.toString(data), e);
        }
    }
}
