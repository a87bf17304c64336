package fr.collectivites.sdk.core.validation;

import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.value.IsoDate;
import java.util.Optional;

/** The findings that several rules on entities make. */
final class ModelFindings {

    private ModelFindings() {}

    static Problem.Builder missing(String pointer, String rule) {
        return Problem.of(CoreCode.MISSING_FIELD).rule(rule).at(Location.pointer(pointer));
    }

    static Problem.Builder invalid(String pointer, String rule, String value) {
        return Problem.of(CoreCode.INVALID_FIELD)
                .rule(rule)
                .at(Location.pointer(pointer))
                .value(value);
    }

    static Problem.Builder unknown(String pointer, String rule, String value) {
        return Problem.of(CoreCode.UNKNOWN_REFERENCE)
                .rule(rule)
                .at(Location.pointer(pointer))
                .value(value);
    }

    static Problem.Builder inconsistent(String pointer, String rule, String value) {
        return Problem.of(CoreCode.INCONSISTENT_FIELDS)
                .rule(rule)
                .at(Location.pointer(pointer))
                .value(value);
    }

    /** The entry was not changed before it was made. A warning: the official examples themselves break it. */
    static void datesInOrder(Optional<IsoDate> created, Optional<IsoDate> updated, ProblemSink sink) {
        if (created.flatMap(IsoDate::instant).isPresent()
                && updated.flatMap(IsoDate::instant).isPresent()) {
            boolean reversed = updated.get()
                    .instant()
                    .orElseThrow()
                    .isBefore(created.get().instant().orElseThrow());
            if (reversed) {
                sink.accept(
                        inconsistent("/updatedAt", "dates-order", updated.get().text())
                                .with("other", created.get().text())
                                .build());
            }
        }
    }

    static boolean isWritten(Optional<String> text) {
        return text.filter(t -> !t.isBlank()).isPresent();
    }
}
