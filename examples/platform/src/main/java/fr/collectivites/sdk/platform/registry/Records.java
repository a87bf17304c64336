package fr.collectivites.sdk.platform.registry;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.collectivites.sdk.core.value.Entity;
import fr.collectivites.sdk.needs.actor.Actor;
import fr.collectivites.sdk.needs.actor.ThirdPlace;
import fr.collectivites.sdk.needs.challenge.Challenge;
import fr.collectivites.sdk.needs.initiative.DatasetProposal;
import fr.collectivites.sdk.needs.initiative.Initiative;
import fr.collectivites.sdk.needs.need.DigitalNeed;
import fr.collectivites.sdk.needs.practice.GoodPractice;
import fr.collectivites.sdk.needs.roadmap.RoadmapProject;
import fr.collectivites.sdk.needs.skill.SkillHolder;
import fr.collectivites.sdk.needs.systems.SystemsInventory;
import fr.collectivites.sdk.platform.storage.Entry;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Entries as the records of the SDK. Stateless. */
public final class Records {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    /** Writes only the members that the classes know. */
    private static final ObjectMapper KNOWN = JSON.copy().addMixIn(Entity.class, Known.class);

    private static final Map<Kind, Class<? extends Entity>> TYPES = new TreeMap<>(Map.ofEntries(
            Map.entry(Kind.NEED, DigitalNeed.class),
            Map.entry(Kind.PROJECT, RoadmapProject.class),
            Map.entry(Kind.INITIATIVE, Initiative.class),
            Map.entry(Kind.GOOD_PRACTICE, GoodPractice.class),
            Map.entry(Kind.ACTOR, Actor.class),
            Map.entry(Kind.SKILL, SkillHolder.class),
            Map.entry(Kind.IS_INVENTORY, SystemsInventory.class),
            Map.entry(Kind.THIRD_PLACE, ThirdPlace.class),
            Map.entry(Kind.CHALLENGE, Challenge.class),
            Map.entry(Kind.PROPOSAL, DatasetProposal.class)));

    private Records() {}

    @SuppressWarnings("UnusedVariable") // Jackson reads the annotations
    private abstract static class Known {
        @JsonAnyGetter(enabled = false)
        @JsonIgnore
        private @Nullable Map<String, @Nullable Object> unknownFields;
    }

    /** Content that the class of its kind cannot hold: where and why. */
    public static final class WrongShapeException extends Exception {
        private static final long serialVersionUID = 1L;
        private final String pointer;

        WrongShapeException(String pointer) {
            super(pointer);
            this.pointer = pointer;
        }

        /** Place in the document. */
        public String pointer() {
            return pointer;
        }
    }

    /** The whole document of an entry: what its author wrote, and what the platform adds. */
    public static ObjectNode document(Entry entry) {
        ObjectNode document = JSON.createObjectNode();
        document.put("id", entry.id());
        if (!entry.reference().isEmpty()) {
            document.put("reference", entry.reference());
        }
        document.put("revision", entry.revision());
        document.put("createdAt", entry.createdAt());
        document.put("updatedAt", entry.updatedAt());
        document.setAll(entry.content());
        entry.status().ifPresent(status -> document.put("status", status));
        return document;
    }

    /** The record of an entry. */
    static Entity parse(Entry entry) throws WrongShapeException {
        try {
            return JSON.treeToValue(document(entry), type(entry.kind()));
        } catch (JsonMappingException e) {
            throw new WrongShapeException(pointer(e));
        } catch (JsonProcessingException e) {
            throw new WrongShapeException("");
        }
    }

    /** The record of an entry that the registry holds: of the right shape, since it was let in. */
    public static <T extends Entity> T read(Entry entry, Class<T> type) {
        try {
            return type.cast(parse(entry));
        } catch (WrongShapeException e) {
            throw new IllegalStateException("the registry holds a " + entry.kind() + " of another shape", e);
        }
    }

    /** Pointers of the members of a document that its class does not know. */
    static List<String> unknown(Entry entry, Entity record) {
        List<String> unknown = new ArrayList<>();
        compare("", entry.content(), KNOWN.valueToTree(record), unknown);
        return unknown;
    }

    private static Class<? extends Entity> type(Kind kind) {
        return Optional.ofNullable(TYPES.get(kind)).orElseThrow();
    }

    private static void compare(String pointer, JsonNode sent, JsonNode known, List<String> unknown) {
        if (sent.isObject() && known.isObject()) {
            for (Iterator<String> names = sent.fieldNames(); names.hasNext(); ) {
                String name = names.next();
                String place = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
                if (known.has(name)) {
                    compare(place, sent.get(name), known.get(name), unknown);
                } else {
                    unknown.add(place);
                }
            }
        } else if (sent.isArray() && known.isArray()) {
            for (int i = 0; i < Math.min(sent.size(), known.size()); i++) {
                compare(pointer + "/" + i, sent.get(i), known.get(i), unknown);
            }
        }
    }

    private static String pointer(JsonMappingException failure) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : failure.getPath()) {
            pointer.append('/').append(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
        }
        return pointer.toString();
    }
}
