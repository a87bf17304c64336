package fr.collectivites.sdk.needs.decision;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Alternatives by criteria, side by side: what people look at before anything is added up. Immutable and thread-safe.
 *
 * <p>Source of the procedure: multi-criteria analysis as the State's services practise it (CGDD, analyse multicritère des
 * projets de prévention des inondations, 2018), indicators side by side first.
 */
public final class PerformanceTable {

    private final List<Criterion> criteria;
    private final List<Alternative> alternatives;

    private final String version;

    private PerformanceTable(List<Criterion> criteria, List<Alternative> alternatives, String version) {
        this.criteria = List.copyOf(criteria);
        this.alternatives = List.copyOf(alternatives);
        this.version = version;
    }

    /**
     * A table.
     *
     * @throws IllegalArgumentException if two criteria or two alternatives have the same id, or a value belongs to no
     *     criterion
     */
    public static PerformanceTable of(List<Criterion> criteria, List<Alternative> alternatives) {
        Map<String, Criterion> known = new LinkedHashMap<>();
        for (Criterion criterion : criteria) {
            if (known.put(criterion.id(), criterion) != null) {
                throw new IllegalArgumentException("two criteria with the id " + criterion.id());
            }
        }
        Set<String> ids = new HashSet<>();
        for (Alternative alternative : alternatives) {
            if (!ids.add(alternative.id())) {
                throw new IllegalArgumentException("two alternatives with the id " + alternative.id());
            }
            for (String criterion : alternative.values().keySet()) {
                if (!known.containsKey(criterion)) {
                    throw new IllegalArgumentException(
                            "value of " + alternative.id() + " for no criterion: " + criterion);
                }
            }
        }
        return new PerformanceTable(criteria, alternatives, "");
    }

    /** The same table, which says of which data it was made, such as a date; rankings carry it. */
    public PerformanceTable withVersion(String version) {
        return new PerformanceTable(criteria, alternatives, version);
    }

    /**
     * The same table without the criteria of which no alternative tells anything: they could rank nothing, and would take
     * weight from what counts.
     */
    public PerformanceTable told() {
        List<Criterion> told = criteria.stream()
                .filter(criterion -> alternatives.stream()
                        .anyMatch(one -> value(one, criterion).isPresent()))
                .toList();
        return new PerformanceTable(told, alternatives, version);
    }

    /** Of which data it was made; empty where nobody said. */
    public String version() {
        return version;
    }

    /** The criteria, in the order given. */
    public List<Criterion> criteria() {
        return criteria;
    }

    /** The alternatives, in the order given. */
    public List<Alternative> alternatives() {
        return alternatives;
    }

    /** The alternatives of that standing, in the order given. */
    public List<Alternative> alternatives(Standing standing) {
        return alternatives.stream().filter(a -> a.standing() == standing).toList();
    }

    /** What an alternative is worth under a criterion, in the criterion's unit; empty where it is unknown. */
    public static OptionalDouble value(Alternative alternative, Criterion criterion) {
        Double value = alternative.values().get(criterion.id());
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
