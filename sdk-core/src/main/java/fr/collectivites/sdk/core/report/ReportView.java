package fr.collectivites.sdk.core.report;

import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemGroup;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A report as formats show it: its findings, masked if need be, and each group with its samples.
 *
 * @param report the counts and facts
 * @param problems the findings that may be shown
 */
record ReportView(Report report, List<Problem> problems) {

    static ReportView of(Report report) {
        return new ReportView(report, report.problems());
    }

    /** Number of findings in all. */
    long total() {
        return report.groups().stream().mapToLong(ProblemGroup::count).sum();
    }

    /** The groups with their samples: errors before warnings before information, the most frequent first. */
    List<Group> groups() {
        Map<Key, List<Problem>> exact = new HashMap<>();
        // A collector with too many groups counts the last ones by code and rule alone.
        Map<Key, List<Problem>> loose = new HashMap<>();
        for (Problem problem : problems) {
            String field = problem.field().or(problem::pointer).orElse("");
            Key key = new Key(problem.code().code(), problem.rule().orElse(""), field, problem.severity());
            exact.computeIfAbsent(key, k -> new ArrayList<>()).add(problem);
            loose.computeIfAbsent(key.withoutField(), k -> new ArrayList<>()).add(problem);
        }
        List<Group> groups = new ArrayList<>();
        for (ProblemGroup group : report.groups()) {
            Key key = new Key(group.code(), group.rule(), group.field(), group.severity());
            List<Problem> samples = exact.getOrDefault(key, loose.getOrDefault(key.withoutField(), List.of()));
            groups.add(new Group(group, List.copyOf(samples)));
        }
        // Stable: within a severity the order of the report stays, the most frequent first.
        groups.sort(Comparator.comparing((Group g) -> g.group().severity()).reversed());
        return groups;
    }

    /**
     * How many samples of each group to show: one of each in turn, so that every kind is seen before one is seen often.
     *
     * @param limit samples shown in all
     * @param each samples shown of one group
     */
    static int[] shares(List<Group> groups, int limit, int each) {
        int[] shares = new int[groups.size()];
        int left = limit;
        boolean given = true;
        for (int round = 1; round <= each && given; round++) {
            given = false;
            for (int i = 0; i < shares.length && left > 0; i++) {
                // One sample of what changes nothing is enough.
                boolean wanted = round == 1 || groups.get(i).group().severity() != Severity.INFO;
                if (wanted && groups.get(i).samples().size() >= round) {
                    shares[i] = round;
                    left--;
                    given = true;
                }
            }
        }
        return shares;
    }

    private record Key(String code, String rule, String field, Severity severity) {
        Key withoutField() {
            return new Key(code, rule, "", severity);
        }
    }

    /**
     * A group and the findings of it that the report kept, in their order.
     *
     * @param samples may be empty
     */
    record Group(ProblemGroup group, List<Problem> samples) {

        /** The heading in words, or the bare code when no finding of the group was kept. */
        String title(Locale locale) {
            return samples.isEmpty() ? group.code() : samples.get(0).title(locale);
        }

        /** The field in words that can be shown: « ligne entière » has none. */
        String field() {
            return group.field();
        }
    }
}
