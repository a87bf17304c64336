package fr.collectivites.sdk.opendata.dcat.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The triples of a document by subject and property, in the order in which they were read. */
public final class RdfGraph {

    private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

    private final Map<RdfNode, Map<String, Set<RdfNode>>> triples = new LinkedHashMap<>();
    private long size;

    RdfGraph() {}

    void add(RdfNode subject, String property, RdfNode value) {
        boolean added = triples.computeIfAbsent(subject, s -> new LinkedHashMap<>())
                .computeIfAbsent(property, p -> new LinkedHashSet<>(4))
                .add(value);
        size += added ? 1 : 0;
    }

    /** Number of triples. */
    public long size() {
        return size;
    }

    /** The subjects that have that class. */
    public List<RdfNode> ofType(String type) {
        RdfNode node = RdfNode.iri(type);
        return triples.entrySet().stream()
                .filter(e -> e.getValue().getOrDefault(TYPE, Set.of()).contains(node))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether the node has that class. */
    public boolean hasType(RdfNode node, String type) {
        return properties(node).getOrDefault(TYPE, Set.of()).contains(RdfNode.iri(type));
    }

    /** The properties of a node with their values; empty for a node that is only named. */
    public Map<String, Set<RdfNode>> properties(RdfNode node) {
        return Collections.unmodifiableMap(triples.getOrDefault(node, Map.of()));
    }

    /** The values of a property. */
    public List<RdfNode> values(RdfNode node, String property) {
        return List.copyOf(properties(node).getOrDefault(property, Set.of()));
    }

    /** The first value of a property. */
    public Optional<RdfNode> value(RdfNode node, String property) {
        return properties(node).getOrDefault(property, Set.of()).stream().findFirst();
    }
}
