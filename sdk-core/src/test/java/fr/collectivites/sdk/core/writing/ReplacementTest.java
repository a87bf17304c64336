package fr.collectivites.sdk.core.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplacementTest {

    /** A move that fails so often, as Windows does while a program holds the file. */
    private static Replacement.Move failing(IOException... failures) {
        Deque<IOException> left = new ArrayDeque<>(List.of(failures));
        return () -> {
            if (!left.isEmpty()) {
                throw left.poll();
            }
        };
    }

    private final List<Long> pauses = new ArrayList<>();

    @Test
    void a_file_takes_the_place_of_another_or_of_none(@TempDir Path folder) throws IOException {
        Path target = folder.resolve("t.csv");
        for (String text : List.of("un", "deux")) {
            Replacement.replace(Files.writeString(folder.resolve("part"), text), target);
            assertThat(target).hasContent(text);
            assertThat(folder.resolve("part")).doesNotExist();
        }
    }

    @Test
    void a_file_that_is_held_for_a_moment_is_waited_for() throws IOException {
        IOException held = new FileSystemException("t.csv", null, "utilisé par un autre processus");
        Replacement.replace(failing(held, new AccessDeniedException("t.csv")), true, pauses::add);
        assertThat(pauses).containsExactly(50L, 100L);
    }

    @Test
    void a_file_that_stays_held_is_given_up_after_three_seconds() {
        AccessDeniedException held = new AccessDeniedException("t.csv");
        Replacement.Move never = () -> {
            throw held;
        };
        assertThatThrownBy(() -> Replacement.replace(never, true, pauses::add)).isSameAs(held);
        assertThat(pauses.stream().mapToLong(Long::longValue).sum()).isBetween(3_000L, 3_500L);
    }

    @Test
    void what_does_not_pass_is_not_waited_for() {
        assertThatThrownBy(() -> Replacement.replace(failing(new NoSuchFileException("part")), true, pauses::add))
                .isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> Replacement.replace(failing(new AccessDeniedException("t")), false, pauses::add))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(pauses).isEmpty();
    }
}
