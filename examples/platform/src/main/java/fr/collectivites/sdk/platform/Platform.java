package fr.collectivites.sdk.platform;

import fr.collectivites.sdk.needs.profile.DepartmentProfile;
import fr.collectivites.sdk.needs.profile.ProfileReader;
import fr.collectivites.sdk.needs.validation.NeedsValidator;
import fr.collectivites.sdk.platform.access.RateLimiter;
import fr.collectivites.sdk.platform.access.TokenVerifier;
import fr.collectivites.sdk.platform.api.Api;
import fr.collectivites.sdk.platform.api.Problems;
import fr.collectivites.sdk.platform.people.Door;
import fr.collectivites.sdk.platform.people.Post;
import fr.collectivites.sdk.platform.profile.Perimeter;
import fr.collectivites.sdk.platform.registry.Duplicates;
import fr.collectivites.sdk.platform.registry.EntryRules;
import fr.collectivites.sdk.platform.registry.Lifecycles;
import fr.collectivites.sdk.platform.registry.Refusal;
import fr.collectivites.sdk.platform.registry.Registry;
import fr.collectivites.sdk.platform.storage.Accounts;
import fr.collectivites.sdk.platform.storage.ApiKeys;
import fr.collectivites.sdk.platform.storage.Database;
import fr.collectivites.sdk.platform.storage.Feed;
import fr.collectivites.sdk.platform.storage.ImportJobs;
import fr.collectivites.sdk.platform.storage.Instants;
import fr.collectivites.sdk.platform.storage.Links;
import fr.collectivites.sdk.platform.storage.ReadLog;
import fr.collectivites.sdk.platform.storage.Replies;
import fr.collectivites.sdk.platform.web.Site;
import fr.collectivites.sdk.platform.webhook.HttpsCourier;
import fr.collectivites.sdk.platform.webhook.WebhookSender;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The platform: a server over a database. Start it with a {@link Builder}; {@link #close} stops the server and closes the
 * database. Thread-safe.
 */
public final class Platform implements AutoCloseable {

    private static final int THREADS = 32;
    private static final int HEADERS = 64 * 1024;
    private static final Duration KEEP_REPLIES = Duration.ofDays(1);
    private static final Duration KEEP_CHANGES = Duration.ofDays(365);
    private static final Duration KEEP_READS = Duration.ofDays(365);

    private final Database database;
    private final Api api;
    private final Javalin server;
    private final Clock clock;
    private final Door door;
    private final WebhookSender webhooks;
    private final Optional<URI> site;

    private Platform(Builder builder) {
        this.database = builder.database;
        this.clock = builder.clock;
        this.site = builder.site;
        NeedsValidator validator =
                NeedsValidator.builder(builder.profile).clock(clock).build();
        Perimeter perimeter = new Perimeter(validator.territory());
        Duplicates duplicates = new Duplicates(validator.territory());
        database.useTransaction(duplicates::load);
        EntryRules rules = new EntryRules(validator, duplicates);
        Registry registry = new Registry(database, rules, new Lifecycles(rules), clock);
        tidy();
        api = new Api(
                registry,
                perimeter,
                builder.profile,
                builder.issuer.map(TokenVerifier::new),
                new RateLimiter(builder.rate, clock),
                clock);
        webhooks = new WebhookSender(database, new HttpsCourier(), Api::cursor, clock);
        this.door = new Door(
                database, builder.post, this::site, builder.profile.label().orElse("Plateforme des besoins"), clock);
        Site pages = new Site(
                registry,
                perimeter,
                builder.profile,
                door,
                this::site,
                clock,
                "https".equals(this.site.map(URI::getScheme).orElse("")));
        server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.http.maxRequestSize = 10L * 1024 * 1024;
            config.jetty.threadPool = new QueuedThreadPool(THREADS);
            // Filters of many values make long addresses
            config.jetty.modifyHttpConfiguration(http -> http.setRequestHeaderSize(HEADERS));
            config.jetty.host = builder.host;
            config.jetty.port = builder.port;
            pages.addTo(config.routes);
            api.addTo(config.routes);
            config.routes.exception(
                    Exception.class, (failure, context) -> Problems.answerFailure(failure, context, builder.faults));
            config.routes.exception(Refusal.class, (refusal, context) -> refuse(refusal, context, pages));
            config.routes.exception(
                    HttpResponseException.class, (failure, context) -> refuse(Api.refusal(failure), context, pages));
        });
    }

    private static void refuse(Refusal refusal, Context context, Site pages) {
        if (Site.isApi(context)) {
            Problems.answer(refusal, context);
        } else {
            pages.refuse(refusal, context);
        }
    }

    /** Starts a platform over a database, which it closes in the end. */
    public static Builder builder(Database database) {
        return new Builder(database);
    }

    /** Forgets what is kept for a time only, and ends what a stop has cut off. */
    private void tidy() {
        Instant now = clock.instant();
        database.useTransaction(handle -> {
            ImportJobs.failUnfinished(handle);
            Replies.forget(handle, Instants.text(now.minus(KEEP_REPLIES)), true);
            Feed.forgetBefore(handle, Instants.text(now.minus(KEEP_CHANGES)));
            Links.forget(handle, Instants.text(now));
            ReadLog.forgetBefore(handle, Instants.text(now.minus(KEEP_READS)));
        });
    }

    /** Makes an API key for a body; the answer is the only time that it is told. */
    public String createKey(String siren, String label) {
        ApiKeys.Key key = new ApiKeys.Key(UUID.randomUUID().toString(), siren, label, Instants.now(clock));
        return database.inTransaction(handle -> ApiKeys.create(handle, key));
    }

    /**
     * Makes sure that somebody has an account, and makes a link that signs them in: for who starts the platform, since nobody
     * is there yet to invite the first.
     */
    public String firstLink(Accounts.Account account) {
        door.ensure(account);
        return door.linkFor(account.email());
    }

    private URI site() {
        return site.orElseGet(this::address);
    }

    /** The address of the server, without a slash at the end. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    @Override
    public void close() {
        webhooks.close();
        server.stop();
        api.close();
        database.close();
    }

    /** Starts a {@link Platform}. Not thread-safe. */
    public static final class Builder {
        private final Database database;
        private DepartmentProfile profile = ProfileReader.tarnEtGaronne();
        private Clock clock = Clock.systemUTC();
        private String host = "127.0.0.1";
        private int port;
        private int rate = 600;
        private Optional<TokenVerifier.Issuer> issuer = Optional.empty();
        private Optional<URI> site = Optional.empty();
        private Post post = message -> {};
        private Consumer<String> faults = line -> {};

        private Builder(Database database) {
            this.database = database;
        }

        /** Serves the département of that profile; the sample of Tarn-et-Garonne when not called. */
        public Builder profile(DepartmentProfile profile) {
            this.profile = profile;
            return this;
        }

        /** Tells the time by that clock. */
        public Builder clock(Clock clock) {
            this.clock = clock;
            return this;
        }

        /** Listens on the interface of that name or address; on the machine itself only when not called. */
        public Builder host(String host) {
            this.host = host;
            return this;
        }

        /** Listens on that port; on a free one when not called. */
        public Builder port(int port) {
            this.port = port;
            return this;
        }

        /** Lets each caller of the API make that many requests a minute; 0 for as many as they like. */
        public Builder requestsPerMinute(int rate) {
            this.rate = rate;
            return this;
        }

        /** Takes access tokens of that issuer; API keys only when not called. */
        public Builder issuer(TokenVerifier.Issuer issuer) {
            this.issuer = Optional.of(issuer);
            return this;
        }

        /** The address of the site as people type it, without a slash at the end; links in mail lead there. */
        public Builder site(URI address) {
            this.site = Optional.of(address);
            return this;
        }

        /** Sends mail that way; none is sent when not called. */
        public Builder post(Post post) {
            this.post = post;
            return this;
        }

        /** Tells one line for every fault of the platform, beside its log (SLF4J). */
        public Builder faults(Consumer<String> faults) {
            this.faults = faults;
            return this;
        }

        /** Starts the server. */
        public Platform start() {
            Platform platform = new Platform(this);
            platform.server.start();
            platform.webhooks.start();
            return platform;
        }
    }
}
