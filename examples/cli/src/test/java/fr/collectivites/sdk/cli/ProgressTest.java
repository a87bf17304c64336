package fr.collectivites.sdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.cli.table.Input;
import fr.collectivites.sdk.cli.table.Progress;
import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.table.TableReader;
import fr.collectivites.sdk.core.table.TableSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {

    private static final long SECOND = 1_000_000_000L;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Terminal terminal(String seen) {
        PrintStream stream = new PrintStream(err, false, StandardCharsets.UTF_8);
        return new Terminal(
                new Terminal.Streams(InputStream.nullInputStream(), stream, stream), Map.of(), Locale.FRENCH, seen);
    }

    /** Reads 40,000 rows on a clock that ticks at each look at it. */
    private String read(String seen, long tick) throws IOException {
        Path file = Files.writeString(folder.resolve("f.csv"), "a;b\n" + "1;2\n".repeat(40_000));
        Input input = new Input(file, TableSource.file(file), Files.size(file), "");
        AtomicLong clock = new AtomicLong();
        Progress progress = new Progress(terminal(seen), List.of(input), () -> clock.addAndGet(tick));
        try (TableReader reader = progress.watch(input).open(ReadOptions.defaults(), problem -> {})) {
            long rows = 0;
            while (reader.next()) {
                rows++;
            }
            assertThat(rows).isEqualTo(40_001);
        }
        progress.finished(input);
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void showsShareRowsRateAndTimeLeft() throws IOException {
        String shown = read("err", SECOND);
        assertThat(shown).contains("\r\u001b[K█", "51 % · 20 480 lignes", "lignes/s", "encore 2");
        // The line is gone at the end.
        assertThat(shown).endsWith("\r\u001b[K");
    }

    @Test
    void countsAFileThatIsReadTwiceAsTwoHalves() throws IOException {
        Path file = Files.writeString(folder.resolve("f.csv"), "a;b\n" + "1;2\n".repeat(40_000));
        Input input = new Input(file, TableSource.file(file), Files.size(file), "");
        AtomicLong clock = new AtomicLong();
        Progress progress = Progress.ofPasses(terminal("err"), input, 2, () -> clock.addAndGet(SECOND));
        for (int pass = 0; pass < 2; pass++) {
            err.reset();
            try (TableReader reader = progress.watch(input).open(ReadOptions.defaults(), problem -> {})) {
                while (reader.next()) {
                    assertThat(reader.row().size()).isEqualTo(2);
                }
            }
            String shown = err.toString(StandardCharsets.UTF_8);
            assertThat(shown).contains(pass == 0 ? "25 %" : "75 %").doesNotContain(pass == 0 ? "75 %" : "25 %");
        }
    }

    @Test
    void staysSilentWhenTheWorkIsShort() throws IOException {
        assertThat(read("err", SECOND / 100)).isEmpty();
    }

    @Test
    void staysSilentWhenNobodySeesIt() throws IOException {
        assertThat(read("out", SECOND)).isEmpty();
    }
}
