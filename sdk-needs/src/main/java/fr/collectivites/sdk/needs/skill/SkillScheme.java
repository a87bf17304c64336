package fr.collectivites.sdk.needs.skill;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.collectivites.sdk.core.value.Concept;
import java.util.List;
import java.util.stream.Stream;

/** The schemes that skills are named by. ROME and ESCO are for the skills of professionals, DigComp and Pix for those of
 * users: they are never put on one scale. */
public final class SkillScheme extends Concept {

    /** ROME 4.0. */
    public static final SkillScheme ROME =
            new SkillScheme("ROME4", "Répertoire opérationnel des métiers et des emplois 4.0");
    /** ESCO. */
    public static final SkillScheme ESCO = new SkillScheme("ESCO", "Classification européenne ESCO");
    /** DigComp 2.2: 5 areas, 21 competences, 8 levels. */
    public static final SkillScheme DIGCOMP = new SkillScheme("DIGCOMP_2_2", "DigComp 2.2");
    /** CRCN: 5 domains, 16 competences, 8 levels. */
    public static final SkillScheme PIX = new SkillScheme("PIX", "Cadre de référence des compétences numériques (Pix)");
    /** A list of one's own. */
    public static final SkillScheme LOCAL = new SkillScheme("LOCAL", "Liste locale");

    private static final Index<SkillScheme> INDEX = new Index<>(
            List.of(ROME, ESCO, DIGCOMP, PIX, LOCAL),
            concept -> Stream.of(concept.label()),
            text -> new SkillScheme(text));

    private SkillScheme(String code, String label) {
        super(code, null, label);
    }

    private SkillScheme(String unknown) {
        super(unknown);
    }

    /** The known entries of the list. */
    public static List<SkillScheme> values() {
        return INDEX.all();
    }

    /**
     * The entry of that code or label; one that the list does not have is kept as written.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static SkillScheme of(String text) {
        return INDEX.of(text);
    }
}
