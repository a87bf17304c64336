package fr.collectivites.sdk.cli;

/** The exit codes of every command. Scripts depend on them: they never change their meaning. */
public final class ExitCode {

    /** Done, and nothing to say against the data. */
    public static final int FINE = 0;

    /** Done, and the data has errors. */
    public static final int FINDINGS = 1;

    /** Not done: wrong usage, unreadable source or schema, failing environment. One line on stderr says why. */
    public static final int FAILURE = 2;

    /** Changes are pending; only where the command was asked for it by {@code --detailed-exitcode}. */
    public static final int CHANGES_PENDING = 3;

    /** Done in part. */
    public static final int PARTIAL = 4;

    private ExitCode() {}
}
