package fr.collectivites.sdk.core.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A server of plain sockets that reads each request to its end, counts it, and then answers, or not, as told: nothing
 * stands between the test and the wire.
 */
final class SocketServer implements AutoCloseable {

    /** What is done with the connection once the request is read; the connection is closed afterwards. */
    @FunctionalInterface
    interface Answer {
        void write(Socket socket, OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket socket;
    private final Answer answer;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    SocketServer(Answer answer) throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.answer = answer;
        Thread thread = new Thread(this::serve, "socket-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** Answers with these lines and closes. */
    static SocketServer of(String... lines) throws IOException {
        return new SocketServer(
                (connection, out) -> out.write((String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8)));
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + path);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Every request read so far, head and body. */
    List<String> requests() {
        return requests;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread thread = new Thread(() -> serve(connection), "socket-connection");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            String request = read(connection.getInputStream());
            if (!request.isEmpty()) {
                requests.add(request);
                answer.write(connection, connection.getOutputStream());
                connection.getOutputStream().flush();
            }
        } catch (IOException e) {
            // The client has gone: what it sent is counted.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        String text = "";
        while (!text.endsWith("\r\n\r\n")) {
            int c = in.read();
            if (c < 0) {
                return text;
            }
            head.write(c);
            text = head.toString(StandardCharsets.UTF_8);
        }
        int length = text.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
        return text + new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
