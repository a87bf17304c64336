package fr.collectivites.sdk.core.collectivity;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.collectivites.sdk.core.internal.model.CodeListFile;
import fr.collectivites.sdk.core.value.Concept;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A competence of the budget nomenclature M57 (investment functions, chapter 90), as the 156 entries of the reference
 * table of {@code betagouv/projets-territoire}. Codes have two digits after the dash, or three for a part of a competence
 * ({@code 90-211} is part of {@code 90-21}); labels of parts begin with the label of the whole.
 */
public final class Competence extends Concept {

    private static final Index<Competence> INDEX = new Index<>(
            CodeListFile.read(Competence.class, "competences-m57.tsv", Competence::new),
            concept -> Stream.of(concept.label()),
            text -> new Competence(text));

    private Competence(String code, String label) {
        super(code, null, label);
    }

    private Competence(String unknown) {
        super(unknown);
    }

    /** The known competences, in the order of codes. */
    public static List<Competence> values() {
        return INDEX.all();
    }

    /**
     * The competence of a code ({@code 90-211}) or label; one that the table does not have is kept as written.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static Competence of(String text) {
        return INDEX.of(text);
    }

    /** The competence that this one is a part of, if the table has it. */
    public Optional<Competence> whole() {
        if (!isKnown()) {
            return Optional.empty();
        }
        String code = code().substring(0, code().length() - 1);
        return Optional.of(of(code)).filter(Concept::isKnown);
    }
}
