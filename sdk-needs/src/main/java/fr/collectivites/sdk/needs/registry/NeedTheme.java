package fr.collectivites.sdk.needs.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.collectivites.sdk.core.collectivity.Competence;
import fr.collectivites.sdk.core.value.Concept;
import java.util.List;
import java.util.stream.Stream;

/**
 * The themes of digital needs: a list of the SDK's own, because the M57 accounts put nearly all that is digital under one
 * function. Each theme names the functions that its spending usually falls under.
 */
public final class NeedTheme extends Concept {

    /** Données ouvertes. */
    public static final NeedTheme OPEN_DATA = new NeedTheme("OPEN_DATA", "Données ouvertes", "57");
    /** Gestion de la relation avec l'usager. */
    public static final NeedTheme USER_RELATIONS =
            new NeedTheme("GESTION_RELATION_USAGER", "Gestion de la relation avec l'usager", "66");
    /** Dématérialisation. */
    public static final NeedTheme PAPERLESS = new NeedTheme("DEMATERIALISATION", "Dématérialisation", "66");
    /** Systèmes d'information métiers. */
    public static final NeedTheme BUSINESS_SYSTEMS =
            new NeedTheme("SI_METIERS", "Systèmes d'information métiers", "57");
    /** Infrastructure. */
    public static final NeedTheme INFRASTRUCTURE = new NeedTheme("INFRASTRUCTURE", "Infrastructure", "57");
    /** Cybersécurité. */
    public static final NeedTheme CYBERSECURITY = new NeedTheme("CYBERSECURITE", "Cybersécurité", "57");
    /** Inclusion numérique. */
    public static final NeedTheme INCLUSION = new NeedTheme("INCLUSION_NUMERIQUE", "Inclusion numérique", "428");
    /** Médiation numérique. */
    public static final NeedTheme MEDIATION = new NeedTheme("MEDIATION", "Médiation numérique", "428");
    /** Tiers-lieux. */
    public static final NeedTheme THIRD_PLACES = new NeedTheme("TIERS_LIEUX", "Tiers-lieux", "67");
    /** Éducation. */
    public static final NeedTheme EDUCATION = new NeedTheme("EDUCATION", "Éducation", "21");
    /** Santé et action sociale. */
    public static final NeedTheme HEALTH_AND_SOCIAL =
            new NeedTheme("SANTE_SOCIAL", "Santé et action sociale", "41", "42");
    /** Tourisme et attractivité. */
    public static final NeedTheme TOURISM =
            new NeedTheme("TOURISME_ATTRACTIVITE", "Tourisme et attractivité", "633", "64");
    /** Économie locale. */
    public static final NeedTheme LOCAL_ECONOMY = new NeedTheme("ECONOMIE_LOCALE", "Économie locale", "632");
    /** Territoire intelligent. */
    public static final NeedTheme SMART_TERRITORY =
            new NeedTheme("TERRITOIRE_INTELLIGENT", "Territoire intelligent", "57");
    /** SIG et cartographie. */
    public static final NeedTheme MAPS = new NeedTheme("SIG_CARTOGRAPHIE", "SIG et cartographie", "57");
    /** Archivage. */
    public static final NeedTheme ARCHIVES = new NeedTheme("ARCHIVAGE", "Archivage", "315");
    /** Participation citoyenne. */
    public static final NeedTheme PARTICIPATION =
            new NeedTheme("PARTICIPATION_CITOYENNE", "Participation citoyenne", "348");
    /** Sobriété numérique. */
    public static final NeedTheme SOBRIETY = new NeedTheme("SOBRIETE_NUMERIQUE", "Sobriété numérique", "71");
    /** Formation des agents. */
    public static final NeedTheme STAFF_TRAINING = new NeedTheme("FORMATION_AGENTS", "Formation des agents", "25");
    /** Mutualisation. */
    public static final NeedTheme POOLING = new NeedTheme("MUTUALISATION", "Mutualisation", "57");
    /** Autre. */
    public static final NeedTheme OTHER = new NeedTheme("AUTRE", "Autre");

    private static final Index<NeedTheme> INDEX = new Index<>(
            List.of(
                    OPEN_DATA,
                    USER_RELATIONS,
                    PAPERLESS,
                    BUSINESS_SYSTEMS,
                    INFRASTRUCTURE,
                    CYBERSECURITY,
                    INCLUSION,
                    MEDIATION,
                    THIRD_PLACES,
                    EDUCATION,
                    HEALTH_AND_SOCIAL,
                    TOURISM,
                    LOCAL_ECONOMY,
                    SMART_TERRITORY,
                    MAPS,
                    ARCHIVES,
                    PARTICIPATION,
                    SOBRIETY,
                    STAFF_TRAINING,
                    POOLING,
                    OTHER),
            concept -> Stream.of(concept.label()),
            text -> new NeedTheme(text));

    private final List<String> functions;

    private NeedTheme(String code, String label, String... functions) {
        super(code, null, label);
        this.functions = List.of(functions);
    }

    private NeedTheme(String unknown) {
        super(unknown);
        this.functions = List.of();
    }

    /** The functions of the M57 accounts that spending on it usually falls under, such as 57; may be empty. */
    public List<String> functions() {
        return functions;
    }

    /** The competences of the registered schema of projects that go with {@link #functions()}. */
    public List<Competence> competences() {
        return functions.stream()
                .map(function -> Competence.of("90-" + function))
                .toList();
    }

    /** The known entries of the list. */
    public static List<NeedTheme> values() {
        return INDEX.all();
    }

    /**
     * The entry of that code or label; one that the list does not have is kept as written.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static NeedTheme of(String text) {
        return INDEX.of(text);
    }
}
