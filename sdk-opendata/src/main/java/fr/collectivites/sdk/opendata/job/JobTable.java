package fr.collectivites.sdk.opendata.job;

import fr.collectivites.sdk.opendata.internal.text.Words;
import fr.collectivites.sdk.opendata.publish.Action;
import fr.collectivites.sdk.opendata.publish.PublicationPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One line for each pipeline: what it is called, how it went, how many datasets, what is worth knowing. Immutable. */
final class JobTable {

    private final Locale locale;
    private final Words words;

    JobTable(Locale locale) {
        this.locale = locale;
        this.words = Words.in(locale);
    }

    /** The titles of the columns. */
    List<String> header() {
        return List.of(
                words.text("job.name"),
                words.text("job.state"),
                words.text("job.written"),
                words.text("job.unchanged"),
                words.text("job.waiting"),
                words.text("job.remark"));
    }

    /** The cells of one line. */
    List<String> line(PipelineResult result) {
        long written = result.publication()
                .map(done -> done.receipts().stream()
                        .filter(receipt -> !receipt.id().isEmpty())
                        .count())
                .orElse(0L);
        long refused =
                result.publication().map(done -> (long) done.refusals().size()).orElse(0L);
        return List.of(
                result.name(),
                words.text("job.state." + result.state().name().toLowerCase(Locale.ROOT)),
                words.number(written),
                words.number(count(result.plan(), Action.UNCHANGED)),
                words.number(refused + count(result.plan(), Action.HOLD) + count(result.plan(), Action.REFUSE)),
                result.remark(locale).orElse(""));
    }

    private static long count(Optional<PublicationPlan> plan, Action action) {
        return plan.map(each -> (long) each.summary().count(action)).orElse(0L);
    }

    /** The whole table as text, its columns aligned. */
    String text(JobResult result) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(header());
        result.results().forEach(each -> rows.add(line(each)));
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        StringBuilder out = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                String pad =
                        " ".repeat(i == columns - 1 ? 0 : widths[i] - row.get(i).length() + 2);
                boolean number = i >= 2 && i < columns - 1;
                line.append(
                        number ? " ".repeat(widths[i] - row.get(i).length()) + row.get(i) + "  " : row.get(i) + pad);
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
        return out.toString();
    }
}
