package fr.collectivites.sdk.needs.roadmap;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.collectivites.sdk.core.value.Concept;
import java.util.List;
import java.util.stream.Stream;

/** Whether a link of a roadmap stands in its printed text. */
public final class MappingStatus extends Concept {

    /** Printed in the text. */
    public static final MappingStatus PRINTED = new MappingStatus("PRINTED", "Imprimé");
    /** Inferred from the subject or the layout; may be wrong. */
    public static final MappingStatus INFERRED = new MappingStatus("INFERRED", "Déduit");

    private static final Index<MappingStatus> INDEX = new Index<>(
            List.of(PRINTED, INFERRED), concept -> Stream.of(concept.label()), text -> new MappingStatus(text));

    private MappingStatus(String code, String label) {
        super(code, null, label);
    }

    private MappingStatus(String unknown) {
        super(unknown);
    }

    /** The known entries of the list. */
    public static List<MappingStatus> values() {
        return INDEX.all();
    }

    /**
     * The entry of that code or label; one that the list does not have is kept as written.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static MappingStatus of(String text) {
        return INDEX.of(text);
    }
}
