package fr.collectivites.sdk.platform.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.collectivites.sdk.platform.access.Caller;
import fr.collectivites.sdk.platform.registry.Kind;
import fr.collectivites.sdk.platform.registry.Precondition;
import fr.collectivites.sdk.platform.registry.Refusal;
import fr.collectivites.sdk.platform.registry.Registry;
import fr.collectivites.sdk.platform.storage.Entries;
import fr.collectivites.sdk.platform.storage.Entry;
import fr.collectivites.sdk.platform.storage.ImportJobs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/**
 * One import at work: line after line in the order of the file, some hundred to a transaction, each with its outcome. A
 * rejected line leaves its entry as it was. A dry run does the same in one transaction and undoes it.
 */
final class ImportRun {

    private static final int BATCH = 200;
    private static final Set<String> MEMBERS = Set.of("op", "type", "id", "ifMatch", "body");

    private final Registry registry;
    private final Caller caller;
    private final String job;
    private final ImportJobs.Counts counts = new ImportJobs.Counts();

    ImportRun(Registry registry, Caller caller, String job) {
        this.registry = registry;
        this.caller = caller;
        this.job = job;
    }

    /** Treats a file, and notes how it went. */
    void run(Path file, boolean dryRun) {
        note(ImportJobs.State.RUNNING, "");
        try (ImportLines lines = new ImportLines(Files.newInputStream(file))) {
            if (dryRun) {
                rehearse(lines);
            } else {
                while (batch(lines)) {
                    // The next one
                }
            }
        } catch (IOException | RuntimeException failure) {
            note(
                    ImportJobs.State.FAILED,
                    "l'import s'est arrêté : " + failure.getClass().getSimpleName());
            throw failure instanceof IOException io ? new UncheckedIOException(io) : (RuntimeException) failure;
        }
        note(ImportJobs.State.DONE, "");
    }

    private void note(ImportJobs.State state, String failure) {
        registry.write(handle -> {
            ImportJobs.update(handle, job, state, counts, failure);
            return state;
        });
    }

    private boolean batch(ImportLines lines) {
        return registry.write(handle -> {
            List<Map.Entry<Integer, String>> results = new ArrayList<>();
            boolean more = treat(handle, lines, BATCH, results);
            ImportJobs.addResults(handle, job, results);
            ImportJobs.update(handle, job, ImportJobs.State.RUNNING, counts, "");
            return more;
        });
    }

    private void rehearse(ImportLines lines) {
        List<Map.Entry<Integer, String>> results = new ArrayList<>();
        registry.rehearse(handle -> treat(handle, lines, Integer.MAX_VALUE, results));
        registry.write(handle -> {
            ImportJobs.addResults(handle, job, results);
            return results.size();
        });
    }

    private boolean treat(Handle handle, ImportLines lines, int most, List<Map.Entry<Integer, String>> results) {
        try {
            for (int i = 0; i < most; i++) {
                Optional<ImportLines.Line> line = lines.next();
                if (line.isEmpty()) {
                    return false;
                }
                ObjectNode result = treat(handle, line.get());
                counts.add(result.path("outcome").asText());
                results.add(Map.entry(line.get().number(), result.toString()));
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode treat(Handle handle, ImportLines.Line line) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.put("line", line.number());
        result.putNull("id");
        try {
            if (line.tooLong()) {
                throw new Refusal(Refusal.Type.TOO_LARGE, "La ligne dépasse " + ImportLines.LONGEST + " octets.");
            }
            ObjectNode asked = Requests.object(line.bytes());
            String id = asked.path("id").asText("");
            if (!Entry.isId(id)) {
                throw Requests.malformed("« id » est un UUID.");
            }
            result.put("id", id);
            Registry.Outcome outcome = apply(handle, asked, id.toLowerCase(Locale.ROOT));
            result.put("outcome", outcome.result().name());
            result.put("etag", outcome.entry().etag());
            if (!outcome.warnings().isEmpty()) {
                result.set("warnings", Problems.findings(outcome.warnings()));
            }
        } catch (Refusal refusal) {
            result.put("outcome", "REJECTED");
            result.set("problem", Problems.document(refusal));
        }
        return result;
    }

    private Registry.Outcome apply(Handle handle, ObjectNode asked, String id) {
        Kind kind = Kind.ofType(asked.path("type").asText(""))
                .orElseThrow(() -> Requests.malformed("« type » nomme le type de la fiche, tel que need."));
        if (!(asked.get("body") instanceof ObjectNode body)) {
            throw Requests.malformed("« body » est un objet.");
        }
        Optional<String> match = Optional.ofNullable(asked.get("ifMatch")).map(node -> node.asText(""));
        Set<String> unknown = new TreeSet<>();
        asked.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(MEMBERS);
        if (!unknown.isEmpty()) {
            throw Requests.malformed("Membres inconnus : " + String.join(", ", unknown) + ".");
        }
        return switch (asked.path("op").asText("")) {
            case "create" ->
                registry.put(
                        handle,
                        caller,
                        new Registry.Put(kind, id, body, new Precondition(Optional.empty(), true), false));
            case "replace" ->
                registry.put(
                        handle,
                        caller,
                        new Registry.Put(kind, id, body, new Precondition(present(match), false), false));
            case "upsert" ->
                registry.put(handle, caller, new Registry.Put(kind, id, body, match(handle, kind, id, match), false));
            case "transition" ->
                registry.move(
                        handle,
                        caller,
                        new Registry.Move(
                                kind, id, match(handle, kind, id, match), TransitionHandler.target(kind, body), body));
            default -> throw Requests.malformed("« op » vaut create, replace, upsert ou transition.");
        };
    }

    private static Optional<String> present(Optional<String> match) {
        if (match.isEmpty()) {
            throw new Refusal(Refusal.Type.PRECONDITION_REQUIRED, "« replace » demande « ifMatch ».");
        }
        return match;
    }

    /** Without a revision of its own, a line goes by what the lines before it have left. */
    private Precondition match(Handle handle, Kind kind, String id, Optional<String> match) {
        if (match.isPresent()) {
            return new Precondition(match, false);
        }
        return Entries.find(handle, kind, id)
                .filter(entry -> !entry.deleted())
                .map(entry -> Precondition.revision(entry.revision()))
                .orElse(Precondition.NONE);
    }
}
