package fr.collectivites.sdk.platform.web;

import fr.collectivites.sdk.needs.profile.DepartmentProfile;
import fr.collectivites.sdk.platform.board.Analyses;
import fr.collectivites.sdk.platform.people.Door;
import fr.collectivites.sdk.platform.profile.Perimeter;
import fr.collectivites.sdk.platform.registry.Finding;
import fr.collectivites.sdk.platform.registry.Refusal;
import fr.collectivites.sdk.platform.registry.Registry;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The addresses of the pages, and what holds for all of them: who looks, what browsers may do, where forms come from. */
public final class Site {

    // No scripts at all, and nothing from elsewhere
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    private final Registry registry;
    private final Perimeter perimeter;
    private final DepartmentProfile profile;
    private final Door door;
    private final Clock clock;
    private final boolean secure;
    private final Supplier<URI> address;
    private final String siteName;
    private final Pages pages;

    /**
     * The pages over a registry.
     *
     * @param address tells the address of the site, without a slash at the end
     * @param secure whether the site is reached by HTTPS only
     */
    public Site(
            Registry registry,
            Perimeter perimeter,
            DepartmentProfile profile,
            Door door,
            Supplier<URI> address,
            Clock clock,
            boolean secure) {
        this.registry = registry;
        this.perimeter = perimeter;
        this.profile = profile;
        this.door = door;
        this.clock = clock;
        this.secure = secure;
        this.address = address;
        this.siteName = profile.label().orElse("Plateforme des besoins numériques");
        this.pages = new Pages(siteName, perimeter);
    }

    /** Adds the addresses to a server. */
    public void addTo(RoutesConfig server) {
        server.before(this::admit);
        server.get("/", context -> pages.show(context, "accueil", Home.values(registry, Visitor.of(context), profile)));
        server.get("/style.css", Site::style);
        server.get("/accessibilite", context -> pages.show(context, "accessibilite", Map.of()));
        new DoorPages(door, pages, registry, perimeter, clock, secure).addTo(server);
        new NeedPages(registry, pages, perimeter, clock).addTo(server);
        Analyses analyses = new Analyses(registry.rules().validator().territory(), profile.roadmap(), clock);
        new RegisterPages(registry, pages, perimeter, new ProjectPages(registry, analyses)).addTo(server);
        new TemplatePages(registry, pages, perimeter).addTo(server);
        new BoardPages(registry, pages, profile, analyses).addTo(server);
        new CoveragePages(registry, pages, perimeter, analyses).addTo(server);
        new CatalogPages(registry, pages, profile, address).addTo(server);
        new DigestPages(registry, pages, address, siteName, clock).addTo(server);
        new ModerationPages(registry, pages, profile, clock).addTo(server);
    }

    private void admit(Context context) {
        if (isApi(context)) {
            return;
        }
        context.header("Content-Security-Policy", POLICY);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Referrer-Policy", "same-origin");
        Optional<Door.SignedIn> signedIn =
                Optional.ofNullable(context.cookie(Visitor.COOKIE)).flatMap(door::session);
        Visitor.set(context, new Visitor(signedIn));
        if (signedIn.isPresent()) {
            context.header("Cache-Control", "private, no-store");
        }
        if (context.method().name().equals("POST")) {
            Forms.requireOwn(context);
        }
    }

    /** Whether a request is one of the API, which answers refusals in its own way. */
    public static boolean isApi(Context context) {
        return context.path().startsWith("/v1/");
    }

    /** Answers a refusal as a page; those who have not signed in are sent to the door. */
    public void refuse(Refusal refusal, Context context) {
        if (refusal.type() == Refusal.Type.UNAUTHENTICATED) {
            context.redirect("/connexion", HttpStatus.SEE_OTHER);
            return;
        }
        context.status(refusal.type().status());
        pages.show(
                context,
                "refus",
                Map.of(
                        "titreRefus", refusal.type().title(),
                        "detail", refusal.detail(),
                        "motifs",
                                refusal.findings().stream()
                                        .map(Finding::message)
                                        .toList()));
    }

    private static void style(Context context) throws IOException {
        try (InputStream in = Site.class.getResourceAsStream("style.css")) {
            if (in == null) {
                throw new IllegalStateException("style.css is missing from the class path");
            }
            context.header("Cache-Control", "max-age=3600");
            context.contentType("text/css; charset=utf-8").result(in.readAllBytes());
        }
    }
}
