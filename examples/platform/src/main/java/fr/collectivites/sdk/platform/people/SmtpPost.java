package fr.collectivites.sdk.platform.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Hands messages to the mail server of the house (RFC 5321), which is to stand beside the platform: in clear text and without
 * a password.
 */
public final class SmtpPost implements Post {

    private static final int TIME_OUT = 10_000;

    private final InetSocketAddress server;
    private final String from;
    private final Clock clock;

    /** To a server. */
    public SmtpPost(InetSocketAddress server, String from, Clock clock) {
        this.server = server;
        this.from = from;
        this.clock = clock;
    }

    @Override
    public void send(Message message) {
        String text = MailText.of(message, from, clock);
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(server.getHostString(), server.getPort()), TIME_OUT);
            socket.setSoTimeout(TIME_OUT);
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            OutputStream out = socket.getOutputStream();
            say(null, "220", in, out);
            say("EHLO localhost", "250", in, out);
            say("MAIL FROM:<" + MailText.address(from) + ">", "250", in, out);
            say("RCPT TO:<" + MailText.address(message.to()) + ">", "25", in, out);
            say("DATA", "354", in, out);
            // Coded in base64: no line begins with a dot
            say(text + ".", "250", in, out);
            say("QUIT", "221", in, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(@Nullable String line, String expected, BufferedReader in, OutputStream out)
            throws IOException {
        if (line != null) {
            out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
        String answer = in.readLine();
        while (answer != null && answer.length() > 3 && answer.charAt(3) == '-') {
            answer = in.readLine();
        }
        if (answer == null || !answer.startsWith(expected)) {
            throw new IOException("the mail server answered: " + answer);
        }
    }
}
