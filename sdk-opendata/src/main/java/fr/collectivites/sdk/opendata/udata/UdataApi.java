package fr.collectivites.sdk.opendata.udata;

import fr.collectivites.sdk.core.http.Body;
import fr.collectivites.sdk.core.http.Effect;
import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.Request;
import fr.collectivites.sdk.core.http.Response;
import fr.collectivites.sdk.core.http.Secret;
import fr.collectivites.sdk.opendata.internal.json.JsonObject;
import fr.collectivites.sdk.opendata.internal.write.PortalCalls;
import fr.collectivites.sdk.opendata.internal.write.SentFiles;
import fr.collectivites.sdk.opendata.internal.write.Settling;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The portal's API, versions 1 and 2: addresses, the key, answers trimmed to what is used. Thread-safe. */
final class UdataApi {

    /** Datasets on a page: the largest answers that portals give without effort. */
    static final int PAGE = 100;

    private final URI site;
    private final PortalCalls calls;
    private final String language;

    UdataApi(URI site, HttpTransport transport, Secret key, Locale locale, HttpTransport.Pause pause) {
        this.site = PortalCalls.folder(site);
        this.calls = new PortalCalls(transport, request -> request.secret("X-API-KEY", key), new Settling(pause, true));
        this.language = locale.getLanguage().equals("en") ? "en" : "fr";
    }

    /** Address of the portal. */
    String name() {
        return site.toString();
    }

    long requests() {
        return calls.requests();
    }

    /** Each address says in which language the portal is to answer: it looks nowhere else. */
    private URI uri(String path, Map<String, String> query) {
        Map<String, String> all = new LinkedHashMap<>(query);
        all.put("lang", language);
        return Request.withQuery(site.resolve(path), all);
    }

    private URI uri(String path) {
        return uri(path, Map.of());
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
        return JsonObject.of(calls.send(request).jsonObject());
    }

    /** Reads an object that need not be there. */
    Optional<JsonObject> look(String path, String mask) {
        Request.Builder request = Request.get(uri(path)).accept(404, 410);
        mask(request, mask);
        Response response = calls.send(request);
        return response.status() < 300 ? Optional.of(JsonObject.of(response.jsonObject())) : Optional.empty();
    }

    /** Reads a list of plain values. */
    List<?> list(String path) {
        return calls.send(Request.get(uri(path))).json() instanceof List<?> list ? list : List.of();
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

    /** A write that must not happen twice: an object of the portal is answered. */
    JsonObject post(String path, Map<String, @Nullable Object> body, String mask) {
        Request.Builder request = Request.post(uri(path), Body.json(body));
        mask(request, mask);
        return PortalCalls.object(calls.send(request), "id");
    }

    /** A write that gives the same when made twice: an object of the portal is answered. */
    JsonObject put(String path, Map<String, @Nullable Object> body, String mask) {
        Request.Builder request = Request.put(uri(path), Body.json(body));
        mask(request, mask);
        return calls.settle(() -> PortalCalls.object(calls.send(request), "id"));
    }

    /** Makes a source of datasets be read: how it goes is not told. */
    void start(String path) {
        calls.send(Request.post(uri(path), Body.json(Map.of())).effect(Effect.IDEMPOTENT));
    }

    /** Has something worked out, and nothing kept, whatever the method says. */
    JsonObject compute(String path, Map<String, @Nullable Object> body) {
        Request.Builder request = Request.post(uri(path), Body.json(body)).effect(Effect.IDEMPOTENT);
        return JsonObject.of(calls.send(request).jsonObject());
    }

    /** Orders the resources of a dataset. */
    void reorder(String path, List<Map<String, String>> order) {
        Request.Builder request = Request.put(uri(path), Body.json(order));
        calls.settle(() -> {
            Response response = calls.send(request);
            if (response.json() instanceof List<?> resources) {
                return resources;
            }
            throw PortalCalls.unexpected(response);
        });
    }

    /** Deletes; what is not there any more is deleted. */
    void delete(String path) {
        calls.delete(Request.delete(uri(path)).accept(404, 410));
    }

    /** Sends a form with a file. */
    JsonObject upload(String path, Body body, LongConsumer sent) {
        Request.Builder request = Request.post(uri(path), body).progress(SentFiles.news(sent));
        Response response = calls.send(request);
        JsonObject answer = JsonObject.of(response.jsonObject());
        if (answer.plain("id").isEmpty() && !answer.flag("success")) {
            throw PortalCalls.unexpected(response);
        }
        return answer;
    }

    /** Makes a write exactly once: see {@link Settling#settle}. */
    <T> T settle(Supplier<T> write, Supplier<Optional<T>> look) {
        return calls.settle(write, look);
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
