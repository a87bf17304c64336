package fr.collectivites.sdk.opendata.audit;

import fr.collectivites.sdk.core.problem.Messages;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In what state a subject is at a body, the worst first. Codes are part of the JSON and never change. */
public enum AuditState {
    /** Nothing published about it was found. */
    ABSENT,
    /** A file could not be fetched. */
    UNREACHABLE,
    /** A file breaks its schema. */
    NOT_CONFORMING,
    /** Older than its own frequency allows. */
    LATE,
    /** Published, but with nothing that could be judged: no table, or no schema that it follows. */
    UNCHECKED,
    /** No error, at least one warning. */
    RESERVATIONS,
    /** Every file judged follows its schema, and none is late. */
    CONFORMING;

    /** The code in JSON, CSV and style sheets: {@code not-conforming}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The state of a code. */
    public static Optional<AuditState> find(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }

    /** The words for it: « non conforme ». */
    public String label(Locale locale) {
        return AuditTexts.in(locale).text("state." + code());
    }

    /** What it means, in a sentence. */
    public String meaning(Locale locale) {
        Messages texts = AuditTexts.in(locale);
        return texts.text("state." + code() + ".meaning");
    }

    /** The worse of two states. */
    AuditState worse(AuditState other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
