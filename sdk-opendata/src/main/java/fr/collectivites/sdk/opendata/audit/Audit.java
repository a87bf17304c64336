package fr.collectivites.sdk.opendata.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a portal held of a territory on a day: one cell for each body and subject. Immutable; equal audits give the same
 * JSON ({@link AuditJson}).
 *
 * @param portal address of the portal
 * @param date the day
 * @param scope the bodies
 * @param topics the subjects in the order of tables
 * @param cells datasets by body code and subject id; what is missing is absent. Subject {@link #OTHER} holds what fits none
 */
public record Audit(
        String portal,
        LocalDate date,
        AuditScope scope,
        List<Topic> topics,
        SortedMap<String, SortedMap<String, List<AuditedDataset>>> cells) {

    /** The id under which datasets stand that are about no known subject. */
    public static final String OTHER = "other";

    /** Copies all. */
    public Audit {
        topics = List.copyOf(topics);
        SortedMap<String, SortedMap<String, List<AuditedDataset>>> copy = new TreeMap<>();
        cells.forEach((body, subjects) -> {
            SortedMap<String, List<AuditedDataset>> inner = new TreeMap<>();
            subjects.forEach((topic, datasets) -> inner.put(topic, List.copyOf(datasets)));
            copy.put(body, inner);
        });
        cells = java.util.Collections.unmodifiableSortedMap(copy);
    }

    /** The datasets of a body about a subject. */
    public List<AuditedDataset> datasets(String body, String topic) {
        SortedMap<String, List<AuditedDataset>> subjects = cells.get(body);
        return subjects == null ? List.of() : subjects.getOrDefault(topic, List.of());
    }

    /** The state of a subject at a body: that of its best dataset, since one good one is what was asked for. */
    public AuditState state(String body, String topic) {
        return datasets(body, topic).stream()
                .map(AuditedDataset::state)
                .max(AuditState::compareTo)
                .orElse(AuditState.ABSENT);
    }

    /** How many cells of the table are in each state. */
    public Map<AuditState, Integer> counts() {
        Map<AuditState, Integer> counts = new EnumMap<>(AuditState.class);
        for (AuditState state : AuditState.values()) {
            counts.put(state, 0);
        }
        for (AuditedBody body : scope.bodies()) {
            topics.forEach(topic -> counts.merge(state(body.code(), topic.id()), 1, Integer::sum));
        }
        return counts;
    }

    /** How many bodies publish at least one dataset. */
    public long publishing() {
        return scope.bodies().stream()
                .filter(body -> cells.getOrDefault(body.code(), new TreeMap<>()).values().stream()
                        .anyMatch(list -> !list.isEmpty()))
                .count();
    }

    /**
     * A cell whose state is another than before.
     *
     * @param body code of the body
     * @param topic id of the subject
     * @param before its state in the earlier audit
     * @param now its state in this one
     */
    public record Change(String body, String topic, AuditState before, AuditState now) {

        /** Whether it became better. */
        public boolean isBetter() {
            return now.compareTo(before) > 0;
        }
    }

    /** What changed since an earlier audit, in the order of bodies and subjects; bodies that it did not look at are left out. */
    public List<Change> since(Audit earlier) {
        List<Change> changes = new ArrayList<>();
        List<String> known =
                earlier.scope.bodies().stream().map(AuditedBody::code).toList();
        for (AuditedBody body : scope.bodies()) {
            if (!known.contains(body.code())) {
                continue;
            }
            for (Topic topic : topics) {
                AuditState before = earlier.state(body.code(), topic.id());
                AuditState now = state(body.code(), topic.id());
                if (before != now) {
                    changes.add(new Change(body.code(), topic.id(), before, now));
                }
            }
        }
        return changes;
    }
}
