package fr.collectivites.sdk.core.place.check;

import fr.collectivites.sdk.core.place.StandardField;
import fr.collectivites.sdk.core.place.StandardRecord;
import fr.collectivites.sdk.core.place.clean.Cleaner;
import fr.collectivites.sdk.core.place.clean.Cleaning;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Severity;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** The day of the last check: a day, neither the placeholder of the national pipeline nor to come, and of late. */
final class DateRule implements PlaceRule {

    private static final LocalDate PLACEHOLDER = LocalDate.of(1970, 1, 1);

    /** Before that no such data were published: the first version of the standard is of 2022, its sources of some years earlier. */
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private static final int FRESH_YEARS = 2;

    private final LocalDate today;
    private final Cleaner cleaner;

    DateRule(LocalDate today, Cleaner cleaner) {
        this.today = today;
        this.cleaner = cleaner;
    }

    @Override
    public void check(StandardRecord place, Findings findings) {
        Optional<String> text = place.text(StandardField.UPDATED);
        if (text.isEmpty()) {
            return;
        }
        LocalDate day;
        try {
            day = LocalDate.parse(text.get());
        } catch (DateTimeException e) {
            findings.tell(
                    findings.of(CoreCode.PLACE_DATE, "unreadable", StandardField.UPDATED),
                    findings.proposal(cleaner, Cleaning.DATE, StandardField.UPDATED));
            return;
        }
        if (day.equals(PLACEHOLDER)) {
            findings.tell(findings.of(CoreCode.PLACE_DATE, "placeholder", StandardField.UPDATED));
        } else if (day.isAfter(today)) {
            findings.tell(findings.of(CoreCode.PLACE_DATE, "future", StandardField.UPDATED));
        } else if (day.isBefore(FIRST)) {
            findings.tell(findings.of(CoreCode.PLACE_DATE, "too-old", StandardField.UPDATED));
        } else if (day.isBefore(today.minusYears(FRESH_YEARS))) {
            findings.tell(findings.of(CoreCode.PLACE_DATE, "stale", StandardField.UPDATED)
                    .severity(Severity.INFO));
        }
    }
}
