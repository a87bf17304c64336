package fr.collectivites.sdk.core.schema;

import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Problem;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A descriptor to a schema. Nothing is refused: what the standard or the reference engine would refuse becomes a
 * finding. Two codes: {@code schema-error} for what breaks the standard, {@code schema-refused} for what only the
 * reference engine (and so Validata) refuses. Casting examples and compiling patterns is the validator's.
 */
final class SchemaParser {

    private static final Pattern ENGINE_NAME = Pattern.compile("[-a-z0-9._/]+");
    /** The ways to match columns (Table Schema 2.0, fieldsMatch). */
    static final Set<String> FIELDS_MATCH = Set.of("exact", "equal", "subset", "superset", "partial");

    private static final Set<String> CONSTRAINT_NAMES = Set.of(
            "required",
            "unique",
            "minLength",
            "maxLength",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "pattern",
            "enum",
            "jsonSchema");
    /** Keys met in published schemas that look like the standard's but are not, with what was meant. */
    private static final Map<String, String> MISSPELT = Map.of(
            "contraints", "constraints",
            "constraint", "constraints",
            "exemple", "example",
            "examples", "example",
            "floatNumber", "bareNumber");

    private final Map<String, @Nullable Object> descriptor;
    private final List<Problem> problems = new ArrayList<>();

    SchemaParser(Map<String, @Nullable Object> descriptor) {
        this.descriptor = Collections.unmodifiableMap(descriptor);
    }

    TableSchema parse(@Nullable SchemaId known) {
        Object name = descriptor.get("name");
        if (name != null && !(name instanceof String)) {
            error("/name", "not-a-text", name);
        } else if (name instanceof String text && !ENGINE_NAME.matcher(text).matches()) {
            refused("/name", "name", text);
        }
        for (String key : List.of("title", "description")) {
            Object text = descriptor.get(key);
            if (text != null && !(text instanceof String)) {
                error("/" + key, "not-a-text", text);
            }
        }
        Object match = descriptor.get("fieldsMatch");
        if (match instanceof List<?> list
                && list.size() == 1
                && list.get(0) instanceof String text
                && FIELDS_MATCH.contains(text)) {
            // The text of version 2 asks for a text, its profile for a list
            refused("/fieldsMatch", "fields-match-list", text);
        } else if (match != null && !(match instanceof String text && FIELDS_MATCH.contains(text))) {
            error("/fieldsMatch", "fields-match", match);
        }
        List<Field> fields = fields();
        SchemaKeys keys = new SchemaKeys(
                missingValues(), primaryKey(fields), uniqueKeys(fields), foreignKeys(fields), checks(fields));
        SchemaId id = known != null ? known : ownId();
        return new TableSchema(id, fields, descriptor, keys, problems);
    }

    private SchemaId ownId() {
        String name = descriptor.get("name") instanceof String text ? text : "";
        String version = descriptor.get("version") instanceof String text ? SchemaId.plain(text) : "";
        return new SchemaId(name, version);
    }

    private List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        int index = 0;
        for (Object entry : list(descriptor.get("fields"))) {
            String pointer = "/fields/" + index++;
            if (!(entry instanceof Map<?, ?>)) {
                error(pointer, "not-a-field", String.valueOf(entry));
                continue;
            }
            Map<String, @Nullable Object> field = map(entry);
            if (!(field.get("name") instanceof String name)) {
                error(pointer, "field-without-name", "");
                continue;
            }
            if (!seen.add(name)) {
                error(pointer + "/name", "duplicate-field", name);
            }
            fields.add(field(name, field, pointer));
        }
        return fields;
    }

    private Field field(String name, Map<String, @Nullable Object> field, String pointer) {
        FieldType type = type(field.get("type"), pointer);
        Object format = field.get("format");
        if (format != null && !(format instanceof String)) {
            error(pointer + "/format", "not-a-text", format);
        }
        FieldOptions.check(field, type, pointer, problems::add);
        String plainFormat = format instanceof String text ? text.replaceFirst("^fmt:", "") : "default";
        for (Map.Entry<String, @Nullable Object> entry : field.entrySet()) {
            String key = entry.getKey();
            if (MISSPELT.containsKey(key)) {
                warning(pointer, "misspelt-key", key, MISSPELT.get(key));
            } else if (key.equals("required")) {
                refused(pointer, "misplaced-required", key);
            } else if (CONSTRAINT_NAMES.contains(key)) {
                warning(pointer, "misplaced-constraint", key, "constraints." + key);
            }
        }
        Field item = null;
        if (type == FieldType.ARRAY && field.get("arrayItem") instanceof Map<?, ?> declared) {
            Map<String, @Nullable Object> descriptor = new LinkedHashMap<>(map(declared));
            descriptor.putIfAbsent("type", "any");
            item = field(name, descriptor, pointer + "/arrayItem");
        }
        return new Field(name, type, plainFormat, constraints(type, field.get("constraints"), pointer), field, item);
    }

    private FieldType type(@Nullable Object type, String pointer) {
        if (type == null) {
            return FieldType.STRING;
        }
        FieldType known = FieldType.find(type.toString()).orElse(null);
        if (known == null) {
            error(pointer + "/type", "unknown-type", type);
            return FieldType.STRING;
        }
        if (known == FieldType.LIST) {
            refused(pointer + "/type", "type", type);
        }
        return known;
    }

    private List<Constraint> constraints(FieldType type, @Nullable Object declared, String pointer) {
        List<Constraint> constraints = new ArrayList<>();
        if (declared == null) {
            return constraints;
        }
        if (!(declared instanceof Map<?, ?>)) {
            error(pointer + "/constraints", "not-an-object", declared);
            return constraints;
        }
        for (Map.Entry<String, @Nullable Object> entry : map(declared).entrySet()) {
            String name = entry.getKey();
            Object value = entry.getValue();
            String place = pointer + "/constraints/" + name;
            if (!CONSTRAINT_NAMES.contains(name) || !type.admits(name)) {
                error(place, "unsupported-constraint", name, type.word());
            } else if (value == null || !wellTyped(name, value)) {
                error(place, "constraint-value", String.valueOf(value), name);
            } else {
                if (!engineAdmits(type, name)) {
                    refused(place, "constraint", name);
                }
                constraints.add(new Constraint(name, value));
            }
        }
        return constraints;
    }

    /** What the types of the reference engine take; anything else makes it refuse the schema. */
    private static boolean engineAdmits(FieldType type, String constraint) {
        return switch (constraint) {
            case "required", "unique", "enum" -> true;
            case "minLength", "maxLength" ->
                type == FieldType.STRING || type == FieldType.ARRAY || type == FieldType.OBJECT;
            case "minimum", "maximum" -> type != FieldType.DURATION;
            case "pattern" -> type == FieldType.STRING;
            default -> false;
        };
    }

    private static boolean wellTyped(String name, Object value) {
        return switch (name) {
            case "required", "unique" -> value instanceof Boolean;
            case "minLength", "maxLength" -> value instanceof BigInteger;
            case "pattern" -> value instanceof String;
            case "enum" -> value instanceof List<?>;
            case "jsonSchema" -> value instanceof Map<?, ?>;
            default -> !(value instanceof Map<?, ?> || value instanceof List<?>);
        };
    }

    private List<String> missingValues() {
        Object declared = descriptor.get("missingValues");
        if (declared != null && !(declared instanceof List)) {
            error("/missingValues", "not-a-list", declared);
        }
        if (!(declared instanceof List)) {
            return List.of("");
        }
        List<String> values = new ArrayList<>();
        for (Object item : list(declared)) {
            if (item instanceof String text) {
                values.add(text);
            } else if (item instanceof Map<?, ?> labelled && labelled.get("value") instanceof String text) {
                refused("/missingValues", "labelled-missing-value", text);
                values.add(text);
            } else {
                error("/missingValues", "not-a-text", String.valueOf(item));
            }
        }
        return values;
    }

    private List<String> primaryKey(List<Field> fields) {
        return names(descriptor.get("primaryKey"), fields, "/primaryKey");
    }

    private List<List<String>> uniqueKeys(List<Field> fields) {
        List<List<String>> keys = new ArrayList<>();
        checkList("uniqueKeys");
        int index = 0;
        for (Object key : list(descriptor.get("uniqueKeys"))) {
            keys.add(names(key, fields, "/uniqueKeys/" + index++));
        }
        return keys;
    }

    private List<ForeignKey> foreignKeys(List<Field> fields) {
        List<ForeignKey> keys = new ArrayList<>();
        checkList("foreignKeys");
        int index = 0;
        for (Object key : list(descriptor.get("foreignKeys"))) {
            String pointer = "/foreignKeys/" + index++;
            if (!(key instanceof Map<?, ?> map) || !(map.get("reference") instanceof Map<?, ?> reference)) {
                error(pointer, "foreign-key", String.valueOf(key));
                continue;
            }
            List<String> own = names(map.get("fields"), fields, pointer + "/fields");
            List<String> theirs = texts(reference.get("fields"));
            if (own.isEmpty() || own.size() != theirs.size()) {
                error(pointer, "foreign-key", String.valueOf(key));
                continue;
            }
            keys.add(new ForeignKey(own, reference.get("resource") instanceof String text ? text : "", theirs));
        }
        return keys;
    }

    private List<CheckDeclaration> checks(List<Field> fields) {
        List<CheckDeclaration> checks = new ArrayList<>();
        checkList("custom_checks");
        int index = 0;
        for (Object entry : list(descriptor.get("custom_checks"))) {
            String pointer = "/custom_checks/" + index++;
            if (entry instanceof Map<?, ?> check
                    && check.get("name") instanceof String name
                    && check.get("params") instanceof Map<?, ?> params) {
                checks.add(new CheckDeclaration(name, present(params)));
            } else {
                problems.add(Problem.of(CoreCode.CHECK_ERROR)
                        .rule("declaration")
                        .at(Location.pointer(pointer))
                        .with("check", String.valueOf(entry))
                        .build());
            }
        }
        for (Field field : fields) {
            Object check = field.descriptor().get("customCheck");
            Map<String, Object> params = new LinkedHashMap<>();
            params.put("column", field.name());
            if (check instanceof String name) {
                checks.add(new CheckDeclaration(name, params));
            } else if (check instanceof Map<?, ?> map && map.get("name") instanceof String name) {
                present(map).forEach(params::putIfAbsent);
                params.remove("name");
                checks.add(new CheckDeclaration(name, params));
            }
        }
        return checks;
    }

    private void checkList(String property) {
        Object declared = descriptor.get(property);
        if (declared != null && !(declared instanceof List)) {
            error("/" + property, "not-a-list", declared);
        }
    }

    private List<String> names(@Nullable Object declared, List<Field> fields, String pointer) {
        if (declared != null && !(declared instanceof String) && !(declared instanceof List)) {
            error(pointer, "not-a-list", declared);
        }
        List<String> names = texts(declared);
        for (String name : names) {
            if (fields.stream().noneMatch(f -> f.name().equals(name))) {
                error(pointer, "unknown-key-field", name);
            }
        }
        return names;
    }

    private static List<String> texts(@Nullable Object declared) {
        if (declared instanceof String single) {
            return List.of(single);
        }
        return list(declared).stream().map(String::valueOf).toList();
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> map(Object value) {
        return Collections.unmodifiableMap((Map<String, @Nullable Object>) value);
    }

    private static Map<String, Object> present(Map<?, ?> map) {
        Map<String, Object> present = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (value != null) {
                present.put(String.valueOf(key), value);
            }
        });
        return present;
    }

    private void error(String pointer, String rule, Object value) {
        error(pointer, rule, value, "");
    }

    private void error(String pointer, String rule, Object value, String other) {
        add(CoreCode.SCHEMA_ERROR, pointer, rule, value, other);
    }

    private void refused(String pointer, String rule, Object value) {
        add(CoreCode.SCHEMA_REFUSED, pointer, rule, value, "");
    }

    private void warning(String pointer, String rule, Object value, @Nullable String meant) {
        add(CoreCode.SCHEMA_WARNING, pointer, rule, value, String.valueOf(meant));
    }

    private void add(CoreCode code, String pointer, String rule, Object value, String other) {
        problems.add(Problem.of(code)
                .rule(rule)
                .at(Location.pointer(pointer))
                .value(String.valueOf(value))
                .with("other", other)
                .build());
    }
}
