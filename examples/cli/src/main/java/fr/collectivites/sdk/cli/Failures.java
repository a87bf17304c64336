package fr.collectivites.sdk.cli;

import fr.collectivites.sdk.core.problem.Messages;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever goes wrong into one clear line on stderr and exit code 2; {@code --verbose} adds the stack trace. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private final Terminal terminal;
    private final RootCommand root;
    private final Messages messages;
    private final FailureSentences sentences;

    Failures(Terminal terminal, RootCommand root) {
        this.terminal = terminal;
        this.root = root;
        this.messages = terminal.messages("failures");
        this.sentences = new FailureSentences(terminal);
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        String help = failure.getCommandLine().getCommandSpec().qualifiedName() + " --help";
        return report(messages.text("usage", Map.of("what", usage(failure), "help", help)), failure);
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine commandLine, @Nullable ParseResult arguments) {
        return report(sentences.of(failure), failure);
    }

    /** For what no handler above has caught: an Error, or a fault of our own. */
    int handleUnexpected(Throwable failure) {
        return report(sentences.of(failure), failure);
    }

    private int report(String sentence, Throwable failure) {
        terminal.complain(sentence);
        if (root.verbose()) {
            failure.printStackTrace(terminal.err());
        }
        terminal.err().flush();
        return ExitCode.FAILURE;
    }

    private String usage(ParameterException failure) {
        if (failure instanceof MissingParameterException missing) {
            String names = missing.getMissing().stream().map(Failures::name).collect(Collectors.joining(", "));
            return messages.text("missing", Map.of("names", names));
        } else if (failure instanceof OverwrittenOptionException twice) {
            return messages.text("twice", Map.of("name", name(twice.getOverwritten())));
        } else if (failure instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        } else if (failure.getArgSpec() != null && failure.getValue() != null) {
            return value(failure.getArgSpec(), failure.getValue());
        }
        return String.valueOf(failure.getMessage());
    }

    private String unmatched(UnmatchedArgumentException failure) {
        List<String> words = failure.getUnmatched();
        CommandSpec spec = failure.getCommandLine().getCommandSpec();
        boolean group = spec.positionalParameters().isEmpty();
        String key = failure.isUnknownOption() ? "unknown-option" : group ? "unknown-command" : "surplus";
        String sentence = messages.text(key, Map.of("word", words.isEmpty() ? "" : words.get(0)));
        List<String> near = failure.getSuggestions();
        return near.isEmpty() ? sentence : sentence + messages.text("near", Map.of("word", near.get(0)));
    }

    private String value(ArgSpec option, String value) {
        Iterable<String> possible = option.completionCandidates();
        String candidates = possible == null ? "" : String.join(", ", possible);
        Map<String, String> arguments = Map.of("name", name(option), "value", value, "candidates", candidates);
        return messages.text(candidates.isEmpty() ? "value" : "value-among", arguments);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
