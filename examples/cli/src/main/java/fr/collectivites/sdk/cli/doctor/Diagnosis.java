package fr.collectivites.sdk.cli.doctor;

import java.util.Map;

/**
 * One line of the doctor.
 *
 * @param check what was looked at
 * @param level how it is
 * @param finding which of the sentences about it is said; each bad one says what to do
 * @param arguments what stands in the sentence
 */
record Diagnosis(String check, Level level, String finding, Map<String, String> arguments) {

    /** Copies the map. */
    Diagnosis {
        arguments = Map.copyOf(arguments);
    }

    /** How it is. */
    enum Level {
        GOOD("✓"),
        NOTE("•"),
        WARNING("!"),
        BAD("✗");

        private final String sign;

        Level(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }
    }

    static Diagnosis good(String check, Map<String, String> arguments) {
        return new Diagnosis(check, Level.GOOD, "good", arguments);
    }

    static Diagnosis note(String check, String finding, Map<String, String> arguments) {
        return new Diagnosis(check, Level.NOTE, finding, arguments);
    }

    static Diagnosis warning(String check, String finding, Map<String, String> arguments) {
        return new Diagnosis(check, Level.WARNING, finding, arguments);
    }

    static Diagnosis bad(String check, String finding, Map<String, String> arguments) {
        return new Diagnosis(check, Level.BAD, finding, arguments);
    }
}
