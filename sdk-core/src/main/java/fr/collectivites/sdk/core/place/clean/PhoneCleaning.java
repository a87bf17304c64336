package fr.collectivites.sdk.core.place.clean;

import fr.collectivites.sdk.core.place.StandardField;
import fr.collectivites.sdk.core.value.PhoneNumber;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Telephone numbers in E.164, by the overseas region that they belong to. Of several numbers in the field the first is kept
 * there, since the standard holds one, and the text as written in an extra column. Short numbers, which the standard cannot
 * hold, stay as they are.
 */
final class PhoneCleaning implements FieldCleaning {

    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:[;|/]|\\bou\\b|\\bet\\b|,|\\n| - )\\s*");

    @Override
    public void clean(Draft place) {
        place.replace(StandardField.PHONE, text -> clean(place, text));
    }

    private static Optional<String> clean(Draft place, String text) {
        Optional<PhoneNumber> whole = PhoneNumber.parse(text);
        if (whole.isPresent()) {
            return whole.map(PhoneNumber::value);
        }
        List<PhoneNumber> parts = Stream.of(BETWEEN.split(text))
                .map(PhoneNumber::parse)
                .flatMap(Optional::stream)
                .filter(number -> !number.isShort())
                .toList();
        boolean all = parts.size() == BETWEEN.split(text).length;
        if (!all || parts.isEmpty()) {
            return Optional.empty();
        }
        place.keepOriginal(StandardField.PHONE, text);
        return Optional.of(parts.get(0).value());
    }
}
