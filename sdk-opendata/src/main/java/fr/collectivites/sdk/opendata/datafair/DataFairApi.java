package fr.collectivites.sdk.opendata.datafair;

import fr.collectivites.sdk.core.http.Body;
import fr.collectivites.sdk.core.http.ConflictException;
import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.PlatformException;
import fr.collectivites.sdk.core.http.Request;
import fr.collectivites.sdk.core.http.Response;
import fr.collectivites.sdk.core.http.Secret;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import fr.collectivites.sdk.opendata.internal.json.JsonObject;
import fr.collectivites.sdk.opendata.internal.write.PortalCalls;
import fr.collectivites.sdk.opendata.internal.write.SentFiles;
import fr.collectivites.sdk.opendata.internal.write.Settling;
import fr.collectivites.sdk.opendata.publish.LocalFile;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The API of Data Fair, version 1. Thread-safe. */
final class DataFairApi {

    private static final int PAGE = 100;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    /** How often a write is made that finds the dataset locked. */
    private static final int LOCKED_ATTEMPTS = 3;

    private final URI base;
    private final PortalCalls calls;
    private final Duration patience;

    /**
     * An API.
     *
     * @param base its address, with a slash at its end
     * @param patience how long a dataset may be worked on
     */
    DataFairApi(URI base, HttpTransport transport, Secret key, Settling settling, Duration patience) {
        this.base = base;
        this.calls = new PortalCalls(transport, request -> request.secret("x-apiKey", key), settling);
        this.patience = patience;
    }

    String name() {
        return base.getScheme() + "://" + base.getAuthority() + "/";
    }

    long requests() {
        return calls.requests();
    }

    private URI uri(String id) {
        return base.resolve("datasets/" + id);
    }

    /** The identifiers of all datasets that the key sees. */
    void list(Consumer<String> consumer) {
        long seen = 0;
        for (int page = 1; ; page++) {
            URI address = Request.withQuery(
                    base.resolve("datasets"), Map.of("size", Integer.toString(PAGE), "page", Integer.toString(page)));
            JsonObject answer = JsonObject.of(calls.send(Request.get(address)).jsonObject());
            List<JsonObject> results = answer.objects("results");
            results.forEach(each -> consumer.accept(each.plain("id")));
            seen += results.size();
            if (results.isEmpty() || seen >= answer.whole("count").orElse(0)) {
                return;
            }
        }
    }

    /** A dataset that need not be there. */
    Optional<DataFairDataset> find(String id) {
        Response response = calls.send(Request.get(uri(id)).accept(404));
        return response.status() == 404
                ? Optional.empty()
                : Optional.of(new DataFairDataset(JsonObject.of(response.jsonObject())));
    }

    /**
     * Creates a dataset or replaces its file, and describes it, all in one write.
     *
     * @param seen the dataset as it was looked at; empty for a new one
     */
    DataFairDataset file(
            Optional<DataFairDataset> seen,
            String id,
            LocalFile local,
            Map<String, @Nullable Object> body,
            LongConsumer sent) {
        Body form = Body.multipart()
                .field("body", JsonObject.of(body).toString())
                .file("file", local.name(), Body.file("application/octet-stream", local.path()))
                .build();
        // Not to a draft, which someone would have to accept.
        URI address = Request.withQuery(uri(id), Map.of("draft", "never"));
        return write(seen, Request.post(address, form).progress(SentFiles.news(sent)), id, body);
    }

    /** Changes the description of a dataset. */
    DataFairDataset describe(Optional<DataFairDataset> seen, String id, Map<String, @Nullable Object> body) {
        return write(seen, Request.patch(uri(id), Body.json(body)), id, body);
    }

    /** A second attempt would find the dataset locked by the first: so a lost answer is looked up. */
    @SuppressWarnings("unchecked")
    private DataFairDataset write(
            Optional<DataFairDataset> seen, Request.Builder request, String id, Map<String, @Nullable Object> body) {
        Map<String, @Nullable Object> extras =
                body.get("extras") instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
        Supplier<Optional<DataFairDataset>> look =
                () -> find(id).filter(now -> now.isNoted(extras) && isAsSent(now, body));
        Supplier<DataFairDataset> write = () -> {
            Response response = calls.send(request);
            JsonObject object = JsonObject.of(response.jsonObject());
            if (!object.plain("id").equals(id)) {
                throw PortalCalls.unexpected(response);
            }
            return new DataFairDataset(object);
        };
        return unlocked(id, seen, () -> calls.settle(write, look), look);
    }

    /**
     * Makes a write, and makes it again when it found the dataset locked: once what locked it has ended, if that has left
     * the dataset as it was.
     *
     * @param look what the platform has of the write; empty when it has not happened
     */
    private <T> T unlocked(String id, Optional<DataFairDataset> seen, Supplier<T> write, Supplier<Optional<T>> look) {
        for (int attempt = 1; ; attempt++) {
            try {
                return write.get();
            } catch (ConflictException e) {
                if (attempt == LOCKED_ATTEMPTS) {
                    throw e;
                }
                calls.sleep(FIRST_WAIT, name());
                Optional<DataFairDataset> now = find(id).map(this::rest);
                Optional<T> happened = look.get();
                if (happened.isPresent()) {
                    return happened.get();
                }
                if (!now.map(DataFairDataset::version).equals(seen.map(DataFairDataset::version))) {
                    throw e;
                }
            }
        }
    }

    private static boolean isAsSent(DataFairDataset now, Map<String, @Nullable Object> body) {
        JsonObject sent = JsonObject.of(body);
        for (DataFairField field : DataFairField.values()) {
            boolean same = field.read(sent).equals(field.read(now.json()));
            if (!same && !(field.read(sent).isEmpty() && isAbsent(field, body))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAbsent(DataFairField field, Map<String, @Nullable Object> body) {
        return body.keySet().stream().noneMatch(key -> key.equals(field.key()));
    }

    /** Deletes; what is not there any more is deleted. */
    void delete(DataFairDataset seen) {
        String id = seen.key();
        unlocked(
                id,
                Optional.of(seen),
                () -> {
                    calls.delete(Request.delete(uri(id)).accept(404));
                    return true;
                },
                () -> Optional.of(true).filter(gone -> find(id).isEmpty()));
    }

    /**
     * The dataset once nothing is being done with it any more.
     *
     * @throws PlatformException if that takes longer than it may
     */
    DataFairDataset rest(DataFairDataset dataset) {
        DataFairDataset now = dataset;
        Duration wait = FIRST_WAIT;
        Duration total = Duration.ZERO;
        while (!now.isAtRest()) {
            if (total.compareTo(patience) >= 0) {
                throw refused("unfinished", dataset.key(), now.status());
            }
            calls.sleep(wait, name());
            total = total.plus(wait);
            Duration doubled = wait.multipliedBy(2);
            wait = doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
            now = find(dataset.key()).orElseThrow(() -> refused("unfinished", dataset.key(), "404"));
        }
        return now;
    }

    PlatformException refused(String rule, String id, String detail) {
        return new PlatformException(
                name(),
                Problem.of(OpendataCode.PORTAL_REFUSED)
                        .rule(rule)
                        .with("id", id)
                        .with("detail", detail)
                        .build(),
                null);
    }
}
