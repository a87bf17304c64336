package fr.collectivites.sdk.needs.need;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.collectivites.sdk.core.value.Concept;
import java.util.List;
import java.util.stream.Stream;

/** Who benefits. */
public final class Beneficiary extends Concept {

    /** Users of public services. */
    public static final Beneficiary USERS = new Beneficiary("USAGERS", "Usagers");
    /** Public servants. */
    public static final Beneficiary STAFF = new Beneficiary("AGENTS", "Agents");
    /** Elected officials. */
    public static final Beneficiary ELECTED = new Beneficiary("ELUS", "Élus");
    /** Companies. */
    public static final Beneficiary COMPANIES = new Beneficiary("ENTREPRISES", "Entreprises");
    /** Associations. */
    public static final Beneficiary ASSOCIATIONS = new Beneficiary("ASSOCIATIONS", "Associations");
    /** Pupils. */
    public static final Beneficiary PUPILS = new Beneficiary("SCOLAIRES", "Scolaires");

    private static final Index<Beneficiary> INDEX = new Index<>(
            List.of(USERS, STAFF, ELECTED, COMPANIES, ASSOCIATIONS, PUPILS),
            concept -> Stream.of(concept.label()),
            text -> new Beneficiary(text));

    private Beneficiary(String code, String label) {
        super(code, null, label);
    }

    private Beneficiary(String unknown) {
        super(unknown);
    }

    /** The known entries of the list. */
    public static List<Beneficiary> values() {
        return INDEX.all();
    }

    /**
     * The entry of that code or label; one that the list does not have is kept as written.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static Beneficiary of(String text) {
        return INDEX.of(text);
    }
}
