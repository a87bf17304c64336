package fr.collectivites.sdk.core.validation;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Megabytes per second of processor time of the thread, which other work on the machine disturbs less than the clock. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class CpuMegabytes {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Megabytes (of a million bytes) per second of processor time. */
    public double megabytesPerCpuSecond;

    /** Starts each measurement from zero. */
    @Setup(Level.Iteration)
    public void reset() {
        megabytesPerCpuSecond = 0;
    }

    /** Runs the work so often, each time on so many bytes. */
    void measure(int times, long bytes, Runnable work) {
        long before = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < times; i++) {
            work.run();
        }
        long nanos = THREADS.getCurrentThreadCpuTime() - before;
        megabytesPerCpuSecond = 1e3 * times * bytes / nanos;
    }
}
