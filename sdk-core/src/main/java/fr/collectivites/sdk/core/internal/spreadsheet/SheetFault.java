package fr.collectivites.sdk.core.internal.spreadsheet;

import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Problem;

/** The content of a file cannot be read, or not further. Not a failure of the program: it becomes a finding. */
public final class SheetFault extends Exception {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // never serialized
    private final Problem problem;

    private SheetFault(Problem problem, Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
    }

    private SheetFault(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    static SheetFault of(Problem.Builder problem) {
        return new SheetFault(problem.build());
    }

    /** What is inside is broken: {@code detail} says where, in a few words. */
    static SheetFault corrupt(String detail) {
        return new SheetFault(problem("corrupt").with("detail", detail).build());
    }

    /** What is inside is broken, and a library said so in its own way. */
    static SheetFault corrupt(String detail, Throwable cause) {
        return new SheetFault(problem("corrupt").with("detail", detail).build(), cause);
    }

    /** A limit is passed: the rule names which one. */
    static SheetFault limit(String rule, long limit) {
        return of(problem(rule).expected(String.valueOf(limit)));
    }

    /** Starts a finding on the format of the file. */
    static Problem.Builder problem(String rule) {
        return Problem.of(CoreCode.FORMAT_ERROR).rule(rule);
    }

    /** The finding. */
    public Problem problem() {
        return problem;
    }
}
