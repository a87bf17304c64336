package fr.collectivites.sdk.needs.validation;

import fr.collectivites.sdk.core.code.Rna;
import fr.collectivites.sdk.core.code.Siren;
import fr.collectivites.sdk.core.code.Siret;
import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.value.Concept;
import fr.collectivites.sdk.core.value.IsoDate;
import fr.collectivites.sdk.needs.finding.NeedsCode;
import fr.collectivites.sdk.needs.registry.OrganisationRef;
import fr.collectivites.sdk.needs.registry.RecordId;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The checks of single fields, rules N-001, N-002 and N-020. Not thread-safe. */
final class FieldChecks {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\r\\n\\t]]");
    private static final Pattern HTML = Pattern.compile("</?[A-Za-z][A-Za-z0-9]*(\\s[^<>]*)?/?>");
    private static final Pattern M57 = Pattern.compile("[0-9]{1,3}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final ProblemSink sink;
    private final Severity unknown;
    private final LocalDate today;
    private boolean draft;

    FieldChecks(ProblemSink sink, Severity unknown, LocalDate today) {
        this.sink = sink;
        this.unknown = unknown;
        this.today = today;
    }

    /** From here on, what is missing or too short is a warning: a draft may be incomplete. */
    void draft() {
        draft = true;
    }

    LocalDate today() {
        return today;
    }

    /** Starts a finding at a field. */
    Problem.Builder at(String pointer, NeedsCode code) {
        return code.problem()
                .at(Location.pointer(pointer))
                .with("field", pointer.isEmpty() ? "" : pointer.substring(1).replace('/', '.'));
    }

    void report(Problem.Builder problem) {
        sink.accept(problem.build());
    }

    /** Whether it is there; tells where it is not. */
    boolean required(String pointer, Optional<?> value) {
        boolean there =
                value.filter(v -> !(v instanceof String text && text.isBlank())).isPresent();
        if (!there) {
            missing(pointer);
        }
        return there;
    }

    void missing(String pointer) {
        report(incomplete(at(pointer, NeedsCode.FIELD_MISSING)));
    }

    private Problem.Builder incomplete(Problem.Builder problem) {
        return draft ? problem.severity(Severity.WARNING) : problem;
    }

    /** A text of between so many characters (code points), plain. */
    void text(String pointer, Optional<String> text, int min, int max) {
        if (text.isEmpty()) {
            return;
        }
        int length = text.get().codePointCount(0, text.get().length());
        if (length < min || length > max) {
            Problem.Builder problem = at(pointer, NeedsCode.TEXT_LENGTH)
                    .value(String.valueOf(length))
                    .expected(min + "–" + max);
            report(length < min ? incomplete(problem) : problem);
        }
        if (CONTROL.matcher(text.get()).find() || HTML.matcher(text.get()).find()) {
            report(at(pointer, NeedsCode.TEXT_CHARACTERS));
        }
    }

    void requiredText(String pointer, Optional<String> text, int min, int max) {
        if (required(pointer, text)) {
            text(pointer, text, min, max);
        }
    }

    /** A list of between so many elements. */
    void size(String pointer, List<?> list, int min, int max) {
        if (list.size() < min && list.isEmpty()) {
            missing(pointer);
        } else if (list.size() < min || list.size() > max) {
            report(at(pointer, NeedsCode.LIST_SIZE)
                    .value(String.valueOf(list.size()))
                    .expected(min + "–" + max));
        }
    }

    /** A whole number between bounds. */
    void whole(String pointer, Optional<String> text, Optional<Integer> number, int min, int max) {
        if (text.isPresent() && number.filter(n -> n >= min && n <= max).isEmpty()) {
            report(at(pointer, NeedsCode.NUMBER_RANGE)
                    .value(text.get())
                    .expected(max == Integer.MAX_VALUE ? "≥ " + min : min + "–" + max));
        }
    }

    void form(String pointer, String value, String expected) {
        report(at(pointer, NeedsCode.VALUE_FORM).value(value).expected(expected));
    }

    /** A day; gives it where it can be read. */
    Optional<LocalDate> day(String pointer, Optional<String> text) {
        Optional<LocalDate> day = text.filter(t -> DAY.matcher(t).matches())
                .flatMap(IsoDate::parse)
                .map(IsoDate::firstDay);
        if (text.isPresent() && day.isEmpty()) {
            form(pointer, text.get(), "AAAA-MM-JJ");
        }
        return day;
    }

    void uuid(String pointer, String text) {
        if (!RecordId.isUuid(text)) {
            form(pointer, text, "UUID");
        }
    }

    void uuids(String pointer, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            uuid(pointer + "/" + i, texts.get(i));
        }
    }

    void url(String pointer, Optional<String> text) {
        if (text.isPresent() && !isUrl(text.get())) {
            form(pointer, text.get(), "https://…");
        }
    }

    private static boolean isUrl(String text) {
        try {
            URI uri = URI.create(text);
            return uri.getHost() != null && List.of("http", "https").contains(String.valueOf(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    void functions(String pointer, List<String> m57, int max) {
        size(pointer, m57, 0, max);
        for (int i = 0; i < m57.size(); i++) {
            if (!M57.matcher(m57.get(i)).matches()) {
                form(pointer + "/" + i, m57.get(i), "57, 428…");
            }
        }
    }

    void known(String pointer, Optional<? extends Concept> value) {
        if (value.isPresent() && !value.get().isKnown()) {
            report(at(pointer, NeedsCode.VALUE_UNKNOWN)
                    .severity(unknown)
                    .value(value.get().code()));
        }
    }

    void known(String pointer, List<? extends Concept> values) {
        for (int i = 0; i < values.size(); i++) {
            known(pointer + "/" + i, Optional.of(values.get(i)));
        }
    }

    void siren(String pointer, Optional<String> text) {
        if (text.isPresent() && Siren.parse(text.get()).isEmpty()) {
            report(at(pointer, NeedsCode.IDENTIFIER_INVALID).value(text.get()).expected("SIREN"));
        }
    }

    void sirens(String pointer, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            siren(pointer + "/" + i, Optional.of(texts.get(i)));
        }
    }

    /** An organisation, which has a SIREN or, an association, an RNA number. */
    void organisation(String pointer, OrganisationRef organisation) {
        if (organisation.sirenText().isEmpty() && organisation.rnaText().isEmpty()) {
            missing(pointer + "/siren");
        }
        siren(pointer + "/siren", organisation.sirenText());
        organisation
                .siretText()
                .filter(text -> Siret.parse(text).isEmpty())
                .ifPresent(text -> report(at(pointer + "/siret", NeedsCode.IDENTIFIER_INVALID)
                        .value(text)
                        .expected("SIRET")));
        organisation
                .rnaText()
                .filter(text -> Rna.parse(text).isEmpty())
                .ifPresent(text -> report(at(pointer + "/rna", NeedsCode.IDENTIFIER_INVALID)
                        .value(text)
                        .expected("RNA")));
        known(pointer + "/kind", organisation.kind());
        text(pointer + "/name", organisation.name(), 1, 200);
    }
}
