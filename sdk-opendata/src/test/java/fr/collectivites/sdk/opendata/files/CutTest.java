package fr.collectivites.sdk.opendata.files;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.catalog.Frequency;
import fr.collectivites.sdk.opendata.publish.Publisher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that is killed between any two steps: planning again leads to the same folder as if nothing had happened. */
class CutTest {

    /** Stands for {@code kill -9}: nothing catches it, so nothing is tidied up on the way. */
    private static final class Cut extends Error {
        private static final long serialVersionUID = 1L;
    }

    @TempDir
    Path temp;

    private Catalog before;
    private Catalog after;
    private int folders;

    @BeforeEach
    void catalogs() throws IOException {
        Path a = file("a.csv", "x;y\n1;2\n");
        Path b = file("b.csv", "x;y\n3;4\n5;6\n");
        Path c = file("c.json", "{}");
        Path changed = Files.createDirectory(temp.resolve("later")).resolve("b.csv");
        Files.writeString(changed, "x;y\n3;4\n5;6\n7;8\n");
        Files.setLastModifiedTime(changed, FileTime.from(Instant.parse("2026-02-01T00:00:00Z")));
        before = FilesPlatformTest.catalog(dataset("un", a, c), dataset("deux", b), dataset("trois", c));
        after = FilesPlatformTest.catalog(
                dataset("deux", changed, a),
                dataset("un", a).toBuilder().frequency(Frequency.ANNUAL).build(),
                dataset("quatre", c));
    }

    private Path file(String name, String content) throws IOException {
        Path path = temp.resolve(name);
        Files.writeString(path, content);
        Files.setLastModifiedTime(path, FileTime.from(Instant.parse("2026-01-15T10:30:00Z")));
        return path;
    }

    private static Dataset dataset(String id, Path... files) {
        Dataset.Builder dataset = Dataset.builder(id, "Jeu " + id, FilesPlatformTest.COMMUNE);
        Stream.of(files)
                .forEach(file -> dataset.distribution(Distribution.file(file).build()));
        return dataset.build();
    }

    private static Publisher portal(Path site, OutputFolder.Steps steps) {
        return Publisher.builder(FilesPlatform.builder(site).steps(steps).build())
                .retire(true)
                .clock(Clock.fixed(FilesPlatformTest.NOW, ZoneOffset.UTC))
                .build();
    }

    private static void run(Path site, Catalog catalog, OutputFolder.Steps steps) {
        Publisher portal = portal(site, steps);
        assertThat(portal.apply(portal.plan(catalog)).isComplete()).isTrue();
    }

    private Path folder(Catalog catalog) {
        Path site = temp.resolve("site" + folders++);
        run(site, catalog, OutputFolder.Steps.NONE);
        return site;
    }

    private Path copy(Path folder) throws IOException {
        Path site = temp.resolve("site" + folders++);
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Files.copy(path, site.resolve(folder.relativize(path)));
            }
        }
        return site;
    }

    private static SortedMap<String, String> bytes(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                files.put(folder.relativize(path).toString(), Files.isDirectory(path) ? "" : Files.readString(path));
            }
        }
        return files;
    }

    /** Cuts before the step of that number, and tears what was being written. */
    private static OutputFolder.Steps cutAt(int number, Path site, Random random) {
        int[] steps = {0};
        return step -> {
            if (steps[0]++ == number) {
                tear(site, random);
                throw new Cut();
            }
        };
    }

    private static void tear(Path site, Random random) {
        if (!Files.isDirectory(site)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(site)) {
            for (Path path : (Iterable<Path>) paths.filter(p -> p.toString().endsWith(".part"))::iterator) {
                try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
                    channel.truncate(random.nextInt((int) channel.size() + 1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean cut(Path site, Catalog catalog, OutputFolder.Steps steps) {
        try {
            run(site, catalog, steps);
            return false;
        } catch (Cut e) {
            return true;
        }
    }

    @Test
    void aFirstPublicationCutAnywhereIsFinishedByTheNext() throws IOException {
        SortedMap<String, String> wanted = bytes(folder(before));
        int cuts = 0;
        for (int number = 0; ; number++) {
            Path site = temp.resolve("first" + number);
            if (!cut(site, before, cutAt(number, site, new Random(number)))) {
                break;
            }
            cuts++;
            run(site, before, OutputFolder.Steps.NONE);
            assertThat(bytes(site)).as("cut before step %d", number).isEqualTo(wanted);
            assertThat(portal(site, OutputFolder.Steps.NONE).plan(before).isEmpty())
                    .isTrue();
        }
        assertThat(cuts).isGreaterThan(20);
    }

    @Test
    void aChangeCutAnywhereAndAgainIsFinishedByTheNext() throws IOException {
        SortedMap<String, String> wanted = bytes(folder(after));
        Path published = folder(before);
        List<Integer> reached = new ArrayList<>();
        for (int number = 0; number < 200; number++) {
            Path site = copy(published);
            Random random = new Random(number);
            if (!cut(site, after, cutAt(number, site, random))) {
                break;
            }
            reached.add(number);
            assertNothingTorn(site, number);
            cut(site, after, cutAt(random.nextInt(12), site, random));
            run(site, after, OutputFolder.Steps.NONE);
            assertThat(bytes(site)).as("cut before step %d", number).isEqualTo(wanted);
        }
        assertThat(reached).hasSizeGreaterThan(20);
    }

    /** What a web server would serve while the run is cut: the old file or the new one, never half of one. */
    private static void assertNothingTorn(Path site, int number) throws IOException {
        for (String name : List.of("un/a.csv", "deux/b.csv")) {
            assertThat(site.resolve(name))
                    .as("cut before step %d", number)
                    .content(StandardCharsets.UTF_8)
                    .startsWith("x;y\n")
                    .endsWith("\n");
        }
        assertThat(site.resolve("index.html")).content(StandardCharsets.UTF_8).endsWith("</html>\n");
    }
}
