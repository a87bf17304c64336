package fr.collectivites.sdk.core.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** A proxy of a municipal network: wants a name and password, answers plain requests itself, lets tunnels through. */
final class ProxyServer implements AutoCloseable {

    static final String USER = "commune";
    static final String PASSWORD = "mot-de-passe";

    private final SocketServer server;

    /**
     * A proxy.
     *
     * @param target port of this machine that every tunnel leads to
     */
    ProxyServer(int target) throws IOException {
        this.server = new SocketServer((connection, out) -> serve(connection, out, target));
    }

    int port() {
        return server.port();
    }

    List<String> requests() {
        return server.requests();
    }

    private void serve(Socket connection, OutputStream out, int target) throws IOException {
        String request = server.requests().get(server.requests().size() - 1);
        String expected = Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        if (!request.contains("Proxy-Authorization: Basic " + expected + "\r\n")) {
            say(
                    out,
                    "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"mairie\"\r\n"
                            + "Content-Length: 0\r\n\r\n");
        } else if (request.startsWith("CONNECT ")) {
            say(out, "HTTP/1.1 200 Connection established\r\n\r\n");
            try (Socket there = new Socket(InetAddress.getLoopbackAddress(), target)) {
                Thread back = new Thread(() -> copy(there, connection), "proxy-back");
                back.setDaemon(true);
                back.start();
                copy(connection, there);
            }
        } else {
            say(out, "HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\nby proxy");
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            in.transferTo(to.getOutputStream());
        } catch (IOException e) {
            // One side has closed: the tunnel ends.
        }
    }

    private static void say(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
