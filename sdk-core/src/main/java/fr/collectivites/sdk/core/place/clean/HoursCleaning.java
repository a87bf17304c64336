package fr.collectivites.sdk.core.place.clean;

import fr.collectivites.sdk.core.internal.rule.OpeningHoursRule;
import fr.collectivites.sdk.core.place.StandardField;
import fr.collectivites.sdk.core.place.hours.FrenchHours;
import fr.collectivites.sdk.core.problem.Fix;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.value.OpeningHours;
import java.util.Optional;

/** Opening hours in the syntax of OpenStreetMap: from French, and from what nearly is that syntax. */
final class HoursCleaning implements FieldCleaning {

    @Override
    public void clean(Draft place) {
        place.replace(StandardField.HOURS, HoursCleaning::clean);
    }

    private static Optional<String> clean(String text) {
        if (OpeningHours.parse(text).isPresent()) {
            return Optional.empty();
        }
        return FrenchHours.parse(text).map(OpeningHours::toString).or(() -> mended(text));
    }

    private static Optional<String> mended(String text) {
        Problem.Builder finding = OpeningHoursRule.INSTANCE.judge(text);
        return finding == null
                ? Optional.empty()
                : finding.build()
                        .fix()
                        .map(Fix::replacement)
                        .filter(fix -> OpeningHours.parse(fix).isPresent());
    }
}
