package fr.collectivites.sdk.opendata.huwise;

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
import fr.collectivites.sdk.opendata.publish.Content;
import fr.collectivites.sdk.opendata.publish.LocalFile;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The Automation API 1.0, for writing, and the Explore API 2.1, for what the public sees. Thread-safe. */
final class HuwiseApi {

    /** The portal gives up to 1,000 at once; a description may be long. */
    private static final int PAGE = 500;

    private final URI automation;
    private final URI explore;
    private final PortalCalls calls;

    HuwiseApi(URI automation, URI explore, HttpTransport transport, Secret key, Settling settling) {
        this.automation = automation;
        this.explore = explore;
        this.calls = new PortalCalls(transport, request -> request.secret("Authorization", "Apikey ", key), settling);
    }

    String name() {
        return automation.getScheme() + "://" + automation.getAuthority() + "/";
    }

    long requests() {
        return calls.requests();
    }

    PortalCalls calls() {
        return calls;
    }

    private URI uri(String path) {
        return automation.resolve(path);
    }

    /** A name as part of an address. */
    private static String segment(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Reads a list to its end. */
    void list(String path, Map<String, String> filter, Consumer<JsonObject> consumer) {
        for (int offset = 0; ; ) {
            Map<String, String> query = new LinkedHashMap<>(filter);
            query.put("limit", Integer.toString(PAGE));
            query.put("offset", Integer.toString(offset));
            JsonObject page = JsonObject.of(
                    calls.send(Request.get(Request.withQuery(uri(path), query))).jsonObject());
            List<JsonObject> results = page.objects("results");
            results.forEach(consumer);
            offset += results.size();
            if (results.isEmpty() || page.plain("next").isEmpty()) {
                return;
            }
        }
    }

    /** A dataset that need not be there, with its resources. */
    Optional<HuwiseDataset> find(String uid) {
        Response response = calls.send(Request.get(uri(path(uid))).accept(404));
        return response.status() == 404
                ? Optional.empty()
                : Optional.of(withResources(JsonObject.of(response.jsonObject())));
    }

    /** A dataset by the identifier that people see. */
    Optional<HuwiseDataset> named(String datasetId) {
        JsonObject[] found = new JsonObject[1];
        list("datasets/", Map.of("dataset_id", datasetId), dataset -> {
            if (dataset.plain("dataset_id").equals(datasetId)) {
                found[0] = dataset;
            }
        });
        return Optional.ofNullable(found[0]).map(this::withResources);
    }

    /** A dataset with its resources. */
    HuwiseDataset withResources(JsonObject dataset) {
        return new HuwiseDataset(dataset, resources(dataset.plain("uid")));
    }

    List<JsonObject> resources(String uid) {
        List<JsonObject> resources = new ArrayList<>();
        list(path(uid) + "resources/", Map.of(), resources::add);
        return resources;
    }

    static String path(String uid) {
        return "datasets/" + segment(uid) + "/";
    }

    /** A write that must not happen twice: an object of the portal is answered. */
    JsonObject post(String path, Map<String, @Nullable Object> body) {
        return PortalCalls.object(calls.send(Request.post(uri(path), Body.json(body))), "uid");
    }

    /** A write that gives the same when made twice. */
    JsonObject put(String path, Map<String, @Nullable Object> body, String proof) {
        Request.Builder request = Request.put(uri(path), Body.json(body));
        return calls.settle(() -> {
            Response response = calls.send(request);
            JsonObject answer = JsonObject.of(response.jsonObject());
            if (!answer.has(proof)) {
                throw PortalCalls.unexpected(response);
            }
            return answer;
        });
    }

    /** Deletes; what is not there any more is deleted. */
    void delete(String path) {
        calls.delete(Request.delete(uri(path)).accept(404));
    }

    /** Has something done that goes on after the answer. */
    void start(String path) {
        Response response = calls.send(Request.post(uri(path), Body.empty()));
        if (JsonObject.of(response.jsonObject()).plain("detail").isEmpty()) {
            throw PortalCalls.unexpected(response);
        }
    }

    /** What the portal makes of something, keeping nothing. */
    @Nullable Object compute(String path, Map<String, @Nullable Object> body) {
        return calls.send(Request.post(uri(path), Body.json(body)).effect(Effect.IDEMPOTENT))
                .json();
    }

    JsonObject status(String uid) {
        return JsonObject.of(calls.send(Request.get(uri(path(uid) + "status/"))).jsonObject());
    }

    /** Sends a file; it is of no use until a resource names it. */
    JsonObject upload(String uid, LocalFile local, LongConsumer sent) {
        Body body = Body.multipart()
                .file("file", local.name(), Body.file("application/octet-stream", local.path()))
                .build();
        return PortalCalls.object(
                calls.send(
                        Request.post(uri(path(uid) + "resources/files/"), body).progress(SentFiles.news(sent))),
                "uid");
    }

    /** The content of a file that was sent. */
    Content download(String uid, String upload, String name) {
        return calls.send(
                Request.get(uri(path(uid) + "resources/files/" + segment(upload) + "/download/")),
                (head, content) -> Content.read(content, name));
    }

    /** The dataset as the public sees it; empty when it does not. */
    Optional<JsonObject> seen(String datasetId) {
        Response response = calls.send(Request.get(explore.resolve("catalog/datasets/" + segment(datasetId)))
                .accept(404));
        return response.status() == 404 ? Optional.empty() : Optional.of(JsonObject.of(response.jsonObject()));
    }
}
