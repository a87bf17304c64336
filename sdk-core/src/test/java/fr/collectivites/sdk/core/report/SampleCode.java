package fr.collectivites.sdk.core.report;

import fr.collectivites.sdk.core.problem.ProblemCode;
import fr.collectivites.sdk.core.problem.Severity;

/** Codes of these tests, made as a host makes its own: the goldens do not move when sdk-core words a finding anew. */
enum SampleCode implements ProblemCode {
    NUMBER("sample-number", Severity.ERROR),
    DATE("sample-date", Severity.ERROR),
    LIST("sample-list", Severity.ERROR),
    MISSING("sample-missing", Severity.WARNING),
    ROW("sample-row", Severity.ERROR),
    NOTE("sample-note", Severity.INFO);

    private final String code;
    private final Severity severity;

    SampleCode(String code, Severity severity) {
        this.code = code;
        this.severity = severity;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String bundle() {
        return "fr.collectivites.sdk.core.report.sample";
    }
}
