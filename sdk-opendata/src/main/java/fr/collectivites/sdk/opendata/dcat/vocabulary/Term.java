package fr.collectivites.sdk.opendata.dcat.vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One entry of a controlled vocabulary.
 *
 * @param code such as {@code ANNUAL}
 * @param uri such as {@code http://publications.europa.eu/resource/authority/frequency/ANNUAL}
 * @param french label in French
 * @param english label in English
 * @param mappings further columns of the list by name, such as {@code udata} or {@code media_type}; none is empty
 */
public record Term(String code, String uri, String french, String english, Map<String, String> mappings) {

    /** A concept; the mappings are copied. */
    public Term {
        mappings = Map.copyOf(mappings);
    }

    /** The French label for a French locale, the English one for all others. */
    public String label(Locale locale) {
        return locale.getLanguage().equals("fr") ? french : english;
    }

    /** What the concept is called in the scheme of that name, if the list says so. */
    public Optional<String> mapping(String name) {
        return Optional.ofNullable(mappings.get(name));
    }

    /** Other addresses and ids of this concept, met in catalogues. */
    public List<String> aliases() {
        return mapping("aliases").map(a -> List.of(a.split(" "))).orElse(List.of());
    }
}
