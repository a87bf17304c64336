package fr.collectivites.sdk.opendata.audit;

import fr.collectivites.sdk.core.catalog.Frequency;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * Whether data is older than its own frequency allows. A period and a half may go by, and seven days more, before anything
 * is called late: a yearly file is late 18 months after the last change, not on the first day of the second year.
 */
final class Lateness {

    private static final int GRACE_DAYS = 7;

    /** Days between two updates; what is not here (irregular, never, unknown …) is never late. */
    private static final Map<Frequency, Integer> DAYS = Map.ofEntries(
            Map.entry(Frequency.CONTINUOUS, 1),
            Map.entry(Frequency.SEVERAL_TIMES_A_DAY, 1),
            Map.entry(Frequency.DAILY, 1),
            Map.entry(Frequency.of("WEEKLY"), 7),
            Map.entry(Frequency.of("BIWEEKLY"), 14),
            Map.entry(Frequency.of("MONTHLY"), 31),
            Map.entry(Frequency.of("BIMONTHLY"), 61),
            Map.entry(Frequency.of("QUARTERLY"), 92),
            Map.entry(Frequency.of("ANNUAL_3"), 122),
            Map.entry(Frequency.of("ANNUAL_2"), 183),
            Map.entry(Frequency.ANNUAL, 366),
            Map.entry(Frequency.of("BIENNIAL"), 731),
            Map.entry(Frequency.of("TRIENNIAL"), 1_096),
            Map.entry(Frequency.of("QUADRENNIAL"), 1_461),
            Map.entry(Frequency.of("QUINQUENNIAL"), 1_827));

    private Lateness() {}

    /** By how many days the data is late; zero when it is not, or when nothing says when it should come. */
    static long days(Optional<Frequency> frequency, Optional<LocalDate> modified, LocalDate today) {
        Integer period = frequency.map(DAYS::get).orElse(null);
        if (period == null || modified.isEmpty()) {
            return 0;
        }
        LocalDate due = modified.get().plusDays(period + period / 2 + GRACE_DAYS);
        return Math.max(0, ChronoUnit.DAYS.between(due, today));
    }
}
