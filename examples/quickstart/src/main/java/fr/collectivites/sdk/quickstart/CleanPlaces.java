package fr.collectivites.sdk.quickstart;

import fr.collectivites.sdk.core.place.StandardField;
import fr.collectivites.sdk.core.place.StandardRecord;
import fr.collectivites.sdk.core.place.clean.Cleaner;
import fr.collectivites.sdk.core.place.clean.Cleaning;
import fr.collectivites.sdk.core.value.OpeningHours;
import java.time.LocalDateTime;
import java.util.Locale;

/** A mediation point as a vendor writes it: cleaned with each change told, and asked whether it is open. */
public final class CleanPlaces {

    private CleanPlaces() {}

    /** Cleans one place. */
    public static void main(String[] arguments) {
        StandardRecord place = StandardRecord.empty()
                .with(StandardField.NAME, "MAISON FRANCE SERVICES")
                .with(StandardField.PHONE, "05 36 49 00 00")
                .with(StandardField.HOURS, "du lundi au vendredi 9h-12h / 14h-17h, fermé le mercredi après-midi");
        StandardRecord cleaned =
                Cleaner.of(Cleaning.all()).clean(place, change -> System.out.println(change.message(Locale.FRENCH)));
        OpeningHours hours = cleaned.toPlace().hours().orElseThrow();
        System.out.println("Mardi à 15 h : " + hours.isOpenAt(LocalDateTime.of(2026, 11, 24, 15, 0)));
        System.out.println("Mercredi à 15 h : " + hours.isOpenAt(LocalDateTime.of(2026, 11, 25, 15, 0)));
    }
}
