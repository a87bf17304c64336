package fr.collectivites.sdk.core.mapping;

import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Fix;
import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.schema.Field;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.Labels;
import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.yaml.YamlNode;
import fr.collectivites.sdk.core.yaml.YamlReader;
import fr.collectivites.sdk.core.yaml.YamlSection;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads a {@code mapping.yaml}. Used once, by one thread. */
final class MappingReader {

    static final YamlReader.Codes CODES =
            new YamlReader.Codes(CoreCode.MAPPING_SYNTAX, CoreCode.MAPPING_LIMIT, CoreCode.MAPPING_DUPLICATE_KEY);

    private static final List<String> TOP = List.of("schema", "source", "rows", "fields", "ignore");
    private static final List<String> SOURCE = List.of("sheet", "header-row", "delimiter", "encoding");
    private static final List<String> TESTS = List.of("equals", "not", "empty", "matches");
    private static final List<String> CONDITION = List.of("column", "position", "equals", "not", "empty", "matches");

    private final SchemaCatalog schemas;
    private final ProblemSink problems;
    private final RuleReader rules;
    private final Map<String, Rule> fields = new LinkedHashMap<>();

    MappingReader(SchemaCatalog schemas, ProblemSink problems) {
        this.schemas = schemas;
        this.problems = problems;
        this.rules = new RuleReader(problems);
    }

    MappingContent read(byte[] yaml) {
        return YamlReader.read(yaml, CODES, problems)
                .flatMap(node -> YamlSection.of(node, "mapping.yaml", TOP, RuleReader.TERMS, problems))
                .map(this::content)
                .orElseGet(MappingContent::nothing);
    }

    private MappingContent content(YamlSection top) {
        Optional<TableSchema> schema = schema(top);
        fields(top, schema);
        ReadOptions options =
                top.section("source", SOURCE).map(this::readOptions).orElseGet(ReadOptions::defaults);
        List<RowFilter.Condition> conditions = new ArrayList<>();
        for (YamlNode item : top.items("rows")) {
            YamlSection.of(item, "rows", CONDITION, RuleReader.TERMS, problems)
                    .flatMap(this::condition)
                    .ifPresent(conditions::add);
        }
        return new MappingContent(
                schema.orElseGet(() -> MappingContent.untyped(fields.keySet())),
                fields,
                new RowFilter(List.copyOf(conditions)),
                options,
                top.values("ignore", "text", Optional::of));
    }

    private Optional<TableSchema> schema(YamlSection top) {
        if (top.node("schema").isEmpty()) {
            top.missing("schema");
        }
        return top.value("schema", "schema", schemas::find);
    }

    private void fields(YamlSection top, Optional<TableSchema> schema) {
        Optional<YamlNode> node = top.node("fields");
        if (node.isEmpty()) {
            top.missing("fields");
        } else if (node.get() instanceof YamlNode.Mapping map) {
            map.entries().forEach((name, value) -> {
                if (schema.isPresent() && schema.get().field(name).isEmpty()) {
                    problems.accept(unknownField(name, value, schema.get()));
                } else {
                    rules.read(value, name).ifPresent(rule -> fields.put(name, rule));
                }
            });
            schema.ifPresent(known -> incomplete(known, map));
        } else {
            problems.accept(RuleReader.TERMS
                    .invalid(node.get().location(), "fields", YamlSection.shown(node.get()), "properties")
                    .build());
        }
    }

    private static Problem unknownField(String name, YamlNode value, TableSchema schema) {
        List<String> names = schema.fields().stream().map(Field::name).toList();
        Problem.Builder problem = Problem.of(CoreCode.MAPPING_UNKNOWN_KEY)
                .rule("field")
                .at(value.location())
                .value(name)
                .with("schema", schema.id())
                .expected(String.join(", ", names));
        List<String> close = names.stream()
                .filter(known -> Labels.isClose(Labels.fold(known), Labels.fold(name)))
                .toList();
        return (close.size() == 1 ? problem.fix(new Fix("property-name", close.get(0))) : problem).build();
    }

    private void incomplete(TableSchema schema, YamlNode.Mapping map) {
        for (Field field : schema.fields()) {
            if (MappingContent.requires(schema, field) && !map.entries().containsKey(field.name())) {
                problems.accept(Problem.of(CoreCode.MAPPING_INCOMPLETE)
                        .at(Location.pointer("/fields", map.line()))
                        .with("field", field.name())
                        .build());
            }
        }
    }

    private ReadOptions readOptions(YamlSection section) {
        ReadOptions.Builder options = ReadOptions.builder();
        section.text("sheet").ifPresent(options::sheet);
        section.value("header-row", "position", RuleReader::position).ifPresent(options::headerRow);
        section.value("delimiter", "delimiter", MappingReader::delimiter).ifPresent(options::delimiter);
        section.value("encoding", "encoding", MappingReader::encoding).ifPresent(options::encoding);
        return options.build();
    }

    private static Optional<Character> delimiter(String text) {
        if (text.toLowerCase(Locale.ROOT).equals("tab")) {
            return Optional.of('\t');
        }
        try {
            // Which characters can separate cells is known there
            ReadOptions.builder().delimiter(text.charAt(0));
            return text.length() == 1 ? Optional.of(text.charAt(0)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> encoding(String text) {
        try {
            return Optional.of(Charset.forName(text));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private Optional<RowFilter.Condition> condition(YamlSection section) {
        List<String> given = TESTS.stream().filter(section::has).toList();
        Optional<Rule.Column> column = rules.column(section);
        if (given.size() != 1 || column.isEmpty()) {
            problems.accept(RuleReader.TERMS
                    .invalid(section.location(), "rows", String.join(", ", given), "condition")
                    .expected(String.join(", ", TESTS))
                    .build());
            return Optional.empty();
        }
        return test(section, given.get(0)).map(holds -> new RowFilter.Condition(column.get(), holds));
    }

    private Optional<Predicate<String>> test(YamlSection section, String key) {
        return switch (key) {
            case "empty" ->
                section.value("empty", "flag", RuleReader::flag).map(empty -> text -> text.isEmpty() == empty);
            case "matches" ->
                section.value("matches", "expression", Split::expression).map(MappingReader::matches);
            default -> {
                List<String> values = section.values(key, "text", Optional::of);
                boolean wanted = key.equals("equals");
                yield Optional.of(text -> values.contains(text) == wanted);
            }
        };
    }

    private static Predicate<String> matches(Pattern expression) {
        return text -> {
            try {
                return expression.matcher(text).find();
            } catch (StackOverflowError e) {
                // Java's expressions recurse over long repetitions
                return false;
            }
        };
    }
}
