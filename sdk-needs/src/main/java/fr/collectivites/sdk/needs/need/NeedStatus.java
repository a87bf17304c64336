package fr.collectivites.sdk.needs.need;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.collectivites.sdk.core.value.Concept;
import java.util.List;
import java.util.stream.Stream;

/** The states of a need. */
public final class NeedStatus extends Concept {

    /** Being written. */
    public static final NeedStatus DRAFT = new NeedStatus("DRAFT", "Brouillon");
    /** Told to the platform. */
    public static final NeedStatus SUBMITTED = new NeedStatus("SUBMITTED", "Déposé");
    /** A question of the moderator waits for an answer. */
    public static final NeedStatus NEEDS_INFO = new NeedStatus("NEEDS_INFO", "À compléter");
    /** Understood and taken up. */
    public static final NeedStatus QUALIFIED = new NeedStatus("QUALIFIED", "Qualifié");
    /** Chosen to be met. */
    public static final NeedStatus PRIORITIZED = new NeedStatus("PRIORITIZED", "Priorisé");
    /** A project is to meet it. */
    public static final NeedStatus PLANNED = new NeedStatus("PLANNED", "Programmé");
    /** Met. */
    public static final NeedStatus ADDRESSED = new NeedStatus("ADDRESSED", "Satisfait");
    /** Set aside for a time. */
    public static final NeedStatus ON_HOLD = new NeedStatus("ON_HOLD", "En attente");
    /** Not taken up, with a reason. */
    public static final NeedStatus REJECTED = new NeedStatus("REJECTED", "Non retenu");
    /** Part of another need. */
    public static final NeedStatus MERGED = new NeedStatus("MERGED", "Fusionné");
    /** Taken back by its owner. */
    public static final NeedStatus WITHDRAWN = new NeedStatus("WITHDRAWN", "Retiré");

    private static final Index<NeedStatus> INDEX = new Index<>(
            List.of(
                    DRAFT,
                    SUBMITTED,
                    NEEDS_INFO,
                    QUALIFIED,
                    PRIORITIZED,
                    PLANNED,
                    ADDRESSED,
                    ON_HOLD,
                    REJECTED,
                    MERGED,
                    WITHDRAWN),
            concept -> Stream.of(concept.label()),
            text -> new NeedStatus(text));

    private NeedStatus(String code, String label) {
        super(code, null, label);
    }

    private NeedStatus(String unknown) {
        super(unknown);
    }

    /**
     * Whether a moderator has let the need pass, so that everybody may see it if its owner wants that: nothing is published
     * by itself. Not while it waits, nor when it was turned down or taken back.
     */
    public boolean passed() {
        return equals(QUALIFIED)
                || equals(PRIORITIZED)
                || equals(PLANNED)
                || equals(ADDRESSED)
                || equals(ON_HOLD)
                || equals(MERGED);
    }

    /** The known entries of the list. */
    public static List<NeedStatus> values() {
        return INDEX.all();
    }

    /**
     * The entry of that code or label; one that the list does not have is kept as written.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static NeedStatus of(String text) {
        return INDEX.of(text);
    }
}
