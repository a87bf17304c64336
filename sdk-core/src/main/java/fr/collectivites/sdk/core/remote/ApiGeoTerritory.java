package fr.collectivites.sdk.core.remote;

import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.DepartementCode;
import fr.collectivites.sdk.core.code.EpciCode;
import fr.collectivites.sdk.core.code.PostalCode;
import fr.collectivites.sdk.core.code.Siren;
import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.PlatformException;
import fr.collectivites.sdk.core.http.Request;
import fr.collectivites.sdk.core.http.Response;
import fr.collectivites.sdk.core.territory.Commune;
import fr.collectivites.sdk.core.territory.CommunePart;
import fr.collectivites.sdk.core.territory.Departement;
import fr.collectivites.sdk.core.territory.Epci;
import fr.collectivites.sdk.core.territory.Provenance;
import fr.collectivites.sdk.core.territory.Region;
import fr.collectivites.sdk.core.territory.Territory;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The official geographic code as API Géo (geo.api.gouv.fr) tells it today: for what has changed since the vintage that
 * the SDK carries. One commune or EPCI, and the communes of a postal code, département, EPCI or former code, are asked for
 * one by one; the whole lists are fetched once per object, when they are first needed (communes: some megabytes).
 *
 * <p>API Géo tells neither vintage, seats, territorial establishments (EPT) nor municipal populations by EPCI: départements,
 * régions, EPT and the year are those of the territory beneath, and the populations are left out. Codes in its answers that
 * are none are passed over.
 *
 * <p>Every method but those may throw a {@link PlatformException}. Thread-safe; the transport stays the caller's to close.
 */
public final class ApiGeoTerritory implements Territory {

    /** Where the service lies. */
    public static final URI OFFICIAL = URI.create("https://geo.api.gouv.fr");

    /** Where only metropolitan France and the overseas départements are told unless asked for more. */
    private static final String EVERYWHERE = "metro,drom,com";

    private final HttpTransport transport;
    private final String address;
    private final Territory beneath;
    private volatile @Nullable List<Commune> communes;
    private volatile @Nullable List<CommunePart> parts;
    private volatile @Nullable List<Epci> epcis;

    private ApiGeoTerritory(HttpTransport transport, URI address, Territory beneath) {
        this.transport = transport;
        this.address = address.toString().replaceFirst("/+$", "");
        this.beneath = beneath;
    }

    /** The public service, above the territory that the SDK carries. */
    public static ApiGeoTerritory official(HttpTransport transport) {
        return at(OFFICIAL, transport, Territory.embedded());
    }

    /**
     * The service at another address.
     *
     * @param address without {@code /communes}
     * @param beneath what is not told is taken from it
     */
    public static ApiGeoTerritory at(URI address, HttpTransport transport, Territory beneath) {
        return new ApiGeoTerritory(transport, address, beneath);
    }

    @Override
    public Provenance provenance() {
        Provenance known = beneath.provenance();
        return new Provenance(
                known.year(), "API Géo (" + address + ")", known.licence(), known.population(), known.epciPopulation());
    }

    @Override
    public List<Commune> communes() {
        List<Commune> known = communes;
        if (known == null) {
            known = communes("/communes", Map.of());
            communes = known;
        }
        return known;
    }

    @Override
    public List<CommunePart> parts() {
        List<CommunePart> known = parts;
        if (known == null) {
            Map<String, String> arrondissements = new LinkedHashMap<>();
            arrondissements.put("type", "arrondissement-municipal");
            arrondissements.put("fields", GeoRecords.ARRONDISSEMENT_FIELDS);
            known = Stream.concat(
                            list("/communes_associees_deleguees", Map.of("fields", GeoRecords.PART_FIELDS)),
                            list("/communes", arrondissements))
                    .flatMap(record -> GeoRecords.part(record).stream())
                    .sorted(Comparator.comparing(part -> part.code().value()))
                    .toList();
            parts = known;
        }
        return known;
    }

    @Override
    public List<Epci> epcis() {
        List<Epci> known = epcis;
        if (known == null) {
            Map<String, String> query = new LinkedHashMap<>();
            query.put("fields", GeoRecords.EPCI_FIELDS);
            query.put("zone", EVERYWHERE);
            known = list("/epcis", query)
                    .flatMap(record -> GeoRecords.epci(record).stream())
                    .sorted(Comparator.comparing(epci -> epci.code().value()))
                    .toList();
            epcis = known;
        }
        return known;
    }

    @Override
    public List<Epci> epts() {
        return beneath.epts();
    }

    @Override
    public List<Departement> departements() {
        return beneath.departements();
    }

    @Override
    public List<Region> regions() {
        return beneath.regions();
    }

    @Override
    public List<Commune> successors(CommuneCode former) {
        if (commune(former).isPresent()) {
            return List.of();
        }
        List<Commune> told = communes("/communes", Map.of("ancienCode", former.value()));
        return told.isEmpty()
                ? beneath.successors(former).stream()
                        .flatMap(commune -> commune(commune.code()).stream())
                        .toList()
                : told;
    }

    @Override
    public Optional<Commune> commune(CommuneCode code) {
        return one("/communes/" + code.value(), GeoRecords.COMMUNE_FIELDS).flatMap(GeoRecords::commune);
    }

    @Override
    public Optional<Commune> commune(Siren siren) {
        return communes("/communes", Map.of("siren", siren.value())).stream().findFirst();
    }

    @Override
    public List<Commune> communes(PostalCode code) {
        return communes("/communes", Map.of("codePostal", code.value()));
    }

    @Override
    public List<Commune> communes(DepartementCode departement) {
        return communes("/departements/" + departement.value() + "/communes", Map.of());
    }

    @Override
    public List<Commune> members(EpciCode epci) {
        if (beneath.epts().stream().anyMatch(ept -> ept.code().equals(epci))) {
            return beneath.members(epci);
        }
        return communes("/epcis/" + epci.value() + "/communes", Map.of());
    }

    @Override
    public Optional<Epci> epci(EpciCode code) {
        Optional<Epci> told =
                one("/epcis/" + code.value(), GeoRecords.EPCI_FIELDS).flatMap(GeoRecords::epci);
        return told.isPresent()
                ? told
                : beneath.epts().stream().filter(ept -> ept.code().equals(code)).findFirst();
    }

    private List<Commune> communes(String path, Map<String, String> filter) {
        Map<String, String> query = new LinkedHashMap<>(filter);
        query.put("fields", GeoRecords.COMMUNE_FIELDS);
        return list(path, query)
                .flatMap(record -> GeoRecords.commune(record).stream())
                .sorted(Comparator.comparing(commune -> commune.code().value()))
                .toList();
    }

    private Stream<Map<?, ?>> list(String path, Map<String, String> query) {
        Response response = get(path, query);
        if (response.status() == 404) {
            return Stream.empty();
        }
        List<Map<?, ?>> records = new ArrayList<>();
        for (Object item : response.jsonList()) {
            if (item instanceof Map<?, ?> record) {
                records.add(record);
            }
        }
        return records.stream();
    }

    private Optional<Map<?, ?>> one(String path, String fields) {
        Response response = get(path, Map.of("fields", fields));
        return response.status() == 404 ? Optional.empty() : Optional.of(response.jsonObject());
    }

    /** Unknown codes are answered by 404 with a plain text, whatever the definition of the service promises. */
    private Response get(String path, Map<String, String> query) {
        return transport.send(Request.get(Request.withQuery(URI.create(address + path), query))
                .header("Accept", "application/json")
                .accept(404)
                .build());
    }
}
