package fr.collectivites.sdk.opendata.ckan;

import fr.collectivites.sdk.core.catalog.Licence;
import fr.collectivites.sdk.opendata.internal.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a CKAN site is, as far as it matters to what is written there.
 *
 * @param version version of CKAN; empty where the site hides it
 * @param extensions names of the plugins that are on
 * @param organization name of the organisation that is published for
 * @param licences the identifiers of the site's licences, by our licence; those that we know
 */
record Site(String version, Set<String> extensions, String organization, Map<Licence, String> licences) {

    /** Licences that any site has, which say less than the one that is missing. */
    private static final List<Licence> VAGUE =
            List.of(Licence.OTHER_OPEN, Licence.OTHER_ATTRIBUTION, Licence.OTHER_PUBLIC_DOMAIN, Licence.NOT_SPECIFIED);

    /**
     * The identifier that stands for a licence on the site. CKAN takes any text for a licence and shows it as such; so
     * one that the site does not list becomes the vaguer "other (open)", and the exact one stands at each file.
     */
    String licenceId(Licence licence) {
        return listed(licence)
                .or(() -> licence.isKnown() && !VAGUE.contains(licence)
                        ? Optional.ofNullable(licences.get(Licence.OTHER_OPEN))
                        : Optional.empty())
                .orElseGet(() -> licence.isKnown() ? licence.udataId() : Licence.NOT_SPECIFIED.udataId());
    }

    /** Whether the site has the licence itself in its list. */
    boolean lists(Licence licence) {
        return listed(licence).isPresent();
    }

    private Optional<String> listed(Licence licence) {
        return Optional.ofNullable(licences.get(licence));
    }

    /** Our licences by what {@code license_list} answers: recognised by identifier, else by address or title. */
    static Map<Licence, String> licences(List<JsonObject> list) {
        Map<Licence, String> known = new LinkedHashMap<>();
        for (String member : List.of("id", "url", "title")) {
            for (JsonObject entry : list) {
                Optional<Licence> licence = entry.text(member)
                        .filter(text -> !text.isBlank())
                        .map(Licence::of)
                        .filter(Licence::isKnown);
                Optional<String> id = entry.text("id");
                if (licence.isPresent() && id.isPresent()) {
                    known.putIfAbsent(licence.get(), id.get());
                }
            }
        }
        return known;
    }
}
