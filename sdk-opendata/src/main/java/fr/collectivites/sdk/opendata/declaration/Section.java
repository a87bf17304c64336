package fr.collectivites.sdk.opendata.declaration;

import fr.collectivites.sdk.core.problem.Fix;
import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.yaml.YamlNode;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A map of the declaration, whose properties are known by name. What does not fit becomes a finding, never an exception. */
final class Section {

    private final YamlNode.Mapping node;
    private final ProblemSink problems;

    private Section(YamlNode.Mapping node, ProblemSink problems) {
        this.node = node;
        this.problems = problems;
    }

    /** The map that a node is; a finding when it is none, and one for each property that is not among the known. */
    static Optional<Section> of(YamlNode node, String name, Collection<String> known, ProblemSink problems) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            problems.accept(invalid(node.location(), name, shown(node), "properties")
                    .expected(String.join(", ", known))
                    .build());
            return Optional.empty();
        }
        mapping.entries().forEach((key, value) -> {
            if (!known.contains(key)) {
                Problem.Builder problem = Problem.of(OpendataCode.UNKNOWN_PROPERTY)
                        .at(value.location())
                        .with("property", key)
                        .value(key);
                Nearest.in(known, key).ifPresent(nearest -> problem.fix(new Fix("property-name", nearest)));
                problems.accept(problem.build());
            }
        });
        return Optional.of(new Section(mapping, problems));
    }

    Location location() {
        return node.location();
    }

    /** The node of a property; empty when it is absent or holds nothing. */
    Optional<YamlNode> node(String property) {
        YamlNode value = node.entries().get(property);
        return value == null
                        || (value instanceof YamlNode.Scalar scalar
                                && scalar.text().isBlank())
                ? Optional.empty()
                : Optional.of(value);
    }

    /** A property that holds one text. */
    private Optional<YamlNode.Scalar> scalar(String property, String rule) {
        Optional<YamlNode> value = node(property);
        if (value.isPresent() && !(value.get() instanceof YamlNode.Scalar)) {
            problems.accept(invalid(value.get().location(), property, shown(value.get()), rule)
                    .build());
            return Optional.empty();
        }
        return value.map(YamlNode.Scalar.class::cast);
    }

    /** The text of a property. */
    Optional<String> text(String property) {
        return scalar(property, "text").map(scalar -> scalar.text().strip());
    }

    /** The value that a property's text stands for; a finding when it stands for none. */
    <T> Optional<T> value(String property, String rule, Function<String, Optional<T>> parse) {
        return scalar(property, rule).flatMap(scalar -> value(scalar, property, rule, parse));
    }

    /** The values that the texts of a property stand for: one text, or a list of them. */
    <T> List<T> values(String property, String rule, Function<String, Optional<T>> parse) {
        List<T> values = new ArrayList<>();
        for (YamlNode item : items(property)) {
            if (item instanceof YamlNode.Scalar scalar) {
                value(scalar, property, rule, parse).ifPresent(values::add);
            } else {
                problems.accept(
                        invalid(item.location(), property, shown(item), rule).build());
            }
        }
        return values;
    }

    private <T> Optional<T> value(
            YamlNode.Scalar scalar, String property, String rule, Function<String, Optional<T>> parse) {
        Optional<T> value = parse.apply(scalar.text().strip());
        if (value.isEmpty()) {
            problems.accept(
                    invalid(scalar.location(), property, scalar.text(), rule).build());
        }
        return value;
    }

    /** The items of a list; a single one may stand without a list. */
    List<YamlNode> items(String property) {
        Optional<YamlNode> value = node(property);
        if (value.isPresent() && value.get() instanceof YamlNode.Sequence sequence) {
            return sequence.items();
        }
        return value.stream().toList();
    }

    /** The map of a property. */
    Optional<Section> section(String property, Collection<String> known) {
        return node(property).flatMap(value -> of(value, property, known, problems));
    }

    /** Reports that a property is missing. */
    void missing(String property) {
        problems.accept(Problem.of(OpendataCode.MISSING_PROPERTY)
                .at(node.location())
                .with("property", property)
                .build());
    }

    /** Starts the finding that a value does not fit. */
    static Problem.Builder invalid(Location place, String property, String value, String rule) {
        return Problem.of(OpendataCode.INVALID_PROPERTY)
                .at(place)
                .with("property", property)
                .value(value)
                .rule(rule);
    }

    /** A node in a few characters. */
    static String shown(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar.text();
        }
        return node instanceof YamlNode.Sequence ? "[…]" : "{…}";
    }
}
