package fr.collectivites.sdk.platform.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.collectivites.sdk.platform.access.Caller;
import fr.collectivites.sdk.platform.access.Digests;
import fr.collectivites.sdk.platform.access.Scope;
import fr.collectivites.sdk.platform.registry.Finding;
import fr.collectivites.sdk.platform.registry.Kind;
import fr.collectivites.sdk.platform.registry.Refusal;
import fr.collectivites.sdk.platform.registry.Registry;
import fr.collectivites.sdk.platform.storage.Feed;
import fr.collectivites.sdk.platform.storage.Instants;
import fr.collectivites.sdk.platform.storage.Webhooks;
import fr.collectivites.sdk.platform.storage.Webhooks.Owner;
import fr.collectivites.sdk.platform.storage.Webhooks.Progress;
import fr.collectivites.sdk.platform.storage.Webhooks.Secrets;
import fr.collectivites.sdk.platform.storage.Webhooks.Webhook;
import io.javalin.http.Context;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** {@code /v1/webhooks}: who wants to be told of changes. Everybody sees their own only. Thread-safe. */
final class WebhookHandlers {

    private static final String LIST = "webhooks";
    private static final Set<String> MEMBERS = Set.of("id", "url", "types", "secret", "previousSecretUntil");
    private static final Duration ROTATION = Duration.ofHours(24);
    private static final int MOST = 20;

    private final Registry registry;
    private final Clock clock;

    WebhookHandlers(Registry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    void list(Context context) {
        Caller caller = caller(context);
        Requests.allow(context, "limit", "cursor");
        int limit = Requests.limit(context);
        String after = Requests.query(context, "cursor")
                .map(text -> Cursor.decode(text, LIST).keys().get(0))
                .orElse("");
        List<Webhook> found = registry.database().read(handle -> Webhooks.of(handle, caller.name(), after, limit + 1));
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode items = body.putArray("items");
        found.stream().limit(limit).forEach(webhook -> items.add(document(webhook)));
        ObjectNode page = body.putObject("page");
        page.put("self", Requests.self(context));
        if (found.size() > limit) {
            String cursor = new Cursor(LIST, false, List.of(found.get(limit - 1).id())).encode();
            String next = Requests.self(context) + "?cursor=" + cursor + "&limit=" + limit;
            page.put("next", next);
            context.header("Link", "<" + next + ">; rel=\"next\"");
        } else {
            page.putNull("next");
        }
        ListHandler.answer(context, body);
    }

    void get(Context context) {
        Caller caller = caller(context);
        Requests.allow(context);
        String id = Requests.id(context);
        ListHandler.answer(context, document(own(caller, id).orElseThrow(WebhookHandlers::notFound)));
    }

    void put(Context context) {
        Caller caller = caller(context);
        Requests.allow(context);
        String id = Requests.id(context);
        ObjectNode sent = Requests.object(context, "application/json");
        requireValid(id, sent);
        Optional<Webhook> there = registry.database().read(handle -> Webhooks.find(handle, id));
        if (there.filter(webhook -> !webhook.owner().caller().equals(caller.name()))
                .isPresent()) {
            throw new Refusal(Refusal.Type.NOT_ACTING_FOR, "Cet identifiant est celui d'un autre abonnement.");
        }
        Set<String> types = new TreeSet<>();
        sent.path("types").forEach(type -> types.add(type.asText()));
        Webhook webhook = registry.write(handle -> {
            if (there.isEmpty() && Webhooks.of(handle, caller.name(), "", MOST).size() == MOST) {
                throw invalid("", "Un appelant a au plus " + MOST + " abonnements.");
            }
            Webhook put = new Webhook(
                    id,
                    new Owner(caller.name(), caller.bodies(), caller.moderates()),
                    sent.path("url").asText(),
                    types,
                    secrets(there, sent.path("secret").asText("")),
                    there.map(Webhook::progress)
                            .orElseGet(
                                    () -> new Progress(Feed.last(handle), 0, Instants.now(clock), Optional.empty())));
            Webhooks.put(handle, put);
            return put;
        });
        if (there.isEmpty()) {
            context.header("Location", Requests.self(context));
        }
        context.status(there.isEmpty() ? 201 : 200)
                .contentType("application/json")
                .result(Problems.utf8(document(webhook)));
    }

    void delete(Context context) {
        Caller caller = caller(context);
        Requests.allow(context);
        String id = Requests.id(context);
        if (own(caller, id).isEmpty()) {
            throw notFound();
        }
        registry.write(handle -> {
            Webhooks.delete(handle, id);
            return id;
        });
        context.status(204);
    }

    private static Caller caller(Context context) {
        Caller caller = Requests.caller(context);
        Registry.requireScope(caller, Scope.WRITE);
        return caller;
    }

    private Optional<Webhook> own(Caller caller, String id) {
        return registry.database()
                .read(handle -> Webhooks.find(handle, id))
                .filter(webhook -> webhook.owner().caller().equals(caller.name()));
    }

    /** A new secret leaves the one before in force for a day; without one, it stays as it is, or nobody knows it yet. */
    private Secrets secrets(Optional<Webhook> there, String sent) {
        String before = there.map(webhook -> webhook.secrets().current()).orElse("");
        if (sent.isEmpty() || sent.equals(before)) {
            return there.map(Webhook::secrets)
                    .orElseGet(() -> new Secrets(Digests.newToken(), Optional.empty(), Optional.empty()));
        }
        return before.isEmpty()
                ? new Secrets(sent, Optional.empty(), Optional.empty())
                : new Secrets(
                        sent,
                        Optional.of(before),
                        Optional.of(Instants.text(clock.instant().plus(ROTATION))));
    }

    private static void requireValid(String id, ObjectNode sent) {
        List<Finding> findings = new ArrayList<>();
        sent.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                findings.add(finding(
                        "/" + name.replace("~", "~0").replace("/", "~1"), "Ce membre n'existe pas dans le contrat."));
            }
        });
        if (!sent.path("id").asText("").equalsIgnoreCase(id)) {
            findings.add(finding("/id", "L'identifiant est celui de l'adresse."));
        }
        String url = sent.path("url").asText("");
        if (!sent.path("url").isTextual() || url.length() > 2000 || !isHttps(url)) {
            findings.add(finding("/url", "L'adresse commence par https:// et nomme une machine."));
        }
        JsonNode types = sent.path("types");
        boolean known = types.isMissingNode() || types.isArray();
        for (JsonNode type : types) {
            known &= type.isTextual() && Kind.ofType(type.asText()).isPresent();
        }
        if (!known) {
            findings.add(finding("/types", "Les types sont ceux du flux : need, project, etc."));
        }
        JsonNode secret = sent.path("secret");
        int length = secret.asText("").codePointCount(0, secret.asText("").length());
        if (!secret.isMissingNode() && (!secret.isTextual() || length < 16 || length > 200)) {
            findings.add(finding("/secret", "Un secret a de 16 à 200 caractères."));
        }
        if (!findings.isEmpty()) {
            throw new Refusal(Refusal.Type.VALIDATION, "L'abonnement n'est pas valable : voir « errors ».", findings);
        }
    }

    private static boolean isHttps(String url) {
        try {
            URI uri = new URI(url);
            return "https".equals(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static Finding finding(String pointer, String message) {
        return new Finding(pointer, "N-001", true, message);
    }

    private static Refusal invalid(String pointer, String message) {
        return new Refusal(Refusal.Type.VALIDATION, message, List.of(finding(pointer, message)));
    }

    private static Refusal notFound() {
        return new Refusal(Refusal.Type.NOT_FOUND, "Aucun abonnement ne porte cet identifiant.");
    }

    /** Never with its secret. */
    private ObjectNode document(Webhook webhook) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("id", webhook.id()).put("url", webhook.url());
        if (!webhook.types().isEmpty()) {
            new TreeSet<>(webhook.types()).forEach(body.putArray("types")::add);
        }
        webhook.secrets()
                .previousUntil()
                .filter(until -> until.compareTo(Instants.now(clock)) > 0)
                .ifPresent(until -> body.put("previousSecretUntil", until));
        return body;
    }
}
