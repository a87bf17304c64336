package fr.collectivites.sdk.quickstart;

import fr.collectivites.sdk.core.value.OpeningHours;
import fr.collectivites.sdk.core.value.PhoneNumber;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Opening hours in the syntax of OpenStreetMap, and a phone number: read, asked, and told in French. */
public final class TellOpeningHours {

    private TellOpeningHours() {}

    /** Says when a town hall is open. */
    public static void main(String[] arguments) {
        OpeningHours hours = OpeningHours.parse("Mo-Fr 09:00-12:00,14:00-17:30; We off; PH off")
                .orElseThrow();
        System.out.println(hours.toFrench());
        System.out.println("Jeudi à 10 h : " + hours.isOpenAt(LocalDateTime.of(2026, 11, 26, 10, 0)));
        System.out.println("Mercredi à 10 h : " + hours.isOpenAt(LocalDateTime.of(2026, 11, 25, 10, 0)));
        System.out.println("Noël : " + hours.on(LocalDate.of(2026, 12, 25)));
        System.out.println(PhoneNumber.parse("05 63 04 63 63").orElseThrow().value());
    }
}
