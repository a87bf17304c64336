package fr.collectivites.sdk.core.validation.check;

import fr.collectivites.sdk.core.problem.ProblemSink;

/**
 * A rule over the cast values of rows, beyond types and constraints. Immutable and thread-safe: what a validation must
 * remember lives in its {@link Run}.
 */
public interface Check {

    /**
     * Begins a validation. Findings on the header (missing columns …) may be reported at once.
     *
     * @param table the columns of the table
     * @param sink takes what is found now
     * @return the state of this validation, used by one thread at a time
     */
    Run start(CheckTable table, ProblemSink sink);

    /** One validation of one table. */
    interface Run {

        /**
         * Judges one row, in the order of the file. Bad data is reported, never thrown.
         *
         * @param row valid during the call only: it may be reused for the next row
         * @param sink takes what is found
         */
        void row(CheckRow row, ProblemSink sink);

        /** Called once after the last row. */
        default void end(ProblemSink sink) {}
    }
}
