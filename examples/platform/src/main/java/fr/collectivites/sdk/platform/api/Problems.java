package fr.collectivites.sdk.platform.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.collectivites.sdk.platform.registry.Finding;
import fr.collectivites.sdk.platform.registry.Refusal;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refusals as answers: {@code application/problem+json} (RFC 9457). Stateless. */
public final class Problems {

    static final String MEDIA_TYPE = "application/problem+json";
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private Problems() {}

    /** The document of a refusal, without what belongs to one answer only. */
    static ObjectNode document(Refusal refusal) {
        ObjectNode problem = JsonNodeFactory.instance.objectNode();
        problem.put("type", refusal.type().address());
        problem.put("title", refusal.type().title());
        problem.put("status", refusal.type().status());
        problem.put("detail", refusal.detail());
        if (!refusal.findings().isEmpty()) {
            problem.set("errors", findings(refusal.findings()));
        }
        refusal.members().forEach((name, value) -> problem.set(name, JSON.valueToTree(value)));
        return problem;
    }

    /** Findings as the members {@code errors} and {@code warnings} carry them. */
    static ArrayNode findings(List<Finding> findings) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Finding finding : findings) {
            ObjectNode one = all.addObject().put("pointer", finding.pointer()).put("rule", finding.rule());
            if (!finding.code().isEmpty()) {
                one.put("code", finding.code());
            }
            one.put("severity", finding.error() ? "ERROR" : "WARNING").put("message", finding.message());
        }
        return all;
    }

    /** Answers a refusal. */
    public static void answer(Refusal refusal, Context context) {
        ObjectNode problem = document(refusal);
        problem.put("instance", context.path());
        problem.put("traceId", UUID.randomUUID().toString());
        switch (refusal.type()) {
            case UNAUTHENTICATED -> context.header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            case PRECONDITION_FAILED -> {
                Object tag = refusal.members().get("currentEtag");
                if (tag != null) {
                    context.header("ETag", tag.toString());
                }
            }
            case RATE_LIMITED ->
                context.header("Retry-After", String.valueOf(refusal.members().getOrDefault("retryAfter", 1)));
            case METHOD_NOT_ALLOWED -> {
                Object methods = refusal.members().get("allowed");
                context.header("Allow", methods == null ? "" : methods.toString());
            }
            default -> {
                // Nothing beside the document
            }
        }
        context.status(refusal.type().status()).contentType(MEDIA_TYPE).result(Problems.utf8(problem));
    }

    /** Answers a fault of the platform itself: logged with a number that the answer names. */
    public static void answerFailure(Exception failure, Context context, Consumer<String> faults) {
        String trace = UUID.randomUUID().toString();
        faults.accept(context.method() + " " + context.path() + " " + trace + " " + failure);
        LOG.error("{} {} failed, trace {}", context.method(), context.path(), trace, failure);
        ObjectNode problem = document(new Refusal(
                Refusal.Type.FAILURE, "La plateforme a rencontré une erreur ; elle est notée dans son journal."));
        problem.put("instance", context.path());
        problem.put("traceId", trace);
        context.status(Refusal.Type.FAILURE.status()).contentType(MEDIA_TYPE).result(Problems.utf8(problem));
    }

    /** A document in UTF-8, whatever the server takes for the charset of its type. */
    static byte[] utf8(Object document) {
        return document.toString().getBytes(StandardCharsets.UTF_8);
    }
}
