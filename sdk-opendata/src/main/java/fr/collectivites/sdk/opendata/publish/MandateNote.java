package fr.collectivites.sdk.opendata.publish;

import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Mandate;
import fr.collectivites.sdk.core.catalog.Organisation;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.value.Period;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import java.util.Optional;

/** What a receipt says of a dataset that one body publishes for another: who, for whom, by what right, until when. Stateless. */
final class MandateNote {

    private MandateNote() {}

    /** The note; empty for a dataset that its own body publishes. */
    static Optional<Problem> of(Dataset dataset) {
        return dataset.mandate().map(mandate -> note(dataset, mandate));
    }

    private static Problem note(Dataset dataset, Mandate mandate) {
        Optional<String> until = mandate.period().flatMap(Period::endText);
        Problem.Builder note = Problem.of(OpendataCode.MANDATE_USED)
                .with("publisher", name(dataset.publisher()))
                .with("principal", name(mandate.principal()))
                .with("basis", mandate.basis().orElse("–"));
        until.ifPresent(day -> note.rule("until").with("until", day));
        return note.build();
    }

    private static String name(Optional<Organisation> body) {
        return body.flatMap(Organisation::name).orElse("–");
    }
}
