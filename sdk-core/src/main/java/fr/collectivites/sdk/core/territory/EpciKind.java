package fr.collectivites.sdk.core.territory;

/** Kinds of EPCI. */
public enum EpciKind {
    /** Communauté de communes. */
    COMMUNAUTE_DE_COMMUNES("CC", "communauté de communes"),
    /** Communauté d'agglomération. */
    COMMUNAUTE_D_AGGLOMERATION("CA", "communauté d'agglomération"),
    /** Communauté urbaine. */
    COMMUNAUTE_URBAINE("CU", "communauté urbaine"),
    /** Métropole. */
    METROPOLE("METRO", "métropole"),
    /** Métropole de Lyon, a territorial collectivity. */
    METROPOLE_DE_LYON("MET69", "métropole de Lyon"),
    /** Établissement public territorial, inside the Métropole du Grand Paris. */
    ETABLISSEMENT_PUBLIC_TERRITORIAL("EPT", "établissement public territorial"),
    /** Any other kind, which a source of later years or of a host may have. */
    OTHER("", "groupement de communes");

    private final String code;
    private final String label;

    EpciKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The kind that the DGCL's list calls so; {@link #OTHER} when it is not known here. */
    public static EpciKind parse(String code) {
        for (EpciKind kind : values()) {
            if (kind.code.equals(code)) {
                return kind;
            }
        }
        return OTHER;
    }

    /** What the DGCL's list calls it: {@code CC}, {@code METRO}…; empty for {@link #OTHER}. */
    public String code() {
        return code;
    }

    /** The French words for it. */
    public String label() {
        return label;
    }
}
