package fr.collectivites.sdk.core.problem;

/** The thread was interrupted in the middle of a work; its interrupt flag stays set. */
public final class OperationInterruptedException extends SdkException {

    private static final long serialVersionUID = 1L;

    /**
     * An interruption.
     *
     * @param problem what was interrupted, and how far it had come
     */
    public OperationInterruptedException(Problem problem) {
        super(problem, null);
    }
}
