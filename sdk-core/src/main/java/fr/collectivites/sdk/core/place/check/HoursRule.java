package fr.collectivites.sdk.core.place.check;

import fr.collectivites.sdk.core.place.StandardField;
import fr.collectivites.sdk.core.place.StandardRecord;
import fr.collectivites.sdk.core.place.clean.Cleaner;
import fr.collectivites.sdk.core.place.clean.Cleaning;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.value.OpeningHours;
import fr.collectivites.sdk.core.value.OpeningSpan;
import fr.collectivites.sdk.core.value.OpeningStatus;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** Hours that a program can compute "open now" from, and that open at some time of the week. */
final class HoursRule implements PlaceRule {

    private static final LocalTime EARLY = LocalTime.of(5, 0);

    private final Cleaner cleaner;

    HoursRule(Cleaner cleaner) {
        this.cleaner = cleaner;
    }

    @Override
    public void check(StandardRecord place, Findings findings) {
        Optional<String> text = place.text(StandardField.HOURS);
        if (text.isEmpty()) {
            return;
        }
        Optional<OpeningHours> hours = OpeningHours.parse(text.get());
        if (hours.isEmpty()) {
            Optional<String> proposal = findings.proposal(cleaner, Cleaning.HOURS, StandardField.HOURS);
            String rule = proposal.isPresent() ? "french" : "syntax";
            findings.tell(findings.of(CoreCode.PLACE_HOURS, rule, StandardField.HOURS), proposal);
            return;
        }
        List<OpeningSpan> spans =
                hours.get().usualWeek().values().stream().flatMap(List::stream).toList();
        boolean dated = text.get().matches("(?s).*(week|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|SH|\\[).*");
        if (spans.isEmpty() && !dated) {
            findings.tell(findings.warning(CoreCode.PLACE_HOURS, "never-open", StandardField.HOURS));
        } else if (spans.stream().anyMatch(span -> span.status() != OpeningStatus.UNKNOWN && isAtNight(span))) {
            findings.tell(findings.warning(CoreCode.PLACE_HOURS, "at-night", StandardField.HOURS));
        }
    }

    /** Begins before five in the morning without being open round the clock: most often noon or afternoon misread. */
    private static boolean isAtNight(OpeningSpan span) {
        boolean wholeDay = span.start().equals(LocalTime.MIDNIGHT) && span.end().equals(LocalTime.MIDNIGHT);
        return span.start().isBefore(EARLY) && !wholeDay;
    }
}
