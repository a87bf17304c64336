package fr.collectivites.sdk.cli;

import fr.collectivites.sdk.core.problem.Messages;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a command has to talk with: two streams, a language, and whether somebody is looking. Commands use this and
 * never {@code System.out}, the default locale or the default charset, so that they run the same in a test.
 */
public final class Terminal {

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> environment;
    private final boolean outSeen;
    private final boolean errSeen;
    private final Locale locale;

    /**
     * A terminal.
     *
     * @param seen which of the streams a person sees: {@code out}, {@code err} or both
     */
    Terminal(Streams streams, Map<String, String> environment, Locale locale, String seen) {
        this.in = streams.in();
        this.out = streams.out();
        this.err = streams.err();
        this.environment = Map.copyOf(environment);
        this.locale = locale;
        this.outSeen = seen.contains("out");
        this.errSeen = seen.contains("err");
    }

    /** The same terminal with one more environment variable. */
    Terminal with(String variable, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(variable, value);
        String seen = (outSeen ? "out" : "") + (errSeen ? "err" : "");
        return new Terminal(new Streams(in, out, err), more, locale, seen);
    }

    /** The three standard streams. */
    record Streams(InputStream in, PrintStream out, PrintStream err) {}

    /** Where {@code -} reads from. */
    public InputStream in() {
        return in;
    }

    /** Where results go, and nothing else; UTF-8. */
    public PrintStream out() {
        return out;
    }

    /** Where failures, hints and progress go; UTF-8. */
    public PrintStream err() {
        return err;
    }

    /** French or English. */
    public Locale locale() {
        return locale;
    }

    /** The environment variables. */
    public Map<String, String> environment() {
        return environment;
    }

    /** Whether colours may be written to {@link #out}: a person looks at it and has not declined them. */
    public boolean colours() {
        return outSeen && coloursWanted();
    }

    /** Whether a line on {@link #err} may be rewritten in place, as progress bars do. */
    public boolean liveProgress() {
        return errSeen && !"dumb".equals(environment.get("TERM"));
    }

    /**
     * The sentences of a command in the language of this terminal.
     *
     * @param command name of the command's text file, such as {@code validate} or {@code publish-plan}
     */
    public Messages messages(String command) {
        return Messages.of(CommandTexts.baseName(command), locale, Terminal.class.getClassLoader());
    }

    /** Prints a text on {@link #out}, ended by one line end whether it has one or not. */
    public void print(String text) {
        out.print(text);
        if (!text.endsWith("\n")) {
            out.print('\n');
        }
    }

    /** Says something on {@link #err}, in one line, beside the result. */
    public void remark(String sentence) {
        out.flush();
        err.println(Printable.line(sentence));
    }

    /** Says on {@link #err}, in one line, that something went wrong. */
    public void complain(String sentence) {
        out.flush();
        err.println(RootCommand.NAME + ": " + Printable.line(sentence));
        err.flush();
    }

    // The convention of no-color.org: present and not empty, whatever it holds.
    private boolean coloursWanted() {
        return environment.getOrDefault("NO_COLOR", "").isEmpty() && !"dumb".equals(environment.get("TERM"));
    }
}
