package fr.collectivites.sdk.core.validation.check;

import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.DepartementCode;
import fr.collectivites.sdk.core.internal.rule.Listed;
import fr.collectivites.sdk.core.internal.rule.OfficialLists;
import fr.collectivites.sdk.core.territory.Territory;
import fr.collectivites.sdk.core.validation.check.ColumnCheck.Wanted;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The formats of datagouv's fr-format that a schema can ask for by name: membership of an official list, exactly as
 * the list writes it. Lists of communes, postal codes, départements and régions come from the embedded territory, so
 * they are of its vintage, whatever {@code version} the schema names: a commune that ended since then is not found.
 */
final class FrenchFormats {

    /** Vintages of the official geographic code that Validata has; the newest one is also called {@code latest}. */
    private static final Set<String> VINTAGES = Set.of("2023", "2024", "latest");

    private static final Set<String> COUNTRY_VINTAGES = Set.of("2024", "latest");

    private static final Set<String> REGION_VINTAGES = Stream.concat(
                    Stream.of("latest"), IntStream.rangeClosed(2015, 2024).mapToObj(String::valueOf))
            .collect(Collectors.toUnmodifiableSet());

    /** Codes of régions that have always been the same, then those of 2015, then those since. */
    private static final String REGION_CODES = "01 02 03 04 06 11 24 52 53 93 94";

    /** As fr-format has them: without 82, Rhône-Alpes. */
    private static final String REGION_CODES_2015 = "21 22 23 25 26 31 41 42 43 54 72 73 74 83 91";

    private static final String REGION_CODES_SINCE = "27 28 32 44 75 76 84";

    private static final Set<String> REGION_NAMES = Set.of(
            "Guadeloupe",
            "Martinique",
            "Guyane",
            "La Réunion",
            "Mayotte",
            "Île-de-France",
            "Pays de la Loire",
            "Bretagne",
            "Provence-Alpes-Côte d'Azur",
            "Corse");

    private static final Set<String> REGION_NAMES_2015 = Set.of(
            "Champagne-Ardenne",
            "Picardie",
            "Haute-Normandie",
            "Centre",
            "Basse-Normandie",
            "Bourgogne",
            "Nord-Pas-de-Calais",
            "Lorraine",
            "Alsace",
            "Franche-Comté",
            "Poitou-Charentes",
            "Aquitaine",
            "Midi-Pyrénées",
            "Limousin",
            "Rhône-Alpes",
            "Auvergne",
            "Languedoc-Roussillon");

    /** In 2016 four merged régions did not have their names yet. */
    private static final Set<String> REGION_NAMES_2016 = Set.of(
            "Nord-Pas-de-Calais-Picardie",
            "Alsace-Champagne-Ardenne-Lorraine",
            "Aquitaine-Limousin-Poitou-Charentes",
            "Languedoc-Roussillon-Midi-Pyrénées");

    private static final Set<String> REGION_NAMES_2017 =
            Set.of("Hauts-de-France", "Grand Est", "Nouvelle-Aquitaine", "Occitanie");

    private static final Set<String> REGION_NAMES_SINCE =
            Set.of("Centre-Val de Loire", "Bourgogne-Franche-Comté", "Normandie", "Auvergne-Rhône-Alpes");

    /** Monaco, and codes of New Caledonia that belong to no commune. */
    private static final String OTHER_POSTAL_CODES = "98000 98810 98830 98836 98837 98838 98839 98840 98860 98874 98875"
            + " 98876 98877 98878 98883 98884 98885 98890";

    private static final String RNB_ALPHABET = "123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RNB_LENGTH = 12;

    private FrenchFormats() {}

    /** The checks by name. */
    static Map<String, Function<CheckParams, Check>> makers() {
        return Map.ofEntries(
                Map.entry("canton", params -> listed(params, version(params), v -> OfficialLists.of("canton", v))),
                Map.entry("code-commune-insee", params -> listed(params, version(params), v -> communeCodes())),
                Map.entry("code-departement", params -> {
                    version(params);
                    return check(
                            params,
                            Wanted.ANY,
                            text -> DepartementCode.check(text).isEmpty());
                }),
                Map.entry("code-fantoir", FrenchFormats::fantoir),
                Map.entry(
                        "code-pays-iso2",
                        params -> listed(params, version(params), v -> OfficialLists.of("country-iso2", v))),
                Map.entry(
                        "code-pays-iso3",
                        params -> listed(params, version(params), v -> OfficialLists.of("country-iso3", v))),
                Map.entry("code-postal", params -> {
                    params.none("options");
                    return listed(params, "", v -> postalCodes());
                }),
                Map.entry(
                        "code-region",
                        params -> listed(params, version(params, REGION_VINTAGES), FrenchFormats::regionCodes)),
                Map.entry("commune", params -> listed(params, version(params), v -> communeNames())),
                Map.entry("departement", params -> listed(params, version(params), v -> departementNames())),
                Map.entry("id-rnb", params -> check(params, Wanted.TEXT, FrenchFormats::isRnb)),
                Map.entry(
                        "pays",
                        params -> listed(
                                params, version(params, COUNTRY_VINTAGES), v -> OfficialLists.of("country-name", v))),
                Map.entry(
                        "region",
                        params -> listed(params, version(params, REGION_VINTAGES), FrenchFormats::regionNames)),
                // Validata calls this format with one argument where it takes two, and breaks down on the first value.
                Map.entry("coordonnees-gps-francaises", params -> check(params, Wanted.NOTHING, text -> false)));
    }

    private static String version(CheckParams params) {
        return version(params, VINTAGES);
    }

    private static String version(CheckParams params, Set<String> vintages) {
        params.none("options");
        String version = params.choice("version", vintages);
        return version.equals("latest") ? "2024" : version;
    }

    private static Check listed(CheckParams params, String version, Function<String, Set<String>> lists) {
        // A wrong parameter means that the check will not run: no list is read for it.
        Set<String> list = params.fault() == null ? lists.apply(version) : Set.of();
        return ColumnCheck.of(params, Wanted.ANY, Listed.in(params.check(), list));
    }

    private static Check check(CheckParams params, Wanted wanted, Predicate<String> member) {
        return ColumnCheck.of(params, wanted, Listed.by(params.check(), member));
    }

    private static Check fantoir(CheckParams params) {
        Set<String> prefixes = OfficialLists.fantoir();
        return check(
                params,
                Wanted.TEXT,
                text -> text.length() == 5
                        && text.charAt(4) >= 'A'
                        && text.charAt(4) <= 'Z'
                        && prefixes.contains(text.substring(0, 4)));
    }

    private static boolean isRnb(String text) {
        return text.length() == RNB_LENGTH && text.chars().allMatch(c -> RNB_ALPHABET.indexOf(c) >= 0);
    }

    private static Set<String> communeCodes() {
        Territory territory = Territory.embedded();
        return Stream.concat(
                        territory.communes().stream().map(commune -> commune.code()),
                        territory.parts().stream().map(part -> part.code()))
                .filter(FrenchFormats::isOfGeographicCode)
                .map(CommuneCode::value)
                .collect(Collectors.toSet());
    }

    private static Set<String> communeNames() {
        Territory territory = Territory.embedded();
        return Stream.concat(
                        territory.communes().stream()
                                .filter(commune -> isOfGeographicCode(commune.code()))
                                .map(commune -> commune.name()),
                        territory.parts().stream().map(part -> part.name()))
                .collect(Collectors.toSet());
    }

    /** The list of communes in the official geographic code ends with the départements: no overseas collectivity. */
    private static boolean isOfGeographicCode(CommuneCode code) {
        String departement = code.departement().value();
        return departement.length() == 2 || (departement.compareTo("976") <= 0 && !departement.equals("975"));
    }

    private static Set<String> postalCodes() {
        Set<String> codes = Territory.embedded().communes().stream()
                .flatMap(commune -> commune.postalCodes().stream())
                .map(code -> code.value())
                .collect(Collectors.toSet());
        codes.addAll(words(OTHER_POSTAL_CODES));
        return codes;
    }

    private static Set<String> departementNames() {
        // The lists of 2023 and 2024 write it with hyphens.
        return Territory.embedded().departements().stream()
                .map(departement ->
                        departement.name().equals("Wallis et Futuna") ? "Wallis-et-Futuna" : departement.name())
                .collect(Collectors.toSet());
    }

    private static Set<String> regionCodes(String version) {
        return words(REGION_CODES + " " + (version.equals("2015") ? REGION_CODES_2015 : REGION_CODES_SINCE));
    }

    private static Set<String> regionNames(String version) {
        Set<String> names = new HashSet<>(REGION_NAMES);
        if (version.equals("2015")) {
            names.addAll(REGION_NAMES_2015);
        } else {
            names.addAll(REGION_NAMES_SINCE);
            names.addAll(version.equals("2016") ? REGION_NAMES_2016 : REGION_NAMES_2017);
        }
        return names;
    }

    private static Set<String> words(String text) {
        return Set.of(text.split(" "));
    }
}
