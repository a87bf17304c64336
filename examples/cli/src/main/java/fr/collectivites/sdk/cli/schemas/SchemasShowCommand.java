package fr.collectivites.sdk.cli.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import fr.collectivites.sdk.cli.ExitCode;
import fr.collectivites.sdk.cli.JsonOutput;
import fr.collectivites.sdk.cli.NamedSchema;
import fr.collectivites.sdk.cli.Printable;
import fr.collectivites.sdk.cli.Schemas;
import fr.collectivites.sdk.cli.Terminal;
import fr.collectivites.sdk.cli.TextOrJson;
import fr.collectivites.sdk.cli.table.JsonKind;
import fr.collectivites.sdk.core.problem.Messages;
import fr.collectivites.sdk.core.schema.CheckDeclaration;
import fr.collectivites.sdk.core.schema.Constraint;
import fr.collectivites.sdk.core.schema.Field;
import fr.collectivites.sdk.core.schema.JsonSchema;
import fr.collectivites.sdk.core.schema.TableSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code collectivites schemas show}: the columns that a schema asks for. */
@Command(name = "show", aliases = "montrer")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class SchemasShowCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Messages messages;

    @Parameters(paramLabel = "ID|PATH")
    private String name;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text")
    private TextOrJson format;

    SchemasShowCommand(Terminal terminal) {
        this.terminal = terminal;
        this.messages = terminal.messages("schemas-show");
    }

    @Override
    public Integer call() throws IOException {
        NamedSchema named = Schemas.named(name, terminal);
        if (named instanceof NamedSchema.OfDocuments documents) {
            show(documents.schema());
            return ExitCode.FINE;
        }
        TableSchema schema = ((NamedSchema.OfTables) named).schema();
        if (format == TextOrJson.JSON) {
            JsonOutput.write(json(schema), terminal);
        } else {
            print(schema);
        }
        return ExitCode.FINE;
    }

    /** A schema of documents: the objects that it defines and their properties, or the document itself as JSON. */
    private void show(JsonSchema schema) throws IOException {
        JsonNode tree = JsonKind.tree(schema);
        if (format == TextOrJson.JSON) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("id", schema.id().name());
            object.put("version", schema.id().version());
            object.put("title", tree.path("title").asText());
            object.put("description", tree.path("description").asText());
            object.put("kind", "jsonschema");
            object.put("schema", tree);
            JsonOutput.write(object, terminal);
            return;
        }
        terminal.out().println(tree.path("title").asText() + " (" + schema.id() + ")");
        terminal.out().println(tree.path("description").asText());
        terminal.out().println(messages.text("document"));
        tree.path("definitions").properties().forEach(definition -> {
            List<String> required = new ArrayList<>();
            definition.getValue().path("required").forEach(word -> required.add(word.asText()));
            terminal.out().println();
            terminal.out().println(definition.getKey());
            definition.getValue().path("properties").properties().forEach(property -> {
                String must = required.contains(property.getKey()) ? " (" + messages.text("required") + ")" : "";
                indent(property.getKey() + must);
            });
        });
    }

    private void print(TableSchema schema) {
        terminal.out().println(schema.title() + " (" + schema.id() + ")");
        if (!schema.description().isEmpty()) {
            terminal.out().println(schema.description());
        }
        for (Field field : schema.fields()) {
            terminal.out().println();
            String required = isRequired(schema, field) ? ", " + messages.text("required") : "";
            terminal.out().println(field.name() + " (" + type(field) + required + ")");
            indent(field.description());
            for (Constraint constraint : field.constraints()) {
                if (!constraint.name().equals("required")) {
                    indent(constraint.name() + " : " + value(constraint.value()));
                }
            }
            field.example().ifPresent(e -> indent(messages.text("example", Map.of("example", e))));
        }
        if (!schema.checks().isEmpty()) {
            terminal.out().println();
            terminal.out().println(messages.text("checks"));
            schema.checks().forEach(check -> indent(check.name() + " " + value(check.params())));
        }
        if (!schema.problems().isEmpty()) {
            terminal.out().println();
            terminal.out().println(messages.text("problems"));
            schema.problems().forEach(problem -> indent(problem.message(terminal.locale())));
        }
    }

    private void indent(String text) {
        if (!text.isEmpty()) {
            terminal.out().println("    " + Printable.line(text));
        }
    }

    private static String type(Field field) {
        return field.format().equals("default")
                ? field.type().word()
                : field.type().word() + " " + field.format();
    }

    private static String value(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(" | "))
                : String.valueOf(value);
    }

    private static boolean isRequired(TableSchema schema, Field field) {
        return field.required() || schema.primaryKey().contains(field.name());
    }

    private Map<String, Object> json(TableSchema schema) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", schema.id().name());
        object.put("version", schema.id().version());
        object.put("title", schema.title());
        object.put("description", schema.description());
        object.put("fields", schema.fields().stream().map(f -> json(schema, f)).toList());
        object.put("primaryKey", schema.primaryKey());
        object.put(
                "checks", schema.checks().stream().map(SchemasShowCommand::json).toList());
        object.put(
                "problems",
                schema.problems().stream()
                        .map(problem -> problem.message(terminal.locale()))
                        .toList());
        return object;
    }

    private static Map<String, Object> json(TableSchema schema, Field field) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", field.name());
        object.put("title", field.title());
        object.put("type", field.type().word());
        object.put("format", field.format());
        object.put("required", isRequired(schema, field));
        object.put("description", field.description());
        Map<String, Object> constraints = new LinkedHashMap<>();
        field.constraints().forEach(c -> constraints.put(c.name(), c.value()));
        object.put("constraints", constraints);
        return object;
    }

    private static Map<String, Object> json(CheckDeclaration check) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", check.name());
        object.put("params", check.params());
        return object;
    }
}
