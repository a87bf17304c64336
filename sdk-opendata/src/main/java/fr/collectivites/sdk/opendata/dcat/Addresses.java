package fr.collectivites.sdk.opendata.dcat;

import fr.collectivites.sdk.core.catalog.SpatialCoverage;
import fr.collectivites.sdk.core.catalog.Standard;
import fr.collectivites.sdk.core.value.Concept;
import fr.collectivites.sdk.opendata.dcat.internal.Segments;
import fr.collectivites.sdk.opendata.dcat.rdf.Iris;
import fr.collectivites.sdk.opendata.dcat.vocabulary.Term;
import fr.collectivites.sdk.opendata.dcat.vocabulary.Vocabulary;
import java.util.Locale;
import java.util.Optional;

/** The addresses by which harvesters and portals know schemas, places, languages and entries of code lists. Stateless. */
public final class Addresses {

    /** Where a schema of the national catalogue has its page. */
    static final String SCHEMA_BASE = "https://schema.data.gouv.fr/";

    private static final String LANGUAGE_BASE = "http://publications.europa.eu/resource/authority/language/";

    private Addresses() {}

    /** The address given, else the page of the schema in the national catalogue; empty when it has no name either. */
    public static Optional<String> of(Standard standard) {
        return standard.uri()
                .filter(Iris::isAbsolute)
                .or(() -> standard.name()
                        .map(name -> SCHEMA_BASE
                                + name
                                + standard.version().map(v -> "/" + v).orElse("")));
    }

    /** The address given, else the one that the Insee has for its code; empty when it has no code either. */
    public static Optional<String> of(SpatialCoverage place) {
        return Optional.of(PlaceMapping.iri(place)).filter(address -> !address.isEmpty());
    }

    /** The address of a language in the EU list, of a tag such as {@code fr} or an address. */
    public static String ofLanguage(String language) {
        return Vocabulary.LANGUAGE
                .match(language)
                .map(Term::uri)
                .orElseGet(() -> Iris.isAbsolute(language) ? language : LANGUAGE_BASE + threeLetters(language));
    }

    /** The address of an entry of a code list; the code as it stands where the list does not have it. */
    public static String of(Concept concept) {
        return concept.uri().orElse(concept.code());
    }

    private static String threeLetters(String tag) {
        String code = Locale.forLanguageTag(tag).getISO3Language();
        return (code.isEmpty() ? Segments.segment(tag) : code).toUpperCase(Locale.ROOT);
    }
}
