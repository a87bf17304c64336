package fr.collectivites.sdk.core.validation;

import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Report;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What was found in a data package.
 *
 * @param descriptor findings on the {@code datapackage.json} itself
 * @param resources a report for each table that has rows and a schema, by its name, in the order of the descriptor
 */
public record PackageReport(Report descriptor, Map<String, Report> resources) {

    /** Copies the reports. */
    public PackageReport {
        resources = Collections.unmodifiableMap(new LinkedHashMap<>(resources));
    }

    /** The worst outcome of all. */
    public Outcome outcome() {
        return Stream.concat(Stream.of(descriptor), resources.values().stream())
                .map(Report::outcome)
                .max(Outcome::compareTo)
                .orElse(Outcome.VALID);
    }
}
