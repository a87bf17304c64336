package fr.collectivites.sdk.cli;

import fr.collectivites.sdk.core.problem.Messages;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemGroup;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.report.ReportWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Changes for a person or a program: one by one, or by kind where contents of cells are not to be shown. */
public final class ChangeList {

    /** Changes shown unless the person asks for another number. */
    private static final int USUAL = 20;

    private final Terminal terminal;
    private final Messages messages;
    private final ShownOptions options;

    /** The changes of one call of a command. */
    public ChangeList(Terminal terminal, ShownOptions options) {
        this.terminal = terminal;
        this.messages = terminal.messages("changes");
        this.options = options;
    }

    /** As {@link #print(Report, Predicate, String)}, of those codes. */
    public void print(Report changes, List<String> codes, String heading) {
        print(changes, (Predicate<String>) codes::contains, heading);
    }

    /** Prints the changes whose code is among those under a heading; nothing when there are none. */
    public void print(Report changes, Predicate<String> codes, String heading) {
        List<ProblemGroup> groups =
                changes.groups().stream().filter(g -> codes.test(g.code())).toList();
        long count = groups.stream().mapToLong(ProblemGroup::count).sum();
        if (count == 0) {
            return;
        }
        terminal.print(messages.text(heading, Map.of("n", Long.toString(count))));
        if (options.maskValues()) {
            groups.forEach(g -> terminal.print(
                    "  " + g.code() + " " + g.rule() + " " + Printable.line(g.field()) + ": " + g.count()));
            return;
        }
        List<Problem> shown = changes.problems().stream()
                .filter(p -> codes.test(p.code().code()))
                .limit(options.limit(USUAL))
                .toList();
        shown.forEach(p -> terminal.print("  " + Printable.line(p.message(terminal.locale())) + kind(p)));
        if (shown.size() < count) {
            terminal.print("  " + messages.text("more", Map.of("n", Long.toString(count - shown.size()))));
        }
    }

    private static String kind(Problem problem) {
        Optional<String> rule = problem.rule();
        return rule.isEmpty() ? "" : " (" + rule.get() + ")";
    }

    /** Writes reports by name as one JSON object, and where the result was written. */
    public void json(Map<String, Report> reports, String written) throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        reports.forEach((name, report) -> object.put(name, tree(report)));
        object.put("written", written);
        JsonOutput.write(object, terminal);
    }

    private Object tree(Report report) {
        ReportWriter writer = ReportWriter.json(terminal.locale());
        try {
            return JsonOutput.read((options.maskValues() ? writer.maskValues() : writer).render(report));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
