package fr.collectivites.sdk.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Runs a command unless what it is told to write would take the place of a file that it is told to read. */
final class OverwriteGuard implements IExecutionStrategy {

    /** The options whose file is written; every other path of a call is read. */
    private static final Set<String> WRITTEN = Set.of("--output", "--apply", "--log");

    private final Terminal terminal;
    private final IExecutionStrategy next = new CommandLine.RunLast();

    OverwriteGuard(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int execute(ParseResult arguments) {
        for (ParseResult called = arguments; called != null; called = called.subcommand()) {
            check(called);
        }
        return next.execute(arguments);
    }

    private void check(ParseResult called) {
        List<Path> read = new ArrayList<>();
        called.matchedPositionals().forEach(argument -> read.addAll(paths(argument)));
        called.matchedOptions().stream().filter(option -> !isWritten(option)).forEach(o -> read.addAll(paths(o)));
        for (OptionSpec option : called.matchedOptions()) {
            for (Path target : isWritten(option) ? paths(option) : List.<Path>of()) {
                if (read.stream().anyMatch(source -> isSame(source, target))) {
                    throw overwriting(called.commandSpec(), option, target);
                }
            }
        }
    }

    private ParameterException overwriting(CommandSpec command, OptionSpec option, Path target) {
        boolean replaces = command.findOption("--in-place") != null;
        Map<String, String> names = Map.of("name", option.longestName(), "path", target.toString());
        String sentence = terminal.messages("failures").text(replaces ? "overwrites-unasked" : "overwrites", names);
        return new ParameterException(command.commandLine(), sentence);
    }

    private static boolean isWritten(OptionSpec option) {
        return WRITTEN.contains(option.longestName());
    }

    private static List<Path> paths(ArgSpec argument) {
        Object value = argument.getValue();
        Collection<?> values = value instanceof Collection<?> many ? many : value == null ? List.of() : List.of(value);
        return values.stream()
                .filter(Path.class::isInstance)
                .map(Path.class::cast)
                .toList();
    }

    private static boolean isSame(Path source, Path target) {
        try {
            return Files.isRegularFile(source) && Files.exists(target) && Files.isSameFile(source, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
