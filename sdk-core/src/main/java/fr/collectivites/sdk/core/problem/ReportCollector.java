package fr.collectivites.sdk.core.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * The bounded sink behind every report: it counts all findings exactly and keeps the first {@value #KEPT} by (row,
 * column, code) plus the first {@value #KEPT_PER_GROUP} of each rule and field. What is kept depends only on the
 * findings, never on the order or the thread that brought them. Thread-safe.
 */
public final class ReportCollector implements ProblemSink {

    /** How many findings are kept, the first ones. */
    public static final int KEPT = 1_000;

    /** How many findings of each rule and field are kept, besides. */
    public static final int KEPT_PER_GROUP = 5;

    /** Distinct groups beyond this number are counted by code and severity alone, so that memory stays bounded. */
    private static final int GROUPS = 10_000;

    private static final Comparator<Problem> LAST_FIRST = Problem.ORDER.reversed();

    private final Map<Key, Group> groups = new HashMap<>();
    private final RowHistogram byRow = new RowHistogram();
    private final PriorityQueue<Problem> first = new PriorityQueue<>(LAST_FIRST);

    /** An empty collector. */
    public ReportCollector() {}

    @Override
    public synchronized void accept(Problem problem) {
        Key key = Key.of(problem);
        Group group = groups.get(key);
        if (group == null) {
            Key bounded = groups.size() < GROUPS ? key : key.withoutField();
            group = groups.computeIfAbsent(bounded, k -> new Group());
        }
        group.count++;
        keep(group.samples, problem, KEPT_PER_GROUP);
        keep(first, problem, KEPT);
        problem.row().ifPresent(byRow::add);
    }

    private static void keep(PriorityQueue<Problem> queue, Problem problem, int limit) {
        if (queue.size() < limit) {
            queue.add(problem);
        } else if (Problem.ORDER.compare(problem, queue.element()) < 0) {
            queue.remove();
            queue.add(problem);
        }
    }

    /** Number of errors so far. */
    public synchronized long errors() {
        long errors = 0;
        for (Map.Entry<Key, Group> entry : groups.entrySet()) {
            if (entry.getKey().severity == Severity.ERROR) {
                errors += entry.getValue().count;
            }
        }
        return errors;
    }

    synchronized List<ProblemGroup> groups() {
        List<ProblemGroup> all = new ArrayList<>(groups.size());
        groups.forEach(
                (key, group) -> all.add(new ProblemGroup(key.code, key.rule, key.field, key.severity, group.count)));
        all.sort(Comparator.comparingLong(ProblemGroup::count)
                .reversed()
                .thenComparing(ProblemGroup::code)
                .thenComparing(ProblemGroup::rule)
                .thenComparing(ProblemGroup::field)
                .thenComparing(ProblemGroup::severity));
        return List.copyOf(all);
    }

    synchronized List<RowRange> byRow() {
        return byRow.ranges();
    }

    synchronized List<Problem> problems() {
        // Several findings may compare as equal; only the very same object is taken once.
        List<Problem> all = new ArrayList<>(first);
        Set<Problem> known = Collections.newSetFromMap(new IdentityHashMap<>());
        known.addAll(first);
        groups.values().stream()
                .map(group -> group.samples)
                .flatMap(Collection::stream)
                .filter(known::add)
                .forEach(all::add);
        all.sort(Problem.ORDER);
        return List.copyOf(all);
    }

    private static final class Group {
        private long count;
        private final PriorityQueue<Problem> samples = new PriorityQueue<>(KEPT_PER_GROUP + 1, LAST_FIRST);
    }

    private record Key(String code, String rule, String field, Severity severity) {
        static Key of(Problem problem) {
            return new Key(
                    problem.code().code(),
                    problem.rule().orElse(""),
                    problem.field().or(problem::pointer).orElse(""),
                    problem.severity());
        }

        Key withoutField() {
            return new Key(code, rule, "", severity);
        }
    }
}
