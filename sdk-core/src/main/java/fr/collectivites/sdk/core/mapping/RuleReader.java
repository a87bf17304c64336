package fr.collectivites.sdk.core.mapping;

import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.yaml.YamlNode;
import fr.collectivites.sdk.core.yaml.YamlSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads how one field gets its text. */
final class RuleReader {

    static final YamlSection.Terms TERMS = new YamlSection.Terms(
            CoreCode.MAPPING_UNKNOWN_KEY,
            CoreCode.MAPPING_MISSING_KEY,
            CoreCode.MAPPING_INVALID,
            Map.ofEntries(
                    Map.entry("champs", "fields"),
                    Map.entry("champ", "fields"),
                    Map.entry("colonne", "column"),
                    Map.entry("colonnes", "column"),
                    Map.entry("columns", "column"),
                    Map.entry("constante", "constant"),
                    Map.entry("value", "constant"),
                    Map.entry("valeur", "constant"),
                    Map.entry("lignes", "rows"),
                    Map.entry("schéma", "schema"),
                    Map.entry("feuille", "sheet"),
                    Map.entry("nombre", "number"),
                    Map.entry("défaut", "default"),
                    Map.entry("ignorer", "ignore"),
                    Map.entry("séparateur", "separator"),
                    Map.entry("vide", "empty")));

    private static final List<String> ORIGINS = List.of("column", "position", "constant", "join");
    private static final List<String> KEYS = List.of(
            "column",
            "position",
            "constant",
            "join",
            "separator",
            "empty",
            "remove-prefix",
            "remove-suffix",
            "split",
            "codes",
            "date",
            "number",
            "boolean",
            "default");

    private final ProblemSink problems;

    RuleReader(ProblemSink problems) {
        this.problems = problems;
    }

    /** The rule of a node: the label of a column alone, labels that it may bear, or keys. */
    Optional<Rule> read(YamlNode node, String field) {
        if (node instanceof YamlNode.Scalar scalar) {
            if (!scalar.text().isBlank()) {
                return Optional.of(Rule.column(scalar.text().strip()));
            }
            problems.accept(noOrigin(node, field));
            return Optional.empty();
        }
        if (node instanceof YamlNode.Sequence sequence
                && sequence.items().stream().allMatch(RuleReader::isLabel)) {
            return Optional.of(new Rule(
                    new Rule.Column(
                            sequence.items().stream().map(YamlSection::shown).toList(), 0),
                    Steps.NONE));
        }
        return YamlSection.of(node, field, KEYS, TERMS, problems)
                .flatMap(section -> origin(section, node, field).map(origin -> new Rule(origin, steps(section))));
    }

    private static boolean isLabel(YamlNode node) {
        return node instanceof YamlNode.Scalar scalar && !scalar.text().isBlank();
    }

    private static Problem noOrigin(YamlNode node, String field) {
        return Problem.of(CoreCode.MAPPING_MISSING_KEY)
                .rule("value")
                .at(node.location())
                .with("property", field)
                .expected(String.join(", ", ORIGINS))
                .build();
    }

    private Optional<Rule.Origin> origin(YamlSection section, YamlNode node, String field) {
        List<String> given =
                ORIGINS.stream().filter(key -> section.node(key).isPresent()).toList();
        if (given.isEmpty()) {
            problems.accept(noOrigin(node, field));
            return Optional.empty();
        } else if (given.size() > 1) {
            problems.accept(TERMS.invalid(section.location(), field, String.join(", ", given), "several-sources")
                    .expected(String.join(", ", given))
                    .build());
        }
        return switch (given.get(0)) {
            case "constant" -> section.text("constant").map(Rule.Constant::new);
            case "join" -> {
                List<Rule> parts = new ArrayList<>();
                for (YamlNode item : section.items("join")) {
                    read(item, field).ifPresent(parts::add);
                }
                yield Optional.of(new Rule.Join(
                        withAllParts(parts), section.raw("separator").orElse(" ")));
            }
            default -> column(section).map(Rule.Origin.class::cast);
        };
    }

    /** The column that a section names, by label or position. */
    Optional<Rule.Column> column(YamlSection section) {
        if (section.node("column").isPresent()) {
            List<String> labels = section.values("column", "text", Optional::of);
            return labels.isEmpty() ? Optional.empty() : Optional.of(new Rule.Column(labels, 0));
        }
        return section.value("position", "position", RuleReader::position)
                .map(position -> new Rule.Column(List.of(), position));
    }

    /** A whole number from 1. */
    static Optional<Integer> position(String text) {
        return text.matches("[1-9][0-9]{0,8}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    /** Lets parts cut from one text know how many are taken, so that a text with one more is a finding. */
    private static List<Rule> withAllParts(List<Rule> parts) {
        return parts.stream()
                .map(rule -> rule.steps()
                        .split()
                        .map(split -> new Rule(rule.origin(), rule.steps().with(split.withParts(most(split, parts)))))
                        .orElse(rule))
                .toList();
    }

    private static int most(Split split, List<Rule> parts) {
        return parts.stream()
                .flatMap(rule -> rule.steps().split().stream())
                .filter(split::cutsLike)
                .mapToInt(Split::number)
                .max()
                .orElse(0);
    }

    private Steps steps(YamlSection section) {
        Steps.Builder steps = Steps.builder()
                .empty(section.values("empty", "text", Optional::of))
                .prefixes(section.values("remove-prefix", "text", Optional::of))
                .suffixes(section.values("remove-suffix", "text", Optional::of))
                .dates(section.values("date", "date-pattern", DateFormat::of));
        section.section("split", List.of("by", "pattern", "part"))
                .flatMap(this::split)
                .ifPresent(steps::split);
        codes(section, steps);
        if (section.has("number")) {
            steps.number(number(section));
        }
        section.section("boolean", List.of("yes", "no"))
                .ifPresent(words -> steps.words(new Steps.Words(
                        words.values("yes", "text", Optional::of), words.values("no", "text", Optional::of))));
        section.text("default").ifPresent(steps::fallback);
        return steps.build();
    }

    private Optional<Split> split(YamlSection section) {
        int part = section.value("part", "position", RuleReader::position).orElse(1);
        Optional<String> by = section.raw("by").filter(text -> !text.isEmpty());
        if (by.isPresent()) {
            return Optional.of(Split.separated(by.get(), part));
        }
        Optional<Pattern> expression = section.value("pattern", "expression", Split::expression);
        if (section.node("pattern").isEmpty()) {
            section.missing("by");
        } else if (expression.isPresent() && expression.get().matcher("").groupCount() < part) {
            problems.accept(TERMS.invalid(
                            section.location(), "pattern", expression.get().pattern(), "group")
                    .expected(Integer.toString(part))
                    .build());
            return Optional.empty();
        }
        return expression.map(pattern -> Split.group(pattern, part));
    }

    private void codes(YamlSection section, Steps.Builder steps) {
        Optional<YamlNode> codes = section.node("codes");
        if (codes.isPresent() && codes.get() instanceof YamlNode.Mapping table) {
            table.entries().forEach((from, to) -> {
                if (to instanceof YamlNode.Scalar scalar) {
                    steps.code(from, scalar.text().strip());
                } else {
                    problems.accept(TERMS.invalid(to.location(), from, YamlSection.shown(to), "text")
                            .build());
                }
            });
        } else {
            codes.ifPresent(node ->
                    problems.accept(TERMS.invalid(node.location(), "codes", YamlSection.shown(node), "properties")
                            .build()));
        }
    }

    private NumberFormat number(YamlSection section) {
        Optional<YamlSection> number = section.section("number", List.of("decimal", "grouping", "percent"));
        if (number.isEmpty()) {
            return NumberFormat.FRENCH;
        }
        String decimal = character(number.get(), "decimal").orElse(",");
        String grouping = number.get().has("grouping")
                ? character(number.get(), "grouping").orElse("")
                : " ";
        boolean percent =
                number.get().value("percent", "flag", RuleReader::flag).orElse(false);
        return new NumberFormat(decimal, grouping.equals(decimal) ? "" : grouping, percent);
    }

    private Optional<String> character(YamlSection section, String key) {
        Optional<String> text = section.raw(key);
        if (text.isPresent() && text.get().codePointCount(0, text.get().length()) > 1) {
            problems.accept(TERMS.invalid(section.location(), key, text.get(), "character")
                    .build());
            return Optional.empty();
        }
        return text.filter(mark -> !mark.isEmpty());
    }

    static Optional<Boolean> flag(String text) {
        return text.equals("true") || text.equals("false") ? Optional.of(text.equals("true")) : Optional.empty();
    }
}
