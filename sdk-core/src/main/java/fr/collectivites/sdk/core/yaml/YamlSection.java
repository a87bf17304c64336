package fr.collectivites.sdk.core.yaml;

import fr.collectivites.sdk.core.problem.Fix;
import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemCode;
import fr.collectivites.sdk.core.problem.ProblemSink;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A map whose properties are known by name. What does not fit becomes a finding, never an exception. */
public final class YamlSection {

    private final YamlNode.Mapping node;
    private final Terms terms;
    private final ProblemSink problems;

    private YamlSection(YamlNode.Mapping node, Terms terms, ProblemSink problems) {
        this.node = node;
        this.terms = terms;
        this.problems = problems;
    }

    /**
     * What the findings are called, and what people write instead of the names of properties.
     *
     * @param unknown a property that there is not: arguments {@code property}, {@code value}, {@code expected}
     * @param missing a property that must be there and is not: argument {@code property}
     * @param invalid a property that holds something else: arguments {@code property}, {@code value}, and the rule
     * @param synonyms names of properties by the word that people write instead, in lower case
     */
    public record Terms(ProblemCode unknown, ProblemCode missing, ProblemCode invalid, Map<String, String> synonyms) {

        /** Copies the synonyms. */
        public Terms {
            synonyms = Map.copyOf(synonyms);
        }

        /** Starts the finding that a value does not fit. */
        public Problem.Builder invalid(Location place, String property, String value, String rule) {
            return Problem.of(invalid)
                    .at(place)
                    .with("property", property)
                    .value(value)
                    .rule(rule);
        }
    }

    /**
     * The map that a node is; a finding of the rule {@code properties} when it is none, and one for each property that
     * is not among the known.
     */
    public static Optional<YamlSection> of(
            YamlNode node, String name, Collection<String> known, Terms terms, ProblemSink problems) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            problems.accept(terms.invalid(node.location(), name, shown(node), "properties")
                    .expected(String.join(", ", known))
                    .build());
            return Optional.empty();
        }
        mapping.entries().forEach((key, value) -> {
            if (!known.contains(key)) {
                Problem.Builder problem = Problem.of(terms.unknown())
                        .at(value.location())
                        .with("property", key)
                        .value(key)
                        .expected(String.join(", ", known));
                Nearest.in(known, key, terms.synonyms())
                        .ifPresent(nearest -> problem.fix(new Fix("property-name", nearest)));
                problems.accept(problem.build());
            }
        });
        return Optional.of(new YamlSection(mapping, terms, problems));
    }

    /** The place of the map. */
    public Location location() {
        return node.location();
    }

    /** The node of a property; empty when it is absent or holds nothing. */
    public Optional<YamlNode> node(String property) {
        YamlNode value = node.entries().get(property);
        return value == null
                        || (value instanceof YamlNode.Scalar scalar
                                && scalar.text().isBlank())
                ? Optional.empty()
                : Optional.of(value);
    }

    /** Whether the property is written, be it without a value. */
    public boolean has(String property) {
        return node.entries().containsKey(property);
    }

    /** The text of a property as written, be it blank, for separators and marks. */
    public Optional<String> raw(String property) {
        return node.entries().get(property) instanceof YamlNode.Scalar scalar
                ? Optional.of(scalar.text())
                : scalar(property, "text").map(YamlNode.Scalar::text);
    }

    /** A property that holds one text. */
    private Optional<YamlNode.Scalar> scalar(String property, String rule) {
        Optional<YamlNode> value = node(property);
        if (value.isPresent() && !(value.get() instanceof YamlNode.Scalar)) {
            problems.accept(terms.invalid(value.get().location(), property, shown(value.get()), rule)
                    .build());
            return Optional.empty();
        }
        return value.map(YamlNode.Scalar.class::cast);
    }

    /** The text of a property, without the white space around it; a finding of the rule {@code text} when it is none. */
    public Optional<String> text(String property) {
        return scalar(property, "text").map(scalar -> scalar.text().strip());
    }

    /** The value that a property's text stands for; a finding when it stands for none. */
    public <T> Optional<T> value(String property, String rule, Function<String, Optional<T>> parse) {
        return scalar(property, rule).flatMap(scalar -> value(scalar, property, rule, parse));
    }

    /** The values that the texts of a property stand for: one text, or a list of them. */
    public <T> List<T> values(String property, String rule, Function<String, Optional<T>> parse) {
        List<T> values = new ArrayList<>();
        for (YamlNode item : items(property)) {
            if (item instanceof YamlNode.Scalar scalar) {
                value(scalar, property, rule, parse).ifPresent(values::add);
            } else {
                problems.accept(terms.invalid(item.location(), property, shown(item), rule)
                        .build());
            }
        }
        return values;
    }

    private <T> Optional<T> value(
            YamlNode.Scalar scalar, String property, String rule, Function<String, Optional<T>> parse) {
        Optional<T> value = parse.apply(scalar.text().strip());
        if (value.isEmpty()) {
            problems.accept(terms.invalid(scalar.location(), property, scalar.text(), rule)
                    .build());
        }
        return value;
    }

    /** The items of a list; a single one may stand without a list. */
    public List<YamlNode> items(String property) {
        Optional<YamlNode> value = node(property);
        if (value.isPresent() && value.get() instanceof YamlNode.Sequence sequence) {
            return sequence.items();
        }
        return value.stream().toList();
    }

    /** The map of a property. */
    public Optional<YamlSection> section(String property, Collection<String> known) {
        return node(property).flatMap(value -> of(value, property, known, terms, problems));
    }

    /** Reports that a property is missing. */
    public void missing(String property) {
        problems.accept(Problem.of(terms.missing())
                .at(node.location())
                .with("property", property)
                .build());
    }

    /** A node in a few characters. */
    public static String shown(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar.text();
        }
        return node instanceof YamlNode.Sequence ? "[…]" : "{…}";
    }
}
