package fr.collectivites.sdk.core.report;

import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemGroup;
import fr.collectivites.sdk.core.problem.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The report as plain text: the verdict first, then findings by kind and column, then what to do. */
final class TextFormat implements Format {

    /** Single findings shown unless the caller says otherwise: about two screens. */
    static final int SHOWN = 20;

    /** Kinds listed at most, samples or not. */
    private static final int GROUPS = 60;

    private static final int VALUE = 40;
    private static final int SENTENCE = 240;
    private static final int WIDTH = 100;

    @Override
    public void body(ReportView view, ReportWriter.Options options, Appendable out) throws IOException {
        new Page(view, options).write(out);
    }

    @Override
    public String between() {
        return "\n";
    }

    /** One report being written. */
    private static final class Page {
        private final ReportView view;
        private final Words words;
        private final Summary summary;
        private final ReportWriter.Options options;
        private final StringBuilder text = new StringBuilder();
        private long fixes;

        Page(ReportView view, ReportWriter.Options options) {
            this.view = view;
            this.options = options;
            this.words = options.words();
            this.summary = new Summary(view, words);
        }

        void write(Appendable out) throws IOException {
            Outcome outcome = view.report().outcome();
            String sign = outcome == Outcome.INVALID ? "✗" : outcome == Outcome.VALID ? "✓" : "!";
            line(style(colour(outcome), sign + " " + summary.verdict()));
            line("  " + summary.found());
            facts();

            List<ReportView.Group> groups = view.groups();
            // Five of a kind tell enough, unless the caller asks for more than the usual.
            int[] shares = ReportView.shares(groups, options.limit(), options.limit() > SHOWN ? options.limit() : 5);
            for (int i = 0; i < Math.min(GROUPS, groups.size()); i++) {
                group(groups.get(i), shares[i]);
            }
            if (groups.size() > GROUPS) {
                line("");
                line("  " + words.count("more-groups", groups.size() - GROUPS));
            }

            line("");
            line(style("1", words.text("next")));
            for (String sentence : summary.next(fixes)) {
                paragraph("  ", sentence);
            }
            if (options.maskValues()) {
                paragraph("  ", words.text("masked"));
            }
            out.append(text);
        }

        /** Short facts, as many on a line as there is room for. */
        private void facts() {
            StringBuilder line = new StringBuilder();
            for (String fact : summary.facts()) {
                if (!line.isEmpty() && width(line.toString()) + 3 + width(fact) > WIDTH - 2) {
                    line("  " + style("2", line.toString()));
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " · ").append(fact);
            }
            line("  " + style("2", line.toString()));
        }

        private void group(ReportView.Group group, int shown) {
            ProblemGroup counted = group.group();
            line("");
            String field = counted.field().isEmpty() ? "" : " · " + place(Shown.sentence(counted.field(), 60));
            String noun = counted.severity() == Severity.ERROR
                    ? "errors"
                    : counted.severity() == Severity.WARNING ? "warnings" : "infos";
            line("  " + style("1", Shown.sentence(group.title(words.locale()), 120)) + field + " · "
                    + style(colour(counted.severity()), words.count(noun, counted.count())));
            samples(group.samples().subList(0, shown));
            if (counted.count() > shown && shown > 0) {
                line("      " + style("2", words.count("more", counted.count() - shown)));
            }
        }

        /** A column by its name; a pointer into a document speaks for itself. */
        private String place(String field) {
            return field.startsWith("/") ? field : words.text("column", "field", field);
        }

        private void samples(List<Problem> samples) {
            String shape = "";
            List<String[]> rows = new ArrayList<>();
            for (Problem problem : samples) {
                // The sentence once for all findings that say the same but for what stands in the cell.
                String own = summary.shape(problem);
                if (!own.equals(shape)) {
                    table(rows);
                    rows.clear();
                    paragraph("    ", Shown.sentence(problem.text(words.locale()), SENTENCE));
                    shape = own;
                }
                String value = problem.value().map(v -> words.quote(v, VALUE)).orElse("");
                Optional<String> fix = summary.fix(problem, VALUE);
                fixes += fix.isPresent() ? 1 : 0;
                // A single finding on the whole has said it all in its sentence.
                boolean more = !value.isEmpty() && samples.size() > 1;
                if (more || fix.isPresent() || summary.hasLine(problem)) {
                    rows.add(new String[] {summary.place(problem), value, fix.orElse("")});
                }
            }
            table(rows);
        }

        private void table(List<String[]> rows) {
            int[] widths = new int[2];
            for (String[] row : rows) {
                for (int i = 0; i < widths.length; i++) {
                    widths[i] = Math.max(widths[i], width(row[i]));
                }
            }
            for (String[] row : rows) {
                StringBuilder line = new StringBuilder("     ");
                for (int i = 0; i < widths.length; i++) {
                    if (widths[i] > 0) {
                        line.append(' ').append(row[i]).append(" ".repeat(widths[i] - width(row[i]) + 1));
                    }
                }
                if (!row[2].isEmpty()) {
                    line.append(" → ").append(style("32", row[2]));
                }
                if (!line.toString().isBlank()) {
                    line(line.toString().stripTrailing());
                }
            }
        }

        /** A sentence wrapped at spaces, but not at those of French signs, which stay plain spaces all the same. */
        private void paragraph(String indent, String sentence) {
            StringBuilder line = new StringBuilder(indent);
            for (String bound : words.bound(sentence).split(" ")) {
                String word = bound.replace('\u00a0', ' ');
                if (line.length() > indent.length()) {
                    if (width(line.toString()) + 1 + width(word) > WIDTH) {
                        line(line.toString());
                        line.setLength(0);
                        line.append(indent);
                    } else {
                        line.append(' ');
                    }
                }
                line.append(word);
            }
            line(line.toString());
        }

        private static int width(String text) {
            return text.codePointCount(0, text.length());
        }

        private void line(String line) {
            text.append(line).append('\n');
        }

        private String style(String code, String shown) {
            return options.colours() ? "\u001b[" + code + "m" + shown + "\u001b[0m" : shown;
        }

        private static String colour(Outcome outcome) {
            return outcome == Outcome.INVALID ? "1;31" : outcome == Outcome.VALID ? "1;32" : "1;33";
        }

        private static String colour(Severity severity) {
            return severity == Severity.ERROR ? "31" : severity == Severity.WARNING ? "33" : "36";
        }
    }
}
