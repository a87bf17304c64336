package fr.collectivites.sdk.opendata.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Runs the target without a fuzzer: on its seeds and on seeded mutations of them. */
class RdfFuzzTest {

    private static final List<byte[]> SEEDS = RdfTarget.seeds();

    /** Writes the seeds into a directory of the target's name, for a fuzzer to begin with. */
    public static void main(String[] args) throws IOException {
        Path directory = Files.createDirectories(Path.of(args[0], "rdf"));
        for (int i = 0; i < SEEDS.size(); i++) {
            Files.write(directory.resolve("seed-" + i), SEEDS.get(i));
        }
    }

    @Test
    void seedsAndSomeMutations() {
        SEEDS.forEach(RdfFuzzTest::run);
        mutate(1, 300);
    }

    @Test
    @Tag("deep")
    void manyMutations() {
        mutate(2, 20_000);
    }

    private static void mutate(long seed, int times) {
        Random random = new Random(seed);
        for (int i = 0; i < times; i++) {
            byte[] data = SEEDS.get(random.nextInt(SEEDS.size()));
            for (int changes = random.nextInt(4); changes >= 0; changes--) {
                data = mutated(data, SEEDS.get(random.nextInt(SEEDS.size())), random);
            }
            run(data);
        }
    }

    /** A byte changed, a range taken out or doubled, or a range of another seed put in; never the first byte. */
    private static byte[] mutated(byte[] data, byte[] other, Random random) {
        int from = 1 + random.nextInt(data.length);
        int to = Math.min(data.length, from + 1 + random.nextInt(40));
        int otherFrom = 1 + random.nextInt(other.length);
        return switch (random.nextInt(4)) {
            case 0 -> joined(data, from, new byte[] {(byte) random.nextInt(256)}, Math.min(data.length, from + 1));
            case 1 -> joined(data, from, new byte[0], to);
            case 2 -> joined(data, to, Arrays.copyOfRange(data, from, to), to);
            default ->
                joined(
                        data,
                        from,
                        Arrays.copyOfRange(
                                other,
                                otherFrom,
                                Math.max(otherFrom, Math.min(other.length, otherFrom + random.nextInt(60)))),
                        to);
        };
    }

    private static byte[] joined(byte[] data, int end, byte[] middle, int from) {
        byte[] joined = Arrays.copyOf(data, end + middle.length + data.length - from);
        System.arraycopy(middle, 0, joined, end, middle.length);
        System.arraycopy(data, from, joined, end + middle.length, data.length - from);
        return joined;
    }

    private static void run(byte[] data) {
        try {
            RdfTarget.fuzzerTestOneInput(data);
        } catch (Exception | Error e) {
            throw new AssertionError("fails on " + new String(data, StandardCharsets.ISO_8859_1), e);
        }
    }
}
