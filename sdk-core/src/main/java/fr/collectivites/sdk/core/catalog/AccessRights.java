package fr.collectivites.sdk.core.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.collectivites.sdk.core.value.Concept;
import java.util.List;
import java.util.stream.Stream;

/** Who may have the data: the EU list <i>access-right</i>. DCAT-AP 3.0.1 uses the first three only. */
public final class AccessRights extends Concept {

    /** Open to everybody. */
    public static final AccessRights PUBLIC = new AccessRights("PUBLIC", "public");
    /** Open under conditions. */
    public static final AccessRights RESTRICTED = new AccessRights("RESTRICTED", "restreint");
    /** Not open; described so that it is known to exist. */
    public static final AccessRights NON_PUBLIC = new AccessRights("NON_PUBLIC", "non public");
    /** Confidential. */
    public static final AccessRights CONFIDENTIAL = new AccessRights("CONFIDENTIAL", "confidentiel");
    /** Sensitive. */
    public static final AccessRights SENSITIVE = new AccessRights("SENSITIVE", "sensible");
    /** Normal. */
    public static final AccessRights NORMAL = new AccessRights("NORMAL", "normal");

    private static final Index<AccessRights> INDEX = new Index<>(
            List.of(PUBLIC, RESTRICTED, NON_PUBLIC, CONFIDENTIAL, SENSITIVE, NORMAL),
            concept -> Stream.of(concept.label()),
            text -> new AccessRights(text));

    private AccessRights(String code, String label) {
        super(code, Vocabularies.EU + "access-right/" + code, label);
    }

    private AccessRights(String unknown) {
        super(unknown);
    }

    /** The known entries of the list. */
    public static List<AccessRights> values() {
        return INDEX.all();
    }

    /**
     * The entry of a code ({@code PUBLIC}), URI or French label; one that the list does not have is kept as written.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static AccessRights of(String text) {
        return INDEX.of(text);
    }
}
