package fr.collectivites.sdk.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Calls the API as a program would that knows nothing of the SDK. */
final class Client {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI address;
    private final String[] credentials;

    Client(URI address, String... credentials) {
        this.address = address;
        this.credentials = credentials;
    }

    record Answer(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The address that a link in the answer leads to. */
        String follow(String link) {
            return response.uri().resolve(link).toString();
        }

        String text() {
            return response.body();
        }

        JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }

        String type() {
            return json().path("type").asText();
        }

        List<String> rules() {
            List<String> rules = new ArrayList<>();
            json().path("errors").forEach(error -> rules.add(error.path("rule").asText()));
            return rules;
        }
    }

    Answer get(String path, String... headers) {
        return call("GET", path, null, headers);
    }

    Answer put(String path, String body, String... headers) {
        return call("PUT", path, body, with(headers, "Content-Type", "application/json"));
    }

    Answer patch(String path, String body, String... headers) {
        return call("PATCH", path, body, with(headers, "Content-Type", "application/merge-patch+json"));
    }

    Answer delete(String path, String... headers) {
        return call("DELETE", path, null, headers);
    }

    Answer post(String path, String body, String... headers) {
        return call("POST", path, body, with(headers, "Content-Type", "application/json"));
    }

    Answer call(String method, String path, String body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(60));
        request.method(
                method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        String[] all = with(headers, credentials);
        for (int i = 0; i < all.length; i += 2) {
            request.header(all[i], all[i + 1]);
        }
        try {
            return new Answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String[] with(String[] headers, String... more) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
