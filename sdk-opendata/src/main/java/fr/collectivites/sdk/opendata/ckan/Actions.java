package fr.collectivites.sdk.opendata.ckan;

import fr.collectivites.sdk.core.http.Body;
import fr.collectivites.sdk.core.http.ContentReader;
import fr.collectivites.sdk.core.http.Effect;
import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.Request;
import fr.collectivites.sdk.core.http.Secret;
import fr.collectivites.sdk.opendata.internal.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** CKAN's action API, version 3: an action is a POST of a JSON object, whatever it does. Thread-safe. */
final class Actions {

    private final HttpTransport transport;
    private final String base;
    private final String keyHeader;
    private final Secret key;

    /**
     * The actions of a site.
     *
     * @param base address of the site, without a slash at its end
     * @param keyHeader header that carries the key; the raw key, for "Bearer" makes an anonymous request of it
     */
    Actions(HttpTransport transport, String base, String keyHeader, Secret key) {
        this.transport = transport;
        this.base = base;
        this.keyHeader = keyHeader;
        this.key = key;
    }

    /** An action that only reads an object: repeated as long as it pays. */
    JsonObject read(String action, Map<String, ? extends @Nullable Object> arguments) {
        return JsonObject.from(send(action, Body.json(arguments), Effect.SAFE, bytes -> {}));
    }

    /** The same of an action that answers a list: the objects in it. */
    List<JsonObject> list(String action, Map<String, ? extends @Nullable Object> arguments) {
        return JsonObject.list(send(action, Body.json(arguments), Effect.SAFE, bytes -> {}));
    }

    /** An action that writes: sent once, so that what became of it is known or looked up. */
    JsonObject write(String action, Map<String, ? extends @Nullable Object> arguments) {
        return JsonObject.from(send(action, Body.json(arguments), Effect.UNSAFE, bytes -> {}));
    }

    /** An action that writes and gives the same when it is made twice: repeated as long as it pays. */
    JsonObject repeat(String action, Map<String, ? extends @Nullable Object> arguments) {
        return JsonObject.from(send(action, Body.json(arguments), Effect.IDEMPOTENT, bytes -> {}));
    }

    /** An action that writes, with files. */
    JsonObject write(String action, Body form, LongConsumer progress) {
        return JsonObject.from(send(action, form, Effect.UNSAFE, progress));
    }

    private @Nullable Object send(String action, Body body, Effect effect, LongConsumer progress) {
        Request request = Request.post(URI.create(base + "/api/3/action/" + action), body)
                .effect(effect)
                .secret(keyHeader, key)
                .header("Accept", "application/json")
                .progress(progress)
                .build();
        return transport.send(request).jsonObject().get("result");
    }

    /** Content below the site. */
    <T> T download(String path, ContentReader<T> reader) {
        Request request =
                Request.get(URI.create(base + path)).secret(keyHeader, key).build();
        return transport.send(request, reader);
    }

    /** Number of requests so far, repeats among them. */
    long requests() {
        return transport.requests();
    }
}
