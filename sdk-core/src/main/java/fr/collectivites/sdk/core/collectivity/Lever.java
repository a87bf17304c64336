package fr.collectivites.sdk.core.collectivity;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.collectivites.sdk.core.internal.model.CodeListFile;
import fr.collectivites.sdk.core.value.Concept;
import java.util.List;
import java.util.stream.Stream;

/**
 * A lever of the ecological transition, one of the 50 that the Secrétariat général à la planification écologique (SGPE)
 * lists (March 2025). They have no codes: the label is the code.
 */
public final class Lever extends Concept {

    private static final Index<Lever> INDEX = new Index<>(
            CodeListFile.read(Lever.class, "leviers-sgpe.txt", (code, label) -> new Lever(code, label)),
            concept -> Stream.empty(),
            text -> new Lever(text));

    private Lever(String code, String label) {
        super(code, null, label);
    }

    private Lever(String unknown) {
        super(unknown);
    }

    /** The known levers. */
    public static List<Lever> values() {
        return INDEX.all();
    }

    /**
     * The lever of a label; one that the list does not have is kept as written.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static Lever of(String text) {
        return INDEX.of(text);
    }
}
