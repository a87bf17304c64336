package fr.collectivites.sdk.opendata.testing;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import fr.collectivites.sdk.opendata.internal.json.Entities;
import fr.collectivites.sdk.opendata.testing.Portal.Answer;
import fr.collectivites.sdk.opendata.testing.Portal.Call;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Serves a {@link Portal} over HTTP, and fails at the write that it is told to.
 *
 * @param <P> kind of the portal
 */
public final class PortalServer<P extends Portal> implements AutoCloseable {

    /** A failure, and whether the write it strikes happens all the same. */
    public enum Trouble {
        RESET_BEFORE(false),
        RESET_AFTER(true),
        SLOW_AFTER(true),
        GARBAGE_AFTER(true),
        TRUNCATED_AFTER(true),
        ERROR_500_BEFORE(false),
        ERROR_500_AFTER(true),
        HTML_502_BEFORE(false),
        HTML_200_BEFORE(false),
        HTML_200_AFTER(true),
        WRONG_TYPE_AFTER(true),
        OTHER_JSON_AFTER(true),
        LIMIT_WITH_WAIT(false),
        LIMIT_WITHOUT_WAIT(false),
        REDIRECT(false);

        final boolean happens;

        Trouble(boolean happens) {
            this.happens = happens;
        }
    }

    /** Longer than the client waits. */
    public static final int SLOW_MILLIS = 600;

    private final WireMockServer server;
    private final Supplier<P> maker;
    private final String keyHeader;
    private volatile P portal;
    private volatile @Nullable Trouble trouble;
    private volatile int at;
    public final List<String> reads = Collections.synchronizedList(new ArrayList<>());
    public final List<String> writes = Collections.synchronizedList(new ArrayList<>());

    /**
     * Serves at any free port.
     *
     * @param keyHeader header that names the caller
     * @param maker makes an empty portal
     */
    public PortalServer(String keyHeader, Supplier<P> maker) {
        this(keyHeader, maker, 0);
    }

    /** The same at a port. */
    public PortalServer(String keyHeader, Supplier<P> maker, int port) {
        this.keyHeader = keyHeader;
        this.maker = maker;
        this.portal = maker.get();
        server = new WireMockServer(WireMockConfiguration.wireMockConfig()
                .bindAddress("127.0.0.1")
                .port(port)
                // What it would note, log and compress of each request costs more than the rest of the test.
                .disableRequestJournal()
                .stubRequestLoggingDisabled(true)
                .gzipDisabled(true)
                .extensions(new Transformer()));
        server.start();
        server.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.ok()));
    }

    /** Where it is served. */
    public URI site() {
        return URI.create("http://127.0.0.1:" + server.port() + "/");
    }

    /** What is served. */
    public P portal() {
        return portal;
    }

    /** An empty portal that does not fail. */
    public P renew() {
        return renew(maker.get());
    }

    /** A portal that holds something already, and does not fail. */
    public P renew(P fresh) {
        portal = fresh;
        calm();
        return fresh;
    }

    /** No failure any more, and nothing counted. */
    public void calm() {
        trouble = null;
        reads.clear();
        writes.clear();
    }

    /** Fails at one write, counted from 0. */
    public void fail(Trouble kind, int write) {
        calm();
        trouble = kind;
        at = write;
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Transformer implements ResponseDefinitionTransformerV2 {

        @Override
        public String getName() {
            return "portal";
        }

        @Override
        public ResponseDefinition transform(ServeEvent event) {
            Request request = event.getRequest();
            String path = URI.create(request.getUrl()).getPath();
            boolean write = !request.getMethod().getName().equals("GET");
            int number;
            synchronized (writes) {
                number = writes.size();
                (write ? writes : reads).add(request.getMethod().getName() + " " + path);
            }
            Trouble now = trouble;
            boolean struck = write && now != null && number == at;
            if (!struck) {
                return answer(portal.answer(call(request, path)));
            }
            Answer done = now.happens ? portal.answer(call(request, path)) : Answer.message(500, "");
            return struck(now, done);
        }

        private ResponseDefinition struck(Trouble now, Answer done) {
            ResponseDefinitionBuilder out = new ResponseDefinitionBuilder();
            String html = "<!doctype html><title>Passerelle</title><h1>Erreur</h1>";
            String json = json(done);
            switch (now) {
                case RESET_BEFORE, RESET_AFTER -> out.withFault(Fault.CONNECTION_RESET_BY_PEER);
                case SLOW_AFTER ->
                    out.withFixedDelay(SLOW_MILLIS).withStatus(done.status()).withBody(json);
                case GARBAGE_AFTER -> out.withFault(Fault.RANDOM_DATA_THEN_CLOSE);
                case TRUNCATED_AFTER -> out.withStatus(done.status()).withBody(json.substring(0, json.length() / 2));
                case ERROR_500_BEFORE, ERROR_500_AFTER ->
                    out.withStatus(500).withBody("{\"message\": \"Internal Server Error\"}");
                case HTML_502_BEFORE ->
                    out.withStatus(502).withHeader("Content-Type", "text/html").withBody(html);
                case HTML_200_BEFORE, HTML_200_AFTER ->
                    out.withStatus(200).withHeader("Content-Type", "text/html").withBody(html);
                case WRONG_TYPE_AFTER ->
                    out.withStatus(200).withHeader("Content-Type", "text/plain").withBody("ok");
                case OTHER_JSON_AFTER -> out.withStatus(200).withBody("{\"portail\": \"captif\"}");
                case LIMIT_WITH_WAIT -> out.withStatus(429).withHeader("Retry-After", "1");
                case LIMIT_WITHOUT_WAIT -> out.withStatus(429);
                case REDIRECT -> out.withStatus(308).withHeader("Location", "/ailleurs/");
            }
            return out.build();
        }

        private ResponseDefinition answer(Answer answer) {
            String type = answer.body() instanceof byte[] ? "application/octet-stream" : "application/json";
            byte[] body =
                    answer.body() instanceof byte[] bytes ? bytes : json(answer).getBytes(StandardCharsets.UTF_8);
            if (answer.body() instanceof String text) {
                type = (text.startsWith("<") ? "text/html" : "text/plain") + "; charset=utf-8";
                body = text.getBytes(StandardCharsets.UTF_8);
            }
            return new ResponseDefinitionBuilder()
                    .withStatus(answer.status())
                    .withHeader("Content-Type", type)
                    .withBody(body)
                    .build();
        }

        private String json(Answer answer) {
            if (answer.body() == null) {
                return "";
            }
            Map<String, @Nullable Object> holder = new HashMap<>();
            holder.put("x", answer.body());
            String text = Entities.text(holder);
            return text.substring(text.indexOf(':') + 1, text.length() - 1);
        }

        private Call call(Request request, String path) {
            Map<String, String> query = new LinkedHashMap<>();
            String raw = URI.create(request.getUrl()).getRawQuery();
            for (String pair : raw == null ? new String[0] : raw.split("&")) {
                int equal = pair.indexOf('=');
                query.put(
                        pair.substring(0, equal), URLDecoder.decode(pair.substring(equal + 1), StandardCharsets.UTF_8));
            }
            Map<String, String> form = new HashMap<>();
            byte[] file = null;
            if (request.isMultipart()) {
                for (Request.Part part : request.getParts()) {
                    if (part.getName().equals("file")) {
                        file = part.getBody().asBytes();
                        form.putIfAbsent("filename", part.getFileName());
                    } else {
                        form.put(part.getName(), part.getBody().asString());
                    }
                }
            }
            String key = request.getHeader(keyHeader);
            return new Call(
                    request.getMethod().getName(), path, query, request.getBody(), form, file, key == null ? "" : key);
        }
    }
}
