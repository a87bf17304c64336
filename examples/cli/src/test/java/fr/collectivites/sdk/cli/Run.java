package fr.collectivites.sdk.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;

/** One run of the command in this process: what a test looks at. */
record Run(int exitCode, String out, String err) {

    static Run of(String... arguments) {
        return with(Map.of(), "", arguments);
    }

    static Run with(Map<String, String> environment, String seen, String... arguments) {
        return run(environment, seen, InputStream.nullInputStream(), arguments);
    }

    static Run reading(byte[] in, String... arguments) {
        return run(Map.of(), "", new ByteArrayInputStream(in), arguments);
    }

    private static Run run(Map<String, String> environment, String seen, InputStream in, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal.Streams streams = new Terminal.Streams(
                in,
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8));
        int exitCode = Main.run(List.of(arguments), environment, seen, streams);
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The described command that arguments are meant for, which writes nowhere. */
    static CommandLine described(Locale locale, String... arguments) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(
                new Terminal.Streams(InputStream.nullInputStream(), nowhere, nowhere), Map.of(), locale, "");
        RootCommand root = new RootCommand();
        return Main.commandLine(terminal, root, new Failures(terminal, root), List.of(arguments));
    }
}
