package fr.collectivites.sdk.core.place.clean;

import java.util.List;
import java.util.Locale;

/** The sorts of changes that a {@link Cleaner} makes when asked to. */
public enum Cleaning {
    /** HTML tags and entities, texts whose UTF-8 was read as another encoding, needless spaces. */
    TEXT,
    /** Names, communes and streets in capitals; official names of communes. */
    CAPITALS,
    /** Street without the postal code and town behind it; postal and commune codes. */
    ADDRESS,
    /** Decimal commas, two coordinates in one field, zeros, exchanged ones, Lambert-93. */
    POSITION,
    /** Telephone numbers in E.164. */
    PHONE,
    /** E-mail addresses. */
    EMAIL,
    /** Web addresses. */
    WEB,
    /** Opening hours from French to the syntax of OpenStreetMap. */
    HOURS,
    /** Services, fees and other lists: separators and synonyms. */
    LISTS,
    /** Dates as days of ISO 8601. */
    DATE,
    /** SIRET, RNA and RIDET without separators. */
    IDENTIFIER;

    /** Every sort, in the order in which they are done. */
    public static List<Cleaning> all() {
        return List.of(values());
    }

    /** Name in lower case: what findings and the command line call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
