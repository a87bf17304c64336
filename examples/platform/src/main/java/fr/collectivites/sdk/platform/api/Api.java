package fr.collectivites.sdk.platform.api;

import fr.collectivites.sdk.needs.profile.DepartmentProfile;
import fr.collectivites.sdk.platform.access.Caller;
import fr.collectivites.sdk.platform.access.RateLimiter;
import fr.collectivites.sdk.platform.access.TokenVerifier;
import fr.collectivites.sdk.platform.board.Analyses;
import fr.collectivites.sdk.platform.profile.Perimeter;
import fr.collectivites.sdk.platform.registry.Refusal;
import fr.collectivites.sdk.platform.registry.Registry;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The addresses of the API, and what holds for all of them: who calls, how often, how refusals are answered. */
public final class Api implements AutoCloseable {

    /** What all addresses of the API begin with. */
    public static final String PREFIX = "/v1";

    /** What is answered with 405 where it is not admitted; HEAD goes with GET. */
    private static final List<HandlerType> METHODS = HandlerType.values().stream()
            .filter(HandlerType::isHttpMethod)
            .filter(method -> !method.equals(HandlerType.HEAD) && !method.equals(HandlerType.CONNECT))
            .toList();

    private final Map<String, Map<HandlerType, Handler>> routes = new LinkedHashMap<>();
    private final Authenticator authenticator;
    private final RateLimiter limiter;
    private final ImportHandlers imports;

    /**
     * The API over a registry.
     *
     * @param tokens checks access tokens; without it only API keys are known
     */
    public Api(
            Registry registry,
            Perimeter perimeter,
            DepartmentProfile profile,
            Optional<TokenVerifier> tokens,
            RateLimiter limiter,
            Clock clock) {
        this.authenticator = new Authenticator(registry.database(), tokens);
        this.limiter = limiter;
        EntryHandlers entries = new EntryHandlers(registry, clock);
        IdempotencyKeys keys = new IdempotencyKeys(registry, clock);
        imports = new ImportHandlers(registry, keys, clock);
        route("/imports", HandlerType.POST, imports::create);
        route("/imports/{id}", HandlerType.GET, imports::get);
        route("/imports/{id}/result", HandlerType.GET, imports::result);
        route("/changes", HandlerType.GET, new ChangesHandler(registry)::handle);
        WebhookHandlers webhooks = new WebhookHandlers(registry, clock);
        route("/webhooks", HandlerType.GET, webhooks::list);
        route("/webhooks/{id}", HandlerType.GET, webhooks::get);
        route("/webhooks/{id}", HandlerType.PUT, webhooks::put);
        route("/webhooks/{id}", HandlerType.DELETE, webhooks::delete);
        route("/rankings", HandlerType.POST, new RankingHandler(clock)::handle);
        Analyses analyses = new Analyses(registry.rules().validator().territory(), profile.roadmap(), clock);
        route("/analytics/{name}", HandlerType.GET, new AnalyticsHandler(registry, analyses, clock)::handle);
        ProfileHandlers profiles = new ProfileHandlers(profile);
        route("/profile", HandlerType.GET, profiles::profile);
        route("/roadmaps", HandlerType.GET, profiles::roadmaps);
        route("/roadmaps/{version}", HandlerType.GET, profiles::roadmap);
        route("/vocabularies/{name}", HandlerType.GET, Vocabularies::handle);
        route("/{collection}", HandlerType.GET, new ListHandler(registry, perimeter, clock)::handle);
        route("/{collection}/{id}", HandlerType.GET, entries::get);
        route("/{collection}/{id}", HandlerType.PUT, entries::put);
        route("/{collection}/{id}", HandlerType.PATCH, entries::patch);
        route("/{collection}/{id}", HandlerType.DELETE, entries::delete);
        route(
                "/{collection}/{id}/transitions",
                HandlerType.POST,
                new TransitionHandler(registry, entries, keys)::handle);
    }

    private void route(String path, HandlerType method, Handler handler) {
        routes.computeIfAbsent(path, any -> new TreeMap<>((a, b) -> a.name().compareTo(b.name())))
                .put(method, handler);
    }

    /** Adds the addresses to a server. */
    public void addTo(RoutesConfig server) {
        server.before(PREFIX + "/*", this::admit);
        routes.forEach((path, handlers) -> {
            for (HandlerType method : METHODS) {
                Handler handler = handlers.getOrDefault(method, context -> {
                    throw new Refusal(Refusal.Type.METHOD_NOT_ALLOWED, "Cette adresse n'admet pas cette méthode.")
                            .with("allowed", String.join(", ", names(handlers)));
                });
                server.addHttpHandler(method, PREFIX + path, handler);
            }
        });
    }

    private static Iterable<String> names(Map<HandlerType, Handler> handlers) {
        return handlers.keySet().stream().map(HandlerType::name).toList();
    }

    private void admit(Context context) {
        Caller caller = authenticator.authenticate(context);
        Requests.setCaller(context, caller);
        context.header("Cache-Control", "private, no-cache");
        int wait = limiter.take(caller.name());
        if (wait > 0) {
            throw new Refusal(Refusal.Type.RATE_LIMITED, "Trop de requêtes : attendez " + wait + " s.")
                    .with("retryAfter", wait);
        }
    }

    /** The cursor that leads behind a change of the feed. */
    public static String cursor(long position) {
        return ChangesHandler.cursor(position);
    }

    /** A refusal of the server itself in the words of ours. */
    public static Refusal refusal(HttpResponseException failure) {
        Refusal.Type type = switch (failure.getStatus()) {
            case 404 -> Refusal.Type.NOT_FOUND;
            case 405 -> Refusal.Type.METHOD_NOT_ALLOWED;
            case 413 -> Refusal.Type.TOO_LARGE;
            default -> failure.getStatus() < 500 ? Refusal.Type.MALFORMED : Refusal.Type.FAILURE;
        };
        return new Refusal(type, "Cette adresse n'existe pas, ou la requête ne peut pas être traitée.");
    }

    @Override
    public void close() {
        imports.close();
    }
}
