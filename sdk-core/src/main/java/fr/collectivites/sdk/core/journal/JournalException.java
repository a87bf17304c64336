package fr.collectivites.sdk.core.journal;

import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.SdkException;
import org.jspecify.annotations.Nullable;

/** A journal cannot be used: another program has it, its file is damaged, or the disk fails. */
public final class JournalException extends SdkException {

    private static final long serialVersionUID = 1L;

    private final String journal;

    private JournalException(String journal, Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
        this.journal = journal;
    }

    static JournalException of(String journal, String rule, String detail, @Nullable Throwable cause) {
        Problem problem = Problem.of(CoreCode.JOURNAL_ERROR)
                .rule(rule)
                .with("value", journal)
                .with("detail", detail)
                .build();
        return new JournalException(journal, problem, cause);
    }

    /** Path of the journal. */
    public String journal() {
        return journal;
    }
}
