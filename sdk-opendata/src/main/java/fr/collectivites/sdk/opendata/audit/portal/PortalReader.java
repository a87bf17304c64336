package fr.collectivites.sdk.opendata.audit.portal;

import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.PlatformException;
import fr.collectivites.sdk.core.http.PlatformRefusedException;
import fr.collectivites.sdk.core.http.PlatformUnavailableException;
import fr.collectivites.sdk.core.http.Request;
import fr.collectivites.sdk.core.http.UnexpectedResponseException;
import fr.collectivites.sdk.core.problem.SdkException;
import fr.collectivites.sdk.opendata.internal.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads what anybody may read of a portal. Implementations are immutable and thread-safe. */
public interface PortalReader {

    /** What answers there: {@code CKAN}, {@code udata} or {@code DCAT}. */
    String software();

    /**
     * Hands over the datasets, page by page.
     *
     * @param bodies whose datasets are wanted: a reader that can ask for them alone does; others hand over all
     * @throws PlatformException if the portal fails or refuses
     */
    void read(List<Wanted> bodies, Consumer<Dataset> sink);

    /**
     * A body that is looked for.
     *
     * @param name its name
     * @param siren its SIREN; empty when unknown
     */
    record Wanted(String name, String siren) {}

    /**
     * The reader for a portal: the address of a CKAN or udata site, or of a catalogue in any RDF syntax, or of a folder in
     * which {@code catalog.ttl} lies.
     *
     * @throws SdkException if none of them answers
     */
    static PortalReader detect(HttpTransport transport, URI portal) {
        String base = portal.toString().replaceFirst("/+$", "");
        if (DcatPortal.isCatalogue(base)) {
            return new DcatPortal(transport, URI.create(base));
        }
        if (answers(transport, base + "/api/3/action/status_show")
                .filter(json -> json.flag("success"))
                .isPresent()) {
            return new CkanPortal(transport, base);
        }
        if (answers(transport, base + "/api/1/site/")
                .filter(json -> json.has("version"))
                .isPresent()) {
            return new UdataPortal(transport, base);
        }
        return new DcatPortal(transport, URI.create(base + "/catalog.ttl"));
    }

    private static Optional<JsonObject> answers(HttpTransport transport, String address) {
        try {
            return JsonObject.read(
                    transport.send(Request.get(URI.create(address)).build()).bytes());
        } catch (PlatformRefusedException | UnexpectedResponseException | PlatformUnavailableException e) {
            return Optional.empty();
        }
    }
}
