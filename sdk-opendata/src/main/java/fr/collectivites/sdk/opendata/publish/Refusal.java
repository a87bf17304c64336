package fr.collectivites.sdk.opendata.publish;

import fr.collectivites.sdk.core.http.PlatformException;
import java.util.Locale;

/**
 * What could not be done for one dataset, or for the pages of the catalogue.
 *
 * @param id identifier of the dataset; empty for the pages
 * @param action what was tried
 * @param cause why not: its class tells a conflict from a refusal and from a failure
 */
public record Refusal(String id, Action action, PlatformException cause) {

    /** Why not, in words. */
    public String message(Locale locale) {
        return cause.message(locale);
    }
}
