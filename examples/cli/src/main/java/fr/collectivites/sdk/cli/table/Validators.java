package fr.collectivites.sdk.cli.table;

import fr.collectivites.sdk.cli.NamedSchema;
import fr.collectivites.sdk.cli.Schemas;
import fr.collectivites.sdk.cli.Terminal;
import fr.collectivites.sdk.core.problem.Messages;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.SdkException;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.validation.JsonValidator;
import fr.collectivites.sdk.core.validation.Mode;
import fr.collectivites.sdk.core.validation.SchemaGuess;
import fr.collectivites.sdk.core.validation.TableValidator;
import fr.collectivites.sdk.core.validation.check.Check;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The validator of each input: by the schema that the person gives, else the one declared, else the one recognised. */
final class Validators {

    /** Below this likeness, or this close to the next one, a guess is no better than asking. */
    static final double LIKELY = 0.75;

    private static final double MARGIN = 0.05;

    private final Terminal terminal;
    private final Messages messages;
    private final String given;
    private final Mode mode;
    private final ReadOptions readOptions;
    private final List<Check> checks;
    private final Map<String, Validator> made = new HashMap<>();

    /**
     * Validators for one call.
     *
     * @param given schema that the person gives for all files, empty when none is given
     * @param checks checks beside those of the schemas
     */
    Validators(Terminal terminal, String given, Mode mode, ReadOptions readOptions, List<Check> checks) {
        this.terminal = terminal;
        this.messages = terminal.messages("validate");
        this.given = given;
        this.mode = mode;
        this.readOptions = readOptions;
        this.checks = List.copyOf(checks);
        if (!given.isEmpty()) {
            // A schema that cannot be had fails the call, not each file.
            named(given);
        }
    }

    /** Judges an input. */
    Report judge(Input input, Progress progress) throws IOException {
        Validator validator = of(input);
        return validator.judge(input, progress);
    }

    private Validator of(Input input) {
        if (!given.isEmpty()) {
            return named(given);
        }
        return named(input.schema().isEmpty() ? guess(input) : input.schema());
    }

    private Validator named(String name) {
        return made.computeIfAbsent(name, n -> of(Schemas.named(n, terminal)));
    }

    private Validator of(NamedSchema named) {
        if (named instanceof NamedSchema.OfDocuments documents) {
            JsonValidator validator = JsonValidator.builder(documents.schema()).build();
            // A document on standard input lies in a file of another name
            return (input, progress) ->
                    input.source().name().equals(input.path().toString())
                            ? validator.validate(input.path())
                            : validator.validate(input.source().name(), Files.readAllBytes(input.path()));
        }
        TableValidator.Builder tables = TableValidator.builder(((NamedSchema.OfTables) named).schema())
                .mode(mode)
                .readOptions(readOptions);
        checks.forEach(tables::check);
        TableValidator validator = tables.build();
        return (input, progress) -> validator.validate(progress.watch(input));
    }

    /** Judges inputs by one schema. */
    private interface Validator {
        Report judge(Input input, Progress progress) throws IOException;
    }

    private String guess(Input input) {
        if (JsonKind.isJson(input.path().toString())) {
            return guessDocument(input);
        }
        List<SchemaGuess.Candidate> candidates =
                SchemaGuess.among(SchemaCatalog.bundled()).guess(input.source(), readOptions);
        String file = input.source().name();
        if (candidates.isEmpty()) {
            throw new SdkException(messages.text("schema-none", Map.of("file", file)));
        }
        SchemaGuess.Candidate best = candidates.get(0);
        Map<String, String> words = Map.of(
                "file", file,
                "schema", best.id().toString(),
                "likeness", Long.toString(Math.round(best.likeness() * 100)));
        double next = candidates.size() < 2 ? 0 : candidates.get(1).likeness();
        if (best.likeness() < LIKELY || best.likeness() - next < MARGIN) {
            throw new SdkException(messages.text("schema-doubtful", words));
        }
        terminal.remark(messages.text("schema-guessed", words));
        return best.id().toString();
    }

    private String guessDocument(Input input) {
        String file = input.source().name();
        String schema = JsonKind.of(input.path(), SchemaCatalog.bundled())
                .map(known -> known.id().toString())
                .orElseThrow(() -> new SdkException(messages.text("schema-none", Map.of("file", file))));
        terminal.remark(messages.text("schema-of-document", Map.of("file", file, "schema", schema)));
        return schema;
    }
}
