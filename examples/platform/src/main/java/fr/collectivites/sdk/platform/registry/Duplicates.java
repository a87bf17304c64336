package fr.collectivites.sdk.platform.registry;

import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.needs.duplicate.Duplicate;
import fr.collectivites.sdk.needs.duplicate.DuplicateFinder;
import fr.collectivites.sdk.needs.need.DigitalNeed;
import fr.collectivites.sdk.needs.profile.PlatformTerritory;
import fr.collectivites.sdk.needs.registry.NeedTheme;
import fr.collectivites.sdk.platform.access.Caller;
import fr.collectivites.sdk.platform.storage.Entries;
import fr.collectivites.sdk.platform.storage.Entry;
import fr.collectivites.sdk.platform.storage.EntryQuery;
import fr.collectivites.sdk.platform.storage.SearchText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Looks for needs told twice (N-015). Two needs without a common commune reach the score only with the same title, so it is
 * enough to compare those that share a commune or the title: an index of both, by theme, is kept in memory. Used by one
 * writer at a time.
 */
public final class Duplicates {

    private final DuplicateFinder finder;
    private final PlatformTerritory territory;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Map<String, Mark>> byTheme = new HashMap<>();
    private final List<Runnable> undo = new ArrayList<>();

    /** What is kept of a need. */
    private record Mark(BitSet communes, int title) {

        boolean mayResemble(Mark other) {
            return title == other.title || communes.intersects(other.communes);
        }
    }

    /** An empty index over a territory. */
    public Duplicates(PlatformTerritory territory) {
        this.territory = territory;
        this.finder = DuplicateFinder.in(territory);
    }

    /** Takes in the needs that are there. */
    public void load(Handle handle) {
        Entries.each(handle, EntryQuery.of(Kind.NEED), entry -> put(Records.read(entry, DigitalNeed.class)));
        undo.clear();
    }

    /**
     * Looks for needs that one resembles.
     *
     * @param refuse whether a likeness beyond doubt stands in the way
     * @return a warning, if there are any
     * @throws Refusal if there is one beyond doubt and it stands in the way; it names those that the caller may see
     */
    Optional<Finding> check(Handle handle, Caller caller, DigitalNeed need, boolean refuse) {
        String theme = need.theme().map(NeedTheme::code).orElse("");
        Mark mark = mark(need);
        List<Entry> near = new ArrayList<>();
        byTheme.getOrDefault(theme, Map.of()).forEach((id, other) -> {
            if (other.mayResemble(mark) && !need.id().equals(Optional.of(id))) {
                Entries.find(handle, Kind.NEED, id)
                        .filter(entry -> !entry.deleted())
                        .ifPresent(near::add);
            }
        });
        Map<String, Entry> byId = new LinkedHashMap<>();
        near.forEach(entry -> byId.put(entry.id(), entry));
        List<Duplicate> found = finder.find(need, near.stream().map(entry -> Records.read(entry, DigitalNeed.class)));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<Map<String, Object>> candidates = new ArrayList<>();
        for (Duplicate duplicate : found) {
            Entry other = byId.get(duplicate.need().id().orElse(""));
            if (other != null && Sight.sees(caller, other)) {
                candidates.add(Map.of("id", other.id(), "score", Math.min(1, duplicate.score())));
            }
        }
        Duplicate first = found.get(0);
        boolean certain = first.isCertain() && refuse;
        Entry other = byId.get(first.need().id().orElse(""));
        Finding finding = other != null && Sight.sees(caller, other)
                ? Finding.of(first.problem())
                : new Finding("/title", "N-015", false, "Un besoin très proche existe déjà.");
        Finding told = new Finding(finding.pointer(), finding.rule(), finding.code(), certain, finding.message());
        if (certain) {
            throw new Refusal(
                            Refusal.Type.DUPLICATE,
                            "Ce besoin semble déjà enregistré ; s'il est autre, dites pourquoi.",
                            List.of(told))
                    .with("candidates", candidates);
        }
        return Optional.of(told);
    }

    /** Begins a write that may be undone. */
    void begin() {
        undo.clear();
    }

    /** Undoes what was put and removed since the write began. */
    void undo() {
        for (int i = undo.size() - 1; i >= 0; i--) {
            undo.get(i).run();
        }
        undo.clear();
    }

    /** Takes a need in, or anew. */
    void put(DigitalNeed need) {
        String id = need.id().orElse("");
        remove(id);
        String theme = need.theme().map(NeedTheme::code).orElse("");
        byTheme.computeIfAbsent(theme, any -> new LinkedHashMap<>()).put(id, mark(need));
        undo.add(() -> byTheme.getOrDefault(theme, new HashMap<>()).remove(id));
    }

    /** Leaves a need out. */
    void remove(String id) {
        byTheme.values().forEach(marks -> {
            Mark before = marks.remove(id);
            if (before != null) {
                undo.add(() -> marks.put(id, before));
            }
        });
    }

    private Mark mark(DigitalNeed need) {
        BitSet communes = new BitSet();
        for (CommuneCode code : territory.communes(need.perimeters())) {
            communes.set(numbers.computeIfAbsent(code.value(), any -> numbers.size()));
        }
        return new Mark(communes, SearchText.fold(need.title().orElse("")).hashCode());
    }
}
