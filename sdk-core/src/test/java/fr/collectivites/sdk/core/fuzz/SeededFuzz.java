package fr.collectivites.sdk.core.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Many seeded mutations in one process, at the speed of the readers themselves: of the seeds, and of what a fuzzer guided
 * by coverage kept. Used by {@code .ci/fuzz}.
 */
final class SeededFuzz {

    private static final int MOST_FAULTS = 5;
    /** More processor time than this for one input is a hang. */
    private static final long HANG_NANOS = 20_000_000_000L;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Target target;
    private final Path folder;
    private final long thread = Thread.currentThread().getId();
    private final Set<String> faults = new TreeSet<>();
    private volatile byte[] input = new byte[0];
    private volatile long begun;

    private SeededFuzz(Target target, Path folder) {
        this.target = target;
        this.folder = folder;
    }

    /** {@code seeds FOLDER}: writes the seeds of each target into it; {@code run TARGET TIMES SEED FOLDER}: fuzzes. */
    public static void main(String[] args) throws IOException {
        if (args[0].equals("seeds")) {
            for (Target target : Target.values()) {
                writeSeeds(target, Path.of(args[1], target.name().toLowerCase(Locale.ROOT)));
            }
            return;
        }
        Target target = Target.valueOf(args[1].toUpperCase(Locale.ROOT));
        SeededFuzz fuzz = new SeededFuzz(target, Path.of(args[4]));
        long done = fuzz.run(Long.parseLong(args[2]), Long.parseLong(args[3]));
        System.out.println(done + " executions");
        fuzz.faults.forEach(System.out::println);
        System.exit(fuzz.faults.isEmpty() ? 0 : 1);
    }

    private static void writeSeeds(Target target, Path folder) throws IOException {
        Files.createDirectories(folder);
        int number = 0;
        for (byte[] seed : target.seeds()) {
            Files.write(folder.resolve("seed-" + number++), seed);
        }
    }

    private long run(long times, long seed) throws IOException {
        List<byte[]> inputs = new ArrayList<>(target.seeds());
        try (Stream<Path> kept = Files.list(folder)) {
            kept.sorted().forEach(file -> inputs.add(read(file)));
        }
        watch();
        Mutations mutations = new Mutations(inputs, seed);
        long done = 0;
        while (done < times && faults.size() < MOST_FAULTS) {
            byte[] data = mutations.next();
            begun = THREADS.getThreadCpuTime(thread);
            input = data;
            try {
                target.on(data);
            } catch (Exception | Error e) {
                fault(e, data);
            }
            done++;
        }
        return done;
    }

    private void fault(Throwable e, byte[] data) {
        StackTraceElement[] trace = e.getStackTrace();
        String place = e.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
        if (faults.add(place)) {
            write("crash-" + faults.size(), data);
            e.printStackTrace();
        }
    }

    private void watch() {
        Thread watch = new Thread(() -> {
            while (true) {
                byte[] before = input;
                pause();
                if (input == before && THREADS.getThreadCpuTime(thread) - begun > HANG_NANOS) {
                    write("timeout-" + System.nanoTime(), before);
                    System.out.println("an input takes too long");
                    Runtime.getRuntime().halt(3);
                }
            }
        });
        watch.setDaemon(true);
        watch.start();
    }

    private static void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(String name, byte[] data) {
        try {
            Files.write(folder.resolve(name), data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
