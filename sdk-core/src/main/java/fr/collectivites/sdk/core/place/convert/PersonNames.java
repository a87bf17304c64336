package fr.collectivites.sdk.core.place.convert;

import fr.collectivites.sdk.core.privacy.PersonalDataCheck;
import fr.collectivites.sdk.core.table.Labels;
import fr.collectivites.sdk.core.value.ContactText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What in the texts of a place names a natural person, by the ways in which such texts do: beside what tables of all sorts
 * have ({@link PersonalDataCheck}), names beside an occupation or a word of contact, and mailboxes of two words. Stateless.
 */
final class PersonNames {

    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+");

    private static final String OCCUPATION = "(?:[Cc]onseill(?:er|ère)|[Mm]édiat(?:eur|rice)|[Aa]nimat(?:eur|rice)"
            + "|[Ff]ormat(?:eur|rice)|[Cc]oordinat(?:eur|rice)|[Ii]nterlocut(?:eur|rice)|[Dd]irect(?:eur|rice)"
            + "|[Rr]éférente?|[Rr]esponsable|[Pp]résidente?|[Gg]érante?|[Bb]ibliothécaire|[Bb]énévole|[Ii]ntervenante?)"
            + "(?:\\s+numériques?)?";

    private static final String CALL =
            "(?:[Cc]ontact(?:er)?|[Dd]emander|[Aa]ppeler|[Jj]oindre|[Aa]dresser à|[Aa]uprès de"
                    + "|[Aa]vec|[Pp]ar|[Cc]hez|[Cc]/[Oo]|[Pp]ermanences? de)";

    private static final String WORD = "\\p{Lu}[\\p{L}'’-]+";

    private static final Pattern BEHIND = Pattern.compile("(?<!\\p{L})(?:" + OCCUPATION + "|" + CALL
            + ")\\s*[:,(\\u2013-]?\\s*(" + WORD + ")(?:\\s+(" + WORD + "))?");

    private static final Pattern BEFORE = Pattern.compile("(?<!\\p{L})(" + WORD + ")\\s+(" + WORD
            + ")\\s*[,(:\\u2013-]\\s*(?:(?:votre|notre|la|le)\\s+)?" + OCCUPATION + "(?!\\p{L})");

    private static final Pattern ALONE = Pattern.compile("(" + WORD + ")\\s+(" + WORD + ")(?:\\s+" + WORD + ")?");

    /** Words, and beginnings of words, of offices and of places named after somebody. */
    private static final Pattern OFFICE = Pattern.compile(
            "(?:.*(?:mairie|commune|ville|contact|accueil|secretariat|info|asso|biblio|mediath|office|tourisme|syndicat|ccas|cias"
                    + "|service|france|numeri|espace|cyber|centre|maison|social|mission|locale|point|relais|emploi|jeunesse|public|formation"
                    + "|direction|administration|reseau|pole|agence|atelier|fablab|tiers|lieu|mediation|conseil|departement|region|cdc|agglo"
                    + "|communaute|insertion|solidarit|famill|ludo|culture|educat|ecole|college|lycee|poste|pimms|epn|cdg|mjc|msap|mfs|bus"
                    + "|itineran|coordination|permanence|rdv|rendez).*|mail|hello|bonjour|equipe|team|web|webmaster|site|com)");

    private static final Pattern STREET = Pattern.compile(
            "rue|avenue|boulevard|place|allee|impasse|chemin|quai|square|salle|stade|gymnase|residence|parc|foyer|de|du|des");

    private PersonNames() {}

    /** Why a text is thought to name a person: {@code nir}, {@code email} or {@code person-name}. */
    static Optional<String> find(String text) {
        Optional<String> found = PersonalDataCheck.suspect(text).filter(reason -> !reason.equals("mobile"));
        if (found.isPresent()) {
            return found;
        } else if (EMAIL.matcher(text).results().anyMatch(email -> isPersonal(email.group()))) {
            return Optional.of("email");
        }
        return isNameAlone(text) || isNamedBehind(text) || isNamedBefore(text)
                ? Optional.of("person-name")
                : Optional.empty();
    }

    private static boolean isNameAlone(String text) {
        Matcher name = ALONE.matcher(text.strip());
        return name.matches() && isName(name.group(1), name.group(2));
    }

    private static boolean isNamedBehind(String text) {
        return BEHIND.matcher(text).results().anyMatch(match -> isName(match.group(1), match.group(2)));
    }

    private static boolean isNamedBefore(String text) {
        Matcher matcher = BEFORE.matcher(text);
        while (matcher.find()) {
            String[] before = text.substring(0, matcher.start()).strip().split("\\s+");
            String last = Labels.fold(before[before.length - 1]);
            boolean place =
                    OFFICE.matcher(last).matches() || STREET.matcher(last).matches();
            if (!place && isName(matcher.group(1), matcher.group(2))) {
                return true;
            }
        }
        return false;
    }

    /** A given name first, with or without another word; or last, behind a family name in capitals. */
    private static boolean isName(String first, @Nullable String second) {
        return PersonalDataCheck.isGivenName(first)
                || (second != null
                        && first.equals(first.toUpperCase(Locale.ROOT))
                        && !OFFICE.matcher(Labels.fold(first)).matches()
                        && PersonalDataCheck.isGivenName(second));
    }

    /** Whether a name stands beside an address or number, where no other words belong: "Camille : 05 …". */
    static boolean isBesideName(String text) {
        return !ContactText.isEmail(text)
                && Stream.of(text.split("[^\\p{L}]+")).anyMatch(PersonalDataCheck::isGivenName);
    }

    /** Whether an e-mail address looks like that of a person. */
    static boolean isPersonal(String email) {
        int at = email.indexOf('@');
        if (at < 0) {
            return false;
        } else if (email.endsWith("@conseiller-numerique.fr")
                || PersonalDataCheck.suspect(email).isPresent()) {
            return true;
        }
        List<String> words = Stream.of(email.substring(0, at).split("[._-]"))
                .map(Labels::fold)
                .filter(word -> !word.isEmpty())
                .toList();
        return words.size() == 2
                && words.stream().allMatch(word -> word.chars().allMatch(Character::isLetter))
                && words.stream().noneMatch(word -> OFFICE.matcher(word).matches());
    }
}
