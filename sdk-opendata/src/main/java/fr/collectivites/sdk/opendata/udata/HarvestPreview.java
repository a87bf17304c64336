package fr.collectivites.sdk.opendata.udata;

import fr.collectivites.sdk.opendata.internal.json.JsonObject;
import java.util.List;

/**
 * What a portal makes of a feed.
 *
 * @param status {@code done}, or {@code failed} when the feed could not be read
 * @param errors why not, in the portal's words
 * @param items its first datasets, at most 20
 */
public record HarvestPreview(String status, List<String> errors, List<HarvestItem> items) {

    /** Copies the lists. */
    public HarvestPreview {
        errors = List.copyOf(errors);
        items = List.copyOf(items);
    }

    /** Whether the feed and all of its datasets could be read. */
    public boolean isClean() {
        return status.equals("done")
                && errors.isEmpty()
                && items.stream().allMatch(item -> item.status().equals("done"));
    }

    static HarvestPreview of(JsonObject job) {
        return new HarvestPreview(
                job.plain("status"),
                messages(job),
                job.objects("items").stream().map(HarvestItem::of).toList());
    }

    static List<String> messages(JsonObject object) {
        return object.objects("errors").stream()
                .map(error -> error.plain("message"))
                .toList();
    }
}
