package fr.collectivites.sdk.cli.table;

import fr.collectivites.sdk.cli.Terminal;
import fr.collectivites.sdk.core.problem.Messages;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.table.Row;
import fr.collectivites.sdk.core.table.TableReader;
import fr.collectivites.sdk.core.table.TableSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * A line on a terminal that says how far the work is: share done, rows, rows a second, time left. It appears after two
 * seconds, so that short work stays silent. How many rows a file has is estimated from its size and its first lines.
 */
public final class Progress {

    private static final long PATIENCE = 2_000_000_000L;
    private static final long STEP = 200_000_000L;
    private static final int SAMPLE = 262_144;
    private static final int WIDTH = 20;

    private final Terminal terminal;
    private final Messages messages;
    private final LongSupplier clock;
    private final long start;
    private final long total;
    private final boolean repeated;
    private long done;
    private long rows;
    private long shown;
    private boolean visible;

    /**
     * Progress over some inputs.
     *
     * @param clock nanoseconds, as {@link System#nanoTime}
     */
    public Progress(Terminal terminal, List<Input> inputs, LongSupplier clock) {
        this(terminal, inputs, 1, clock);
    }

    private Progress(Terminal terminal, List<Input> inputs, int passes, LongSupplier clock) {
        this.terminal = terminal;
        this.messages = terminal.messages("progress");
        this.clock = clock;
        this.start = clock.getAsLong();
        this.shown = start + PATIENCE;
        this.total = passes * inputs.stream().mapToLong(Input::size).sum();
        this.repeated = passes > 1;
    }

    /** Progress over an input that is read from its beginning to its end that many times. */
    public static Progress ofPasses(Terminal terminal, Input input, int passes, LongSupplier clock) {
        return new Progress(terminal, List.of(input), passes, clock);
    }

    /** The source of an input, watched; the source itself where nobody sees the progress. */
    public TableSource watch(Input input) {
        return terminal.liveProgress() ? new Watched(input) : input.source();
    }

    /** Says that an input is done. */
    public void finished(Input input) {
        done += repeated ? 0 : input.size();
        clear();
    }

    /** Takes the line away before something else is written. */
    public void clear() {
        if (visible) {
            terminal.err().print("\r\u001b[K");
            terminal.err().flush();
            visible = false;
        }
    }

    private void row(long bytes) {
        rows++;
        // Asking for the time costs more than reading a row.
        if ((rows & 0x3ff) != 0) {
            return;
        }
        long now = clock.getAsLong();
        if (now - shown >= 0) {
            shown = now + STEP;
            show(bytes, (now - start) / 1e9);
        }
    }

    private void show(long bytes, double seconds) {
        String rate = grouped(Math.round(rows / seconds));
        String line;
        if (total > 0 && bytes > 0) {
            double share = Math.min(0.99, (done + bytes) / (double) total);
            int full = (int) Math.round(share * WIDTH);
            line = messages.text(
                    "line",
                    Map.of(
                            "bar", "█".repeat(full) + "░".repeat(WIDTH - full),
                            "share", Integer.toString((int) (share * 100)),
                            "rows", grouped(rows),
                            "rate", rate,
                            "left", left(seconds / share - seconds)));
        } else {
            line = messages.text("rows", Map.of("rows", grouped(rows), "rate", rate));
        }
        terminal.err().print("\r\u001b[K" + line);
        terminal.err().flush();
        visible = true;
    }

    private String left(double seconds) {
        long whole = Math.round(seconds);
        return whole < 90
                ? messages.text("seconds", Map.of("n", Long.toString(whole)))
                : messages.text("minutes", Map.of("n", Long.toString(Math.round(whole / 60.0))));
    }

    private static String grouped(long n) {
        return String.format(Locale.ROOT, "%,d", n).replace(',', ' ');
    }

    /** Average bytes of a line at the start of a text file; 0 for other files. */
    private static double lineBytes(String name) {
        if (!name.toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv)")) {
            return 0;
        }
        try (InputStream in = Files.newInputStream(Path.of(name))) {
            byte[] sample = in.readNBytes(SAMPLE);
            int lines = 0;
            for (byte b : sample) {
                lines += b == '\n' ? 1 : 0;
            }
            return lines == 0 ? 0 : (double) sample.length / lines;
        } catch (IOException e) {
            return 0;
        }
    }

    private final class Watched implements TableSource {
        private final Input input;

        Watched(Input input) {
            this.input = input;
        }

        @Override
        public String name() {
            return input.source().name();
        }

        @Override
        public TableReader open(ReadOptions options, ProblemSink sink) {
            TableReader reader = input.source().open(options, sink);
            double lineBytes = lineBytes(name());
            return new TableReader() {
                private double bytes;

                @Override
                public boolean next() {
                    bytes = Math.min((double) input.size(), bytes + lineBytes);
                    Progress.this.row((long) bytes);
                    return reader.next();
                }

                @Override
                public Row row() {
                    return reader.row();
                }

                @Override
                public Map<String, String> facts() {
                    return reader.facts();
                }

                @Override
                public void close() {
                    done += repeated ? input.size() : 0;
                    reader.close();
                }
            };
        }
    }
}
