package fr.collectivites.sdk.quickstart;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What a program prints. */
final class Printed {

    private Printed() {}

    /** A {@code main} method. */
    interface Program {
        void main(String[] arguments) throws Exception;
    }

    /** The lines that it prints when it is run without arguments. */
    static List<String> by(Program program) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        Locale locale = Locale.getDefault();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            program.main(new String[0]);
        } catch (Exception e) {
            throw new AssertionError(e);
        } finally {
            System.setOut(before);
            Locale.setDefault(locale);
        }
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
