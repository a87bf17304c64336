package fr.collectivites.sdk.needs.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A platform in memory: as much of the contract as the client is tried with, and faults on demand. Every write is kept in the
 * order in which it happened.
 */
final class FakePlatform implements AutoCloseable {

    /** What goes wrong with the next request. */
    enum Fault {
        /** Answered by 503, nothing is done. */
        UNAVAILABLE,
        /** Nothing is done, no answer. */
        LOST,
        /** Done, but the answer is lost. */
        ANSWER_LOST,
        /** The key is not known. */
        UNAUTHORIZED,
        /** A page of a proxy. */
        HTML
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    final Map<String, Map<String, Object>> records = new TreeMap<>();
    final List<String> writes = new ArrayList<>();
    final List<String> requests = new ArrayList<>();
    final Map<String, Map<String, Object>> jobs = new LinkedHashMap<>();
    final Map<String, String> jobOfKey = new LinkedHashMap<>();
    final Map<String, String> results = new LinkedHashMap<>();
    final List<Map<String, Object>> changes = new ArrayList<>();
    final Deque<Fault> faults = new ArrayDeque<>();
    int tokens;
    String grantedScope = "needs.read needs.write";
    boolean oldestForgotten;
    int pageSize = 50;

    FakePlatform() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    URI tokenUri() {
        return uri().resolve("/token");
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        Fault fault = path.equals("/token") ? null : faults.poll();
        if (fault == Fault.LOST) {
            exchange.close();
            return;
        } else if (fault == Fault.UNAVAILABLE) {
            answer(exchange, 503, problem("unavailable", 503));
            return;
        } else if (fault == Fault.UNAUTHORIZED) {
            answer(exchange, 401, problem("unauthorized", 401));
            return;
        } else if (fault == Fault.HTML) {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            send(exchange, 422, "<html><title>Filtre</title></html>".getBytes(StandardCharsets.UTF_8));
            return;
        }
        Answer answer = respond(exchange, path, body);
        if (fault == Fault.ANSWER_LOST) {
            exchange.close();
            return;
        }
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        if (answer.text() != null) {
            exchange.getResponseHeaders().set("Content-Type", "application/x-ndjson");
            send(exchange, answer.status(), answer.text().getBytes(StandardCharsets.UTF_8));
        } else {
            answer(exchange, answer.status(), answer.body());
        }
    }

    private record Answer(int status, Map<String, Object> body, Map<String, String> headers, String text) {
        static Answer of(int status, Map<String, Object> body) {
            return new Answer(status, body, Map.of(), null);
        }
    }

    private Answer respond(HttpExchange exchange, String path, byte[] body) throws IOException {
        String[] parts = path.split("/");
        if (path.equals("/token")) {
            tokens++;
            return Answer.of(
                    200,
                    Map.of(
                            "access_token",
                            "t" + tokens,
                            "expires_in",
                            300,
                            "token_type",
                            "Bearer",
                            "scope",
                            grantedScope));
        } else if (path.equals("/v1/changes")) {
            return changes(exchange);
        } else if (parts[2].equals("imports")) {
            return imports(exchange, parts, body);
        } else if (parts.length == 3) {
            return list(exchange, parts[2]);
        } else if (parts.length == 5) {
            return transition(parts[3], body);
        }
        return one(exchange, parts[3], body);
    }

    private Answer one(HttpExchange exchange, String id, byte[] body) throws IOException {
        Map<String, Object> there = records.get(id);
        String method = exchange.getRequestMethod();
        if (method.equals("GET")) {
            return there == null ? Answer.of(404, problem("not-found", 404)) : ok(200, there);
        }
        String match = exchange.getRequestHeaders().getFirst("If-Match");
        if (method.equals("DELETE")) {
            if (there == null) {
                return Answer.of(404, problem("not-found", 404));
            }
            records.remove(id);
            writes.add("DELETE " + id);
            return Answer.of(204, Map.of());
        }
        boolean create = "*".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
        if (there != null && (create || !etag(there).equals(match))) {
            return Answer.of(412, problem("precondition-failed", 412));
        }
        return write(id, read(body));
    }

    private Answer write(String id, Map<String, Object> sent) {
        Map<String, Object> there = records.get(id);
        if (String.valueOf(sent.get("title")).startsWith("Refusé")) {
            Map<String, Object> problem = problem("validation", 422);
            problem.put(
                    "errors",
                    List.of(Map.of(
                            "pointer", "/title", "rule", "N-001", "severity", "ERROR", "message", "Titre refusé")));
            return Answer.of(422, problem);
        }
        Map<String, Object> record = new LinkedHashMap<>(sent);
        record.put("id", id);
        record.putIfAbsent("status", "SUBMITTED");
        if (there != null) {
            Map<String, Object> before = new LinkedHashMap<>(there);
            before.remove("revision");
            if (before.equals(record)) {
                return ok(200, there);
            }
        }
        record.put("revision", there == null ? 1 : (Integer) there.get("revision") + 1);
        records.put(id, record);
        writes.add("PUT " + id + " " + record.get("title"));
        changes.add(Map.of(
                "cursor",
                String.valueOf(changes.size() + 1),
                "type",
                "need",
                "id",
                id,
                "op",
                "UPSERT",
                "revision",
                record.get("revision"),
                "at",
                "2026-09-02T08:00:00Z"));
        return ok(there == null ? 201 : 200, record);
    }

    private Answer transition(String id, byte[] body) throws IOException {
        Map<String, Object> there = new LinkedHashMap<>(records.get(id));
        String to = String.valueOf(read(body).get("to"));
        if (to.equals("ADDRESSED")) {
            Map<String, Object> problem = problem("illegal-transition", 409);
            problem.put("allowed", List.of("QUALIFIED", "REJECTED"));
            return Answer.of(409, problem);
        }
        there.put("status", to);
        there.put("revision", (Integer) there.get("revision") + 1);
        records.put(id, there);
        writes.add("STATUS " + id + " " + to);
        return ok(200, there);
    }

    private Answer list(HttpExchange exchange, String collection) {
        int from = parameter(exchange, "cursor").isEmpty() ? 0 : Integer.parseInt(parameter(exchange, "cursor"));
        List<Map<String, Object>> all = List.copyOf(records.values());
        int to = Math.min(all.size(), from + pageSize);
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("self", collection);
        page.put("next", to < all.size() ? collection + "?cursor=" + to : null);
        return Answer.of(200, Map.of("items", all.subList(from, to), "page", page));
    }

    private Answer changes(HttpExchange exchange) {
        String cursor = parameter(exchange, "cursor");
        if (oldestForgotten) {
            return Answer.of(410, problem("cursor-expired", 410));
        }
        int from = cursor.isEmpty() ? 0 : Integer.parseInt(cursor);
        int to = Math.min(changes.size(), from + pageSize);
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("next", to < changes.size() ? "changes?cursor=" + to : null);
        return Answer.of(200, Map.of("items", changes.subList(from, to), "page", page));
    }

    private Answer imports(HttpExchange exchange, String[] parts, byte[] body) throws IOException {
        if (parts.length == 5) {
            return new Answer(200, Map.of(), Map.of(), results.get(parts[3]));
        } else if (parts.length == 4) {
            Map<String, Object> job = jobs.get(parts[3]);
            job.put("state", job.get("state").equals("QUEUED") ? "RUNNING" : "DONE");
            return Answer.of(200, job);
        }
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (!jobOfKey.containsKey(key)) {
            String id = "0198f0a0-5a80-7c22-9842-%012d".formatted(900 + jobs.size());
            jobOfKey.put(key, id);
            jobs.put(id, new LinkedHashMap<>(Map.of("id", id, "state", "QUEUED")));
            results.put(id, run(body, parameter(exchange, "dryRun").equals("true")));
        }
        Map<String, Object> job = jobs.get(jobOfKey.get(key));
        return new Answer(202, job, Map.of("Location", "/v1/imports/" + job.get("id")), null);
    }

    private String run(byte[] body, boolean dry) {
        StringBuilder out = new StringBuilder();
        int number = 0;
        for (String line : new String(body, StandardCharsets.UTF_8).split("\n")) {
            number++;
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("line", number);
            try {
                Map<String, Object> read = read(line.getBytes(StandardCharsets.UTF_8));
                String id = String.valueOf(read.get("id"));
                @SuppressWarnings("unchecked")
                Map<String, Object> record = (Map<String, Object>) read.get("body");
                result.put("id", id);
                Map<String, Object> before = records.get(id);
                Answer answer = dry ? Answer.of(201, Map.of()) : write(id, record);
                result.put(
                        "outcome",
                        answer.status() == 201
                                ? "CREATED"
                                : answer.status() != 200
                                        ? "REJECTED"
                                        : records.get(id) == before ? "UNCHANGED" : "UPDATED");
                if (answer.status() > 201) {
                    result.put("problem", answer.body());
                }
            } catch (IOException | RuntimeException e) {
                result.put("id", null);
                result.put("outcome", "REJECTED");
                result.put("problem", problem("validation", 422));
            }
            out.append(text(result)).append('\n');
        }
        return out.toString();
    }

    private static Answer ok(int status, Map<String, Object> record) {
        return new Answer(status, record, Map.of("ETag", etag(record)), null);
    }

    private static String etag(Map<String, Object> record) {
        return "\"" + record.get("revision") + "\"";
    }

    private static Map<String, Object> problem(String type, int status) {
        return new LinkedHashMap<>(Map.of("type", "/problems/" + type, "title", "Refus : " + type, "status", status));
    }

    private static String parameter(HttpExchange exchange, String name) {
        String query = exchange.getRequestURI().getQuery();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            if (pair.startsWith(name + "=")) {
                return pair.substring(name.length() + 1);
            }
        }
        return "";
    }

    private static void answer(HttpExchange exchange, int status, Map<String, Object> body) throws IOException {
        exchange.getResponseHeaders()
                .set("Content-Type", status < 400 ? "application/json" : "application/problem+json");
        send(exchange, status, text(body).getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, status == 204 ? -1 : body.length);
        if (status != 204) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private static Map<String, Object> read(byte[] json) throws IOException {
        return JSON.readValue(json, new TypeReference<>() {});
    }

    private static String text(Map<String, Object> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
