package fr.collectivites.sdk.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The {@code collectivites} command. The only place that ends the Java machine. */
public final class Main {

    /** Which of the two streams a person sees, as the launcher found: {@code out}, {@code err} or both. */
    private static final String SEEN = "collectivites.tty";

    private Main() {}

    /** Runs the command and exits with its {@link ExitCode}. */
    public static void main(String[] arguments) {
        // UTF-8 whatever the locale says: the default charset of Java 17 follows the locale.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        String seen = System.getProperty(SEEN, "");
        System.exit(run(List.of(arguments), System.getenv(), seen, new Terminal.Streams(System.in, out, err)));
    }

    /**
     * Runs the command within a running program, as tests do: no colours, no progress, no environment, nothing to read.
     *
     * @param arguments what stands after {@code collectivites} on the command line
     * @return an {@link ExitCode}
     */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        InputStream nothing = InputStream.nullInputStream();
        return run(arguments, Map.of(), "", new Terminal.Streams(nothing, out, err));
    }

    static int run(List<String> arguments, Map<String, String> environment, String seen, Terminal.Streams streams) {
        Terminal terminal = new Terminal(streams, environment, Language.choose(arguments, environment), seen);
        return run(terminal, arguments.toArray(String[]::new));
    }

    /** Runs the command on a terminal that is there already, as a command that calls others does. */
    static int run(Terminal terminal, String... arguments) {
        RootCommand root = new RootCommand();
        Failures failures = new Failures(terminal, root);
        int code;
        try {
            code = commandLine(terminal, root, failures, List.of(arguments)).execute(arguments);
        } catch (RuntimeException | Error failure) {
            code = failures.handleUnexpected(failure);
        }
        terminal.err().flush();
        // A print stream swallows failures: a full disk must not end as success
        if (terminal.out().checkError()) {
            terminal.complain(terminal.messages("failures").text("output"));
            return ExitCode.FAILURE;
        }
        return code;
    }

    static CommandLine commandLine(Terminal terminal, RootCommand root, Failures failures, List<String> arguments) {
        CommandLine commandLine = new CommandLine(root);
        TopCommand.calledBy(arguments)
                .forEach(command -> commandLine.addSubcommand(command.make().apply(terminal)));
        CommandTexts.apply(commandLine, terminal.locale());
        return commandLine
                .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colours() ? Ansi.ON : Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setAbbreviatedOptionsAllowed(false)
                .setUsageHelpWidth(100)
                .setExecutionStrategy(new OverwriteGuard(terminal))
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
    }
}
