package fr.collectivites.sdk.cli;

import fr.collectivites.sdk.core.problem.Engine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code collectivites} itself: the options that all commands share. Alone, it shows the help. */
@Command(name = RootCommand.NAME, versionProvider = RootCommand.Version.class)
@SuppressWarnings("UnusedVariable") // picocli acts on some options itself
final class RootCommand implements Runnable {

    static final String NAME = "collectivites";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT)
    private boolean help;

    @Option(names = "--version", versionHelp = true)
    private boolean version;

    // Read before parsing (the help itself depends on it); declared here so that it is documented and checked.
    @Option(names = "--lang", paramLabel = "fr|en", scope = ScopeType.INHERIT)
    private @Nullable Language language;

    @Option(names = "--verbose", scope = ScopeType.INHERIT)
    private boolean verbose;

    boolean verbose() {
        return verbose;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** What {@code --version} prints. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {NAME + " " + Engine.version()};
        }
    }
}
