package fr.collectivites.sdk.needs.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.collectivites.sdk.core.value.Concept;
import java.util.List;
import java.util.stream.Stream;

/** Whether an amount holds the value added tax. */
public final class TaxKind extends Concept {

    /** Without tax. */
    public static final TaxKind EXCLUDED = new TaxKind("HT", "Hors taxes");
    /** With tax. */
    public static final TaxKind INCLUDED = new TaxKind("TTC", "Toutes taxes comprises");
    /** Nobody tells; never added to the others. */
    public static final TaxKind UNKNOWN = new TaxKind("UNKNOWN", "Non précisé");

    private static final Index<TaxKind> INDEX = new Index<>(
            List.of(EXCLUDED, INCLUDED, UNKNOWN), concept -> Stream.of(concept.label()), text -> new TaxKind(text));

    private TaxKind(String code, String label) {
        super(code, null, label);
    }

    private TaxKind(String unknown) {
        super(unknown);
    }

    /** The known entries of the list. */
    public static List<TaxKind> values() {
        return INDEX.all();
    }

    /**
     * The entry of that code or label; one that the list does not have is kept as written.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static TaxKind of(String text) {
        return INDEX.of(text);
    }
}
