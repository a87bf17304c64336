package fr.collectivites.sdk.needs.coverage;

import fr.collectivites.sdk.core.problem.Messages;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Words and numbers of coverage in French or English. */
final class CoverageTexts {

    private static final String BUNDLE = "fr.collectivites.sdk.needs.coverage.coverage";

    private final Locale locale;
    private final Messages messages;

    CoverageTexts(Locale locale) {
        this.locale = locale.getLanguage().equals("fr") ? Locale.FRENCH : Locale.ENGLISH;
        this.messages = Messages.of(BUNDLE, this.locale, CoverageTexts.class.getClassLoader());
    }

    Locale locale() {
        return locale;
    }

    String text(String key) {
        return messages.text(key);
    }

    String text(String key, Map<String, String> arguments) {
        return messages.text(key, arguments);
    }

    /** The text of a key with {@code .one} or {@code .many} behind it, as the language counts; the number is {@code n}. */
    String count(String key, int n, Map<String, String> more) {
        boolean one = locale.equals(Locale.FRENCH) ? n < 2 : n == 1;
        Map<String, String> arguments = new HashMap<>(more);
        arguments.put("n", number(n, 0));
        return text(key + (one ? ".one" : ".many"), arguments);
    }

    /** A share from 0 to 1. */
    String percent(double share) {
        return number(100 * share, 0) + (locale.equals(Locale.FRENCH) ? "\u00A0%" : "%");
    }

    String number(double number, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }

    List<String> reasons(UncoveredCommune commune) {
        List<String> reasons = new ArrayList<>();
        reasons.add(
                text("reason.population", Map.of("n", number(commune.coverage().population(), 0))));
        commune.coverage()
                .nearest()
                .ifPresentOrElse(
                        nearest -> reasons.add(text(
                                "reason.nearest",
                                Map.of(
                                        "km", number(nearest.kilometres(), 1),
                                        "name", nearest.name(),
                                        "commune", nearest.commune()))),
                        () -> reasons.add(text("reason.no-distance")));
        reasons.add(
                commune.elsewhere() == 0
                        ? text("reason.epci-none")
                        : text("reason.epci-some", Map.of("n", number(commune.elsewhere(), 0))));
        return List.copyOf(reasons);
    }
}
