package fr.collectivites.sdk.opendata.udata;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.http.PlatformRefusedException;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import fr.collectivites.sdk.opendata.internal.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a portal: the organisation, its lists, its zones, and which datasets of ours have been deleted there.
 * Asked for once; the datasets anew with each reading. Thread-safe.
 */
final class UdataPortal {

    /** Zones in one request: an address of the portal holds about 2,000 characters. */
    private static final int ZONES = 50;

    /** A SIREN or SIRET. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{9}|[0-9]{14}");

    private final UdataApi api;
    private final String wanted;

    private final Object lock = new Object();
    private @Nullable String organization;
    private @Nullable UdataVocabulary vocabulary;
    private final Set<String> knownZones = ConcurrentHashMap.newKeySet();
    private final Set<String> unknownZones = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Map<String, String> deleted;

    /**
     * A portal.
     *
     * @param wanted identifier or name of the organisation; empty for the only one of the key's owner
     */
    UdataPortal(UdataApi api, String wanted) {
        this.api = api;
        this.wanted = wanted;
    }

    /** Identifier of the organisation. */
    String organization() {
        synchronized (lock) {
            if (organization == null) {
                organization = findOrganization();
            }
            return organization;
        }
    }

    private String findOrganization() {
        JsonObject me = api.get("api/1/me/", Map.of(), "id,roles,organizations{id,slug,name}");
        List<JsonObject> mine = me.objects("organizations");
        Optional<JsonObject> found = mine.stream()
                .filter(each -> wanted.isEmpty()
                        ? mine.size() == 1
                        : List.of(each.plain("id"), each.plain("slug"), each.plain("name"))
                                .contains(wanted))
                .findFirst();
        if (found.isEmpty() && NUMBER.matcher(wanted).matches()) {
            found = mine.stream()
                    .filter(each -> bears(each.plain("id"), wanted))
                    .findFirst();
        }
        if (found.isEmpty() && !wanted.isEmpty() && me.texts("roles").contains("admin")) {
            found = api.look("api/1/organizations/" + path(wanted) + "/", "id");
        }
        return found.map(each -> each.plain("id"))
                .orElseThrow(() -> new PlatformRefusedException(
                        api.name(),
                        Problem.of(OpendataCode.ACCESS_REFUSED)
                                .rule("organisation")
                                .value(wanted)
                                .with(
                                        "expected",
                                        mine.stream()
                                                .map(each -> each.plain("name") + " (" + each.plain("slug") + ")")
                                                .collect(Collectors.joining(", ")))
                                .build(),
                        null));
    }

    /** Whether an organisation has that SIRET, or one of that SIREN; asked for each, since the key's owner has few. */
    private boolean bears(String id, String number) {
        return api.look("api/1/organizations/" + path(id) + "/", "id,business_number_id")
                .filter(each -> each.plain("business_number_id").startsWith(number))
                .isPresent();
    }

    /** A name as part of an address; one that cannot be is none of the portal's. */
    private static String path(String name) {
        return name.replaceAll("[^A-Za-z0-9_-]", "-");
    }

    /** Lists of the portal. */
    UdataVocabulary vocabulary() {
        synchronized (lock) {
            if (vocabulary == null) {
                vocabulary = UdataVocabulary.of(
                        UdataApi.objects(api.list("api/1/datasets/licenses/")),
                        api.list("api/1/datasets/extensions/").stream()
                                .map(String::valueOf)
                                .toList(),
                        UdataApi.objects(api.list("api/1/datasets/schemas/")));
            }
            return vocabulary;
        }
    }

    /** The datasets that are ours and not deleted; of several with one identifier, the oldest. */
    List<UdataDataset> read(Catalog catalog) {
        vocabulary();
        Map<String, UdataDataset> ours = new HashMap<>();
        Map<String, String> gone = new HashMap<>();
        Set<String> seen = new TreeSet<>();
        api.datasets(organization(), dataset -> {
            seen.addAll(dataset.json().object("spatial").texts("zones"));
            dataset.id().ifPresent(id -> {
                if (dataset.deleted()) {
                    gone.putIfAbsent(id, dataset.key());
                } else {
                    ours.put(id, dataset);
                }
            });
        });
        gone.keySet().removeAll(ours.keySet());
        deleted = gone;
        knownZones.addAll(seen);
        checkZones(catalog);
        return new ArrayList<>(ours.values());
    }

    private void checkZones(Catalog catalog) {
        List<String> open = catalog.datasets().stream()
                .flatMap(dataset -> UdataDescription.zones(dataset).stream())
                .distinct()
                .filter(zone -> !knownZones.contains(zone) && !unknownZones.contains(zone))
                .toList();
        for (int from = 0; from < open.size(); from += ZONES) {
            check(open.subList(from, Math.min(open.size(), from + ZONES)));
        }
    }

    /** Asks for several zones at once; when one is missing the portal gives none, and they are asked for by halves. */
    private void check(List<String> zones) {
        if (api.look("api/1/spatial/zones/" + String.join(",", zones) + "/", "").isPresent()) {
            knownZones.addAll(zones);
        } else if (zones.size() == 1) {
            unknownZones.addAll(zones);
        } else {
            int half = zones.size() / 2;
            check(zones.subList(0, half));
            check(zones.subList(half, zones.size()));
        }
    }

    /** Zones that the portal does not have. */
    Set<String> unknownZones() {
        return unknownZones;
    }

    /** Key of a dataset of that identifier that is deleted, and of which there is no other. */
    Optional<String> deleted(String id) {
        Map<String, String> known = deleted;
        if (known == null) {
            read(Catalog.of());
            known = deleted;
        }
        return known == null ? Optional.empty() : Optional.ofNullable(known.get(id));
    }
}
