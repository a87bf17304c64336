package fr.collectivites.sdk.platform.web;

import fr.collectivites.sdk.platform.access.Caller;
import fr.collectivites.sdk.platform.profile.Perimeter;
import fr.collectivites.sdk.platform.registry.Kind;
import fr.collectivites.sdk.platform.registry.Registry;
import fr.collectivites.sdk.platform.registry.Sight;
import fr.collectivites.sdk.platform.registry.Views;
import fr.collectivites.sdk.platform.storage.Entries;
import fr.collectivites.sdk.platform.storage.Entry;
import fr.collectivites.sdk.platform.storage.EntryQuery;
import fr.collectivites.sdk.platform.storage.SearchText;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists of entries as pages show them. Stateless. */
final class Lists {

    private static final int PAGE = 20;
    private static final int ALL = 500;

    private Lists() {}

    /** The addresses of the collections that pages show. */
    static final Map<Kind, String> PATHS = Map.of(
            Kind.NEED, "/besoins",
            Kind.PROJECT, "/projets",
            Kind.INITIATIVE, "/initiatives",
            Kind.GOOD_PRACTICE, "/bonnes-pratiques",
            Kind.ACTOR, "/acteurs",
            Kind.PROPOSAL, "/jeux-de-donnees",
            Kind.SKILL, "/competences",
            Kind.THIRD_PLACE, "/tiers-lieux",
            Kind.CHALLENGE, "/defis",
            Kind.IS_INVENTORY, "/inventaires");

    /** The address of the page of an entry. */
    static String path(Entry entry) {
        return PATHS.getOrDefault(entry.kind(), "") + "/" + entry.id();
    }

    /** An entry as a visitor sees it: whole for its own side, else the public form. */
    static Map<String, Object> card(Entry entry, Caller caller) {
        boolean side = Sight.answersFor(caller, entry);
        Map<String, Object> card = new LinkedHashMap<>(Views.plain(Views.view(entry, side)));
        card.put("id", entry.id());
        card.put("reference", entry.reference());
        card.put("titre", entry.title());
        card.put("genre", entry.kind().label());
        card.put("collection", entry.kind().name());
        card.put("lien", path(entry));
        card.put("etat", entry.status().orElse(""));
        card.put("maj", entry.updatedAt());
        card.put("creation", entry.createdAt());
        card.put("revision", entry.revision());
        card.put("visibilite", entry.visibility());
        card.put("lieux", List.copyOf(Entries.places(entry.content())));
        card.put("notreCote", side);
        return card;
    }

    static List<Map<String, Object>> cards(List<Entry> entries, Caller caller) {
        return entries.stream().map(entry -> card(entry, caller)).toList();
    }

    /** What a visitor sees of a collection, searched and filtered as the query of the address says. */
    static Map<String, Object> search(Context context, Registry registry, Perimeter perimeter, Kind kind) {
        Caller caller = Visitor.of(context).caller();
        String words = parameter(context, "q");
        String theme = parameter(context, "theme");
        String status = parameter(context, "etat");
        String epci = parameter(context, "epci");
        int page = parameter(context, "page").matches("[0-9]{1,4}") ? Integer.parseInt(parameter(context, "page")) : 1;
        EntryQuery query = Sight.limit(EntryQuery.of(kind), caller);
        if (!SearchText.fold(words).isEmpty()) {
            query.words(List.of(SearchText.fold(words).split(" ")));
        }
        if (!theme.isEmpty()) {
            query.in("theme", List.of(theme));
        }
        if (!status.isEmpty()) {
            query.in("status", List.of(status));
        }
        if (perimeter.epci(epci).isPresent()) {
            query.places(perimeter.meetingEpci(epci));
        }
        query.limit(page * PAGE);
        Map<String, Object> values = new LinkedHashMap<>();
        registry.database().read(handle -> {
            List<Entry> found = Entries.list(handle, query);
            int total = Entries.count(handle, query);
            int from = Math.min((page - 1) * PAGE, found.size());
            values.put("fiches", cards(found.subList(from, found.size()), caller));
            values.put("total", total);
            values.put("page", page);
            values.put("suivante", total > page * PAGE ? page + 1 : 0);
            values.put("precedente", Math.max(page - 1, 0));
            return total;
        });
        values.put("q", words);
        values.put("theme", theme);
        values.put("etat", status);
        values.put("epci", epci);
        values.put("themes", Choices.themes());
        values.put("epcis", perimeter.epcis());
        values.put("base", PATHS.getOrDefault(kind, "/"));
        return values;
    }

    /** The needs of a body, as its own side sees them. */
    static List<Map<String, Object>> ofBody(Registry registry, Caller caller, String body) {
        return list(registry, caller, EntryQuery.of(Kind.NEED).in("owner_code", List.of(body)));
    }

    /** The datasets that a body proposed. */
    static List<Map<String, Object>> proposalsOf(Registry registry, String body) {
        return list(registry, Caller.NOBODY, EntryQuery.of(Kind.PROPOSAL).in("owner_code", List.of(body)));
    }

    /** What a query finds, at most {@value #ALL}. */
    static List<Map<String, Object>> list(Registry registry, Caller caller, EntryQuery query) {
        query.limit(ALL);
        return cards(registry.database().read(handle -> Entries.list(handle, query)), caller);
    }

    /** Entries of other collections that are about the same theme, as far as a visitor sees them. */
    static Map<String, Object> related(Registry registry, Caller caller, Entry entry) {
        Map<String, Object> related = new LinkedHashMap<>();
        Optional<String> theme = entry.theme();
        for (Kind kind : List.of(Kind.NEED, Kind.GOOD_PRACTICE, Kind.INITIATIVE, Kind.ACTOR)) {
            List<Map<String, Object>> cards = new ArrayList<>();
            theme.ifPresent(wanted -> {
                EntryQuery query = Sight.limit(EntryQuery.of(kind), caller)
                        .in("theme", List.of(wanted))
                        .limit(6);
                registry.database().read(handle -> Entries.list(handle, query)).stream()
                        .filter(other -> !other.id().equals(entry.id()))
                        .limit(5)
                        .forEach(other -> cards.add(card(other, caller)));
            });
            related.put(kind.name(), cards);
        }
        return related;
    }

    static String parameter(Context context, String name) {
        String value = context.queryParam(name);
        return value == null ? "" : value.strip();
    }
}
