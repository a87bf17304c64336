package fr.collectivites.sdk.needs.client;

import fr.collectivites.sdk.core.writing.Replacement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a reader of changes keeps how far it has come. */
public interface ChangeCursor {

    /** How far it has come; empty before the first change. */
    Optional<String> load();

    /** Keeps how far it has come, after a change has been treated. */
    void store(String cursor);

    /**
     * In a file, which is replaced as a whole.
     *
     * @throws UncheckedIOException from its methods, if the file cannot be read or written
     */
    static ChangeCursor file(Path file) {
        return new ChangeCursor() {
            @Override
            public Optional<String> load() {
                try {
                    return Files.exists(file)
                            ? Optional.of(Files.readString(file).strip()).filter(text -> !text.isEmpty())
                            : Optional.empty();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public void store(String cursor) {
                Path beside = file.resolveSibling(file.getFileName() + ".new");
                try {
                    Files.writeString(beside, cursor);
                    Replacement.replace(beside, file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }
}
