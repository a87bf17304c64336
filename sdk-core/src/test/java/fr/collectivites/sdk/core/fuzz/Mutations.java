package fr.collectivites.sdk.core.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Seeded changes of inputs. Not thread-safe. */
final class Mutations {

    private static final int MAX_LENGTH = 4096;

    private final List<byte[]> inputs;
    private final Random random;

    Mutations(List<byte[]> inputs, long seed) {
        this.inputs = inputs;
        this.random = new Random(seed);
    }

    /** One of the inputs, changed in one to four places. */
    byte[] next() {
        byte[] data = inputs.get(random.nextInt(inputs.size()));
        for (int changes = random.nextInt(4); changes >= 0; changes--) {
            data = mutated(data, inputs.get(random.nextInt(inputs.size())));
        }
        return data.length > MAX_LENGTH ? Arrays.copyOf(data, MAX_LENGTH) : data;
    }

    /** A byte changed, a range taken out or doubled, or a range of another input put in. */
    private byte[] mutated(byte[] data, byte[] other) {
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
}
