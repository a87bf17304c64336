package fr.collectivites.sdk.opendata.publish;

import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds what has to be acknowledged before it replaces what is published: a nightly query that failed must never
 * replace four thousand rows with none, nor a list of files that came out empty take them all off.
 */
final class Holds {

    /** A file may lose this share of its rows or keys without being held: a fifth. */
    private static final int MOST_LOST_PERCENT = 20;

    private Holds() {}

    static List<Problem> find(List<LocalFile> files, @Nullable DatasetState actual) {
        Map<String, Content> published = actual == null
                ? Map.of()
                : actual.files().stream()
                        .filter(file -> file.content().isPresent())
                        .collect(Collectors.toMap(
                                FileState::name, file -> file.content().orElseThrow(), (first, second) -> first));
        List<Problem> problems = new ArrayList<>();
        if (files.isEmpty() && !published.isEmpty()) {
            problems.add(Problem.of(OpendataCode.FILES_LOST)
                    .with("before", published.size())
                    .build());
        }
        for (LocalFile file : files) {
            Content before = published.get(file.name());
            if (before != null && before.sameBytes(file.content())) {
                continue; // published already, acknowledged or not: nothing would be replaced
            }
            find(file, before, problems);
        }
        return problems;
    }

    private static void find(LocalFile file, @Nullable Content before, List<Problem> problems) {
        Content after = file.content();
        if (after.size() == 0 || after.rows() == 0) {
            problems.add(Problem.of(OpendataCode.EMPTY_FILE)
                    .with("file", file.name())
                    .build());
        } else if (before != null && lost(before.rows(), after.rows())) {
            problems.add(lost(OpendataCode.ROWS_LOST, file, before.rows(), after.rows()));
        } else if (before != null && lost(before.keys(), after.keys())) {
            // As many rows as before, which say less: the same ones again and again
            problems.add(lost(OpendataCode.KEYS_LOST, file, before.keys(), after.keys()));
        }
    }

    private static boolean lost(long before, long after) {
        return before > 0 && after >= 0 && after * 100 < before * (100 - MOST_LOST_PERCENT);
    }

    private static Problem lost(OpendataCode code, LocalFile file, long before, long after) {
        return Problem.of(code)
                .with("file", file.name())
                .with("before", before)
                .with("after", after)
                .build();
    }
}
