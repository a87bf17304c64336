package fr.collectivites.sdk.platform.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.collectivites.sdk.needs.registry.RecordId;
import fr.collectivites.sdk.platform.access.Caller;
import fr.collectivites.sdk.platform.profile.Perimeter;
import fr.collectivites.sdk.platform.registry.Finding;
import fr.collectivites.sdk.platform.registry.Kind;
import fr.collectivites.sdk.platform.registry.Precondition;
import fr.collectivites.sdk.platform.registry.Refusal;
import fr.collectivites.sdk.platform.registry.Registry;
import fr.collectivites.sdk.platform.registry.Sight;
import fr.collectivites.sdk.platform.storage.Accounts.Account;
import fr.collectivites.sdk.platform.storage.Entry;
import fr.collectivites.sdk.platform.storage.History;
import fr.collectivites.sdk.platform.storage.Instants;
import fr.collectivites.sdk.platform.storage.ReadLog;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Needs: the list, the form, one need with what may be done with it. Thread-safe. */
final class NeedPages {

    private final Registry registry;
    private final Pages pages;
    private final Perimeter perimeter;
    private final Clock clock;

    NeedPages(Registry registry, Pages pages, Perimeter perimeter, Clock clock) {
        this.registry = registry;
        this.pages = pages;
        this.perimeter = perimeter;
        this.clock = clock;
    }

    void addTo(RoutesConfig server) {
        server.get("/besoins", this::list);
        server.get("/besoins/nouveau", this::blank);
        server.post("/besoins", this::create);
        server.get("/besoins/{id}", this::show);
        server.post("/besoins/{id}/etat", this::move);
        server.post("/besoins/{id}/soutien", this::support);
    }

    private void list(Context context) {
        Map<String, Object> values = Lists.search(context, registry, perimeter, Kind.NEED);
        values.put("etats", Choices.statuses());
        pages.show(context, "besoins", values);
    }

    private void blank(Context context) {
        Account account = Visitor.of(context).account();
        pages.show(context, "besoin-formulaire", NeedForm.choices(perimeter, account));
    }

    private void create(Context context) {
        Visitor visitor = Visitor.of(context);
        Account account = visitor.account();
        boolean draft = Forms.text(context, "action").equals("brouillon");
        ObjectNode content = NeedForm.content(context, perimeter, Choices.actingFor(context, perimeter, account));
        content.put("status", draft ? "DRAFT" : "SUBMITTED");
        String id = RecordId.next();
        boolean allow = !Forms.text(context, "pasDoublon").isEmpty();
        try {
            Registry.Put put =
                    new Registry.Put(Kind.NEED, id, content, new Precondition(java.util.Optional.empty(), true), allow);
            Registry.Outcome outcome = registry.write(handle -> registry.put(handle, visitor.caller(), put));
            context.redirect("/besoins/" + outcome.entry().id() + "?depose=1", HttpStatus.SEE_OTHER);
        } catch (Refusal refusal) {
            Map<String, Object> values = NeedForm.choices(perimeter, account);
            values.putAll(NeedForm.sent(context));
            values.putAll(findings(refusal));
            context.status(refusal.type().status());
            pages.show(context, "besoin-formulaire", values);
        }
    }

    /** The findings of a refusal by the field of the form that each belongs to. */
    private static Map<String, Object> findings(Refusal refusal) {
        Map<String, List<String>> byField = new HashMap<>();
        List<Map<String, String>> all = new ArrayList<>();
        for (Finding finding : refusal.findings()) {
            String field = NeedForm.fieldOf(finding.pointer());
            byField.computeIfAbsent(field, any -> new ArrayList<>()).add(finding.message());
            all.add(Map.of("champ", field, "texte", finding.message()));
        }
        return Map.of(
                "erreurs",
                byField,
                "toutes",
                all,
                "refus",
                refusal.detail(),
                "doublon",
                refusal.type() == Refusal.Type.DUPLICATE);
    }

    private void show(Context context) {
        Caller caller = Visitor.of(context).caller();
        Entry entry = entry(context, registry, Kind.NEED);
        boolean side = Sight.answersFor(caller, entry);
        if (side && entry.content().has("contacts")) {
            registry.database()
                    .useTransaction(handle -> ReadLog.add(handle, caller.name(), Instants.now(clock), List.of(entry)));
        }
        Map<String, Object> values = new HashMap<>();
        values.put("fiche", Lists.card(entry, caller));
        values.put("proches", Lists.related(registry, caller, entry));
        values.put("suites", side ? registry.lifecycles().targets(entry, caller.moderates()) : List.of());
        values.put("historique", side ? registry.database().read(handle -> History.of(handle, entry)) : List.of());
        values.put("depose", context.queryParam("depose") != null);
        pages.show(context, "besoin", values);
    }

    /** The entry that an address names, as the visitor sees it. */
    static Entry entry(Context context, Registry registry, Kind kind) {
        String id = context.pathParam("id");
        if (!Entry.isId(id)) {
            throw new Refusal(Refusal.Type.NOT_FOUND, "Cette fiche n'existe pas.");
        }
        Caller caller = Visitor.of(context).caller();
        return registry.database().read(handle -> registry.get(handle, caller, kind, id));
    }

    private void move(Context context) {
        Visitor visitor = Visitor.of(context);
        visitor.account();
        String id = context.pathParam("id");
        String to = Forms.text(context, "vers");
        ObjectNode request = JsonNodeFactory.instance.objectNode().put("reason", Forms.text(context, "motif"));
        String target = Forms.text(context, "fusion");
        if (!target.isEmpty()) {
            request.put("mergedInto", target);
        }
        Precondition precondition =
                new Precondition(java.util.Optional.of("\"" + Forms.text(context, "revision") + "\""), false);
        registry.write(handle ->
                registry.move(handle, visitor.caller(), new Registry.Move(Kind.NEED, id, precondition, to, request)));
        String back = Forms.text(context, "retour");
        context.redirect(back.equals("moderation") ? "/moderation" : "/besoins/" + id, HttpStatus.SEE_OTHER);
    }

    /** A body says that it bears the need as well: several that do so make it one to pool. */
    private void support(Context context) {
        Visitor visitor = Visitor.of(context);
        Account account = visitor.account();
        Entry entry = entry(context, registry, Kind.NEED);
        registry.write(handle -> registry.support(
                handle, visitor.caller(), entry.id(), account.body().code()));
        context.redirect("/besoins/" + entry.id(), HttpStatus.SEE_OTHER);
    }
}
