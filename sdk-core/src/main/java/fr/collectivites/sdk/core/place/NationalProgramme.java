package fr.collectivites.sdk.core.place;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.collectivites.sdk.core.value.Concept;
import java.util.List;

/**
 * The national programmes that a place takes part in ({@code dispositif_programmes_nationaux} of the standard). Codes are the labels of the standard; another text is kept as written.
 * Immutable.
 */
public final class NationalProgramme extends Concept {

    /** Aidants Connect. */
    public static final NationalProgramme AIDANTS_CONNECT = known("Aidants Connect");

    /** Digital libraries of reference, spelt as in the standard. */
    public static final NationalProgramme REFERENCE_LIBRARIES = known("Bibliothèques numérique de référence");

    /** Centres of the Pix certificate. */
    public static final NationalProgramme PIX = known("Certification PIX");

    /** Digital advisers. */
    public static final NationalProgramme DIGITAL_ADVISERS = known("Conseillers numériques");

    /** Emmaüs Connect. */
    public static final NationalProgramme EMMAUS_CONNECT = known("Emmaüs Connect");

    /** France Services. */
    public static final NationalProgramme FRANCE_SERVICES = known("France Services");

    /** Grande école du numérique. */
    public static final NationalProgramme GRANDE_ECOLE_DU_NUMERIQUE = known("Grande école du numérique");

    /** The French Red Cross. */
    public static final NationalProgramme RED_CROSS = known("La Croix Rouge");

    /** Access points of the family allowance funds. */
    public static final NationalProgramme CAF_ACCESS_POINT = known("Point d'accès numérique CAF");

    /** Promeneurs du net. */
    public static final NationalProgramme PROMENEURS_DU_NET = known("Promeneurs du net");

    /** Relays of Emmaüs Connect. */
    public static final NationalProgramme RELAIS_NUMERIQUE = known("Relais numérique (Emmaüs Connect)");

    private static final Index<NationalProgramme> INDEX = new Index<>(
            List.of(
                    AIDANTS_CONNECT,
                    REFERENCE_LIBRARIES,
                    PIX,
                    DIGITAL_ADVISERS,
                    EMMAUS_CONNECT,
                    FRANCE_SERVICES,
                    GRANDE_ECOLE_DU_NUMERIQUE,
                    RED_CROSS,
                    CAF_ACCESS_POINT,
                    PROMENEURS_DU_NET,
                    RELAIS_NUMERIQUE),
            concept -> ListNames.of(concept.label()),
            text -> new NationalProgramme(text));

    private NationalProgramme(String code, String label) {
        super(code, null, label);
    }

    private NationalProgramme(String unknown) {
        super(unknown);
    }

    private static NationalProgramme known(String label) {
        return new NationalProgramme(label, label);
    }

    /** The known entries, in the order of the standard. */
    public static List<NationalProgramme> values() {
        return INDEX.all();
    }

    /**
     * The entry of a label, whatever its case and apostrophes; one that the list does not have is kept as written.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static NationalProgramme of(String text) {
        return INDEX.of(text);
    }
}
