package fr.collectivites.sdk.needs.lifecycle;

/** Who changes a state: roles matter only as far as they are on one side or the other. */
public enum Party {
    /** The side of the owner: elected officials, management, staff, project holders, and software that acts for them. */
    OWNER("porteur"),
    /** The side of the platform. */
    MODERATOR("modérateur");

    private final String label;

    Party(String label) {
        this.label = label;
    }

    /** French label. */
    public String label() {
        return label;
    }
}
