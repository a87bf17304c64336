package fr.collectivites.sdk.core.yaml;

import fr.collectivites.sdk.core.problem.Location;
import java.util.List;
import java.util.Map;

/** A node of a YAML document, with its place. Scalars keep the text as written: {@code 01001} stays {@code 01001}. */
public sealed interface YamlNode {

    /** RFC 6901 pointer to the node from the top of the document. */
    String pointer();

    /** Line on which the node starts, from 1. */
    int line();

    /** The place, for a finding. */
    default Location location() {
        return Location.pointer(pointer(), line());
    }

    /**
     * A text, number, truth value or nothing.
     *
     * @param pointer pointer to it
     * @param line line of it, from 1
     * @param text the text as written, without quotes; empty for {@code null} and {@code ~}
     */
    record Scalar(String pointer, int line, String text) implements YamlNode {}

    /**
     * A list.
     *
     * @param pointer pointer to it
     * @param line line of it, from 1
     * @param items its items in order
     */
    record Sequence(String pointer, int line, List<YamlNode> items) implements YamlNode {}

    /**
     * A map with text keys, in the order written.
     *
     * @param pointer pointer to it
     * @param line line of it, from 1
     * @param entries its entries
     */
    record Mapping(String pointer, int line, Map<String, YamlNode> entries) implements YamlNode {}
}
