package fr.collectivites.sdk.opendata.udata;

import fr.collectivites.sdk.opendata.internal.json.JsonObject;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Feeds that a portal takes over by itself: instead of being written to, it reads a DCAT catalogue every night.
 *
 * <pre>{@code
 * HarvestPreview preview = platform.harvest().preview(URI.create("https://data.moissac.example/catalog.xml"));
 * preview.items().forEach(item -> log.info(item.identifier() + " " + item.errors()));
 * }</pre>
 *
 * <p>The portal must reach the address, and follows no redirect. Thread-safe.
 */
public final class UdataHarvest {

    private static final String DCAT = "dcat";

    private final UdataApi api;
    private final UdataPortal portal;

    UdataHarvest(UdataApi api, UdataPortal portal) {
        this.api = api;
        this.portal = portal;
    }

    /**
     * Has the portal read the first datasets of a feed, at most 20, without keeping them. Any key may ask for it.
     *
     * @param feed address of the catalogue in RDF
     */
    public HarvestPreview preview(URI feed) {
        return HarvestPreview.of(api.compute("api/1/harvest/source/preview/", source("Essai", feed)));
    }

    /**
     * Asks the portal to take over a feed every night. A source with that address that the organisation has already is
     * returned as it is. An administrator of the portal has to accept it before it is read.
     *
     * @param name name of the source on the portal
     * @param feed address of the catalogue in RDF
     * @throws fr.collectivites.sdk.core.http.PlatformRefusedException if the key is not that of an administrator of the
     *     organisation
     */
    public HarvestSource create(String name, URI feed) {
        Optional<HarvestSource> there = find(feed);
        if (there.isPresent()) {
            return there.get();
        }
        Map<String, @Nullable Object> body = source(name, feed);
        body.put("organization", portal.organization());
        return api.settle(() -> HarvestSource.of(api.post("api/1/harvest/sources/", body, "")), () -> find(feed));
    }

    private static Map<String, @Nullable Object> source(String name, URI feed) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("name", name);
        body.put("url", feed.toString());
        body.put("backend", DCAT);
        return body;
    }

    /** The sources of the organisation. */
    public List<HarvestSource> sources() {
        JsonObject answer = api.get(
                "api/1/harvest/sources/", Map.of("organization", portal.organization(), "page_size", "100"), "");
        return answer.objects("data").stream()
                .filter(source -> source.plain("deleted").isEmpty())
                .map(HarvestSource::of)
                .toList();
    }

    private Optional<HarvestSource> find(URI feed) {
        return sources().stream().filter(source -> source.feed().equals(feed)).findFirst();
    }

    /**
     * Has the portal read a source now, where it allows that; how it went, {@link #sources()} tells.
     *
     * @throws fr.collectivites.sdk.core.http.PlatformRefusedException if the source is not accepted yet, or the portal
     *     does not allow it
     */
    public void run(HarvestSource source) {
        api.start("api/1/harvest/source/" + source.id() + "/run/");
    }
}
