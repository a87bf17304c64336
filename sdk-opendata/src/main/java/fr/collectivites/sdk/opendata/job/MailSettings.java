package fr.collectivites.sdk.opendata.job;

import java.util.List;
import java.util.Optional;

/**
 * Who is told by mail, and by which server.
 *
 * @param server host of the mail server, with its port after a colon where it is not 587
 * @param from the sender
 * @param to the receivers
 * @param login user and alias of the password, for a server that asks for one
 * @param occasion when there is something to tell
 */
public record MailSettings(String server, String from, List<String> to, Optional<Login> login, Occasion occasion) {

    /** Copies the list. */
    public MailSettings {
        to = List.copyOf(to);
    }

    /**
     * Who sends.
     *
     * @param user name at the server
     * @param password alias of the password among the credentials
     */
    public record Login(String user, String password) {}

    /** When there is something to tell. */
    public enum Occasion {
        /** Something was not done, or waits for somebody. */
        FAILURE,
        /** The same, and when something was published. */
        CHANGE,
        /** After each run. */
        ALWAYS
    }

    /** Whether a run is told. */
    public boolean tells(JobResult result) {
        return switch (occasion) {
            case ALWAYS -> true;
            case CHANGE -> result.hasChanged() || isBad(result);
            case FAILURE -> isBad(result);
        };
    }

    private static boolean isBad(JobResult result) {
        return result.state().compareTo(PipelineResult.State.PARTIAL) >= 0;
    }
}
