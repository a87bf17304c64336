package fr.collectivites.sdk.core.report;

import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemGroup;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.Severity;
import java.io.IOException;
import java.util.List;

/**
 * JUnit XML, which every CI server shows: a suite for each file, a test for each kind of finding and column. Errors are
 * failures; warnings and notes are tests that passed and have something to say; a file without findings is one test.
 */
final class JunitFormat implements Format {

    private static final int SAMPLES = 5;
    private static final int TEXT = 400;

    @Override
    public String head() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"collectivites\">\n";
    }

    @Override
    public String tail() {
        return "</testsuites>\n";
    }

    @Override
    public void body(ReportView view, ReportWriter.Options options, Appendable out) throws IOException {
        Report report = view.report();
        Words words = options.words();
        Summary summary = new Summary(view, words);
        List<ReportView.Group> groups = view.groups();
        int[] shares = ReportView.shares(groups, options.limit(), SAMPLES);
        long failures = groups.stream()
                .filter(group -> group.group().severity() == Severity.ERROR)
                .count();
        String path = Shown.sentence(report.source().getOrDefault("path", summary.name()), TEXT);
        String schema = report.schema().map(s -> Shown.sentence(s.id(), TEXT)).orElse("");

        Markup xml = new Markup();
        xml.raw("<testsuite").attribute("name", path);
        xml.attribute("tests", Integer.toString(Math.max(1, groups.size())));
        xml.attribute("failures", Long.toString(failures))
                .attribute("errors", "0")
                .attribute("skipped", "0");
        xml.raw(">\n<properties>\n");
        for (String fact : summary.facts()) {
            xml.raw("<property name=\"collectivites\"").attribute("value", fact).raw("/>\n");
        }
        xml.raw("</properties>\n");
        if (groups.isEmpty()) {
            test(xml, schema, report.outcome().label(words.locale()), path);
            xml.raw("/>\n");
        }
        for (int i = 0; i < groups.size(); i++) {
            ProblemGroup counted = groups.get(i).group();
            String field = counted.field().isEmpty() ? "" : Shown.sentence(counted.field(), TEXT) + words.text("colon");
            String title = Shown.sentence(groups.get(i).title(words.locale()), TEXT);
            test(xml, schema, field + title, path);
            group(xml.raw(">"), groups.get(i), shares[i], words);
            xml.raw("</testcase>\n");
        }
        out.append(xml.raw("</testsuite>\n").toString());
    }

    private static void test(Markup xml, String schema, String name, String path) {
        xml.raw("<testcase")
                .attribute("classname", schema)
                .attribute("name", name)
                .attribute("file", path);
    }

    private static void group(Markup xml, ReportView.Group group, int shown, Words words) {
        ProblemGroup counted = group.group();
        StringBuilder lines = new StringBuilder();
        for (Problem problem : group.samples().subList(0, shown)) {
            lines.append(Shown.sentence(problem.message(words.locale()), TEXT));
            problem.fixText(words.locale()).ifPresent(fix -> lines.append(' ').append(Shown.sentence(fix, TEXT)));
            lines.append('\n');
        }
        if (counted.count() > shown && shown > 0) {
            lines.append(words.count("more", counted.count() - shown)).append('\n');
        }
        if (counted.severity() == Severity.ERROR) {
            String rule = counted.rule().isEmpty() ? counted.code() : counted.code() + "/" + counted.rule();
            xml.raw("<failure").attribute("type", Shown.sentence(rule, TEXT));
            xml.attribute("message", words.count("errors", counted.count())).raw(">");
            xml.text(lines.toString()).raw("</failure>");
        } else {
            xml.element("system-out", lines.toString());
        }
    }
}
