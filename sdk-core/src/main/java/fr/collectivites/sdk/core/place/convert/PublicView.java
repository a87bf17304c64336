package fr.collectivites.sdk.core.place.convert;

import fr.collectivites.sdk.core.place.AccessMode;
import fr.collectivites.sdk.core.place.StandardField;
import fr.collectivites.sdk.core.place.StandardRecord;
import fr.collectivites.sdk.core.privacy.PersonalDataCheck;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.table.Labels;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What of a place may leave the house: the columns of the standard alone, without what names a natural person.
 *
 * <ul>
 *   <li>Columns beyond the standard are left out, since some of them name contacts.
 *   <li>An e-mail address that looks like a person's is left out: one with two words, neither of which is that of an office
 *       ({@code mairie}, {@code contact} …), one that begins with a given name, one at a provider for private persons, and
 *       all those of {@code conseiller-numerique.fr}.
 *   <li>A text that names somebody (a civility and a name, a given name and a name behind words such as "médiatrice" or
 *       "demander"), holds such an address or a social security number is left out whole.
 *   <li>Of a place that receives nobody, the street and the position are left out: it may be somebody's home.
 * </ul>
 *
 * <p>This is a net with meshes: names without such signs pass, and somebody must look. Each omission is a {@code
 * place-withheld} finding that does not repeat what it withholds. Stateless.
 */
public final class PublicView {

    /** Stands for a name that names a person. */
    static final String NAMELESS = "Lieu de médiation numérique";

    private static final Set<StandardField> TEXTS = Set.of(
            StandardField.NAME,
            StandardField.STREET,
            StandardField.COMPLEMENT,
            StandardField.HOURS,
            StandardField.SUMMARY,
            StandardField.DESCRIPTION,
            StandardField.SOURCE,
            StandardField.PARENT);

    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+");

    private static final Pattern ADDRESSED = Pattern.compile(
            "(?:[Cc]onseill(?:er|ère)|[Mm]édiat(?:eur|rice)|[Aa]nimat(?:eur|rice)|[Cc]ontact(?:er)?|[Rr]éférente?|[Rr]esponsable"
                    + "|[Dd]emander|[Aa]vec|[Pp]ar|[Aa]uprès de)(?:\\s+numériques?)?\\s*[:,]?\\s+(\\p{Lu}[\\p{L}-]+)\\s+\\p{Lu}[\\p{L}'’-]+");

    private static final Pattern OFFICE = Pattern.compile(
            "(?:.*(?:mairie|commune|ville|contact|accueil|secretariat|info|asso|biblio|mediath|office|tourisme|syndicat|ccas|cias"
                    + "|service|france|numeri|espace|cyber|centre|maison|social|mission|locale|point|relais|emploi|jeunesse|public|formation"
                    + "|direction|administration|reseau|pole|agence|atelier|fablab|tiers|lieu|mediation|conseil|departement|region|cdc|agglo"
                    + "|communaute|insertion|solidarit|famill|ludo|culture|educat|ecole|college|lycee|poste|pimms|epn|cdg|mjc|msap|mfs|bus"
                    + "|itineran|coordination|permanence|rdv|rendez).*|mail|hello|bonjour|equipe|team|web|webmaster|site|com)");

    private PublicView() {}

    /**
     * The public part of a place.
     *
     * @param sink takes what was left out, without its content
     */
    public static StandardRecord of(PlaceRow place, ProblemSink sink) {
        StandardRecord record = place.record();
        StandardRecord open = record.keepingExtras(List.of());
        if (record.extras().values().stream()
                .anyMatch(value -> value != null && !value.toString().isBlank())) {
            withhold("extra-columns", StandardField.ID, place, sink);
        }
        List<String> emails = record.written(StandardField.EMAILS);
        List<String> generic =
                emails.stream().filter(email -> !isPersonal(email)).toList();
        if (generic.size() < emails.size()) {
            open = open.with(StandardField.EMAILS, generic);
            withhold("email", StandardField.EMAILS, place, sink);
        }
        for (StandardField field : TEXTS) {
            if (record.texts(field).stream().anyMatch(PublicView::namesPerson)) {
                open = open.with(field, field == StandardField.NAME ? NAMELESS : "");
                withhold("person-name", field, place, sink);
            }
        }
        if (record.codes(StandardField.ACCESS_MODES, AccessMode::of).contains(AccessMode.NO_PUBLIC)) {
            for (StandardField field : List.of(
                    StandardField.STREET, StandardField.COMPLEMENT, StandardField.LATITUDE, StandardField.LONGITUDE)) {
                open = open.with(field, "");
            }
            withhold("no-public", StandardField.STREET, place, sink);
        }
        return open;
    }

    private static void withhold(String rule, StandardField field, PlaceRow place, ProblemSink sink) {
        sink.accept(Problem.of(CoreCode.PLACE_WITHHELD)
                .rule(rule)
                .at(place.location(field))
                .build());
    }

    /** Whether an e-mail address looks like that of a person. */
    public static boolean isPersonal(String email) {
        int at = email.indexOf('@');
        if (at < 0) {
            return false;
        }
        String local = email.substring(0, at);
        if (email.endsWith("@conseiller-numerique.fr")
                || PersonalDataCheck.suspect(email).isPresent()) {
            return true;
        }
        List<String> words = Stream.of(local.split("[._-]"))
                .map(Labels::fold)
                .filter(word -> !word.isEmpty())
                .toList();
        boolean letters = words.stream().allMatch(word -> word.chars().allMatch(Character::isLetter));
        return words.size() == 2
                && letters
                && words.stream().noneMatch(word -> OFFICE.matcher(word).matches());
    }

    private static boolean namesPerson(String text) {
        if (PersonalDataCheck.suspect(text)
                .filter(reason -> !reason.equals("mobile"))
                .isPresent()) {
            return true;
        }
        Matcher email = EMAIL.matcher(text);
        while (email.find()) {
            if (isPersonal(email.group())) {
                return true;
            }
        }
        Matcher addressed = ADDRESSED.matcher(text);
        while (addressed.find()) {
            if (PersonalDataCheck.isGivenName(addressed.group(1))) {
                return true;
            }
        }
        return false;
    }
}
