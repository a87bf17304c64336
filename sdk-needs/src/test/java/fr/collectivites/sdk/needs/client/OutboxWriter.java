package fr.collectivites.sdk.needs.client;

import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.RetryPolicy;
import fr.collectivites.sdk.core.http.Secret;
import fr.collectivites.sdk.needs.testing.Samples;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A program that saves needs and sends them, and says each step on its output: the one that {@link OutboxKillTest} kills.
 * Arguments: address, folder of the outbox, first and last number.
 */
final class OutboxWriter {

    private OutboxWriter() {}

    /** Saves from first to last, sends after every third, and at the end whatever is left. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        HttpTransport transport = HttpTransport.builder("test/1")
                .retry(new RetryPolicy(2, Duration.ZERO, Duration.ZERO))
                .build();
        try (NeedsClient client = NeedsClient.builder(
                        URI.create(arguments[0]), Credentials.apiKey(Secret.of("clef-de-test")))
                .transport(transport)
                .outbox(Path.of(arguments[1]))
                .build()) {
            for (int i = Integer.parseInt(arguments[2]); i <= Integer.parseInt(arguments[3]); i++) {
                out.println("saving " + i);
                client.save(Samples.need(i).build());
                out.println("saved " + i);
                if (i % 3 == 0) {
                    out.println("sending");
                    client.flush();
                    out.println("sent");
                }
            }
            OutboxStatus status = client.flush();
            out.println(
                    "left " + status.waiting().size() + " " + status.setAside().size());
        }
    }
}
