package fr.collectivites.sdk.platform.registry;

import java.util.List;
import java.util.Optional;

/** The collections of the registry, by the names that addresses, lines of imports and changes give them. */
public enum Kind {
    NEED("needs", "need", "besoin", "owner title theme status"),
    PROJECT("projects", "project", "projet", "owner title description perimeters phase phaseStatus"),
    INITIATIVE("initiatives", "initiative", "initiative", "owner title summary theme perimeters maturity"),
    GOOD_PRACTICE("good-practices", "good-practice", "bonne pratique", "owner title themes"),
    ACTOR("actors", "actor", "acteur", "owner roles"),
    SKILL("skills", "skill", "compétence", "owner unit skills"),
    IS_INVENTORY("is-inventories", "is-inventory", "inventaire de SI", "owner asOf coverage"),
    THIRD_PLACE("third-places", "third-place", "tiers-lieu", "owner place kind status"),
    CHALLENGE("challenges", "challenge", "défi", "owner title theme opensAt closesAt"),
    PROPOSAL("dataset-proposals", "dataset-proposal", "jeu de données proposé", "owner title description theme");

    private final String collection;
    private final String type;
    private final String label;
    private final List<String> required;

    Kind(String collection, String type, String label, String required) {
        this.collection = collection;
        this.type = type;
        this.label = label;
        this.required = List.of(required.split(" "));
    }

    /** The members that the contract requires of every entry, beside {@code id} and {@code revision}. */
    public List<String> required() {
        return required;
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
