package fr.collectivites.sdk.opendata.job;

import fr.collectivites.sdk.opendata.internal.text.Html;
import fr.collectivites.sdk.opendata.internal.text.Words;
import fr.collectivites.sdk.opendata.job.PipelineResult.State;
import fr.collectivites.sdk.opendata.publish.Action;
import fr.collectivites.sdk.opendata.publish.Receipt;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A run as one self-contained page in French, for whoever looks after the work: what is to be done first, then the table,
 * then what was published and for whom. Stateless.
 */
final class JobPage {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu 'à' HH 'h' mm", Locale.FRENCH)
            .withZone(ZoneId.of("Europe/Paris"));
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);
    private static final Set<State> FINE = EnumSet.of(State.UNCHANGED, State.PUBLISHED);

    private final Words words = Words.in(Locale.FRENCH);

    String page(JobResult result) {
        Html html = new Html();
        String title = "Publication du " + DATE.format(result.started());
        html.raw("""
                <!doctype html>
                <html lang="fr">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                """)
                .element("title", title)
                .raw("<style>" + style() + "</style>\n</head>\n<body>\n<header>\n")
                .element("h1", title)
                .element("p class=\"soft\"", "Terminée en " + length(result.started(), result.ended()) + ".")
                .raw("</header>\n<main>\n");
        figures(result, html);
        tasks(result, html);
        table(result, html);
        written(result, html);
        return html.raw("</main>\n</body>\n</html>\n").toString();
    }

    private String length(Instant from, Instant to) {
        long seconds = Math.max(1, Duration.between(from, to).toSeconds());
        return seconds < 120 ? words.number(seconds) + " s" : words.number(seconds / 60) + " min";
    }

    private void figures(JobResult result, Html html) {
        html.raw("<section class=\"figures\" aria-label=\"En chiffres\">\n");
        figure(
                "good",
                count(result, FINE),
                "à jour, sur " + words.number(result.results().size()),
                html);
        long waiting = count(result, EnumSet.of(State.PARTIAL, State.HELD));
        figure(waiting == 0 ? "" : "wait", waiting, "en attente, au moins en partie", html);
        long failed = count(result, EnumSet.of(State.FAILED));
        figure(failed == 0 ? "" : "bad", failed, failed > 1 ? "échecs" : "échec", html);
        long written = result.results().stream()
                .mapToLong(each -> receipts(each).size())
                .sum();
        figure("", written, written > 1 ? "jeux écrits cette fois" : "jeu écrit cette fois", html);
        html.raw("</section>\n");
    }

    private static long count(JobResult result, Set<State> states) {
        return result.results().stream()
                .filter(each -> states.contains(each.state()))
                .count();
    }

    private void figure(String kind, long value, String label, Html html) {
        html.raw("<div class=\"figure " + kind + "\"><strong>")
                .text(words.number(value))
                .raw("</strong> <span>")
                .text(label)
                .raw("</span></div>\n");
    }

    private void tasks(JobResult result, Html html) {
        List<PipelineResult> open = result.results().stream()
                .filter(each -> !FINE.contains(each.state())
                        || !each.remarks(Locale.FRENCH).isEmpty())
                .sorted(Comparator.comparing(PipelineResult::state).reversed())
                .toList();
        html.raw("<section class=\"card\">\n").element("h2", "À traiter");
        if (open.isEmpty()) {
            html.element("p", "Rien : tout ce qui est décrit est en place.").raw("</section>\n");
            return;
        }
        html.raw("<ul class=\"tasks\">\n");
        for (PipelineResult each : open) {
            html.raw("<li><h3>");
            badge(each.state(), html);
            html.text(" " + each.name()).raw("</h3>\n<ul>\n");
            each.remarks(Locale.FRENCH).forEach(remark -> html.element("li", remark));
            html.raw("</ul></li>\n");
        }
        html.raw("</ul>\n<p class=\"soft\">Le journal du passage, dans runs/, donne le détail.</p>\n</section>\n");
    }

    private void badge(State state, Html html) {
        String code = state.name().toLowerCase(Locale.ROOT);
        html.raw("<span class=\"badge " + code + "\">")
                .text(words.text("job.state." + code))
                .raw("</span>");
    }

    private void table(JobResult result, Html html) {
        JobTable table = new JobTable(Locale.FRENCH);
        html.raw("<section class=\"card\">\n")
                .element("h2", "Commune par commune")
                .raw("<div class=\"scroll\" tabindex=\"0\"><table>\n<thead><tr>");
        List<String> header = table.header();
        for (int i = 0; i < header.size(); i++) {
            html.raw("<th scope=\"col\"" + (isNumber(i) ? " class=\"n\">" : i == 5 ? " class=\"remark\">" : ">"))
                    .text(header.get(i))
                    .raw("</th>");
        }
        html.raw("</tr></thead>\n<tbody>\n");
        for (PipelineResult each : result.results()) {
            row(table.line(each), each, html);
        }
        html.raw("</tbody>\n</table></div>\n</section>\n");
    }

    private static boolean isNumber(int column) {
        return column >= 2 && column <= 4;
    }

    private void row(List<String> cells, PipelineResult result, Html html) {
        html.raw("<tr><th scope=\"row\">").text(cells.get(0)).raw("</th><td>");
        badge(result.state(), html);
        html.raw("</td>");
        for (int i = 2; i < cells.size(); i++) {
            html.raw(isNumber(i) ? "<td class=\"n\">" : "<td class=\"remark\">")
                    .text(cells.get(i))
                    .raw("</td>");
        }
        html.raw("</tr>\n");
    }

    private static List<Receipt> receipts(PipelineResult result) {
        return result.publication().stream()
                .flatMap(done -> done.receipts().stream())
                .filter(receipt -> !receipt.id().isEmpty())
                .toList();
    }

    private void written(JobResult result, Html html) {
        List<PipelineResult> wrote = result.results().stream()
                .filter(each -> !receipts(each).isEmpty())
                .toList();
        if (wrote.isEmpty()) {
            return;
        }
        html.raw("<section class=\"card\">\n").element("h2", "Ce qui a été écrit");
        for (PipelineResult each : wrote) {
            List<Receipt> receipts = receipts(each);
            html.raw(receipts.size() <= 12 ? "<details open>" : "<details>")
                    .raw("<summary><strong>")
                    .text(each.name())
                    .raw("</strong> ")
                    .text(receipts.size() > 1 ? receipts.size() + " jeux" : "1 jeu")
                    .raw("</summary>\n");
            each.representation().ifPresent(by -> html.element("p class=\"soft\"", mandate(each, by)));
            html.raw("<ul>\n");
            receipts.forEach(receipt -> {
                html.raw("<li>").text(done(receipt.action()) + " : ");
                if (receipt.address().isEmpty()) {
                    html.text(receipt.id());
                } else {
                    html.link(receipt.address(), receipt.id());
                }
                html.raw("</li>\n");
            });
            html.raw("</ul></details>\n");
        }
        html.raw("</section>\n");
    }

    /** Who published for whom, by what right, until when. */
    private static String mandate(PipelineResult result, Representation by) {
        return "Producteur : " + result.principal().orElse(result.name()) + " ; publié par "
                + by.operator().name().orElse("–") + " (" + by.basis()
                + by.until().map(day -> ", jusqu'au " + day(day)).orElse(", sans date de fin") + ").";
    }

    private static String day(LocalDate day) {
        String written = DAY.format(day);
        return day.getDayOfMonth() == 1 ? written.replaceFirst("^1 ", "1er ") : written;
    }

    private static String done(Action action) {
        return switch (action) {
            case CREATE -> "créé";
            case RETIRE -> "retiré";
            default -> "mis à jour";
        };
    }

    private static String style() {
        try (InputStream in = JobPage.class.getResourceAsStream("resume.css")) {
            if (in == null) {
                throw new IllegalStateException("resource missing from the jar: resume.css");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
