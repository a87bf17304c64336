package fr.collectivites.sdk.opendata.udata;

import fr.collectivites.sdk.opendata.internal.json.JsonObject;
import java.net.URI;

/**
 * A feed that a portal takes over.
 *
 * @param id the portal's identifier of it
 * @param name its name on the portal
 * @param feed address of the catalogue
 * @param state whether an administrator has accepted it: {@code pending}, {@code accepted} or {@code refused}
 * @param lastStatus how the last reading ended, such as {@code done} or {@code failed}; empty before the first
 */
public record HarvestSource(String id, String name, URI feed, String state, String lastStatus) {

    static HarvestSource of(JsonObject source) {
        return new HarvestSource(
                source.plain("id"),
                source.plain("name"),
                URI.create(source.plain("url")),
                source.object("validation").plain("state"),
                source.object("last_job").plain("status"));
    }
}
