package fr.collectivites.sdk.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.collectivites.sdk.core.problem.OperationInterruptedException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What ends a request from outside, and what a transport leaves behind. */
class InterruptionTest {

    @Test
    void an_interrupted_thread_stops_waiting_for_the_answer() throws Exception {
        CountDownLatch read = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        AtomicReference<Boolean> flag = new AtomicReference<>();
        try (SocketServer server = new SocketServer((socket, out) -> {
                    read.countDown();
                    over.await();
                });
                HttpTransport transport = new Waits().transport().build()) {
            Thread caller = new Thread(() -> {
                thrown.set(catchThrowable(
                        () -> transport.send(Request.get(server.uri("/")).build())));
                flag.set(Thread.currentThread().isInterrupted());
            });
            caller.start();
            read.await();
            caller.interrupt();
            caller.join();
            over.countDown();
        }
        assertThat(thrown.get()).isInstanceOf(OperationInterruptedException.class);
        assertThat(flag.get()).isTrue();
    }

    @Test
    void an_interrupted_thread_stops_waiting_for_the_next_attempt() throws IOException {
        try (SocketServer server = SocketServer.of("HTTP/1.1 503 Busy", "Content-Length: 0", "");
                HttpTransport transport = new Waits()
                        .transport()
                        .pause(duration -> {
                            throw new InterruptedException();
                        })
                        .build()) {
            assertThatThrownBy(() -> transport.send(Request.get(server.uri("/")).build()))
                    .isInstanceOf(OperationInterruptedException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void a_silent_server_is_given_up_and_the_outcome_of_a_write_said_unknown() throws IOException {
        CountDownLatch over = new CountDownLatch(1);
        try (SocketServer server = new SocketServer((socket, out) -> over.await());
                HttpTransport transport = new Waits()
                        .transport()
                        .readTimeout(Duration.ofMillis(200))
                        .build()) {
            assertThatThrownBy(() -> transport.send(
                            Request.post(server.uri("/"), Body.empty()).build()))
                    .isInstanceOfSatisfying(
                            PlatformUnavailableException.class,
                            e -> assertThat(e.outcomeUnknown()).isTrue())
                    .hasMessageContaining("no answer in time");
            over.countDown();
        }
    }

    @Test
    void the_whole_call_has_a_limit_though_bytes_keep_coming() throws IOException {
        try (SocketServer server = new SocketServer((socket, out) -> {
                    out.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n".getBytes());
                    for (int i = 0; i < 100_000; i++) {
                        out.write(' ');
                        out.flush();
                        Thread.sleep(20);
                    }
                });
                HttpTransport transport = new Waits()
                        .transport()
                        .retry(RetryPolicy.none())
                        .callTimeout(Duration.ofMillis(300))
                        .build()) {
            assertThatThrownBy(() -> transport.send(Request.get(server.uri("/")).build()))
                    .isInstanceOf(PlatformException.class)
                    .hasMessageContaining("timeout");
        }
    }

    @Test
    void a_closed_transport_sends_nothing_and_leaves_no_thread_that_keeps_a_program_alive() throws IOException {
        try (SocketServer server = SocketServer.of("HTTP/1.1 200 OK", "Content-Length: 0", "")) {
            HttpTransport transport = new Waits().transport().build();
            transport.send(Request.get(server.uri("/")).build());
            assertThat(Thread.getAllStackTraces().keySet())
                    .filteredOn(thread -> thread.getName().contains("OkHttp")
                            || thread.getName().contains("Okio")
                            || thread.getName().startsWith("collectivites"))
                    .isNotEmpty()
                    .allMatch(Thread::isDaemon);
            transport.close();
            transport.close();
            Request next = Request.get(server.uri("/")).build();
            assertThatIllegalStateException().isThrownBy(() -> transport.send(next));
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void many_threads_share_one_transport() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try (SocketServer server =
                        SocketServer.of("HTTP/1.1 200 OK", "Connection: close", "Content-Length: 2", "", "{}");
                HttpTransport transport = new Waits().transport().build()) {
            List<Future<Integer>> answers = IntStream.range(0, 200)
                    .mapToObj(i -> callers.submit(() -> transport
                            .send(Request.get(server.uri("/" + i)).build())
                            .status()))
                    .toList();
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
            assertThat(transport.requests()).isEqualTo(200);
            assertThat(server.requests()).hasSize(200);
        } finally {
            callers.shutdown();
        }
    }
}
