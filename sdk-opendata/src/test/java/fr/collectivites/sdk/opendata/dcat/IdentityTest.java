package fr.collectivites.sdk.opendata.dcat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.collectivites.sdk.core.catalog.Attribution;
import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.CatalogRecord;
import fr.collectivites.sdk.core.catalog.Checksum;
import fr.collectivites.sdk.core.catalog.Contact;
import fr.collectivites.sdk.core.catalog.DataService;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.DatasetSeries;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.catalog.Organisation;
import fr.collectivites.sdk.core.catalog.Relation;
import fr.collectivites.sdk.core.catalog.SpatialCoverage;
import fr.collectivites.sdk.core.catalog.Standard;
import fr.collectivites.sdk.core.catalog.Translation;
import fr.collectivites.sdk.core.value.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * That the generated catalogues of {@link DcatReaderTest#whatIsWrittenStrictlyIsReadBackTheSame} use every field of the
 * model: else "the same" would say nothing of the others.
 */
class IdentityTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What DCAT does not have: where a file lies on this disk, and on whose behalf one publishes. */
    private static final Set<String> NOT_IN_DCAT = Set.of("Distribution.file", "Dataset.mandate");

    /** The class of the objects below each member. */
    private static final Map<String, Class<?>> MEMBERS = Map.ofEntries(
            Map.entry("datasets", Dataset.class),
            Map.entry("series", DatasetSeries.class),
            Map.entry("services", DataService.class),
            Map.entry("distributions", Distribution.class),
            Map.entry("samples", Distribution.class),
            Map.entry("publisher", Organisation.class),
            Map.entry("creators", Organisation.class),
            Map.entry("agent", Organisation.class),
            Map.entry("contacts", Contact.class),
            Map.entry("attributions", Attribution.class),
            Map.entry("records", CatalogRecord.class),
            Map.entry("relations", Relation.class),
            Map.entry("conformsTo", Standard.class),
            Map.entry("spatial", SpatialCoverage.class),
            Map.entry("temporal", Period.class),
            Map.entry("checksum", Checksum.class),
            Map.entry("translations", Translation.class));

    @Test
    void theGeneratedCataloguesUseEveryField() {
        Set<String> used = new TreeSet<>();
        for (long seed = 0; seed < 60; seed++) {
            walk(Catalog.class, JSON.valueToTree(new RandomCatalog(seed).next()), used);
        }
        Set<String> all = new TreeSet<>(fields(Catalog.class));
        MEMBERS.values().forEach(type -> all.addAll(fields(type)));
        all.removeAll(NOT_IN_DCAT);
        assertThat(all).hasSizeGreaterThan(120);
        all.removeAll(used);
        assertThat(all).isEmpty();
    }

    @Test
    void theGeneratedCataloguesUseEveryKindOfRelation() {
        Map<String, Long> kinds = new TreeMap<>();
        for (long seed = 0; seed < 60; seed++) {
            kinds.putAll(new RandomCatalog(seed)
                    .next().datasets().stream()
                            .flatMap(dataset -> dataset.relations().stream())
                            .flatMap(relation -> relation.kind().stream())
                            .collect(Collectors.groupingBy(Relation.Kind::code, Collectors.counting())));
        }
        assertThat(kinds.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Relation.Kind.values().stream().map(Relation.Kind::code).toList());
    }

    private static Set<String> fields(Class<?> type) {
        JavaType java = JSON.constructType(type);
        return JSON.getSerializationConfig().introspect(java).findProperties().stream()
                .filter(property -> property.getField() != null)
                .filter(property -> !property.getName().equals("unknownFields"))
                .map(property -> type.getSimpleName() + "." + property.getName())
                .collect(Collectors.toSet());
    }

    private static void walk(Class<?> type, JsonNode node, Set<String> used) {
        Function<String, String> name = field -> type.getSimpleName() + "." + field;
        node.properties().forEach(member -> {
            used.add(name.apply(member.getKey()));
            Class<?> below = MEMBERS.get(member.getKey());
            if (below != null) {
                for (JsonNode child : children(member.getValue())) {
                    if (child.isObject()) {
                        walk(below, child, used);
                    }
                }
            }
        });
    }

    /** The items of a list, the values of translations, or the object itself. */
    private static List<JsonNode> children(JsonNode node) {
        boolean container = node.isArray()
                || (node.isObject()
                        && node.fieldNames().hasNext()
                        && node.elements().next().isObject());
        if (!container) {
            return List.of(node);
        }
        List<JsonNode> children = new ArrayList<>();
        node.elements().forEachRemaining(children::add);
        return children;
    }
}
