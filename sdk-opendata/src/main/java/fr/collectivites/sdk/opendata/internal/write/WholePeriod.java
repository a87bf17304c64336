package fr.collectivites.sdk.opendata.internal.write;

import fr.collectivites.sdk.core.value.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The period around all those of a dataset, for portals that hold one, which needs a start.
 *
 * @param text {@code first/last}, the last day left out where one of them has no end; empty without a start
 * @param lost what such a portal cannot hold: periods without a start
 */
public record WholePeriod(Optional<String> text, Optional<String> lost) {

    /** The one around these. */
    public static WholePeriod of(List<Period> periods) {
        Optional<LocalDate> start =
                periods.stream().map(Period::firstDay).flatMap(Optional::stream).min(LocalDate::compareTo);
        boolean open = periods.stream().anyMatch(period -> period.lastDay().isEmpty());
        Optional<LocalDate> end = open
                ? Optional.empty()
                : periods.stream()
                        .map(Period::lastDay)
                        .flatMap(Optional::stream)
                        .max(LocalDate::compareTo);
        String last = "/" + end.map(LocalDate::toString).orElse("");
        return new WholePeriod(
                start.map(day -> day + last),
                start.isPresent() || periods.isEmpty() ? Optional.empty() : Optional.of(last));
    }
}
