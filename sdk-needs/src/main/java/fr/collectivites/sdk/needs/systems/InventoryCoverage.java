package fr.collectivites.sdk.needs.systems;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.collectivites.sdk.core.value.Concept;
import java.util.List;
import java.util.stream.Stream;

/** How an inventory was made. */
public final class InventoryCoverage extends Concept {

    /** As declared. */
    public static final InventoryCoverage DECLARED = new InventoryCoverage("DECLARATIVE", "Déclaratif");
    /** Audited. */
    public static final InventoryCoverage AUDITED = new InventoryCoverage("AUDITED", "Audité");

    private static final Index<InventoryCoverage> INDEX = new Index<>(
            List.of(DECLARED, AUDITED), concept -> Stream.of(concept.label()), text -> new InventoryCoverage(text));

    private InventoryCoverage(String code, String label) {
        super(code, null, label);
    }

    private InventoryCoverage(String unknown) {
        super(unknown);
    }

    /** The known entries of the list. */
    public static List<InventoryCoverage> values() {
        return INDEX.all();
    }

    /**
     * The entry of that code or label; one that the list does not have is kept as written.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static InventoryCoverage of(String text) {
        return INDEX.of(text);
    }
}
