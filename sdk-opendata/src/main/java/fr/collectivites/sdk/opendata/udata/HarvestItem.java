package fr.collectivites.sdk.opendata.udata;

import fr.collectivites.sdk.opendata.internal.json.JsonObject;
import java.util.List;

/**
 * What a portal makes of one dataset of a feed.
 *
 * @param identifier identifier of the dataset in the feed
 * @param status {@code done}, {@code skipped} or {@code failed}
 * @param errors why not, in the portal's words
 * @param title title as it would be stored
 * @param files number of files and links as they would be stored
 */
public record HarvestItem(String identifier, String status, List<String> errors, String title, int files) {

    /** Copies the list. */
    public HarvestItem {
        errors = List.copyOf(errors);
    }

    static HarvestItem of(JsonObject item) {
        JsonObject dataset = item.object("dataset");
        return new HarvestItem(
                item.plain("remote_id"),
                item.plain("status"),
                HarvestPreview.messages(item),
                dataset.plain("title"),
                dataset.objects("resources").size());
    }
}
