package fr.collectivites.sdk.needs.decision;

import java.util.Locale;

/**
 * One thing by which alternatives are judged.
 *
 * @param id short stable name, such as {@code reach}; not blank
 * @param french its name for people, in French
 * @param english its name for people, in English
 * @param direction whether more is better
 * @param bounds its scale, in the unit of the values
 */
public record Criterion(String id, String french, String english, Direction direction, Bounds bounds) {

    /** @throws IllegalArgumentException if the id is blank */
    public Criterion {
        if (id.isBlank()) {
            throw new IllegalArgumentException("criterion without id");
        }
    }

    /** Its name for people. */
    public String label(Locale locale) {
        return locale.getLanguage().equals("fr") ? french : english;
    }

    /** What a value is worth on the scale, from 0 (worst) to 1 (best). */
    double worth(double value) {
        double share = (value - bounds.low()) / (bounds.high() - bounds.low());
        double clipped = Math.max(0, Math.min(1, share));
        return direction == Direction.MAX ? clipped : 1 - clipped;
    }

    /** The best value of the scale. */
    double best() {
        return direction == Direction.MAX ? bounds.high() : bounds.low();
    }

    /** The worst value of the scale. */
    double worst() {
        return direction == Direction.MAX ? bounds.low() : bounds.high();
    }
}
