package fr.collectivites.sdk.core.privacy;

import fr.collectivites.sdk.core.table.Labels;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What in a text speaks of a natural person. Stateless. */
final class PersonTraces {

    /** Sex, year, month (some of them codes), département, commune, order and key. */
    private static final Pattern NIR = Pattern.compile(
            "(?<![0-9])([1-478])[ .]?([0-9]{2})[ .]?([0-9]{2})[ .]?([0-9]{2}|2[AB])[ .]?([0-9]{3})[ .]?([0-9]{3})[ .]?([0-9]{2})(?![0-9])");

    private static final Pattern EMAIL = Pattern.compile("([A-Za-z0-9._%+-]+)@([A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+)");

    private static final Pattern PRIVATE_PROVIDER = Pattern.compile(
            "(gmail|googlemail|hotmail|yahoo|outlook|live|icloud|gmx|protonmail|proton|aol|msn|me)\\.[a-z.]+"
                    + "|(orange|wanadoo|free|sfr|laposte|bbox|neuf|numericable|club-internet|aliceadsl)\\.(fr|net)");

    /** What small bodies and associations call their mailbox at such a provider. */
    private static final Pattern OFFICE = Pattern.compile(
            ".*(mairie|commune|contact|accueil|secretariat|info|asso|club|comite|ecole"
                    + "|biblio|mediatheque|office|tourisme|syndicat|ccas|college|lycee|union|sport|foot|theatre|musique|fete).*");

    private static final Pattern MOBILE =
            Pattern.compile("(?<![0-9])(?:(?:\\+33|0033)[ .]?(?:\\(0\\)[ .]?)?|0)[67](?:[ .-]?[0-9]{2}){4}(?![0-9])");

    private static final Pattern CIVILITY = Pattern.compile(
            "(?<![\\p{L}.])(?:MM?\\.|(?<![0-9] )M|Mr\\.?|Mmes?|MME|Mlles?|MLLE|Monsieur|MONSIEUR|Madame|MADAME|Mademoiselle|Ma\u00eetre)\\s+"
                    + "(?:et\\s+(?:Mme|Madame|M\\.)\\s+)?(\\p{Lu}[\\p{L}'’-]+)");

    /** Words behind a civility that are an office, not a name. */
    private static final Set<String> OFFICES = Set.of(
            "maire",
            "adjoint",
            "adjointe",
            "president",
            "presidente",
            "prefet",
            "prefete",
            "directeur",
            "directrice",
            "conseiller",
            "conseillere",
            "ministre",
            "tresorier",
            "tresoriere",
            "le",
            "la",
            "les");

    /** Words of streets, schools, rooms and prizes, which bear the names of people who are of no concern here. */
    private static final Pattern NAMED_PLACE = Pattern.compile(
            "(?iu)(?:rue|avenue|boulevard|place|all\u00e9e|impasse|chemin|quai|square|\u00e9cole|coll\u00e8ge|lyc\u00e9e|salle|stade|gymnase"
                    + "|m\u00e9diath\u00e8que|espace|r\u00e9sidence|centre|parc|cr\u00e8che|piscine"
                    + "|prix|concours|troph\u00e9e|challenge|tournoi)\\s+(?:de\\s+|du\\s+|des\\s+)?$");

    private static final Pattern LEGAL_PERSON =
            Pattern.compile("(?iu).*\\b(association|asso|club|comit\u00e9|comite|amicale|union|soci\u00e9t\u00e9"
                    + "|sarl|sas|sa|sci|eurl|gaec|earl|scea|scop|commune|communaut\u00e9|syndicat|d\u00e9partement|r\u00e9gion|\u00e9tat|mairie|ccas|office"
                    + "|f\u00e9d\u00e9ration|ligue|fondation|centre|\u00e9cole|coll\u00e8ge|lyc\u00e9e|universit\u00e9|chambre|groupement|foyer|mission|maison|theatre"
                    + "|th\u00e9\u00e2tre|compagnie|ensemble|festival|sport|sportif|sportive|football|rugby|judo|tennis|ehpad|h\u00f4pital|ogec|sivu|sictom"
                    + "|pays|amis|anciens|les|des|et fils|atelier|ateliers|garage|boulangerie|pharmacie|cabinet|entreprise"
                    + "|\u00e9tablissements|ets|transports|imprimerie|distribution)\\b.*");

    private static final Pattern NAME_TOKENS = Pattern.compile("\\p{Lu}[\\p{L}'’-]*(?: \\p{Lu}[\\p{L}'’-]*){1,3}");

    private static final Pattern SUBJECT = Pattern.compile("4[.]?[1-4]([.][0-9]+)*|8[.]?2([.][0-9]+)*");

    private static final Set<String> FIRST_NAMES = firstNames();

    private PersonTraces() {}

    private static Set<String> firstNames() {
        try (InputStream in = Objects.requireNonNull(PersonTraces.class.getResourceAsStream("first-names.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isGivenName(String word) {
        return FIRST_NAMES.contains(Labels.fold(word));
    }

    /** The first reason to suspect a text; empty when there is none. */
    static Optional<String> find(String text) {
        if (hasNir(text)) {
            return Optional.of("nir");
        } else if (hasPersonalEmail(text)) {
            return Optional.of("email");
        } else if (MOBILE.matcher(text).find()) {
            return Optional.of("mobile");
        }
        return hasCivility(text) ? Optional.of("person-name") : Optional.empty();
    }

    /** A number whose key is 97 less the rest of its division by 97; Corsica's letters count as 19 and 18. */
    private static boolean hasNir(String text) {
        Matcher nir = NIR.matcher(text);
        while (nir.find()) {
            String departement = nir.group(4).replace("2A", "19").replace("2B", "18");
            long number = Long.parseLong(
                    nir.group(1) + nir.group(2) + nir.group(3) + departement + nir.group(5) + nir.group(6));
            if (97 - number % 97 == Integer.parseInt(nir.group(7))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasPersonalEmail(String text) {
        Matcher email = EMAIL.matcher(text);
        while (email.find()) {
            String local = email.group(1).toLowerCase(Locale.ROOT);
            boolean provider = PRIVATE_PROVIDER
                    .matcher(email.group(2).toLowerCase(Locale.ROOT))
                    .matches();
            List<String> parts = Arrays.asList(local.split("[._-]"));
            boolean named = parts.size() > 1 && FIRST_NAMES.contains(parts.get(0));
            if (named || (provider && !OFFICE.matcher(local).matches())) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasCivility(String text) {
        Matcher civility = CIVILITY.matcher(text);
        while (civility.find()) {
            boolean office = OFFICES.contains(Labels.fold(civility.group(1)));
            boolean place =
                    NAMED_PLACE.matcher(text.substring(0, civility.start())).find();
            if (!office && !place) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text is the name of a person and of nothing else: a civility, or a given name among two to four words. */
    static boolean isPerson(String text) {
        String name = Labels.strip(text);
        if (LEGAL_PERSON.matcher(name).matches()) {
            return false;
        } else if (hasCivility(name)) {
            return true;
        }
        return NAME_TOKENS.matcher(name).matches()
                && Stream.of(name.split("[ -]")).map(Labels::fold).anyMatch(FIRST_NAMES::contains);
    }

    /** Staff (4.1 to 4.4) and social aid (8.2) in the nomenclature of acts, by code or by name. */
    static boolean isSubjectOnPersons(String text) {
        String folded = Labels.fold(text);
        return SUBJECT.matcher(Labels.strip(text)).matches()
                || (folded.startsWith("fonctionpublique") && !folded.contains("regimeindemnitaire"))
                || folded.contains("aidesociale");
    }
}
