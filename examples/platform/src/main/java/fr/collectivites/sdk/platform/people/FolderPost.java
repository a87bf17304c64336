package fr.collectivites.sdk.platform.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.UUID;

/** Puts messages into a folder, one file each, for a mail program of the house to send, or for a test to read. */
public final class FolderPost implements Post {

    private final Path folder;
    private final String from;
    private final Clock clock;

    /** Into a folder, made if it is missing. */
    public FolderPost(Path folder, String from, Clock clock) {
        this.folder = folder;
        this.from = from;
        this.clock = clock;
    }

    @Override
    public void send(Message message) {
        String name = clock.millis() + "-" + UUID.randomUUID() + ".eml";
        try {
            Files.createDirectories(folder);
            Path part = folder.resolve(name + ".part");
            Files.writeString(part, MailText.of(message, from, clock), StandardCharsets.US_ASCII);
            Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
