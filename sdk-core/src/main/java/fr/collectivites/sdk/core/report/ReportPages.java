package fr.collectivites.sdk.core.report;

import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A folder with a page for each of many reports, and an {@code index.html} that lists them. Pages are named after the
 * files that were judged; memory grows by a line for each. Not thread-safe. Failing to write throws {@link
 * UncheckedIOException}.
 */
public final class ReportPages implements AutoCloseable {

    private static final String INDEX = "index.html";

    private final Path folder;
    private final ReportWriter writer;
    private final Words words;
    private final Set<String> names = new HashSet<>(Set.of(INDEX));
    private final List<Entry> entries = new ArrayList<>();

    private ReportPages(Path folder, ReportWriter writer, Words words) {
        this.folder = folder;
        this.writer = writer;
        this.words = words;
    }

    /**
     * Starts writing to a folder, which is made if it is not there.
     *
     * @param writer what writes each page, a {@link ReportWriter#html}
     * @param locale language of the list
     */
    public static ReportPages in(Path folder, ReportWriter writer, Locale locale) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ReportPages(folder, writer, new Words(locale));
    }

    /** Writes the page of the next report. */
    public void add(Report report) {
        String page = free(new Summary(ReportView.of(report), words).fileName());
        writer.write(report, folder.resolve(page));
        entries.add(new Entry(
                report.source().getOrDefault("path", page),
                page,
                report.outcome(),
                report.rows(),
                List.of(report.count(Severity.ERROR), report.count(Severity.WARNING))));
    }

    /** Two files of one name in two folders have two pages. */
    private String free(String name) {
        String page = name + ".html";
        for (int n = 2; !names.add(page.toLowerCase(Locale.ROOT)); n++) {
            page = name + "-" + n + ".html";
        }
        return page;
    }

    /** Writes the list. */
    @Override
    public void close() {
        try {
            Files.writeString(folder.resolve(INDEX), index(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String index() {
        Markup page = new Markup();
        HtmlFormat.head(page, words, words.text("index.title"));
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        entries.forEach(entry -> outcomes.merge(entry.outcome(), 1, Integer::sum));
        page.raw("<header").attribute("class", name(worst(outcomes))).raw(">\n");
        page.element("h1", words.text("index.title")).raw("\n<p class=\"sentence\">");
        page.text(words.count("index.files", entries.size()));
        outcomes.forEach((outcome, n) -> page.text(", " + words.number(n) + " " + outcome.label(words.locale())));
        page.raw(".</p>\n</header>\n<section>\n<table class=\"files\">\n");
        page.element("caption", words.text("index.caption")).raw("\n<thead><tr>");
        for (String column : List.of("index.file", "index.outcome", "index.errors", "index.warnings", "index.rows")) {
            page.raw("<th scope=\"col\">").text(words.text(column)).raw("</th>");
        }
        page.raw("</tr></thead>\n<tbody>\n");
        entries.forEach(entry -> row(page, entry));
        page.raw("</tbody>\n</table>\n</section>\n");
        HtmlFormat.foot(page, words);
        return page.toString();
    }

    private void row(Markup page, Entry entry) {
        page.raw("<tr").attribute("class", name(entry.outcome())).raw("><th scope=\"row\"><a");
        page.attribute("href", SarifFormat.uri(entry.page())).raw(">").text(Shown.sentence(entry.path(), 200));
        page.raw("</a></th><td>")
                .element("span", "verdict", entry.outcome().label(words.locale()))
                .raw("</td>");
        number(page, "index.errors", entry.counts().get(0));
        number(page, "index.warnings", entry.counts().get(1));
        number(page, "index.rows", entry.rows());
        page.raw("</tr>\n");
    }

    /** A number that says what it is where the headings of columns have no room. */
    private void number(Markup page, String heading, long n) {
        page.raw("<td class=\"n\"").attribute("data-label", words.text(heading)).raw(">");
        page.text(words.number(n)).raw("</td>");
    }

    private static Outcome worst(Map<Outcome, Integer> outcomes) {
        return outcomes.containsKey(Outcome.INVALID)
                ? Outcome.INVALID
                : outcomes.containsKey(Outcome.VALID_WITH_WARNINGS) ? Outcome.VALID_WITH_WARNINGS : Outcome.VALID;
    }

    private static String name(Outcome outcome) {
        return HtmlFormat.name(outcome);
    }

    /**
     * A line of the list.
     *
     * @param counts errors and warnings
     */
    private record Entry(String path, String page, Outcome outcome, long rows, List<Long> counts) {}
}
