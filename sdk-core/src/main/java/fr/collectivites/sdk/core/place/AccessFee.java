package fr.collectivites.sdk.core.place;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.collectivites.sdk.core.value.Concept;
import java.util.List;

/**
 * What help costs ({@code frais_a_charge} of the standard). Codes are the labels of the standard; another text is kept as written.
 * Immutable.
 */
public final class AccessFee extends Concept {

    /** Free. */
    public static final AccessFee FREE = known("Gratuit");

    /** Free for those who fulfil a condition. */
    public static final AccessFee CONDITIONALLY_FREE = known("Gratuit sous condition");

    /** To be paid for. */
    public static final AccessFee PAID = known("Payant");

    private static final Index<AccessFee> INDEX = new Index<>(
            List.of(FREE, CONDITIONALLY_FREE, PAID),
            concept -> ListNames.of(concept.label()),
            text -> new AccessFee(text));

    private AccessFee(String code, String label) {
        super(code, null, label);
    }

    private AccessFee(String unknown) {
        super(unknown);
    }

    private static AccessFee known(String label) {
        return new AccessFee(label, label);
    }

    /** The known entries, in the order of the standard. */
    public static List<AccessFee> values() {
        return INDEX.all();
    }

    /**
     * The entry of a label, whatever its case and apostrophes; one that the list does not have is kept as written.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static AccessFee of(String text) {
        return INDEX.of(text);
    }
}
