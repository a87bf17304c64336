package fr.collectivites.sdk.platform.web;

import fr.collectivites.sdk.platform.access.RateLimiter;
import fr.collectivites.sdk.platform.people.Door;
import fr.collectivites.sdk.platform.profile.Perimeter;
import fr.collectivites.sdk.platform.registry.Refusal;
import fr.collectivites.sdk.platform.registry.Registry;
import fr.collectivites.sdk.platform.storage.Accounts;
import fr.collectivites.sdk.platform.storage.Accounts.Account;
import fr.collectivites.sdk.platform.storage.ApiKeys;
import fr.collectivites.sdk.platform.storage.Instants;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Signing in and out, invitations, and the page of one's own. Thread-safe. */
final class DoorPages {

    private static final int SESSION_SECONDS = 10 * 60 * 60;
    private static final List<String> ROLES = List.of("ELU", "DGS_DSI", "AGENT", "PORTEUR_ASSOCIATION");

    private final Door door;
    private final Pages pages;
    private final Registry registry;
    private final Perimeter perimeter;
    private final RateLimiter limiter;
    private final Clock clock;
    private final boolean secure;

    /** The pages; {@code secure} when the site is reached by HTTPS only. */
    DoorPages(Door door, Pages pages, Registry registry, Perimeter perimeter, Clock clock, boolean secure) {
        this.door = door;
        this.pages = pages;
        this.registry = registry;
        this.perimeter = perimeter;
        this.limiter = new RateLimiter(5, clock);
        this.clock = clock;
        this.secure = secure;
    }

    void addTo(RoutesConfig server) {
        server.get("/connexion", context -> pages.show(context, "connexion", Map.of()));
        server.post("/connexion", this::ask);
        server.get("/connexion/{token}", this::confirm);
        server.post("/connexion/{token}", this::enter);
        server.post("/deconnexion", this::leave);
        server.get("/mon-espace", this::own);
        server.post("/invitations", this::invite);
        server.post("/cles", this::createKey);
        server.post("/cles/{id}/revocation", this::revokeKey);
    }

    private void ask(Context context) {
        String email = Door.normalized(Forms.text(context, "email"));
        if (!Door.isAddress(email)) {
            context.status(422);
            pages.show(context, "connexion", Map.of("erreur", "Indiquez une adresse électronique.", "email", email));
            return;
        }
        if (limiter.take("ask:" + email) > 0 || limiter.take("from:" + context.ip()) > 0) {
            throw new Refusal(Refusal.Type.RATE_LIMITED, "Trop de demandes : attendez une minute.");
        }
        door.sendLink(email);
        pages.show(context, "connexion", Map.of("envoye", true, "email", email));
    }

    /** Shows a button only: programs that look at links in mail must not use them up. */
    private void confirm(Context context) {
        boolean works = door.find(context.pathParam("token")).isPresent();
        context.status(works ? 200 : 410);
        pages.show(context, "lien", Map.of("valable", works, "jeton", context.pathParam("token")));
    }

    private void enter(Context context) {
        Optional<String> session = door.enter(context.pathParam("token"));
        if (session.isEmpty()) {
            context.status(410);
            pages.show(context, "lien", Map.of("valable", false));
            return;
        }
        context.cookie(
                new Cookie(Visitor.COOKIE, session.get(), "/", SESSION_SECONDS, secure, true, null, SameSite.LAX));
        context.redirect("/mon-espace", io.javalin.http.HttpStatus.SEE_OTHER);
    }

    private void leave(Context context) {
        Optional.ofNullable(context.cookie(Visitor.COOKIE)).ifPresent(door::leave);
        context.removeCookie(Visitor.COOKIE, "/");
        context.redirect("/", io.javalin.http.HttpStatus.SEE_OTHER);
    }

    private void own(Context context) {
        showOwn(context, Map.of());
    }

    private void showOwn(Context context, Map<String, Object> more) {
        Account account = Visitor.of(context).account();
        Map<String, Object> values = new HashMap<>(more);
        values.putAll(registry.database()
                .read(handle -> Map.of(
                        "collegues", Accounts.ofBody(handle, account.body().code()),
                        "cles", ApiKeys.list(handle, account.body().code()))));
        values.put(
                "besoins",
                Lists.ofBody(
                        registry, Visitor.of(context).caller(), account.body().code()));
        values.put("propositions", Lists.proposalsOf(registry, account.body().code()));
        values.put("inviter", Door.mayInvite(account, account.body().code()));
        values.put("roles", ROLES);
        values.put("organismes", Choices.bodies(perimeter));
        pages.show(context, "mon-espace", values);
    }

    private void invite(Context context) {
        Account by = Visitor.of(context).account();
        String email = Door.normalized(Forms.text(context, "email"));
        String role = Forms.text(context, "role");
        Accounts.Body body = by.moderator() && !Forms.text(context, "organisme").isEmpty()
                ? Choices.body(perimeter, Forms.text(context, "organisme")).orElse(by.body())
                : by.body();
        if (!Door.mayInvite(by, body.code())) {
            throw new Refusal(Refusal.Type.FORBIDDEN_SCOPE, "Les invitations reviennent aux élus, DGS et DSI.");
        }
        if (!Door.isAddress(email) || !ROLES.contains(role)) {
            context.status(422);
            showOwn(context, Map.of("erreur", "Indiquez une adresse et un rôle."));
            return;
        }
        door.invite(new Account("", email, role, body, false), by);
        showOwn(context, Map.of("succes", "L'invitation est partie à " + email + "."));
    }

    private void createKey(Context context) {
        Account account = Visitor.of(context).account();
        requireHead(account);
        String label = Forms.text(context, "usage");
        ApiKeys.Key key = new ApiKeys.Key(
                UUID.randomUUID().toString(),
                account.body().code(),
                label.isEmpty() ? "sans nom" : label,
                Instants.now(clock));
        String secret = registry.database().inTransaction(handle -> ApiKeys.create(handle, key));
        context.header("Cache-Control", "no-store");
        showOwn(context, Map.of("nouvelleCle", secret));
    }

    private void revokeKey(Context context) {
        Account account = Visitor.of(context).account();
        requireHead(account);
        registry.database()
                .useTransaction(handle -> ApiKeys.revoke(
                        handle, context.pathParam("id"), account.body().code()));
        context.redirect("/mon-espace", io.javalin.http.HttpStatus.SEE_OTHER);
    }

    private static void requireHead(Account account) {
        if (!Door.mayInvite(account, account.body().code())) {
            throw new Refusal(Refusal.Type.FORBIDDEN_SCOPE, "Les clés reviennent aux élus, DGS et DSI.");
        }
    }
}
