package fr.collectivites.sdk.core.place;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.collectivites.sdk.core.value.Concept;
import java.util.List;
import java.util.stream.Stream;

/**
 * The trainings and labels of a place ({@code formations_labels} of the standard). Codes are the labels of the standard; another text is kept as written.
 * Immutable.
 */
public final class TrainingLabel extends Concept {

    /** Trained on Mon Espace Santé. */
    public static final TrainingLabel MON_ESPACE_SANTE = known("Formé à « Mon Espace Santé »");

    /** Trained on DUPLEX. */
    public static final TrainingLabel DUPLEX = known("Formé à « DUPLEX » (illettrisme)");

    /** Arnia/MedNum BFC. */
    public static final TrainingLabel ARNIA = known("Arnia/MedNum BFC (Bourgogne-Franche-Comté)");

    /** Re-use in Normandie. */
    public static final TrainingLabel CRAR = known("Collectif ressources et acteurs réemploi (Normandie)");

    /** Étapes numériques of La Poste; the pattern of version 1.0.2 lacks the space by mistake. */
    public static final TrainingLabel ETAPES_NUMERIQUES = known("Étapes numériques (La Poste)");

    /** Fabriques de Territoire. */
    public static final TrainingLabel FABRIQUES_DE_TERRITOIRE = known("Fabriques de Territoire");

    /** Les Éclaireurs du numérique. */
    public static final TrainingLabel ECLAIREURS = known("Les Éclaireurs du numérique (Drôme)");

    /** Mes Papiers. */
    public static final TrainingLabel MES_PAPIERS = known("Mes Papiers (Métropole de Lyon)");

    /** ORDI 3.0. */
    public static final TrainingLabel ORDI_3_0 = known("ORDI 3.0");

    /** SUD LABS. */
    public static final TrainingLabel SUD_LABS = known("SUD LABS (PACA)");

    private static final Index<TrainingLabel> INDEX = new Index<>(
            List.of(
                    MON_ESPACE_SANTE,
                    DUPLEX,
                    ARNIA,
                    CRAR,
                    ETAPES_NUMERIQUES,
                    FABRIQUES_DE_TERRITOIRE,
                    ECLAIREURS,
                    MES_PAPIERS,
                    ORDI_3_0,
                    SUD_LABS),
            concept -> Stream.concat(
                    ListNames.of(concept.label()), Stream.of(concept.label().replace("numériques (", "numériques("))),
            text -> new TrainingLabel(text));

    private TrainingLabel(String code, String label) {
        super(code, null, label);
    }

    private TrainingLabel(String unknown) {
        super(unknown);
    }

    private static TrainingLabel known(String label) {
        return new TrainingLabel(label, label);
    }

    /** The known entries, in the order of the standard. */
    public static List<TrainingLabel> values() {
        return INDEX.all();
    }

    /**
     * The entry of a label, whatever its case and apostrophes; one that the list does not have is kept as written.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static TrainingLabel of(String text) {
        return INDEX.of(text);
    }
}
