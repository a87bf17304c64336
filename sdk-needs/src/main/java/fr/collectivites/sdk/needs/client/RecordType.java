package fr.collectivites.sdk.needs.client;

import fr.collectivites.sdk.needs.actor.Actor;
import fr.collectivites.sdk.needs.actor.ThirdPlace;
import fr.collectivites.sdk.needs.challenge.Challenge;
import fr.collectivites.sdk.needs.initiative.DatasetProposal;
import fr.collectivites.sdk.needs.initiative.Initiative;
import fr.collectivites.sdk.needs.need.DigitalNeed;
import fr.collectivites.sdk.needs.practice.GoodPractice;
import fr.collectivites.sdk.needs.registry.RegistryRecord;
import fr.collectivites.sdk.needs.roadmap.RoadmapProject;
import fr.collectivites.sdk.needs.skill.SkillHolder;
import fr.collectivites.sdk.needs.systems.SystemsInventory;
import java.util.List;
import java.util.Optional;

/**
 * A kind of records of the registry: its name in imports and in the feed of changes, its collection in addresses, and its
 * class. Immutable and thread-safe.
 *
 * @param <T> the class
 */
public final class RecordType<T extends RegistryRecord> {

    /** Needs. */
    public static final RecordType<DigitalNeed> NEED = new RecordType<>("need", "needs", DigitalNeed.class);
    /** Projects. */
    public static final RecordType<RoadmapProject> PROJECT =
            new RecordType<>("project", "projects", RoadmapProject.class);
    /** Initiatives. */
    public static final RecordType<Initiative> INITIATIVE =
            new RecordType<>("initiative", "initiatives", Initiative.class);
    /** Proposed datasets. */
    public static final RecordType<DatasetProposal> DATASET_PROPOSAL =
            new RecordType<>("dataset-proposal", "dataset-proposals", DatasetProposal.class);
    /** Good practices. */
    public static final RecordType<GoodPractice> GOOD_PRACTICE =
            new RecordType<>("good-practice", "good-practices", GoodPractice.class);
    /** Actors. */
    public static final RecordType<Actor> ACTOR = new RecordType<>("actor", "actors", Actor.class);
    /** Third places. */
    public static final RecordType<ThirdPlace> THIRD_PLACE =
            new RecordType<>("third-place", "third-places", ThirdPlace.class);
    /** Holders of skills. */
    public static final RecordType<SkillHolder> SKILL = new RecordType<>("skill", "skills", SkillHolder.class);
    /** Inventories of information systems. */
    public static final RecordType<SystemsInventory> IS_INVENTORY =
            new RecordType<>("is-inventory", "is-inventories", SystemsInventory.class);
    /** Challenges. */
    public static final RecordType<Challenge> CHALLENGE = new RecordType<>("challenge", "challenges", Challenge.class);

    private static final List<RecordType<?>> ALL = List.of(
            NEED,
            PROJECT,
            INITIATIVE,
            DATASET_PROPOSAL,
            GOOD_PRACTICE,
            ACTOR,
            THIRD_PLACE,
            SKILL,
            IS_INVENTORY,
            CHALLENGE);

    private final String name;
    private final String collection;
    private final Class<T> type;

    private RecordType(String name, String collection, Class<T> type) {
        this.name = name;
        this.collection = collection;
        this.type = type;
    }

    /** All kinds. */
    public static List<RecordType<?>> values() {
        return ALL;
    }

    /** The kind of that name, such as {@code need}. */
    public static Optional<RecordType<?>> find(String name) {
        return ALL.stream().filter(type -> type.name.equals(name)).findFirst();
    }

    /**
     * The kind of a record.
     *
     * @throws IllegalArgumentException if the registry has no records of that class
     */
    @SuppressWarnings("unchecked") // the kind that has the class of the record
    public static <T extends RegistryRecord> RecordType<T> of(T entity) {
        return (RecordType<T>) ALL.stream()
                .filter(type -> type.type.isInstance(entity))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of records has " + entity.getClass()));
    }

    /** Name in imports and in the feed of changes, such as {@code need}. */
    public String name() {
        return name;
    }

    /** Collection in addresses, such as {@code needs}. */
    public String collection() {
        return collection;
    }

    /** Class of the records. */
    public Class<T> type() {
        return type;
    }

    @Override
    public String toString() {
        return name;
    }
}
