package fr.collectivites.sdk.spark;

import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Severity;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The reports of a collection added up: all numbers exact, the same in whatever order the files were judged.
 *
 * @param files files in all
 * @param failed files that could not be judged
 * @param outcomes files by verdict, all three present; those that could not be judged are not in it
 * @param schemas figures by schema, sorted
 */
public record CollectionReport(
        long files, long failed, Map<Outcome, Long> outcomes, SortedMap<String, BySchema> schemas) {

    private static final Comparator<FindingCount> MOST_FIRST = Comparator.comparingLong(FindingCount::count)
            .reversed()
            .thenComparing(FindingCount::code)
            .thenComparing(FindingCount::rule)
            .thenComparing(FindingCount::field)
            .thenComparing(FindingCount::severity);

    /**
     * The figures of one schema.
     *
     * @param files files judged by it
     * @param rows their data rows
     * @param counts exact numbers of findings by kind, the most frequent first
     */
    public record BySchema(long files, long rows, List<FindingCount> counts) {}

    /** Adds up. */
    public static CollectionReport of(Collection<FileResult> results) {
        Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            outcomes.put(outcome, 0L);
        }
        SortedMap<String, Sum> sums = new TreeMap<>();
        long failed = 0;
        for (FileResult result : results) {
            FileResult.Verdict verdict = result.verdict();
            if (verdict.judged()) {
                outcomes.merge(verdict.outcome(), 1L, Long::sum);
                sums.computeIfAbsent(verdict.schema(), schema -> new Sum()).add(verdict);
            } else {
                failed++;
            }
        }
        SortedMap<String, BySchema> schemas = new TreeMap<>();
        sums.forEach((schema, sum) -> schemas.put(schema, sum.total()));
        return new CollectionReport(results.size(), failed, outcomes, schemas);
    }

    /** Data rows of all files. */
    public long rows() {
        return schemas.values().stream().mapToLong(BySchema::rows).sum();
    }

    /** Exact number of findings of that severity in all files. */
    public long count(Severity severity) {
        return schemas.values().stream()
                .flatMap(schema -> schema.counts().stream())
                .filter(count -> count.severity() == severity)
                .mapToLong(FindingCount::count)
                .sum();
    }

    private static final class Sum {
        private final Map<FindingCount, Long> counts = new LinkedHashMap<>();
        private long files;
        private long rows;

        void add(FileResult.Verdict verdict) {
            files++;
            rows += verdict.rows();
            for (FindingCount count : verdict.counts()) {
                counts.merge(withCount(count, 0), count.count(), Long::sum);
            }
        }

        BySchema total() {
            return new BySchema(
                    files,
                    rows,
                    counts.entrySet().stream()
                            .map(entry -> withCount(entry.getKey(), entry.getValue()))
                            .sorted(MOST_FIRST)
                            .toList());
        }

        private static FindingCount withCount(FindingCount kind, long count) {
            return new FindingCount(kind.code(), kind.rule(), kind.field(), kind.severity(), count);
        }
    }
}
