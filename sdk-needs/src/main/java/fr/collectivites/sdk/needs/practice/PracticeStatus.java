package fr.collectivites.sdk.needs.practice;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.collectivites.sdk.core.value.Concept;
import java.util.List;
import java.util.stream.Stream;

/** The states of a good practice. */
public final class PracticeStatus extends Concept {

    /** Being written. */
    public static final PracticeStatus DRAFT = new PracticeStatus("DRAFT", "Brouillon");
    /** Reviewed by an organisation. */
    public static final PracticeStatus REVIEWED = new PracticeStatus("REVIEWED", "Relue");
    /** Published. */
    public static final PracticeStatus PUBLISHED = new PracticeStatus("PUBLISHED", "Publiée");
    /** No longer up to date. */
    public static final PracticeStatus OUTDATED = new PracticeStatus("OUTDATED", "Périmée");

    private static final Index<PracticeStatus> INDEX = new Index<>(
            List.of(DRAFT, REVIEWED, PUBLISHED, OUTDATED),
            concept -> Stream.of(concept.label()),
            text -> new PracticeStatus(text));

    private PracticeStatus(String code, String label) {
        super(code, null, label);
    }

    private PracticeStatus(String unknown) {
        super(unknown);
    }

    /** Whether it has been published, be it out of date by now: before that, it is not for everybody. */
    public boolean passed() {
        return equals(PUBLISHED) || equals(OUTDATED);
    }

    /** The known entries of the list. */
    public static List<PracticeStatus> values() {
        return INDEX.all();
    }

    /**
     * The entry of that code or label; one that the list does not have is kept as written.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static PracticeStatus of(String text) {
        return INDEX.of(text);
    }
}
