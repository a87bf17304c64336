package fr.collectivites.sdk.core.place.merge;

import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.LegalId;
import fr.collectivites.sdk.core.code.PostalCode;
import fr.collectivites.sdk.core.place.StandardField;
import fr.collectivites.sdk.core.place.StandardRecord;
import fr.collectivites.sdk.core.territory.Commune;
import fr.collectivites.sdk.core.territory.PlaceName;
import fr.collectivites.sdk.core.territory.Territory;
import fr.collectivites.sdk.core.value.PhoneNumber;
import fr.collectivites.sdk.core.value.Position;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What of a place is compared with others, made ready once. */
final class PlaceTraits {

    private static final Set<String> SMALL =
            Set.of("de", "du", "des", "la", "le", "les", "l", "d", "et", "a", "au", "aux", "en", "the");

    /** Words that mean the same in names of places and streets. */
    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("mediatheque", "bibliotheque"),
            Map.entry("biblio", "bibliotheque"),
            Map.entry("med", "bibliotheque"),
            Map.entry("mfs", "france"),
            Map.entry("st", "saint"),
            Map.entry("ste", "sainte"),
            Map.entry("av", "avenue"),
            Map.entry("ave", "avenue"),
            Map.entry("bd", "boulevard"),
            Map.entry("bld", "boulevard"),
            Map.entry("pl", "place"),
            Map.entry("rte", "route"),
            Map.entry("ch", "chemin"),
            Map.entry("imp", "impasse"),
            Map.entry("all", "allee"),
            Map.entry("gal", "general"),
            Map.entry("dr", "docteur"),
            Map.entry("asso", "association"),
            Map.entry("num", "numerique"));

    final String area;
    final String[] name;
    final String[] street;
    final String number;
    final @Nullable Position position;
    final String body;
    final String phone;
    final Set<String> contacts;
    final Set<String> types;

    PlaceTraits(StandardRecord place, Territory territory) {
        String city = place.text(StandardField.CITY).map(PlaceName::fold).orElse("");
        this.area = area(place, city, territory);
        this.name = withoutTown(words(place.text(StandardField.NAME).orElse("")), city);
        String written = place.text(StandardField.STREET).orElse("");
        List<String> all = new ArrayList<>(List.of(words(written)));
        String first = all.isEmpty() ? "" : all.get(0);
        this.number = first.matches("[0-9]+[a-z]?") ? first : "";
        all.removeIf(word -> word.matches("[0-9]+[a-z]?") || word.equals("bis") || word.equals("ter"));
        this.street = all.toArray(String[]::new);
        this.position = place.position()
                .filter(p -> p.latitude() != 0 || p.longitude() != 0)
                .orElse(null);
        this.body = place.text(StandardField.PIVOT)
                .flatMap(LegalId::parse)
                .filter(id -> !(id instanceof LegalId.Placeholder))
                .map(LegalId::value)
                .orElse("");
        this.phone = place.text(StandardField.PHONE).flatMap(PlaceTraits::phone).orElse("");
        this.contacts = contacts(place);
        this.types = Set.copyOf(place.written(StandardField.TYPES));
    }

    /** The current commune of the code, or what the postal code and the name say where there is no code. */
    private static String area(StandardRecord place, String city, Territory territory) {
        Optional<CommuneCode> code = place.text(StandardField.COMMUNE_CODE).flatMap(CommuneCode::parse);
        if (code.isPresent()) {
            List<Commune> successors =
                    territory.commune(code.get()).isPresent() ? List.of() : territory.successors(code.get());
            return successors.size() == 1
                    ? successors.get(0).code().value()
                    : code.get().value();
        }
        String postal = place.text(StandardField.POSTAL_CODE).orElse("");
        return PostalCode.parse(postal)
                .map(territory::communes)
                .flatMap(communes -> communes.stream()
                        .filter(commune -> communes.size() == 1 || commune.isNamed(city))
                        .findFirst())
                .map(commune -> commune.code().value())
                .orElse(postal);
    }

    /** Numbers in E.164 need not be parsed, which is the slow part of it all. */
    private static Optional<String> phone(String text) {
        return text.matches("\\+[0-9]{9,13}")
                ? Optional.of(text)
                : PhoneNumber.parse(text).map(PhoneNumber::value);
    }

    private static Set<String> contacts(StandardRecord place) {
        Set<String> all = new HashSet<>();
        place.written(StandardField.EMAILS).forEach(email -> all.add(email.toLowerCase(Locale.ROOT)));
        place.written(StandardField.WEBSITES).forEach(site -> {
            String bare = site.toLowerCase(Locale.ROOT)
                    .replaceFirst("^https?://(www\\.)?", "")
                    .replaceFirst("/$", "");
            all.add(bare);
        });
        return all;
    }

    static String[] words(String text) {
        return Stream.of(
                        PlaceName.fold(text.replace('/', ' ').replace('\'', ' ').replace('\u2019', ' '))
                                .replaceAll("[()]", "-")
                                .split("-"))
                .filter(word -> !word.isEmpty() && !SMALL.contains(word))
                .map(word -> SAME.getOrDefault(word, word))
                .toArray(String[]::new);
    }

    /** The name of the town tells nothing between places of one town, unless nothing else is left. */
    private static String[] withoutTown(String[] words, String city) {
        List<String> town = List.of(words(city));
        String[] left = Stream.of(words).filter(word -> !town.contains(word)).toArray(String[]::new);
        return left.length == 0 ? words : left;
    }
}
