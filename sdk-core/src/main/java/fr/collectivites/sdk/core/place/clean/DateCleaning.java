package fr.collectivites.sdk.core.place.clean;

import fr.collectivites.sdk.core.place.StandardField;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day of the last change as ISO 8601. Slashes are read as in France, day first. */
final class DateCleaning implements FieldCleaning {

    private static final Pattern ISO = Pattern.compile("([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?:[T ].*)?");
    private static final Pattern FRENCH = Pattern.compile("([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})(?: .*)?");
    private static final Pattern EPOCH = Pattern.compile("[0-9]{10}(?:[0-9]{3})?");

    @Override
    public void clean(Draft place) {
        place.replace(StandardField.UPDATED, DateCleaning::day);
    }

    private static Optional<String> day(String text) {
        Matcher iso = ISO.matcher(text);
        Matcher french = FRENCH.matcher(text);
        try {
            if (iso.matches()) {
                return day(iso.group(1), iso.group(2), iso.group(3));
            } else if (french.matches()) {
                return day(french.group(3), french.group(2), french.group(1));
            } else if (EPOCH.matcher(text).matches()) {
                long seconds = Long.parseLong(text.substring(0, 10));
                return Optional.of(Instant.ofEpochSecond(seconds)
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDate()
                        .toString());
            }
        } catch (DateTimeException e) {
            // A day that does not exist stays as written
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<String> day(String year, String month, String day) {
        return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                .toString());
    }
}
