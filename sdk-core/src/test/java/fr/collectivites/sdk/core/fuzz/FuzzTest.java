package fr.collectivites.sdk.core.fuzz;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs the targets without a fuzzer: on their seeds and on seeded mutations of them. */
class FuzzTest {

    @ParameterizedTest
    @EnumSource
    void seedsAndSomeMutations(Target target) {
        for (byte[] seed : target.seeds()) {
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
        Mutations mutations = new Mutations(target.seeds(), seed);
        for (int i = 0; i < times; i++) {
            run(target, mutations.next());
        }
    }

    private static void run(Target target, byte[] data) {
        try {
            target.on(data);
        } catch (Exception | Error e) {
            throw new AssertionError(target + " fails on " + Arrays.toString(data), e);
        }
    }
}
