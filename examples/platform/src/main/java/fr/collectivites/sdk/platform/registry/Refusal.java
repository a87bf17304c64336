package fr.collectivites.sdk.platform.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request that is refused, with all that the answer says (RFC 9457). Carries no stack trace: it is an answer, not a fault.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Type type;
    private final transient List<Finding> findings;
    private final transient Map<String, Object> members = new LinkedHashMap<>();

    /** The kinds of refusals, their names in addresses, status and heading. */
    public enum Type {
        MALFORMED("malformed", 400, "Requête mal formée"),
        IDEMPOTENCY_KEY_MISSING("idempotency-key-missing", 400, "Clé d'idempotence absente"),
        UNAUTHENTICATED("unauthenticated", 401, "Authentification nécessaire"),
        FORBIDDEN_SCOPE("forbidden-scope", 403, "Droit insuffisant"),
        NOT_ACTING_FOR("not-acting-for", 403, "Pas de mandat pour cet organisme"),
        NOT_FOUND("not-found", 404, "Introuvable"),
        METHOD_NOT_ALLOWED("method-not-allowed", 405, "Méthode non admise"),
        ILLEGAL_TRANSITION("illegal-transition", 409, "Changement d'état impossible"),
        DUPLICATE("duplicate", 409, "Doublon probable"),
        EXTERNAL_ID_TAKEN("external-id-taken", 409, "Identifiant externe déjà pris"),
        REQUEST_IN_PROGRESS("request-in-progress", 409, "Requête en cours"),
        CURSOR_EXPIRED("cursor-expired", 410, "Curseur expiré"),
        GONE("gone", 410, "Supprimé"),
        PRECONDITION_FAILED("precondition-failed", 412, "Version périmée"),
        TOO_LARGE("too-large", 413, "Trop volumineux"),
        UNSUPPORTED_MEDIA("unsupported-media-type", 415, "Format non admis"),
        VALIDATION("validation", 422, "Données non conformes"),
        IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", 422, "Clé d'idempotence déjà employée"),
        PRECONDITION_REQUIRED("precondition-required", 428, "Précondition nécessaire"),
        RATE_LIMITED("rate-limited", 429, "Trop de requêtes"),
        FAILURE("failure", 500, "Erreur interne");

        private final String word;
        private final int status;
        private final String title;

        Type(String word, int status, String title) {
            this.word = word;
            this.status = status;
            this.title = title;
        }

        /** Its address, relative: {@code /problems/validation}. */
        public String address() {
            return "/problems/" + word;
        }

        /** Its HTTP status. */
        public int status() {
            return status;
        }

        /** Its heading, in French. */
        public String title() {
            return title;
        }
    }

    /** A refusal of that kind. */
    public Refusal(Type type, String detail) {
        this(type, detail, List.of());
    }

    /** A refusal with the findings that it rests on. */
    public Refusal(Type type, String detail, List<Finding> findings) {
        super(detail, null, false, false);
        this.type = type;
        this.findings = List.copyOf(findings);
    }

    /** Adds a member to the answer. */
    public Refusal with(String name, Object value) {
        members.put(name, value instanceof JsonNode node ? node.deepCopy() : value);
        return this;
    }

    /** Its kind. */
    public Type type() {
        return type;
    }

    /** What it says, in French. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** The findings that it rests on, in the order of the document. */
    public List<Finding> findings() {
        return findings;
    }

    /** Other members of the answer. */
    public Map<String, Object> members() {
        return Map.copyOf(members);
    }
}
