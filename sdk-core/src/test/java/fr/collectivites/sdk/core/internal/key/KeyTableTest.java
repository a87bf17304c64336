package fr.collectivites.sdk.core.internal.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyTableTest {

    /** Digests that share bits on purpose: the part, the slot, or one half are the same for many. */
    private static KeyDigest key(Random random) {
        return KeyDigest.of((long) random.nextInt(12) << 32 | random.nextInt(3), random.nextInt(500) * 1_000L);
    }

    @Test
    void remembersTheLastRowOfEachKeyAsAMapDoes() {
        Random random = new Random(82);
        KeyTable table = new KeyTable(KeyTable.DEFAULT_LIMIT);
        Map<String, Long> plain = new HashMap<>();
        for (long row = 1; row <= 60_000; row++) {
            KeyDigest key = key(random);
            Long before = plain.put(key.high() + " " + key.low(), row);
            assertThat(table.put(key, row)).isEqualTo(before == null ? 0 : before);
            KeyDigest other = key(random);
            assertThat(table.contains(other.high(), other.low()))
                    .isEqualTo(plain.containsKey(other.high() + " " + other.low()));
        }
        assertThat(plain.size()).isGreaterThan(17_000);
        assertThat(table.isFull()).isFalse();
    }

    @Test
    void whatIsTooManyIsToldAndKnownKeysAreStillFound() {
        KeyTable table = new KeyTable(2);
        assertThat(table.put(KeyDigest.of(1, 1), 1)).isZero();
        assertThat(table.put(KeyDigest.of(1, 2), 2)).isZero();
        assertThat(table.isFull()).isFalse();
        assertThat(table.put(KeyDigest.of(1, 3), 3)).isZero();
        assertThat(table.isFull()).isTrue();
        assertThat(table.contains(1, 3)).isFalse();
        assertThat(table.put(KeyDigest.of(1, 1), 4)).isEqualTo(1);
    }

    @Test
    void rowsReachFourThousandMillions() {
        KeyTable table = new KeyTable(9);
        assertThat(table.put(KeyDigest.of(7, 7), 4_294_967_295L)).isZero();
        assertThat(table.put(KeyDigest.of(7, 7), 4_294_967_296L)).isZero();
        assertThat(table.isFull()).isTrue();
        assertThat(table.put(KeyDigest.of(7, 7), 5)).isEqualTo(4_294_967_295L);
    }
}
