package fr.collectivites.sdk.needs.client;

import fr.collectivites.sdk.core.http.ConflictException;
import fr.collectivites.sdk.core.http.PlatformException;
import fr.collectivites.sdk.core.http.Response;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.needs.finding.NeedsCode;
import fr.collectivites.sdk.needs.internal.json.Records;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The body of a refusal, RFC 9457. Anything may stand there instead, since proxies and other servers answer too: what is
 * not understood is left out, and the status alone counts. Immutable.
 *
 * @param type kind by the contract, without {@code /problems/}; empty where none is told
 * @param title what the platform says
 * @param errors findings of severity error or none
 * @param allowed states that may be asked for
 * @param existingId the record that stands in the way
 */
record ProblemBody(
        String type, String title, List<PlatformFinding> errors, List<String> allowed, Optional<String> existingId) {

    private static final String PREFIX = "/problems/";

    static ProblemBody of(byte[] body) {
        Map<String, @Nullable Object> members = Records.readMembers(body).orElse(Map.of());
        return of(members);
    }

    static ProblemBody of(Map<?, ? extends @Nullable Object> members) {
        String type = text(members.get("type"));
        int from = type.indexOf(PREFIX);
        String title = text(members.get("detail")).isEmpty() ? text(members.get("title")) : text(members.get("detail"));
        return new ProblemBody(
                from < 0 ? "" : type.substring(from + PREFIX.length()),
                title,
                findings(members.get("errors")),
                texts(members.get("allowed")),
                members.get("id") instanceof String id ? Optional.of(id) : Optional.empty());
    }

    static List<PlatformFinding> findings(@Nullable Object list) {
        List<PlatformFinding> findings = new ArrayList<>();
        for (Object item : list instanceof List<?> items ? items : List.of()) {
            if (item instanceof Map<?, ?> finding) {
                findings.add(new PlatformFinding(
                        text(finding.get("pointer")),
                        text(finding.get("rule")),
                        text(finding.get("code")),
                        "WARNING".equals(finding.get("severity")) ? Severity.WARNING : Severity.ERROR,
                        text(finding.get("message"))));
            }
        }
        return findings;
    }

    /** The exception of an answer that is a refusal by the contract; empty where HTTP alone tells all. */
    static Optional<PlatformException> read(Response response) {
        int status = response.status();
        ProblemBody body = of(response.bytes());
        if (status == 412) {
            return Optional.of(new ConflictException(response, body.problem()));
        } else if (status == 410 && body.type.equals("cursor-expired")) {
            return Optional.of(new CursorExpiredException(response, body.problem(), body));
        } else if (status == 422 || status == 409 || status == 428 || status == 410) {
            return Optional.of(new NeedsRefusedException(response, body.problem(), body));
        }
        return Optional.empty();
    }

    Problem problem() {
        String found = errors.stream()
                .map(finding -> (finding.rule() + " " + finding.pointer() + " " + finding.message()).strip())
                .limit(5)
                .collect(Collectors.joining(" ; "));
        String detail = found.isEmpty() ? title : title + " (" + found + ")";
        return NeedsCode.PLATFORM_REFUSED
                .problem()
                .with("detail", detail.isBlank() ? "–" : detail)
                .build();
    }

    static String text(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }

    private static List<String> texts(@Nullable Object list) {
        return list instanceof List<?> items
                ? items.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList()
                : List.of();
    }
}
