package fr.collectivites.sdk.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.collectivites.sdk.core.journal.CrashingStorage.Tear;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JournalTest {

    @TempDir
    Path folder;

    @Test
    void entries_are_there_when_the_journal_is_opened_again() {
        Path file = folder.resolve("outbox.journal");
        try (Journal journal = Journal.open(file)) {
            assertThat(journal.entries()).isEmpty();
            journal.append(bytes("un"));
            journal.append(new byte[0]);
            journal.append(bytes("été"));
        }
        try (Journal journal = Journal.open(file)) {
            assertThat(texts(journal)).containsExactly("un", "", "été");
            journal.compact(List.of(bytes("été")));
            journal.append(bytes("quatre"));
            assertThat(texts(journal)).containsExactly("été", "quatre");
        }
        try (Journal journal = Journal.open(file)) {
            assertThat(texts(journal)).containsExactly("été", "quatre");
        }
    }

    /** The write is lost from every byte on, and torn in every way: what was appended before is whole, and goes on. */
    @ParameterizedTest
    @EnumSource(Tear.class)
    void a_write_that_is_torn_at_any_byte_is_dropped_and_nothing_else(Tear tear) throws IOException {
        byte[] frame = Frames.write(bytes("la troisième entrée"));
        for (int arrived = 0; arrived < frame.length; arrived++) {
            CrashingStorage disk = new CrashingStorage();
            Journal before = Journal.over(disk);
            before.append(bytes("un"));
            before.append(bytes("deux"));
            disk.crashWhileAppending(frame, arrived, tear);
            Journal after = Journal.over(disk);
            assertThat(texts(after)).as("%d bytes, %s", arrived, tear).containsExactly("un", "deux");
            after.append(bytes("trois"));
            assertThat(texts(Journal.over(disk)))
                    .as("%d bytes, %s", arrived, tear)
                    .containsExactly("un", "deux", "trois");
        }
    }

    @Test
    void an_entry_is_on_disk_when_append_returns() throws IOException {
        CrashingStorage disk = new CrashingStorage();
        Journal journal = Journal.over(disk);
        for (int i = 0; i < 3; i++) {
            journal.append(bytes("entrée " + i));
            assertThat(disk.forced()).isEqualTo(disk.size()).isPositive();
        }
    }

    /** A bit that has turned in the middle is no torn end: what stands behind it must not be dropped in silence. */
    @Test
    void damage_before_the_end_is_told() throws IOException {
        CrashingStorage disk = new CrashingStorage();
        Journal journal = Journal.over(disk);
        journal.append(bytes("un"));
        int first = disk.size();
        journal.append(bytes("deux"));
        for (int at = 0; at < first; at++) {
            disk.flip(at);
            assertThatThrownBy(() -> Journal.over(disk))
                    .as("byte %d", at)
                    .isInstanceOfSatisfying(
                            JournalException.class,
                            e -> assertThat(e.message(Locale.FRENCH)).contains("endommagé"));
            disk.flip(at);
        }
        assertThat(texts(Journal.over(disk))).containsExactly("un", "deux");
    }

    @Test
    void a_full_disk_leaves_the_journal_as_it_was() throws IOException {
        CrashingStorage disk = new CrashingStorage();
        Journal journal = Journal.over(disk);
        journal.append(bytes("un"));
        disk.full(true);
        assertThatThrownBy(() -> journal.append(bytes("deux")))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("No space left");
        disk.full(false);
        journal.append(bytes("trois"));
        assertThat(texts(Journal.over(disk))).containsExactly("un", "trois");
    }

    @Test
    void a_journal_is_had_by_one_at_a_time() throws IOException {
        Path file = folder.resolve("a.journal");
        try (Journal journal = Journal.open(file)) {
            assertThatThrownBy(() -> Journal.open(file))
                    .isInstanceOf(JournalException.class)
                    .hasMessageContaining(file.toString());
            journal.append(bytes("un"));
        }
        Journal again = Journal.open(file);
        again.close();
        again.close();
        assertThatIllegalStateException().isThrownBy(() -> again.append(bytes("x")));
        assertThatThrownBy(() -> Journal.open(folder.resolve("absent/a.journal")))
                .isInstanceOf(JournalException.class);
        assertThat(Files.exists(file)).isTrue();
    }

    /** An interrupted thread must not close the file for the others. */
    @Test
    void an_interrupted_thread_writes_all_the_same() {
        try (Journal journal = Journal.open(folder.resolve("i.journal"))) {
            Thread.currentThread().interrupt();
            journal.append(bytes("un"));
            assertThat(Thread.interrupted()).isTrue();
            journal.append(bytes("deux"));
            assertThat(texts(journal)).containsExactly("un", "deux");
        }
    }

    private static List<String> texts(Journal journal) {
        return journal.entries().stream()
                .map(entry -> new String(entry, StandardCharsets.UTF_8))
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
