package fr.collectivites.sdk.needs.client;

import fr.collectivites.sdk.core.http.Body;
import fr.collectivites.sdk.core.http.Effect;
import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.PlatformException;
import fr.collectivites.sdk.core.http.Request;
import fr.collectivites.sdk.core.http.Response;
import fr.collectivites.sdk.core.problem.OperationInterruptedException;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.needs.finding.NeedsCode;
import fr.collectivites.sdk.needs.internal.json.Records;
import fr.collectivites.sdk.needs.registry.RecordId;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One bulk import: parts one after the other, so that lines on one record keep their order. Not thread-safe.
 */
final class BulkImport {

    private static final Duration FIRST_WAIT = Duration.ofMillis(50);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    /** An import of a part that takes longer than this many looks at it is given up: about an hour. */
    private static final int LOOKS = 750;

    private final Calls calls;
    private final HttpTransport.Pause pause;
    private final String key;
    private final ImportOptions options;
    private final ImportListener listener;
    private final ByteArrayOutputStream part = new ByteArrayOutputStream();
    private final List<Long> numbers = new ArrayList<>();
    private ImportSummary summary = new ImportSummary(0, 0, 0, 0);
    private int parts;

    BulkImport(Calls calls, HttpTransport.Pause pause, String key, ImportOptions options, ImportListener listener) {
        if (key.length() < 8 || key.length() > 200) {
            throw new IllegalArgumentException("the key of an import has 8 to 200 characters");
        }
        this.calls = calls;
        this.pause = pause;
        this.key = key;
        this.options = options;
        this.listener = listener;
    }

    ImportSummary run(Iterator<ImportLine> lines) {
        while (lines.hasNext()) {
            ImportLine line = lines.next();
            byte[] bytes = (line.json().strip() + "\n").getBytes(StandardCharsets.UTF_8);
            if (bytes.length > ImportOptions.LONGEST_LINE) {
                // Sent first what stands before it, so that outcomes come in order.
                send();
                tell(tooLong(line.number(), bytes.length));
                continue;
            }
            if (numbers.size() == options.linesPerPart() || part.size() + bytes.length > options.bytesPerPart()) {
                send();
            }
            part.writeBytes(bytes);
            numbers.add(line.number());
        }
        send();
        return summary;
    }

    private static ImportOutcome tooLong(long number, int length) {
        String reason = length + " > " + ImportOptions.LONGEST_LINE;
        return new ImportOutcome(
                number,
                "",
                ImportOutcome.Result.REJECTED,
                List.of(new PlatformFinding("", "N-001", "text-length", Severity.ERROR, reason)),
                reason);
    }

    private void send() {
        if (numbers.isEmpty()) {
            return;
        }
        parts++;
        Map<String, String> parameters = options.dryRun() ? Map.of("dryRun", "true") : Map.of();
        Response accepted = calls.send(
                Request.post(calls.uri("imports", parameters), Body.bytes("application/x-ndjson", part.toByteArray()))
                        .header("Accept", "application/json")
                        .header("Idempotency-Key", key + "-" + parts)
                        .effect(Effect.IDEMPOTENT));
        read(finished(accepted));
        part.reset();
        numbers.clear();
        listener.part(summary);
    }

    /** Waits for the end of a part. */
    private Response finished(Response accepted) {
        Map<String, @Nullable Object> job = accepted.jsonObject();
        Response last = accepted;
        Duration wait = FIRST_WAIT;
        for (int look = 0; !isOver(job); look++) {
            if (look == LOOKS) {
                throw Calls.unexpected(last, ProblemBody.text(job.get("state")), null);
            }
            rest(wait);
            wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
            URI uri = calls.uri(path(job, accepted));
            last = calls.send(Request.get(uri).header("Accept", "application/json"));
            job = last.jsonObject();
        }
        if (ProblemBody.text(job.get("state")).equals("FAILED")) {
            ProblemBody body = job.get("problem") instanceof Map<?, ?> members
                    ? ProblemBody.of(members)
                    : ProblemBody.of(Map.of("title", "FAILED"));
            throw new PlatformException(String.valueOf(last.uri().getHost()), body.problem(), null);
        }
        return calls.send(Request.get(calls.uri(path(job, last) + "/result"))
                .header("Accept", "application/x-ndjson, application/problem+json"));
    }

    /** By its identifier, not by the address told: behind a proxy that one may lead elsewhere. */
    private static String path(Map<String, @Nullable Object> job, Response response) {
        String id = ProblemBody.text(job.get("id"));
        if (!RecordId.isUuid(id)) {
            throw Calls.unexpected(response, "id", null);
        }
        return "imports/" + id;
    }

    private static boolean isOver(Map<String, @Nullable Object> job) {
        String state = ProblemBody.text(job.get("state"));
        return state.equals("DONE") || state.equals("FAILED");
    }

    private void rest(Duration wait) {
        try {
            pause.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperationInterruptedException(NeedsCode.IMPORT_INTERRUPTED
                    .problem()
                    .value(String.valueOf(summary.lines()))
                    .build());
        }
    }

    /** One outcome for each line, in the order of the lines: their numbers are those of the part. */
    private void read(Response response) {
        List<String> lines =
                response.text().lines().filter(line -> !line.isBlank()).toList();
        if (lines.size() != numbers.size()) {
            throw Calls.unexpected(response, lines.size() + " ≠ " + numbers.size(), null);
        }
        for (int i = 0; i < lines.size(); i++) {
            tell(outcome(numbers.get(i), lines.get(i), response));
        }
    }

    private static ImportOutcome outcome(long number, String line, Response response) {
        Map<String, @Nullable Object> members = Records.readMembers(line.getBytes(StandardCharsets.UTF_8))
                .orElseThrow(() -> Calls.unexpected(response, "NDJSON", null));
        ImportOutcome.Result result;
        try {
            result = ImportOutcome.Result.valueOf(
                    ProblemBody.text(members.get("outcome")).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Calls.unexpected(response, "outcome", e);
        }
        ProblemBody problem =
                members.get("problem") instanceof Map<?, ?> body ? ProblemBody.of(body) : ProblemBody.of(Map.of());
        boolean rejected = result == ImportOutcome.Result.REJECTED;
        return new ImportOutcome(
                number,
                ProblemBody.text(members.get("id")),
                result,
                rejected ? problem.errors() : ProblemBody.findings(members.get("warnings")),
                rejected ? problem.title() : "");
    }

    private void tell(ImportOutcome outcome) {
        summary = summary.with(outcome.result());
        listener.line(outcome);
    }
}
