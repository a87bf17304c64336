package fr.collectivites.sdk.platform.people;

/** Takes mail to people. Implementations are thread-safe. */
public interface Post {

    /**
     * A message.
     *
     * @param to address
     * @param subject one line
     * @param text plain text, lines ended by {@code \n}
     */
    record Message(String to, String subject, String text) {}

    /**
     * Takes a message.
     *
     * @throws java.io.UncheckedIOException if it cannot be taken
     */
    void send(Message message);
}
