package fr.collectivites.sdk.opendata.internal.write;

import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import fr.collectivites.sdk.opendata.internal.text.Names;
import fr.collectivites.sdk.opendata.publish.FileState;
import fr.collectivites.sdk.opendata.publish.LocalFile;
import fr.collectivites.sdk.opendata.publish.Publication;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What portals have in common where a dataset is one table, made of one file, under a name that we choose. Stateless. */
public final class OneTable {

    private OneTable() {}

    /**
     * Why such a portal does not take a dataset.
     *
     * @param name what it would be known as there
     * @param taken names that others hold
     * @param maxFile size of the largest file
     */
    public static List<Problem> refusals(Publication publication, String name, Set<String> taken, long maxFile) {
        List<Problem> refusals = new ArrayList<>();
        if (!Names.isIdentifier(name)) {
            refusals.add(Problem.of(OpendataCode.NAME_REFUSED).value(name).build());
        } else if (taken.contains(name)) {
            refusals.add(taken(name));
        }
        int files = publication.files().size();
        if (files != 1) {
            refusals.add(Problem.of(OpendataCode.PORTAL_REFUSED)
                    .rule("one-file")
                    .with("count", files)
                    .build());
        }
        for (LocalFile file : publication.files()) {
            if (file.content().size() > maxFile) {
                refusals.add(Problem.of(OpendataCode.FILE_TOO_LARGE)
                        .with("file", file.name())
                        .with("size", file.content().size())
                        .with("limit", maxFile)
                        .build());
            }
        }
        return refusals;
    }

    /** Says that somebody else holds the name. */
    public static Problem taken(String name) {
        return Problem.of(OpendataCode.NAME_REFUSED).rule("taken").value(name).build();
    }

    /** What the portal is to hold of the files, in so far as it says it: content and date. */
    public static List<FileState> files(Publication publication) {
        return publication.files().stream()
                .map(file -> FileState.file(
                        file.name(),
                        file.content(),
                        new TreeMap<>(Map.of("modified", file.modified().toString()))))
                .toList();
    }
}
