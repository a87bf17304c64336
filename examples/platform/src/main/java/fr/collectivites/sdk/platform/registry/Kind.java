package fr.collectivites.sdk.platform.registry;

import java.util.Optional;

/** The collections of the registry, by the names that addresses, lines of imports and changes give them. */
public enum Kind {
    NEED("needs", "need", "besoin"),
    PROJECT("projects", "project", "projet"),
    INITIATIVE("initiatives", "initiative", "initiative"),
    GOOD_PRACTICE("good-practices", "good-practice", "bonne pratique"),
    ACTOR("actors", "actor", "acteur"),
    SKILL("skills", "skill", "compétence"),
    IS_INVENTORY("is-inventories", "is-inventory", "inventaire de SI"),
    THIRD_PLACE("third-places", "third-place", "tiers-lieu"),
    CHALLENGE("challenges", "challenge", "défi"),
    PROPOSAL("dataset-proposals", "dataset-proposal", "jeu de données proposé");

    private final String collection;
    private final String type;
    private final String label;

    Kind(String collection, String type, String label) {
        this.collection = collection;
        this.type = type;
        this.label = label;
    }

    /** The name of the collection in addresses: {@code good-practices}. */
    public String collection() {
        return collection;
    }

    /** The name of one in imports and changes: {@code good-practice}. */
    public String type() {
        return type;
    }

    /** What people call one, in French. */
    public String label() {
        return label;
    }

    /** The one of that collection. */
    public static Optional<Kind> ofCollection(String name) {
        for (Kind kind : values()) {
            if (kind.collection.equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The one of that type. */
    public static Optional<Kind> ofType(String name) {
        for (Kind kind : values()) {
            if (kind.type.equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
