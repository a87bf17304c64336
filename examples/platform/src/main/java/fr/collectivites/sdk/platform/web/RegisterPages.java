package fr.collectivites.sdk.platform.web;

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
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The plain registers, all alike: a list to browse and search, a fiche to read and print, a form. Good practices, initiatives,
 * actors, proposed datasets, projects, and what has no form of its own here. Thread-safe.
 */
final class RegisterPages {

    private static final Map<Kind, String> TITLES = Map.of(
            Kind.PROJECT, "Projets",
            Kind.INITIATIVE, "Initiatives",
            Kind.GOOD_PRACTICE, "Bonnes pratiques",
            Kind.ACTOR, "Acteurs",
            Kind.PROPOSAL, "Jeux de données proposés",
            Kind.SKILL, "Compétences",
            Kind.THIRD_PLACE, "Tiers-lieux",
            Kind.CHALLENGE, "Défis",
            Kind.IS_INVENTORY, "Inventaires des systèmes d'information");

    private final ProjectPages projects;
    private final Registry registry;
    private final Pages pages;
    private final Perimeter perimeter;

    RegisterPages(Registry registry, Pages pages, Perimeter perimeter, ProjectPages projects) {
        this.projects = projects;
        this.registry = registry;
        this.pages = pages;
        this.perimeter = perimeter;
    }

    void addTo(RoutesConfig server) {
        for (Kind kind : TITLES.keySet()) {
            String path = Lists.PATHS.getOrDefault(kind, "");
            server.get(path, context -> list(context, kind));
            RegisterForm.of(kind).ifPresent(form -> {
                server.get(path + "/nouveau", context -> blank(context, kind, form));
                server.post(path, context -> create(context, kind, form));
            });
            server.get(path + "/{id}", context -> show(context, kind));
        }
        projects.addTo(server);
    }

    private void list(Context context, Kind kind) {
        Map<String, Object> values = Lists.search(context, registry, perimeter, kind);
        values.put("titrePage", TITLES.getOrDefault(kind, ""));
        values.put("ajout", RegisterForm.of(kind).isPresent());
        pages.show(context, "registre", values);
    }

    private void blank(Context context, Kind kind, RegisterForm form) {
        Account account = Visitor.of(context).account();
        pages.show(context, "registre-formulaire", choices(kind, form, account));
    }

    private Map<String, Object> choices(Kind kind, RegisterForm form, Account account) {
        Map<String, Object> values = new HashMap<>();
        values.put("champs", form.fields());
        values.put("titrePage", "Ajouter : " + kind.label());
        values.put("base", Lists.PATHS.getOrDefault(kind, ""));
        values.put("places", Choices.places(perimeter));
        values.put(
                "lieuxChoisis",
                perimeter.placeOf(account.body().code()).map(List::of).orElse(List.of()));
        values.put("valeurs", Map.of());
        values.put("organismes", Choices.bodies(perimeter));
        return values;
    }

    private void create(Context context, Kind kind, RegisterForm form) {
        Visitor visitor = Visitor.of(context);
        Account account = visitor.account();
        ObjectNode content = form.content(context, perimeter, Choices.actingFor(context, perimeter, account));
        try {
            Registry.Put put =
                    new Registry.Put(kind, RecordId.next(), content, new Precondition(Optional.empty(), true), false);
            Entry entry = registry.write(handle -> registry.put(handle, visitor.caller(), put))
                    .entry();
            context.redirect(Lists.path(entry), HttpStatus.SEE_OTHER);
        } catch (Refusal refusal) {
            Map<String, Object> values = choices(kind, form, account);
            values.putAll(form.sent(context));
            values.put(
                    "erreurs", refusal.findings().stream().map(Finding::message).toList());
            values.put("refus", refusal.detail());
            context.status(refusal.type().status());
            pages.show(context, "registre-formulaire", values);
        }
    }

    private void show(Context context, Kind kind) {
        Caller caller = Visitor.of(context).caller();
        Entry entry = NeedPages.entry(context, registry, kind);
        Map<String, Object> values = new HashMap<>();
        values.put("fiche", Lists.card(entry, caller));
        values.put("titrePage", TITLES.getOrDefault(kind, ""));
        values.put("base", Lists.PATHS.getOrDefault(kind, ""));
        values.put("proches", Lists.related(registry, caller, entry));
        values.put(
                "suites",
                Sight.answersFor(caller, entry) ? registry.lifecycles().targets(entry, caller.moderates()) : List.of());
        if (kind == Kind.PROJECT) {
            values.putAll(projects.values(entry, caller));
        }
        pages.show(context, kind == Kind.PROJECT ? "projet" : "fiche", values);
    }
}
