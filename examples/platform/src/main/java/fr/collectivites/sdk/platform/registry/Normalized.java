package fr.collectivites.sdk.platform.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.util.Map;
import java.util.Set;

/**
 * JSON as the registry compares and keeps it: texts in NFC, members without value and empty lists left out, the members
 * that only the platform writes left out. Stateless.
 */
public final class Normalized {

    /** Members that the platform writes, passed over in what callers send. */
    public static final Set<String> SERVER_MEMBERS =
            Set.of("id", "reference", "revision", "createdAt", "updatedAt", "status", "mergedInto", "warnings");

    private Normalized() {}

    /** What a caller sent, without the members of the platform. */
    public static ObjectNode content(ObjectNode sent) {
        ObjectNode copy = (ObjectNode) copy(sent);
        copy.remove(SERVER_MEMBERS);
        return copy;
    }

    private static JsonNode copy(JsonNode node) {
        if (node.isTextual()) {
            String text = node.textValue();
            return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                    ? node
                    : JsonNodeFactory.instance.textNode(Normalizer.normalize(text, Normalizer.Form.NFC));
        }
        if (node.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                JsonNode value = copy(member.getValue());
                if (!value.isNull() && !(value.isArray() && value.isEmpty())) {
                    copy.set(member.getKey(), value);
                }
            }
            return copy;
        }
        if (node.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> copy.add(copy(item)));
            return copy;
        }
        return node;
    }
}
