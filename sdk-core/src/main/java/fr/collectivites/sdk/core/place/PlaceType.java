package fr.collectivites.sdk.core.place;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.collectivites.sdk.core.internal.model.CodeListFile;
import fr.collectivites.sdk.core.value.Concept;
import java.util.List;
import java.util.stream.Stream;

/**
 * What kind of place it is ({@code typologie} of the standard, whose schema leaves it open): the 92 codes that the national
 * cartography knows, {@code BIB} for a library. Another code is kept as written, so {@code PE} (Pôle emploi, {@code FT}
 * since 2024) and {@code COMMUNE}, which the schema's own description gives though the code is {@code MUNI}. Immutable.
 */
public final class PlaceType extends Concept {

    private static final Index<PlaceType> INDEX = new Index<>(
            CodeListFile.read(PlaceType.class, "place-types.tsv", PlaceType::new),
            concept -> Stream.of(concept.label()),
            text -> new PlaceType(text));

    private PlaceType(String code, String label) {
        super(code, null, label);
    }

    private PlaceType(String unknown) {
        super(unknown);
    }

    /** The known codes, in their order. */
    public static List<PlaceType> values() {
        return INDEX.all();
    }

    /**
     * The type of a code or label, whatever its case; one that the list does not have is kept as written.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static PlaceType of(String text) {
        return INDEX.of(text);
    }
}
