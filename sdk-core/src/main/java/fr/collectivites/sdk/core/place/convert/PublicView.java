package fr.collectivites.sdk.core.place.convert;

import fr.collectivites.sdk.core.place.AccessMode;
import fr.collectivites.sdk.core.place.MediationPoint;
import fr.collectivites.sdk.core.place.StandardField;
import fr.collectivites.sdk.core.place.StandardRecord;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What of a place may leave the house: the columns of the standard alone, without what names a natural person.
 *
 * <ul>
 *   <li>Columns beyond the standard are left out, since some of them name contacts.
 *   <li>An e-mail address that looks like a person's is left out: one with two words, neither of which is that of an office
 *       ({@code mairie}, {@code contact} …), one that begins with a given name, one at a provider for private persons, and
 *       all those of {@code conseiller-numerique.fr}.
 *   <li>A text that names somebody is left out whole: a civility and a name, a name beside an occupation ("médiatrice") or a
 *       word of contact ("demander", "chez"), a text that is nothing but a name, such an address, a social security number.
 *   <li>Of a place that receives nobody, the street and the position are left out: it may be somebody's home.
 * </ul>
 *
 * <p>This is a net with meshes: names without such signs pass, and somebody must look. Each omission is a {@code
 * place-withheld} finding that does not repeat what it withholds. Stateless.
 */
public final class PublicView {

    /** Stands for a name that names a person. */
    static final String NAMELESS = "Lieu de médiation numérique";

    private static final List<StandardField> TEXTS = List.of(
            StandardField.NAME,
            StandardField.STREET,
            StandardField.COMPLEMENT,
            StandardField.HOURS,
            StandardField.SUMMARY,
            StandardField.DESCRIPTION,
            StandardField.SOURCE,
            StandardField.PARENT,
            StandardField.OTHER_LABELS);

    private PublicView() {}

    /**
     * The public part of a place.
     *
     * @param sink takes what was left out, without its content
     */
    public static StandardRecord of(PlaceRow place, ProblemSink sink) {
        return of(place.record(), place::location, sink);
    }

    /** The public part of a place that is in no table. */
    public static MediationPoint of(MediationPoint place) {
        return of(StandardRecord.of(place), field -> Location.pointer(field.pointer()), withheld -> {})
                .toPlace();
    }

    private static StandardRecord of(
            StandardRecord record, Function<StandardField, Location> location, ProblemSink sink) {
        StandardRecord open = record.keepingExtras(List.of());
        if (record.extras().values().stream()
                .anyMatch(value -> value != null && !value.toString().isBlank())) {
            withhold("extra-columns", location.apply(StandardField.ID), sink);
        }
        List<String> emails = record.written(StandardField.EMAILS);
        List<String> generic = emails.stream()
                .filter(email -> !isPersonal(email) && !PersonNames.isBesideName(email))
                .toList();
        if (generic.size() < emails.size()) {
            open = open.with(StandardField.EMAILS, generic);
            withhold("email", location.apply(StandardField.EMAILS), sink);
        }
        if (record.text(StandardField.PHONE).filter(PersonNames::isBesideName).isPresent()) {
            open = open.with(StandardField.PHONE, "");
            withhold("person-name", location.apply(StandardField.PHONE), sink);
        }
        for (StandardField field : TEXTS) {
            if (record.texts(field).stream().anyMatch(text -> namesPerson(text).isPresent())) {
                open = open.with(field, field == StandardField.NAME ? NAMELESS : "");
                withhold("person-name", location.apply(field), sink);
            }
        }
        if (record.codes(StandardField.ACCESS_MODES, AccessMode::of).contains(AccessMode.NO_PUBLIC)) {
            for (StandardField field : List.of(
                    StandardField.STREET, StandardField.COMPLEMENT, StandardField.LATITUDE, StandardField.LONGITUDE)) {
                open = open.with(field, "");
            }
            withhold("no-public", location.apply(StandardField.STREET), sink);
        }
        return open;
    }

    private static void withhold(String rule, Location location, ProblemSink sink) {
        sink.accept(Problem.of(CoreCode.PLACE_WITHHELD).rule(rule).at(location).build());
    }

    /** Whether an e-mail address looks like that of a person. */
    public static boolean isPersonal(String email) {
        return PersonNames.isPersonal(email);
    }

    /** A name of a place, or words that stand for one that names a person. */
    public static String name(String name) {
        return namesPerson(name).isPresent() ? NAMELESS : name;
    }

    /** The fields whose texts are looked through for names of persons. */
    public static List<StandardField> texts() {
        return TEXTS;
    }

    /** Why a text is thought to name a person: {@code nir}, {@code email} or {@code person-name}. */
    public static Optional<String> namesPerson(String text) {
        return PersonNames.find(text);
    }
}
