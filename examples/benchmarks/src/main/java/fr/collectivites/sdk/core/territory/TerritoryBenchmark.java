package fr.collectivites.sdk.core.territory;

import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.PostalCode;
import fr.collectivites.sdk.core.code.Siren;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The embedded territory: time to read it, with and without its indexes, memory that it keeps, and look-ups. The limits
 * that it must hold on a warm machine: 80 ms and 40 MB.
 */
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class TerritoryBenchmark {

    /** Reading the resource. */
    @Benchmark
    public Territory load() {
        return new EmbeddedTerritory();
    }

    /** Reading the resource and building every index. */
    @Benchmark
    public Territory loadWithIndexes() {
        return loaded();
    }

    /** The very first reading in a new machine, nothing compiled yet: what a command line waits for. */
    @Benchmark
    @Fork(10)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    @BenchmarkMode(Mode.SingleShotTime)
    public Territory firstLoad() {
        return new EmbeddedTerritory();
    }

    /** Memory kept by a territory with every index, in MB: the counter {@code megabytes}. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 3)
    @Measurement(iterations = 1)
    public Territory memory(Memory memory) {
        long before = Memory.used();
        Territory kept = loaded();
        memory.megabytes = (Memory.used() - before) / 1e6;
        return kept;
    }

    /** A commune by its code. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    public Optional<Commune> communeByCode(Loaded loaded) {
        return loaded.territory.commune(CommuneCode.of("82112"));
    }

    /** The communes of a name, accents and dashes left out. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    public List<Commune> communesByName(Loaded loaded) {
        return loaded.territory.communesNamed("ST ANTONIN NOBLE VAL");
    }

    /** The communes nearest to a misspelt name, in all of France. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public List<Commune> nearestName(Loaded loaded) {
        return loaded.territory.nearest("Castelsarasin");
    }

    private static Territory loaded() {
        Territory territory = new EmbeddedTerritory();
        territory.communesNamed("Moissac");
        territory.communes(PostalCode.of("82200"));
        territory.commune(Siren.of("218201127"));
        return territory;
    }

    /** The territory that look-ups search. */
    @State(Scope.Benchmark)
    public static class Loaded {
        private final Territory territory = Territory.embedded();
    }

    /** The counter of memory. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Memory {
        /** Memory kept, in units of 1,000,000 bytes. */
        public double megabytes;

        /** Starts each measurement from zero. */
        @Setup(Level.Iteration)
        public void reset() {
            megabytes = 0;
        }

        /** Bytes in use once all that can be freed is freed. */
        static long used() {
            for (int i = 0; i < 4; i++) {
                System.gc();
            }
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        }
    }
}
