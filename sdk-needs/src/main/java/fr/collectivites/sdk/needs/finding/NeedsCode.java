package fr.collectivites.sdk.needs.finding;

import static fr.collectivites.sdk.core.problem.Severity.ERROR;
import static fr.collectivites.sdk.core.problem.Severity.INFO;
import static fr.collectivites.sdk.core.problem.Severity.WARNING;

import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemCode;
import fr.collectivites.sdk.core.problem.Severity;
import java.util.Locale;

/**
 * The finding codes of sdk-needs. Those on records belong to the numbered rules of the needs platform, {@code N-001} to
 * {@code N-022}, which stands in the problem below the code and is what a platform answers with; a code says which part of the
 * rule was broken. Codes are never renamed or removed without a major version: a golden file in the tests holds the list.
 */
public enum NeedsCode implements ProblemCode {
    // Form of the fields
    FIELD_MISSING("N-001", ERROR),
    TEXT_LENGTH("N-001", ERROR),
    TEXT_CHARACTERS("N-001", ERROR),
    LIST_SIZE("N-001", ERROR),
    NUMBER_RANGE("N-001", ERROR),
    VALUE_FORM("N-001", ERROR),
    IDENTIFIER_INVALID("N-002", ERROR),
    VALUE_UNKNOWN("N-020", WARNING),

    // Who speaks, and for where
    CITIZEN_WITHOUT_RELAY("N-003", ERROR),
    PERIMETER_OUTSIDE("N-004", ERROR),
    PERIMETER_BEYOND_OWNER("N-005", WARNING),
    COMMUNE_UNKNOWN("N-006", ERROR),
    COMMUNE_MERGED("N-006", ERROR),

    // Dates, money, figures
    DATES_REVERSED("N-007", ERROR),
    DATE_PAST("N-007", ERROR),
    AMOUNT_INVALID("N-008", ERROR),
    AMOUNTS_DISAGREE("N-008", ERROR),
    VAT_RATE_UNUSUAL("N-008", WARNING),
    TAXES_MIXED("N-009", ERROR),
    FUNDING_ABOVE_BUDGET("N-010", ERROR),
    OWN_SHARE_LOW("N-011", WARNING),
    PROGRESS_DISAGREES("N-014", ERROR),
    REACH_ABOVE_POPULATION("N-018", ERROR),

    // Lifecycle
    TRANSITION_ILLEGAL("N-012", ERROR),
    TRANSITION_NOT_YOURS("N-012", ERROR),
    TRANSITION_INCOMPLETE("N-012", ERROR),
    FIELD_FROZEN("N-012", ERROR),
    MERGE_TARGET("N-013", ERROR),
    DELAY_NOT_TOLD("N-012", WARNING),

    // Content
    POSSIBLE_DUPLICATE("N-015", WARNING),
    PERSONAL_DATA("N-016", WARNING),
    RESTRICTED_PUBLIC("N-017", ERROR),
    PRACTICE_UNPROVEN("N-019", ERROR),
    ATTACHMENT_REFUSED("N-021", ERROR),

    // Ranking
    RANKING_TOO_FEW("N-022", ERROR),
    RANKING_TOO_MANY("N-022", ERROR),
    RANKING_NO_CRITERION("N-022", ERROR),
    WEIGHT_INVALID("N-022", ERROR),
    VALUE_NOT_POSITIVE("N-022", ERROR),
    CRITERION_DROPPED("N-022", INFO),
    CRITERIA_ALIKE("N-022", WARNING),
    ALTERNATIVE_INCOMPLETE("N-022", WARNING),

    // Files and exchanges; no numbered rule
    PROFILE_UNREADABLE("", ERROR),
    PROFILE_DUPLICATE("", ERROR),
    PLATFORM_REFUSED("", ERROR),
    PLATFORM_BEYOND_CONTRACT("", ERROR),
    TOKEN_REFUSED("", ERROR),
    IMPORT_INTERRUPTED("", ERROR);

    private final String rule;
    private final Severity severity;
    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    NeedsCode(String rule, Severity severity) {
        this.rule = rule;
        this.severity = severity;
    }

    @Override
    public String code() {
        return code;
    }

    /** The numbered rule that it belongs to, such as {@code N-003}; empty for files and exchanges. */
    public String rule() {
        return rule;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String bundle() {
        return "fr.collectivites.sdk.needs.finding.messages";
    }

    /** Starts a finding of this kind, with its rule. */
    public Problem.Builder problem() {
        return Problem.of(this).rule(rule);
    }
}
