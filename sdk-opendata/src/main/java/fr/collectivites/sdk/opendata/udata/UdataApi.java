package fr.collectivites.sdk.opendata.udata;

import fr.collectivites.sdk.core.http.Body;
import fr.collectivites.sdk.core.http.Effect;
import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.PlatformException;
import fr.collectivites.sdk.core.http.RateLimitedException;
import fr.collectivites.sdk.core.http.Request;
import fr.collectivites.sdk.core.http.Response;
import fr.collectivites.sdk.core.http.Secret;
import fr.collectivites.sdk.core.http.UnexpectedResponseException;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.opendata.internal.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The portal's API, versions 1 and 2: addresses, the key, answers trimmed to what is used. Thread-safe. */
final class UdataApi {

    /** Datasets on a page: the largest answers that portals give without effort. */
    static final int PAGE = 100;

    private static final int ATTEMPTS = 3;

    /** Two uploads of a name to a dataset in the same second collide at the portal. */
    private static final Duration NEXT_SECOND = Duration.ofMillis(1100);

    private final URI site;
    private final HttpTransport transport;
    private final Secret key;
    private final String language;
    private final HttpTransport.Pause pause;

    UdataApi(URI site, HttpTransport transport, Secret key, Locale locale, HttpTransport.Pause pause) {
        String text = site.toString();
        this.site = URI.create(text.endsWith("/") ? text : text + "/");
        this.transport = transport;
        this.key = key;
        this.language = locale.getLanguage().equals("en") ? "en" : "fr";
        this.pause = pause;
    }

    /** Address of the portal. */
    String name() {
        return site.toString();
    }

    long requests() {
        return transport.requests();
    }

    private URI uri(String path, Map<String, String> query) {
        return Request.withQuery(site.resolve(path), query);
    }

    private Response send(Request.Builder request) {
        return transport.send(request.secret("X-API-KEY", key).build());
    }

    private static void mask(Request.Builder request, String mask) {
        if (!mask.isEmpty()) {
            request.header("X-Fields", mask);
        }
    }

    /**
     * Reads an object.
     *
     * @param mask members asked for; empty for all
     */
    JsonObject get(String path, Map<String, String> query, String mask) {
        Request.Builder request = Request.get(uri(path, query));
        mask(request, mask);
        return JsonObject.of(send(request).jsonObject());
    }

    /** Reads an object that need not be there. */
    Optional<JsonObject> look(String path, String mask) {
        Request.Builder request = Request.get(uri(path, Map.of())).accept(404, 410);
        mask(request, mask);
        Response response = send(request);
        return response.status() < 300 ? Optional.of(JsonObject.of(response.jsonObject())) : Optional.empty();
    }

    /** Reads a list of plain values. */
    List<?> list(String path) {
        return send(Request.get(uri(path, Map.of()))).json() instanceof List<?> list ? list : List.of();
    }

    /** A dataset with all that is used of it. */
    Optional<UdataDataset> find(String dataset) {
        return look("api/1/datasets/" + dataset + "/", UdataDataset.MASK).map(UdataDataset::new);
    }

    /** All datasets of an organisation, the newest first; with the key of a member, the deleted ones too. */
    void datasets(String organization, Consumer<UdataDataset> consumer) {
        boolean more = true;
        for (int page = 1; more; page++) {
            JsonObject answer = page(organization, page);
            answer.objects("data").forEach(dataset -> consumer.accept(new UdataDataset(dataset)));
            // Asking for the page beyond the last is an error.
            more = answer.text("next_page").isPresent();
        }
    }

    private JsonObject page(String organization, int page) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("organization", organization);
        query.put("page_size", Integer.toString(PAGE));
        query.put("page", Integer.toString(page));
        return get("api/1/datasets/", query, "data{" + UdataDataset.MASK + "},next_page,total");
    }

    /** A dataset of that identifier among those made last. */
    Optional<UdataDataset> newest(String organization, String id) {
        return page(organization, 1).objects("data").stream()
                .map(UdataDataset::new)
                .filter(dataset -> !dataset.deleted() && dataset.id().equals(Optional.of(id)))
                .findFirst();
    }

    private Map<String, String> language() {
        return Map.of("lang", language);
    }

    /** A write that must not happen twice: an object of the portal is answered. */
    JsonObject post(String path, Map<String, @Nullable Object> body, String mask) {
        Request.Builder request = Request.post(uri(path, language()), Body.json(body));
        mask(request, mask);
        return object(send(request));
    }

    /** A write that gives the same when made twice: an object of the portal is answered. */
    JsonObject put(String path, Map<String, @Nullable Object> body, String mask) {
        Request.Builder request = Request.put(uri(path, language()), Body.json(body));
        mask(request, mask);
        return settle(() -> object(send(request)), Optional::empty);
    }

    /** Something else may have answered in the portal's place, with a success that is none. */
    private static JsonObject object(Response response) {
        JsonObject object = JsonObject.of(response.jsonObject());
        if (object.plain("id").isEmpty()) {
            throw unexpected(response);
        }
        return object;
    }

    private static UnexpectedResponseException unexpected(Response response) {
        Problem problem = Problem.of(CoreCode.PLATFORM_ERROR)
                .rule("no-object")
                .value(response.request().toString())
                .with("status", response.status())
                .with("detail", response.excerpt())
                .build();
        return new UnexpectedResponseException(response, problem, null);
    }

    /** Makes a source of datasets be read: how it goes is not told. */
    void start(String path) {
        send(Request.post(uri(path, language()), Body.json(Map.of())).effect(Effect.IDEMPOTENT));
    }

    /** Has something worked out, and nothing kept, whatever the method says. */
    JsonObject compute(String path, Map<String, @Nullable Object> body) {
        Request.Builder request =
                Request.post(uri(path, language()), Body.json(body)).effect(Effect.IDEMPOTENT);
        return JsonObject.of(send(request).jsonObject());
    }

    /** Orders the resources of a dataset. */
    void reorder(String path, List<Map<String, String>> order) {
        Request.Builder request = Request.put(uri(path, language()), Body.json(order));
        settle(
                () -> {
                    Response response = send(request);
                    if (response.json() instanceof List<?> resources) {
                        return resources;
                    }
                    throw unexpected(response);
                },
                Optional::empty);
    }

    /** Deletes; what is not there any more is deleted. */
    void delete(String path) {
        Request.Builder request = Request.delete(uri(path, language())).accept(404, 410);
        settle(
                () -> {
                    Response response = send(request);
                    if (response.status() < 300 && response.length() > 0) {
                        throw unexpected(response);
                    }
                    return response;
                },
                Optional::empty);
    }

    /** Sends a form with a file. */
    JsonObject upload(String path, Body body, LongConsumer sent) {
        AtomicLong most = new AtomicLong();
        Request.Builder request = Request.post(uri(path, language()), body).progress(bytes -> {
            // Begins again with each attempt: only what is beyond the furthest is news.
            long before = most.getAndAccumulate(bytes, Math::max);
            if (bytes > before) {
                sent.accept(bytes - before);
            }
        });
        Response response = send(request);
        JsonObject answer = JsonObject.of(response.jsonObject());
        if (answer.plain("id").isEmpty() && !answer.flag("success")) {
            throw unexpected(response);
        }
        return answer;
    }

    /**
     * Makes a write whose outcome may stay unknown: then looks whether it happened, and makes it again only when it has
     * not.
     *
     * @param look what the portal has of it; empty when the write has not happened
     */
    <T> T settle(Supplier<T> write, Supplier<Optional<T>> look) {
        for (int attempt = 1; ; attempt++) {
            try {
                return write.get();
            } catch (PlatformException e) {
                // Of a limit without a wait, the transport leaves writes alone; here a look costs nothing.
                if (!e.outcomeUnknown() && !(e instanceof RateLimitedException)) {
                    throw e;
                }
                Optional<T> happened = lookAfter(e, look);
                if (happened.isPresent()) {
                    return happened.get();
                }
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private <T> Optional<T> lookAfter(PlatformException failure, Supplier<Optional<T>> look) {
        try {
            pause.sleep(NEXT_SECOND);
            return look.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure;
        } catch (PlatformException e) {
            failure.addSuppressed(e);
            throw failure;
        }
    }

    /** The objects in a list of plain values. */
    static List<JsonObject> objects(List<?> list) {
        List<JsonObject> objects = new ArrayList<>();
        for (Object item : list) {
            if (item instanceof Map<?, ?> map) {
                Map<String, @Nullable Object> members = new LinkedHashMap<>();
                map.forEach((name, value) -> members.put(String.valueOf(name), value));
                objects.add(JsonObject.of(members));
            }
        }
        return objects;
    }
}
