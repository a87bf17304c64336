package fr.collectivites.sdk.core.place.merge;

import fr.collectivites.sdk.core.code.DepartementCode;
import fr.collectivites.sdk.core.place.StandardField;
import fr.collectivites.sdk.core.place.StandardRecord;
import fr.collectivites.sdk.core.territory.Commune;
import fr.collectivites.sdk.core.territory.Territory;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * An invented set of places in which it is known which records are of one place: real communes, everything else made up. Some
 * places are recorded twice or thrice, as sources differ: other abbreviations, capitals, no accents, slips, missing or
 * shifted positions, other telephone forms, placeholders, older dates. And some places are hard to tell apart: several of a kind in one town, a
 * town hall and its social centre at one address with one number, a service point inside a library.
 */
final class PlaceSet {

    private static final String[][] KINDS = {
        {"Médiathèque", "BIB"},
        {"Mairie", "MUNI"},
        {"France Services", "RFS"},
        {"CCAS", "CCAS"},
        {"Espace public numérique", "EPN"},
        {"Centre social", "CSC"},
        {"Mission locale", "ML"},
        {"Point information jeunesse", "PIJ_BIJ"},
        {"Tiers-lieu", "TIERS_LIEUX"},
        {"La Poste", "LA_POSTE"},
        {"Maison des associations", "ASSO"},
        {"Bibliothèque", "BIB"}
    };
    private static final String[] NAMES = {
        "des Tilleuls", "du Moulin", "de la Fontaine", "les Glycines", "du Lavoir", "l'Escale", "la Passerelle",
                "du Quercy",
        "des Remparts", "le Chaudron", "des Peupliers", "la Ruche", "du Séchoir", "les Ormeaux", "de la Halle",
                "l'Étincelle"
    };
    private static final String[] STREETS = {
        "rue de la République",
        "place de la Mairie",
        "avenue de Toulouse",
        "rue des Écoles",
        "boulevard de la Garonne",
        "route de Cahors",
        "chemin du Stade",
        "rue du Pont",
        "place de la Halle",
        "allée des Platanes",
        "rue Saint-Michel",
        "impasse du Four",
        "avenue du Général Exemple",
        "rue Basse"
    };

    final List<StandardRecord> records = new ArrayList<>();

    /** The place that each record is of. */
    final List<Integer> truth = new ArrayList<>();

    private final Random random;
    private int place;

    /** A set with that many different places, about a third of them recorded more than once. */
    PlaceSet(int places, long seed) {
        this.random = new Random(seed);
        List<Commune> communes = new ArrayList<>();
        for (String code : List.of(
                "82", "31", "46", "47", "81", "09", "65", "32", "12", "11", "48", "15", "19", "23", "24", "33", "34",
                "64", "75")) {
            communes.addAll(Territory.embedded().communes(DepartementCode.of(code)));
        }
        while (place < places) {
            town(communes.get(random.nextInt(communes.size())), places);
        }
    }

    /** The places of a town: up to five, some of them alike. */
    private void town(Commune commune, int places) {
        double north = 43.5 + random.nextDouble();
        double east = 0.8 + random.nextDouble();
        int some = 1 + random.nextInt(5);
        String shared = STREETS[random.nextInt(STREETS.length)];
        for (int i = 0; i < some && place < places; i++) {
            String[] kind = KINDS[random.nextInt(KINDS.length)];
            boolean named = i > 0 || random.nextInt(3) == 0;
            String name = kind[0] + (named ? " " + NAMES[(i * 5 + random.nextInt(5)) % NAMES.length] : "");
            boolean sameAddress = random.nextInt(6) == 0;
            String street = sameAddress
                    ? "1 " + shared
                    : (1 + random.nextInt(90)) + " " + STREETS[random.nextInt(STREETS.length)];
            boolean sameBody = random.nextInt(3) > 0;
            StandardRecord record = StandardRecord.empty()
                    .with(StandardField.ID, "p" + place)
                    .with(StandardField.SOURCE, "source-a")
                    .with(StandardField.NAME, name)
                    .with(StandardField.CITY, commune.name())
                    .with(StandardField.COMMUNE_CODE, commune.code().value())
                    .with(
                            StandardField.POSTAL_CODE,
                            commune.postalCodes().isEmpty()
                                    ? "82000"
                                    : commune.postalCodes().get(0).value())
                    .with(StandardField.STREET, street)
                    .with(StandardField.LATITUDE, degrees(north + (sameAddress ? 0 : random.nextGaussian() * 0.006)))
                    .with(StandardField.LONGITUDE, degrees(east + (sameAddress ? 0 : random.nextGaussian() * 0.006)))
                    .with(StandardField.TYPES, List.of(kind[1]))
                    .with(StandardField.PIVOT, sameBody ? siret(commune.code().hashCode()) : siret(place + 7_000))
                    .with(
                            StandardField.PHONE,
                            sameAddress
                                    ? "+33536490000"
                                    : "+335364" + String.format(Locale.ROOT, "%05d", random.nextInt(100_000)))
                    .with(StandardField.EMAILS, List.of("accueil" + place + "@example.org"))
                    .with(StandardField.UPDATED, "2026-0" + (1 + random.nextInt(9)) + "-15")
                    .with(StandardField.SERVICES, List.of("Aide aux démarches administratives"));
            add(record);
            int copies = random.nextInt(3) == 0 ? 1 + random.nextInt(2) : 0;
            for (int copy = 0; copy < copies; copy++) {
                add(again(record, copy));
            }
            place++;
        }
    }

    private void add(StandardRecord record) {
        records.add(record);
        truth.add(place);
    }

    /** The record as another source has it. */
    private StandardRecord again(StandardRecord record, int copy) {
        StandardRecord other = record.with(StandardField.ID, "q" + place + "-" + copy)
                .with(StandardField.SOURCE, copy == 0 ? "source-b" : "source-c")
                .with(
                        StandardField.NAME,
                        rewritten(
                                record.text(StandardField.NAME).orElseThrow(),
                                record.text(StandardField.CITY).orElseThrow()))
                .with(StandardField.UPDATED, random.nextInt(4) == 0 ? "1970-01-01" : "2025-03-01");
        String street = record.text(StandardField.STREET).orElseThrow();
        switch (random.nextInt(6)) {
            case 0 -> other = other.with(StandardField.STREET, "");
            case 1 ->
                other = other.with(
                        StandardField.STREET,
                        street.replace("avenue", "av.")
                                .replace("boulevard", "bd")
                                .replace("place", "pl."));
            case 2 -> other = other.with(StandardField.STREET, plain(street).toUpperCase(Locale.ROOT));
            case 3 -> other = other.with(StandardField.STREET, street.replaceFirst("^[0-9]+ ", ""));
            default -> {}
        }
        switch (random.nextInt(4)) {
            case 0 -> other = other.with(StandardField.LATITUDE, "").with(StandardField.LONGITUDE, "");
            case 1 -> other = shifted(other, 0.0004);
            case 2 -> other = shifted(other, 0.002);
            default -> {}
        }
        switch (random.nextInt(4)) {
            case 0 -> other = other.with(StandardField.PHONE, "");
            case 1 ->
                other = other.with(
                        StandardField.PHONE,
                        "0" + record.text(StandardField.PHONE).orElseThrow().substring(3));
            case 2 ->
                other = other.with(
                        StandardField.PHONE, "+335364" + String.format(Locale.ROOT, "%05d", random.nextInt(100_000)));
            default -> {}
        }
        switch (random.nextInt(4)) {
            case 0 -> other = other.with(StandardField.PIVOT, "00000000000000");
            case 1 -> other = other.with(StandardField.PIVOT, siret(place + 9_000));
            default -> {}
        }
        other = random.nextInt(3) == 0 ? other.with(StandardField.TYPES, List.of()) : other;
        other = random.nextInt(5) == 0 ? other.with(StandardField.COMMUNE_CODE, "") : other;
        return random.nextInt(2) == 0 ? other.with(StandardField.EMAILS, List.of()) : other;
    }

    private String rewritten(String name, String city) {
        String changed = name;
        switch (random.nextInt(8)) {
            case 0 -> changed = plain(name).toUpperCase(Locale.ROOT);
            case 1 -> changed = name + " de " + city;
            case 2 ->
                changed = name.replace("Médiathèque", "Bibliothèque")
                        .replace("France Services", "Espace France Services");
            case 3 -> changed = slip(name);
            case 4 -> changed = city + " - " + name;
            case 5 -> changed = plain(name);
            case 6 ->
                changed = name.replace("Mairie", "Mairie annexe")
                        .replace("Espace public numérique", "EPN")
                        .replace("Centre social", "Centre socio-culturel");
            default -> {}
        }
        return changed;
    }

    private String slip(String name) {
        int at = 3 + random.nextInt(Math.max(1, name.length() - 4));
        return at < name.length() ? name.substring(0, at) + name.substring(at + 1) : name;
    }

    private StandardRecord shifted(StandardRecord record, double degrees) {
        double north = Double.parseDouble(record.text(StandardField.LATITUDE).orElseThrow());
        double east = Double.parseDouble(record.text(StandardField.LONGITUDE).orElseThrow());
        return record.with(StandardField.LATITUDE, degrees(north + random.nextGaussian() * degrees))
                .with(StandardField.LONGITUDE, degrees(east + random.nextGaussian() * degrees));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    }

    private static String degrees(double degrees) {
        return String.format(Locale.ROOT, "%.6f", degrees);
    }

    /** An invented number with a right key. */
    private static String siret(int number) {
        String siren = withKey(String.format(Locale.ROOT, "99%06d", Math.floorMod(number, 1_000_000)));
        return withKey(siren + "0001");
    }

    private static String withKey(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            digit = i % 2 == 0 ? (digit * 2 > 9 ? digit * 2 - 9 : digit * 2) : digit;
            sum += digit;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
