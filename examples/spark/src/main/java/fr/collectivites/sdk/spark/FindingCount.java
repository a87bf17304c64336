package fr.collectivites.sdk.spark;

import fr.collectivites.sdk.core.problem.ProblemGroup;
import fr.collectivites.sdk.core.problem.Severity;
import java.io.Serializable;

/**
 * How many findings of one kind there are: the {@link ProblemGroup} of a report, fit for travelling between machines.
 *
 * @param code code of the findings
 * @param rule rule below the code, or empty
 * @param field field, or empty
 * @param severity severity of the findings
 * @param count exact number
 */
public record FindingCount(String code, String rule, String field, Severity severity, long count)
        implements Serializable {

    static FindingCount of(ProblemGroup group) {
        return new FindingCount(group.code(), group.rule(), group.field(), group.severity(), group.count());
    }
}
