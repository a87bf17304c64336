package fr.collectivites.sdk.platform.web;

import fr.collectivites.sdk.needs.profile.DepartmentProfile;
import fr.collectivites.sdk.needs.roadmap.Roadmap;
import fr.collectivites.sdk.platform.access.Caller;
import fr.collectivites.sdk.platform.registry.Kind;
import fr.collectivites.sdk.platform.registry.Registry;
import fr.collectivites.sdk.platform.registry.Sight;
import fr.collectivites.sdk.platform.storage.Entries;
import fr.collectivites.sdk.platform.storage.EntryQuery;
import java.util.HashMap;
import java.util.Map;

/** What the home page tells: the five steps of the method, each with what there is of it. Stateless. */
final class Home {

    private Home() {}

    static Map<String, Object> values(Registry registry, Visitor visitor, DepartmentProfile profile) {
        Caller caller = visitor.caller();
        Map<String, Object> values = new HashMap<>();
        registry.database().read(handle -> {
            for (Kind kind : Kind.values()) {
                values.put("nombre_" + kind.name(), Entries.count(handle, Sight.limit(EntryQuery.of(kind), caller)));
            }
            values.put(
                    "recents",
                    Lists.cards(
                            Entries.list(
                                    handle,
                                    Sight.limit(EntryQuery.of(Kind.NEED), caller)
                                            .limit(5)),
                            caller));
            return values;
        });
        values.put("etape", profile.roadmap().flatMap(Roadmap::step).orElse(1));
        return values;
    }
}
