package fr.collectivites.sdk.core.remote;

import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.DepartementCode;
import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.Request;
import fr.collectivites.sdk.core.value.Position;
import java.math.BigDecimal;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The centres of communes as API Géo tells them: what distances and maps of coverage, and checks of positions, are made with.
 * The embedded territory does not have them. Immutable and thread-safe; the transport stays the caller's to close.
 */
public final class ApiGeoCentres {

    private final HttpTransport transport;
    private final String address;

    private ApiGeoCentres(HttpTransport transport, URI address) {
        this.transport = transport;
        this.address = address.toString().replaceFirst("/+$", "");
    }

    /** Those of the public service. */
    public static ApiGeoCentres official(HttpTransport transport) {
        return at(ApiGeoTerritory.OFFICIAL, transport);
    }

    /**
     * Those of the service at another address.
     *
     * @param address without {@code /departements}
     */
    public static ApiGeoCentres at(URI address, HttpTransport transport) {
        return new ApiGeoCentres(transport, address);
    }

    /**
     * The centres of the communes of a département; those of which the service tells none are left out.
     *
     * @throws fr.collectivites.sdk.core.http.PlatformException if the service fails or does not know the département
     */
    public Map<CommuneCode, Position> of(DepartementCode departement) {
        URI uri = Request.withQuery(
                URI.create(address + "/departements/" + departement.value() + "/communes"),
                Map.of("fields", "code,centre"));
        List<?> records = transport
                .send(Request.get(uri).header("Accept", "application/json").build())
                .jsonList();
        Map<CommuneCode, Position> centres = new LinkedHashMap<>();
        for (Object record : records) {
            if (record instanceof Map<?, ?> commune) {
                Optional<CommuneCode> code = CommuneCode.parse(String.valueOf(commune.get("code")));
                Optional<Position> centre = centre(commune.get("centre"));
                if (code.isPresent() && centre.isPresent()) {
                    centres.put(code.get(), centre.get());
                }
            }
        }
        return centres;
    }

    /** A point of GeoJSON: the longitude comes first. */
    private static Optional<Position> centre(@Nullable Object geometry) {
        if (!(geometry instanceof Map<?, ?> point)
                || !(point.get("coordinates") instanceof List<?> pair)
                || pair.size() < 2) {
            return Optional.empty();
        }
        Object east = pair.get(0);
        Object north = pair.get(1);
        return east instanceof Number && north instanceof Number
                ? Position.of(new BigDecimal(north.toString()), new BigDecimal(east.toString()))
                : Optional.empty();
    }
}
