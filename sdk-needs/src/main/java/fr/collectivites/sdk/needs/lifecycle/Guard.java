package fr.collectivites.sdk.needs.lifecycle;

/** What a change of state takes besides the right party. */
public enum Guard {
    /** Nothing more. */
    NONE("–"),
    /** All required fields valid. */
    COMPLETE("fiche complète"),
    /** A reason, a question or an answer in words. */
    REASON("motif"),
    /** The need that it is merged into. */
    MERGE_TARGET("besoin d'accueil"),
    /** At least one linked project. */
    LINKED_PROJECT("projet lié"),
    /** A linked project that is done, or a reason. */
    PROJECT_DONE("projet lié terminé, ou motif"),
    /** All linked projects given up. */
    PROJECTS_ABANDONED("projets liés abandonnés"),
    /** What proves a good practice, and its review. */
    PROOF("preuve et relecture");

    private final String label;

    Guard(String label) {
        this.label = label;
    }

    /** French label. */
    public String label() {
        return label;
    }
}
