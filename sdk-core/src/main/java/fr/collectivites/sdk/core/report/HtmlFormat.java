package fr.collectivites.sdk.core.report;

import fr.collectivites.sdk.core.problem.Engine;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemGroup;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The report as a page that stands alone: style and drawings inside, no script, nothing loaded. A content policy in the
 * page forbids both, so that even a mistake in escaping could not run anything.
 */
final class HtmlFormat implements Format {

    /** Characters of the page at which no more groups are added: keeps it under 300 kB in UTF-8. */
    private static final int BUDGET = 160_000;

    private static final int GROUPS = 200;
    private static final int SAMPLES = 5;
    private static final int VALUE = 80;
    private static final int SENTENCE = 400;

    @Override
    public void body(ReportView view, ReportWriter.Options options, Appendable out) throws IOException {
        out.append(new Page(view, options).write());
    }

    @Override
    public Format ofMany() {
        throw new UnsupportedOperationException("a page holds one report: ReportPages writes many");
    }

    /** The name of an outcome in the style sheet. */
    static String name(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** From the first character of a page to the beginning of its main part. */
    static void head(Markup page, Words words, String title) {
        page.raw("<!DOCTYPE html>\n<html")
                .attribute("lang", words.locale().getLanguage())
                .raw(">\n<head>\n");
        page.raw("<meta charset=\"utf-8\">\n");
        page.raw("<meta http-equiv=\"Content-Security-Policy\""
                + " content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.raw("<meta name=\"color-scheme\" content=\"light dark\">\n");
        page.element("title", title);
        page.raw("\n<style>\n").raw(style()).raw("</style>\n</head>\n<body>\n<main>\n");
    }

    /** From the end of the main part to the last character. */
    static void foot(Markup page, Words words) {
        page.raw("</main>\n<footer><p>").text(words.text("page.footer", "version", Engine.version()));
        page.raw("</p></footer>\n</body>\n</html>\n");
    }

    private static String style() {
        try (InputStream in = HtmlFormat.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IllegalStateException("report.css is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One report being written. */
    private static final class Page {
        private final ReportView view;
        private final Report report;
        private final ReportWriter.Options options;
        private final Words words;
        private final Summary summary;
        private final Markup page = new Markup();
        private long fixes;

        Page(ReportView view, ReportWriter.Options options) {
            this.view = view;
            this.report = view.report();
            this.options = options;
            this.words = options.words();
            this.summary = new Summary(view, words);
        }

        String write() {
            head(page, words, summary.name() + " · " + report.outcome().label(words.locale()));
            verdict();
            numbers();
            if (view.total() > 0) {
                charts();
                findings();
            }
            next();
            foot(page, words);
            return page.toString();
        }

        private void verdict() {
            Outcome outcome = report.outcome();
            page.raw("<header").attribute("class", HtmlFormat.name(outcome));
            page.raw(">\n<p class=\"verdict\"><span aria-hidden=\"true\">");
            page.text(outcome == Outcome.INVALID ? "✗" : outcome == Outcome.VALID ? "✓" : "!")
                    .raw("</span> ");
            page.text(outcome.label(words.locale()))
                    .raw("</p>\n<h1>")
                    .text(summary.name())
                    .raw("</h1>\n");
            page.element("p", "sentence", words.bound(summary.verdictBelowName() + " " + summary.found()))
                    .raw("\n<ul class=\"facts\">");
            summary.facts().forEach(fact -> page.element("li", fact));
            page.raw("</ul>\n</header>\n");
        }

        private void numbers() {
            page.raw("<ul class=\"numbers\"")
                    .attribute("aria-label", words.text("page.numbers"))
                    .raw(">\n");
            for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
                long n = report.count(severity);
                number(
                        n == 0 ? "none" : JsonFormat.name(severity),
                        n,
                        words.count("page." + JsonFormat.name(severity), n));
            }
            number("rows", report.rows(), words.count("page.rows", report.rows()));
            page.raw("</ul>\n");
        }

        private void number(String name, long n, String label) {
            page.raw("<li").attribute("class", name).raw(">").element("b", words.number(n));
            page.raw(" ").element("span", label).raw("</li>\n");
        }

        private void charts() {
            Charts charts = new Charts(view, words);
            page.raw("<section class=\"charts\">\n")
                    .element("h2", words.text("page.charts"))
                    .raw("\n<div>\n");
            charts.byColumn(page);
            charts.byKind(page);
            charts.byRow(page);
            page.raw("</div>\n</section>\n");
        }

        private void findings() {
            List<ReportView.Group> groups = view.groups();
            page.raw("<section>\n").element("h2", words.text("page.findings")).raw("\n<table>\n");
            page.element("caption", words.text("page.caption")).raw("\n<thead><tr>");
            for (String column : List.of("page.finding", "page.column", "page.count", "page.samples")) {
                page.raw("<th scope=\"col\">").text(words.text(column)).raw("</th>");
            }
            page.raw("</tr></thead>\n<tbody>\n");
            int[] shares = ReportView.shares(groups, options.limit(), SAMPLES);
            int shown = 0;
            while (shown < Math.min(GROUPS, groups.size()) && page.length() < BUDGET) {
                group(groups.get(shown), shares[shown]);
                shown++;
            }
            page.raw("</tbody>\n</table>\n");
            if (groups.size() > shown) {
                page.element("p", "more", words.count("more-groups", groups.size() - shown))
                        .raw("\n");
            }
            page.raw("</section>\n");
        }

        private void group(ReportView.Group group, int shown) {
            ProblemGroup counted = group.group();
            page.raw("<tr")
                    .attribute("class", JsonFormat.name(counted.severity()))
                    .raw(">\n<th scope=\"row\">");
            page.element("span", "badge", counted.severity().label(words.locale()));
            page.raw(" ").text(Shown.sentence(group.title(words.locale()), 120));
            String code = counted.rule().isEmpty() ? counted.code() : counted.code() + " / " + counted.rule();
            Optional<String> link = options.link(counted.code());
            link.ifPresent(address -> page.raw("<a")
                    .attribute("href", address)
                    .attribute("rel", "noreferrer")
                    .raw(">"));
            page.element("code", Shown.sentence(code, 80))
                    .raw(link.isPresent() ? "</a>" : "")
                    .raw("</th>\n<td>");
            page.element("span", "field", Shown.sentence(counted.field(), 80)).raw("</td>\n<td class=\"n\"");
            page.attribute("data-label", words.text("page.count")).raw(">");
            page.text(words.number(counted.count())).raw("</td>\n<td>");
            samples(group.samples().subList(0, shown));
            if (shown > 0 && counted.count() > shown) {
                page.element("p", "more", words.count("more", counted.count() - shown));
            }
            page.raw("</td>\n</tr>\n");
        }

        private void samples(List<Problem> samples) {
            String shape = "";
            boolean open = false;
            for (Problem problem : samples) {
                String own = summary.shape(problem);
                if (!own.equals(shape)) {
                    page.raw(open ? "</ul>" : "");
                    page.element("p", words.bound(Shown.sentence(problem.text(words.locale()), SENTENCE)))
                            .raw("<ul>");
                    open = true;
                    shape = own;
                }
                sample(problem, samples.size() == 1);
            }
            page.raw(open ? "</ul>" : "");
        }

        /** Before and after: what stands there, and the proposed correction. */
        private void sample(Problem problem, boolean only) {
            String place = summary.place(problem);
            Optional<String> fix = summary.fix(problem, VALUE);
            if ((problem.value().isEmpty() || only) && fix.isEmpty() && !summary.hasLine(problem)) {
                // The sentence has said it all.
                return;
            }
            page.raw("<li>").element("span", "place", place);
            if (problem.value().isPresent()) {
                String value = problem.value().get();
                String shown = value.isEmpty() ? words.text("empty") : Shown.value(value, VALUE);
                page.raw(" <bdi")
                        .attribute("class", fix.isPresent() ? "before" : "value")
                        .raw(">");
                page.text(shown).raw("</bdi>");
            }
            if (fix.isPresent()) {
                fixes++;
                String replacement = problem.fix().orElseThrow().replacement();
                String after = replacement.isEmpty() ? fix.get() : Shown.value(replacement, VALUE);
                page.raw(" <span class=\"arrow\"")
                        .attribute("aria-label", words.text("page.fix"))
                        .raw(" role=\"img\">→");
                page.raw("</span> <bdi class=\"after\">").text(after).raw("</bdi>");
            }
            page.raw("</li>");
        }

        private void next() {
            page.raw("<section class=\"next\">\n")
                    .element("h2", words.text("next"))
                    .raw("\n<ul>\n");
            summary.next(fixes)
                    .forEach(sentence ->
                            page.element("li", words.bound(sentence)).raw("\n"));
            if (options.maskValues()) {
                page.element("li", words.text("masked")).raw("\n");
            }
            page.raw("</ul>\n</section>\n");
        }
    }
}
