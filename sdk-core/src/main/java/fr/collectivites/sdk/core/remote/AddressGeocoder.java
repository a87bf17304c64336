package fr.collectivites.sdk.core.remote;

import fr.collectivites.sdk.core.http.Body;
import fr.collectivites.sdk.core.http.Effect;
import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.Request;
import fr.collectivites.sdk.core.http.Response;
import fr.collectivites.sdk.core.place.Geocoder;
import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.table.TableReader;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.core.value.Address;
import fr.collectivites.sdk.core.value.NumberText;
import fr.collectivites.sdk.core.value.Position;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The geocoder of API Adresse, asked for many addresses at once in CSV. Each address is asked for once per object: answers are
 * kept, those that found nothing too. Addresses leave the house: leave out those that are nobody's business. How fast it may
 * be asked is the transport's to say ({@link HttpTransport.Builder#rate}); the public service allows some 50 requests a second.
 * Thread-safe; the transport stays the caller's to close.
 */
public final class AddressGeocoder implements Geocoder {

    /** Where the public service lies since it moved to the Géoplateforme. */
    public static final URI OFFICIAL = URI.create("https://data.geopf.fr/geocodage");

    /** Addresses in one request. */
    private static final int BATCH = 1_000;

    /** Answers kept; the oldest go first. */
    private static final int KEPT = 100_000;

    private final HttpTransport transport;
    private final URI search;
    private final Map<String, Optional<Found>> known = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<Found>> eldest) {
            return size() > KEPT;
        }
    });

    private AddressGeocoder(HttpTransport transport, URI address) {
        this.transport = transport;
        this.search = URI.create(address.toString().replaceFirst("/+$", "") + "/search/csv");
    }

    /** The public service. */
    public static AddressGeocoder official(HttpTransport transport) {
        return at(OFFICIAL, transport);
    }

    /**
     * The service at another address.
     *
     * @param address without {@code /search}
     */
    public static AddressGeocoder at(URI address, HttpTransport transport) {
        return new AddressGeocoder(transport, address);
    }

    /**
     * The positions of addresses, in their order.
     *
     * @throws fr.collectivites.sdk.core.http.PlatformException if the service fails; what was answered before is kept
     */
    @Override
    public List<Optional<Found>> locate(List<Address> addresses) {
        Map<String, Address> unknown = new LinkedHashMap<>();
        for (Address address : addresses) {
            String line = address.oneLine();
            if (!line.isEmpty() && !known.containsKey(line)) {
                unknown.put(line, address);
            }
        }
        List<String> lines = List.copyOf(unknown.keySet());
        for (int from = 0; from < lines.size(); from += BATCH) {
            ask(lines.subList(from, Math.min(from + BATCH, lines.size())), unknown);
        }
        return addresses.stream()
                .map(address -> known.getOrDefault(address.oneLine(), Optional.empty()))
                .toList();
    }

    private void ask(List<String> lines, Map<String, Address> addresses) {
        StringBuilder csv = new StringBuilder("n,adresse,code_insee,code_postal\n");
        for (int i = 0; i < lines.size(); i++) {
            Address address =
                    addresses.getOrDefault(lines.get(i), Address.builder().build());
            csv.append(i)
                    .append(',')
                    .append(quoted(lines.get(i)))
                    .append(',')
                    .append(address.communeCode().map(Object::toString).orElse(""))
                    .append(',')
                    .append(address.postalCode().map(Object::toString).orElse(""))
                    .append('\n');
        }
        Body body = Body.multipart()
                .file("data", "adresses.csv", Body.text("text/csv; charset=utf-8", csv.toString()))
                .field("columns", "adresse")
                .field("citycode", "code_insee")
                .build();
        Response response = transport.send(Request.post(search, body)
                .header("Accept", "text/csv")
                // A question, though it is posted: asking twice changes nothing
                .effect(Effect.SAFE)
                .build());
        Set<Integer> answered = read(response.text(), lines);
        for (int i = 0; i < lines.size(); i++) {
            if (!answered.contains(i)) {
                known.put(lines.get(i), Optional.empty());
            }
        }
    }

    private Set<Integer> read(String csv, List<String> lines) {
        Set<Integer> answered = new LinkedHashSet<>();
        TableSource source = TableSource.bytes("adresses.csv", csv.getBytes(StandardCharsets.UTF_8));
        try (TableReader reader =
                source.open(ReadOptions.builder().delimiter(',').build(), problem -> {})) {
            List<String> header = new ArrayList<>();
            while (reader.next()) {
                if (header.isEmpty()) {
                    for (int cell = 0; cell < reader.row().size(); cell++) {
                        header.add(reader.row().text(cell));
                    }
                    continue;
                }
                Map<String, String> row = new LinkedHashMap<>();
                for (int cell = 0; cell < Math.min(header.size(), reader.row().size()); cell++) {
                    row.put(header.get(cell), reader.row().text(cell));
                }
                String number = row.getOrDefault("n", "");
                int line = number.matches("[0-9]{1,6}") ? Integer.parseInt(number) : -1;
                if (line >= 0 && line < lines.size()) {
                    known.put(lines.get(line), found(row));
                    answered.add(line);
                }
            }
        }
        return answered;
    }

    private static Optional<Found> found(Map<String, String> row) {
        Optional<BigDecimal> north = number(row, "latitude");
        Optional<BigDecimal> east = number(row, "longitude");
        double score = number(row, "result_score").map(BigDecimal::doubleValue).orElse(0.0);
        return north.isPresent() && east.isPresent()
                ? Position.of(north.get(), east.get())
                        .map(position -> new Found(position, score, row.getOrDefault("result_label", "")))
                : Optional.empty();
    }

    private static Optional<BigDecimal> number(Map<String, String> row, String column) {
        return NumberText.of(row.getOrDefault(column, "")).number();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
