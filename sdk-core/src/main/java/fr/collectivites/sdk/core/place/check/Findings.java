package fr.collectivites.sdk.core.place.check;

import fr.collectivites.sdk.core.place.StandardField;
import fr.collectivites.sdk.core.place.StandardRecord;
import fr.collectivites.sdk.core.place.StandardVersion;
import fr.collectivites.sdk.core.place.clean.Cleaner;
import fr.collectivites.sdk.core.place.clean.Cleaning;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Fix;
import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.problem.Severity;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Where the rules tell what they find in a place. */
final class Findings {

    /** The sentence of all fixes of these rules. */
    private static final String FIX = "place-value";

    private final StandardRecord place;
    private final StandardVersion version;
    private final Function<StandardField, Location> location;
    private final ProblemSink sink;

    /** On a place whose texts stand in a table of that version. */
    Findings(
            StandardRecord place,
            StandardVersion version,
            Function<StandardField, Location> location,
            ProblemSink sink) {
        this.place = place;
        this.version = version;
        this.location = location;
        this.sink = sink;
    }

    /** Starts a finding on the content of a field. */
    Problem.Builder of(CoreCode code, String rule, StandardField field) {
        return of(code, rule, field, place.cell(field, version));
    }

    /** Starts a finding on a text of a field. */
    Problem.Builder of(CoreCode code, String rule, StandardField field, String value) {
        return Problem.of(code).rule(rule).at(location.apply(field)).value(value);
    }

    /** Starts a warning on the content of a field. */
    Problem.Builder warning(CoreCode code, String rule, StandardField field) {
        return of(code, rule, field).severity(Severity.WARNING);
    }

    void tell(Problem.Builder finding) {
        sink.accept(finding.build());
    }

    /** Tells a finding with the text that should stand in the field, if one is certain. */
    void tell(Problem.Builder finding, Optional<String> right) {
        tell(right.map(text -> finding.fix(new Fix(FIX, text))).orElse(finding));
    }

    /**
     * What a cleaner would write into a field instead, if anything. It knows the lists of version 1.0 alone: there is none for
     * those of 0.1.
     */
    Optional<String> proposal(Cleaner cleaner, Cleaning cleaning, StandardField field) {
        if (cleaning == Cleaning.LISTS && version != StandardVersion.V1_0) {
            return Optional.empty();
        }
        List<String> proposed = cleaner.propose(field, place, cleaning);
        return proposed.equals(place.texts(field)) || proposed.isEmpty()
                ? Optional.empty()
                : Optional.of(StandardRecord.empty().with(field, proposed).cell(field, version));
    }
}
