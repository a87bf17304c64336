package fr.collectivites.sdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {

    @TempDir
    Path folder;

    @BeforeEach
    void commune() throws IOException {
        Files.writeString(folder.resolve("aides.csv"), "a;b\n1;2\n");
        Files.writeString(
                folder.resolve("catalog.yaml"),
                "collectivity: {insee: 82112}\ndatasets:\n  - {id: aides, title: Aides, licence: etalab-2.0, files: aides.csv}\n");
    }

    private Path job(String more) throws IOException {
        return Files.writeString(
                folder.resolve("job.yaml"),
                "communes: {name: moissac, catalog: catalog.yaml}\npublish: {to: files, output: site}\n" + more);
    }

    @Test
    void theJobIsDoneAndThenThereIsNothingToDo() throws IOException {
        Run first = Run.of("run", job("").toString());
        assertThat(first.exitCode()).as(first.err()).isEqualTo(ExitCode.FINE);
        assertThat(first.out()).contains("moissac  publié");
        Run second = Run.of("lancer", job("").toString(), "--format", "json");
        assertThat(second.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(second.out()).contains("\"state\" : \"unchanged\"");
    }

    @Test
    void aFaultyDescriptionIsToldAndNotRun() throws IOException {
        Path job = job("quoi: oui\nkeep: zéro\n");
        Run run = Run.of("run", job.toString(), "--check");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.err()).contains("quoi", "zéro");
        assertThat(folder.resolve("site")).doesNotExist();
        assertThat(Run.of("run", job("").toString(), "--check").out()).contains("lisible et complète");
        assertThat(folder.resolve("site")).doesNotExist();
    }

    @Test
    void whoIsToBeToldIsToldByMail() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> mail = CompletableFuture.supplyAsync(() -> take(server));
            Run run = Run.of(
                    "run",
                    job("mail: {server: \"127.0.0.1:" + server.getLocalPort()
                                    + "\", from: donnees@example.org, to: dsi@example.org, on: toujours}\n")
                            .toString());
            assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.FINE);
            assertThat(mail.get()).contains("To: dsi@example.org", "tout_est_publi", "moissac  publi");
        }
    }

    @Test
    void aMailThatCannotBeSentDoesNotHideWhatWasDone() throws IOException {
        int closed;
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = server.getLocalPort();
        }
        Run run = Run.of(
                "run",
                job("mail: {server: \"127.0.0.1:" + closed
                                + "\", from: donnees@example.org, to: dsi@example.org, on: toujours}\n")
                        .toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.PARTIAL);
        assertThat(run.out()).contains("moissac  publié");
        assertThat(run.err()).contains("Le courriel n'a pas pu partir");
    }

    /** A mail server that takes one mail. */
    private static String take(ServerSocket server) {
        StringBuilder mail = new StringBuilder();
        try (Socket socket = server.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                OutputStream out = socket.getOutputStream()) {
            answer(out, "220 essai");
            boolean data = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (data && line.equals(".")) {
                    data = false;
                    answer(out, "250 ok");
                } else if (data) {
                    mail.append(line).append('\n');
                } else if (line.startsWith("DATA")) {
                    data = true;
                    answer(out, "354 go");
                } else if (line.startsWith("QUIT")) {
                    answer(out, "221 bye");
                    return mail.toString();
                } else {
                    answer(out, "250 ok");
                }
            }
            return mail.toString();
        } catch (IOException e) {
            return mail + e.toString();
        }
    }

    private static void answer(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
