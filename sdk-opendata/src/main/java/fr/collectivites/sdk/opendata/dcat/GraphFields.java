package fr.collectivites.sdk.opendata.dcat;

import fr.collectivites.sdk.opendata.dcat.internal.DcatNames;
import fr.collectivites.sdk.opendata.dcat.internal.RdfGraph;
import fr.collectivites.sdk.opendata.dcat.internal.RdfNode;
import fr.collectivites.sdk.opendata.dcat.rdf.Name;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One node of a graph that becomes one entity: takes properties one after the other, fills the members of the entity's
 * JSON form, and knows at the end which properties nobody took.
 */
final class GraphFields {

    /** How deep unknown blank nodes are kept. */
    private static final int UNKNOWN_DEPTH = 8;

    private final RdfGraph graph;
    private final RdfNode node;
    private final String language;
    private final Map<String, Object> members = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();

    GraphFields(RdfGraph graph, RdfNode node, String language) {
        this.graph = graph;
        this.node = node;
        this.language = language;
        taken.add(DcatNames.TYPE.iri());
    }

    RdfNode node() {
        return node;
    }

    /** Values of the first of the properties that has any; all of them count as taken. */
    List<RdfNode> values(Name... properties) {
        List<RdfNode> found = List.of();
        for (Name property : properties) {
            taken.add(property.iri());
            if (found.isEmpty()) {
                found = graph.values(node, property.iri());
            }
        }
        return found;
    }

    Optional<RdfNode> value(Name... properties) {
        return values(properties).stream().findFirst();
    }

    /** Counts a property as known without keeping it: it says again what stands elsewhere. */
    void pass(Name... properties) {
        for (Name property : properties) {
            taken.add(property.iri());
        }
    }

    void put(String member, Object value) {
        members.put(member, value);
    }

    void put(String member, Optional<?> value) {
        value.ifPresent(v -> members.put(member, v));
    }

    void put(String member, List<?> values) {
        if (!values.isEmpty()) {
            members.put(member, values);
        }
    }

    /** A text in the main language; others are for {@link #translations}. */
    void text(String member, Name... properties) {
        put(member, mainText(values(properties)));
    }

    /** Every text of the main language. */
    void texts(String member, Name... properties) {
        put(member, mainTexts(values(properties)));
    }

    /** IRIs and literals as texts. */
    void names(String member, Name... properties) {
        put(
                member,
                values(properties).stream()
                        .filter(v -> !v.isBlank())
                        .map(RdfNode::text)
                        .toList());
    }

    void name(String member, Name... properties) {
        put(
                member,
                values(properties).stream()
                        .filter(v -> !v.isBlank())
                        .map(RdfNode::text)
                        .findFirst());
    }

    <T> void each(String member, Function<RdfNode, Optional<T>> reading, Name... properties) {
        put(
                member,
                values(properties).stream()
                        .map(reading)
                        .flatMap(Optional::stream)
                        .toList());
    }

    <T> void one(String member, Function<RdfNode, Optional<T>> reading, Name... properties) {
        put(
                member,
                values(properties).stream()
                        .map(reading)
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    /** The texts in other languages than the main one, by language. */
    void translations() {
        Map<String, Map<String, Object>> all = new LinkedHashMap<>();
        other(all, "title", DcatNames.TITLE);
        other(all, "description", DcatNames.DESCRIPTION);
        for (RdfNode word : graph.values(node, DcatNames.KEYWORD.iri())) {
            if (isOther(word)) {
                List<Object> words = new ArrayList<>();
                Map<String, Object> translation = all.computeIfAbsent(tag(word), t -> new LinkedHashMap<>());
                if (translation.get("keywords") instanceof List<?> before) {
                    words.addAll(before);
                }
                words.add(word.text());
                translation.put("keywords", words);
            }
        }
        if (!all.isEmpty()) {
            put("translations", (Object) all);
        }
    }

    private void other(Map<String, Map<String, Object>> all, String member, Name property) {
        List<RdfNode> values = graph.values(node, property.iri());
        Optional<String> main = mainText(values);
        for (RdfNode value : values) {
            boolean usedAsMain = main.filter(value.text()::equals).isPresent() && !hasMain(values);
            if (isOther(value) && !usedAsMain) {
                all.computeIfAbsent(tag(value), t -> new LinkedHashMap<>()).putIfAbsent(member, value.text());
            }
        }
    }

    private boolean hasMain(List<RdfNode> values) {
        return values.stream().anyMatch(v -> v.isLiteral() && !isOther(v));
    }

    /** The literal in the main language, else one without language, else the first of all. */
    Optional<String> mainText(List<RdfNode> values) {
        List<RdfNode> literals = values.stream().filter(RdfNode::isLiteral).toList();
        return Stream.of(
                        literals.stream().filter(v -> tag(v).equals(language)).findFirst(),
                        literals.stream().filter(v -> v.language().isEmpty()).findFirst(),
                        literals.stream().findFirst())
                .flatMap(Optional::stream)
                .findFirst()
                .map(RdfNode::text);
    }

    private List<String> mainTexts(List<RdfNode> values) {
        return values.stream()
                .filter(v -> v.isLiteral() && !isOther(v))
                .map(RdfNode::text)
                .toList();
    }

    private boolean isOther(RdfNode value) {
        return value.isLiteral() && !value.language().isEmpty() && !tag(value).equals(language);
    }

    /** The language without region: harvesters look for {@code fr}, catalogues write {@code fr-FR}. */
    static String tag(RdfNode value) {
        String tag = value.language().toLowerCase(Locale.ROOT);
        int end = tag.indexOf('-');
        return end < 0 ? tag : tag.substring(0, end);
    }

    /** The members, with the properties that nobody took under their IRIs. */
    Map<String, Object> withUnknown() {
        graph.properties(node).forEach((property, values) -> {
            if (!taken.contains(property)) {
                List<Object> kept =
                        values.stream().map(value -> unknown(value, 0)).toList();
                members.put(property, kept.size() == 1 ? kept.get(0) : kept);
            }
        });
        return members;
    }

    /** The members alone, for nodes whose further properties describe someone else's resource. */
    Map<String, Object> members() {
        return members;
    }

    private Object unknown(RdfNode value, int depth) {
        if (value.isIri()) {
            return Map.of("@id", value.text());
        }
        if (value.isLiteral()) {
            if (!value.language().isEmpty()) {
                return Map.of("@value", value.text(), "@language", value.language());
            }
            return value.datatype().isEmpty()
                    ? value.text()
                    : Map.of("@value", value.text(), "@type", value.datatype());
        }
        Map<String, Object> nested = new LinkedHashMap<>();
        if (depth < UNKNOWN_DEPTH) {
            graph.properties(value).forEach((property, values) -> {
                boolean type = property.equals(DcatNames.TYPE.iri());
                List<Object> kept = values.stream()
                        .map(v -> type ? v.text() : unknown(v, depth + 1))
                        .toList();
                nested.put(type ? "@type" : property, kept.size() == 1 ? kept.get(0) : kept);
            });
        }
        return nested;
    }
}
