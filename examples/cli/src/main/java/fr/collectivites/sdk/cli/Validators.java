package fr.collectivites.sdk.cli;

import fr.collectivites.sdk.core.problem.Messages;
import fr.collectivites.sdk.core.problem.SdkException;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.validation.Mode;
import fr.collectivites.sdk.core.validation.SchemaGuess;
import fr.collectivites.sdk.core.validation.TableValidator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The validator of each input: by the schema that the person gives, else the one declared, else the one recognised. */
final class Validators {

    /** Below this likeness, or this close to the next one, a guess is no better than asking. */
    private static final double LIKELY = 0.75;

    private static final double MARGIN = 0.05;

    private final Terminal terminal;
    private final Messages messages;
    private final String given;
    private final Mode mode;
    private final ReadOptions readOptions;
    private final Map<String, TableValidator> made = new HashMap<>();

    /**
     * Validators for one call.
     *
     * @param given schema that the person gives for all files, empty when none is given
     */
    Validators(Terminal terminal, String given, Mode mode, ReadOptions readOptions) {
        this.terminal = terminal;
        this.messages = terminal.messages("validate");
        this.given = given;
        this.mode = mode;
        this.readOptions = readOptions;
        if (!given.isEmpty()) {
            // A schema that cannot be had fails the call, not each file.
            named(given);
        }
    }

    TableValidator of(Input input) {
        if (!given.isEmpty()) {
            return named(given);
        }
        return named(input.schema().isEmpty() ? guess(input) : input.schema());
    }

    private TableValidator named(String name) {
        return made.computeIfAbsent(name, n -> {
            TableSchema schema = Schemas.find(n, terminal);
            return TableValidator.builder(schema)
                    .mode(mode)
                    .readOptions(readOptions)
                    .build();
        });
    }

    private String guess(Input input) {
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
}
