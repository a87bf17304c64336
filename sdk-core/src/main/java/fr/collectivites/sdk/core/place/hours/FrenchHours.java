package fr.collectivites.sdk.core.place.hours;

import fr.collectivites.sdk.core.value.OpeningHours;
import java.util.Optional;

/**
 * Opening hours written in French, read as those of OpenStreetMap: « du lundi au vendredi 9h-12h / 14h-17h, fermé le mercredi
 * après-midi ». Only a text that is understood to the last word is converted; what is ambiguous (« une semaine sur deux »,
 * hours without days) is not. Stateless.
 */
public final class FrenchHours {

    private FrenchHours() {}

    /** The hours that a text in French tells; nothing if any of it is not understood. */
    public static Optional<OpeningHours> parse(String text) {
        return HoursLexer.read(text)
                .flatMap(tokens -> new HoursReader(tokens).read())
                .flatMap(OpeningHours::parse);
    }
}
