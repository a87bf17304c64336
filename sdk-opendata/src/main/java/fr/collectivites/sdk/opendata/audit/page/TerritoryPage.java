package fr.collectivites.sdk.opendata.audit.page;

import fr.collectivites.sdk.opendata.audit.Audit;
import fr.collectivites.sdk.opendata.audit.AuditState;
import fr.collectivites.sdk.opendata.audit.AuditedBody;
import fr.collectivites.sdk.opendata.audit.AuditedDataset;
import fr.collectivites.sdk.opendata.audit.Topic;
import fr.collectivites.sdk.opendata.internal.text.Html;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The page of the territory: figures, what to do, what changed, and the table of bodies and subjects. */
final class TerritoryPage {

    private static final int ACTIONS = 12;

    private final Audit audit;
    private final Optional<Audit> earlier;
    private final Locale locale;
    private final Frame frame;

    TerritoryPage(Audit audit, Optional<Audit> earlier, Locale locale) {
        this.audit = audit;
        this.earlier = earlier;
        this.locale = locale;
        this.frame = new Frame(locale);
    }

    String html() {
        Html html = new Html();
        String title = frame.text("page.title", Map.of("name", audit.scope().name()));
        frame.open(html, title);
        html.raw("<header class=\"site\"><div class=\"wrap\">\n<p class=\"who\">")
                .text(frame.text("page.eyebrow"))
                .raw("</p>\n")
                .element("h1", title);
        frame.about(html, audit);
        html.raw("</div></header>\n<main id=\"main\" class=\"wrap\">\n");
        figures(html);
        states(html);
        html.raw("<div class=\"two\">\n");
        actions(html);
        changes(html);
        html.raw("</div>\n");
        matrix(html);
        downloads(html);
        html.raw("</main>\n");
        frame.close(html);
        return html.toString();
    }

    private void figures(Html html) {
        Map<AuditState, Integer> counts = audit.counts();
        int good = counts.getOrDefault(AuditState.CONFORMING, 0) + counts.getOrDefault(AuditState.RESERVATIONS, 0);
        int attention = counts.getOrDefault(AuditState.NOT_CONFORMING, 0)
                + counts.getOrDefault(AuditState.UNREACHABLE, 0)
                + counts.getOrDefault(AuditState.LATE, 0);
        html.raw("<section class=\"figures\">\n");
        frame.figure(
                html,
                "",
                audit.publishing(),
                frame.text("page.publishing"),
                frame.text(
                        "page.publishing.of",
                        Map.of("total", frame.number(audit.scope().bodies().size()))));
        frame.figure(html, "good", good, frame.text("page.good"), "");
        frame.figure(html, "bad", attention, frame.text("page.attention"), frame.text("page.attention.hint"));
        frame.figure(html, "", counts.getOrDefault(AuditState.ABSENT, 0), frame.text("page.absent"), "");
        html.raw("</section>\n");
    }

    private void states(Html html) {
        html.raw("<section class=\"card\">\n").element("h2", frame.text("page.states"));
        html.raw(Chart.bar(audit, locale)).raw("<dl class=\"legend\">\n");
        for (AuditState state : Chart.ORDER) {
            html.raw("<div><dt>");
            frame.badge(html, state);
            html.raw(" <b>")
                    .text(frame.number(audit.counts().getOrDefault(state, 0)))
                    .raw("</b></dt><dd>")
                    .text(state.meaning(locale))
                    .raw("</dd></div>\n");
        }
        html.raw("</dl>\n</section>\n");
    }

    /** What is to be mended; new what got worse since the last audit, which comes first. */
    private record Task(AuditedBody body, AuditedDataset dataset, boolean isNew) {}

    private Set<String> worse() {
        return earlier.stream()
                .flatMap(before -> audit.since(before).stream())
                .filter(change -> !change.isBetter())
                .map(change -> change.body() + " " + change.topic())
                .collect(Collectors.toSet());
    }

    private void actions(Html html) {
        List<Task> tasks = new ArrayList<>();
        Set<String> worse = worse();
        for (AuditedBody body : audit.scope().bodies()) {
            audit.cells()
                    .getOrDefault(body.code(), new java.util.TreeMap<>())
                    .forEach((topic, datasets) -> datasets.stream()
                            .filter(dataset -> dataset.state().compareTo(AuditState.LATE) <= 0)
                            .forEach(dataset ->
                                    tasks.add(new Task(body, dataset, worse.contains(body.code() + " " + topic)))));
        }
        tasks.sort(Comparator.comparing((Task task) -> !task.isNew())
                .thenComparing(task -> task.dataset().state())
                .thenComparing(task -> task.body().name())
                .thenComparing(task -> task.dataset().description().title()));
        html.raw("<section class=\"card\">\n").element("h2", frame.text("page.actions"));
        if (tasks.isEmpty()) {
            html.element("p", frame.text("page.actions.none")).raw("</section>\n");
            return;
        }
        html.raw("<ul class=\"tasks\">\n");
        for (Task task : tasks.subList(0, Math.min(ACTIONS, tasks.size()))) {
            html.raw("<li>");
            frame.badge(html, task.dataset().state());
            if (task.isNew()) {
                html.raw(" <span class=\"doubt\">").text(frame.text("page.new")).raw("</span>");
            }
            html.raw(" <a href=\"" + task.body().code() + ".html\">")
                    .text(task.body().name())
                    .raw("</a>" + frame.colon())
                    .text(task.dataset().description().title())
                    .raw("<br><small>");
            String email = task.dataset().description().email();
            if (email.isEmpty()) {
                html.text(frame.text("page.nobody"));
            } else {
                frame.write(html, email, task.body().name(), "");
            }
            html.raw("</small></li>\n");
        }
        html.raw("</ul>\n");
        if (tasks.size() > ACTIONS) {
            html.element("p", frame.text("page.actions.more", Map.of("count", frame.number(tasks.size() - ACTIONS))));
        }
        html.raw("</section>\n");
    }

    private void changes(Html html) {
        html.raw("<section class=\"card\">\n").element("h2", frame.text("page.changes"));
        if (earlier.isEmpty()) {
            html.element("p", frame.text("page.first")).raw("</section>\n");
            return;
        }
        List<Audit.Change> changes = audit.since(earlier.get());
        long better = changes.stream().filter(Audit.Change::isBetter).count();
        html.element(
                "p",
                frame.text(
                        "page.before",
                        Map.of("date", frame.day(earlier.get().date().toString()))));
        if (changes.isEmpty()) {
            html.element("p", frame.text("page.changes.none")).raw("</section>\n");
            return;
        }
        html.raw("<p class=\"trend\"><span class=\"up\">▲ ")
                .text(frame.number(better) + " " + frame.text("page.better"))
                .raw("</span> <span class=\"down\">▼ ")
                .text(frame.number(changes.size() - better) + " " + frame.text("page.worse"))
                .raw("</span></p>\n<ul class=\"tasks\">\n");
        changes.stream()
                .sorted(Comparator.comparing(Audit.Change::isBetter))
                .limit(ACTIONS)
                .forEach(change -> {
                    html.raw("<li><a href=\"" + change.body() + ".html\">")
                            .text(name(change.body()))
                            .raw("</a>" + frame.colon())
                            .text(topic(change.topic()))
                            .raw("<br>");
                    frame.badge(html, change.before());
                    html.raw(" → ");
                    frame.badge(html, change.now());
                    html.raw("</li>\n");
                });
        html.raw("</ul>\n</section>\n");
    }

    private String name(String code) {
        return audit.scope().bodies().stream()
                .filter(body -> body.code().equals(code))
                .map(AuditedBody::name)
                .findFirst()
                .orElse(code);
    }

    private String topic(String id) {
        return audit.topics().stream()
                .filter(topic -> topic.id().equals(id))
                .map(topic -> topic.label(locale))
                .findFirst()
                .orElse(id);
    }

    private void matrix(Html html) {
        html.raw("<section class=\"card\">\n")
                .element("h2", frame.text("page.matrix"))
                .element("p class=\"hint\"", frame.text("page.matrix.hint"))
                .raw("<div class=\"scroll\" tabindex=\"0\"><table class=\"matrix\">\n<thead><tr><th scope=\"col\">")
                .text(frame.text("page.body"))
                .raw("</th>");
        for (Topic topic : audit.topics()) {
            html.raw("<th scope=\"col\"><span>").text(topic.label(locale)).raw("</span></th>");
        }
        html.raw("<th scope=\"col\"><span>")
                .text(frame.text("page.others"))
                .raw("</span></th></tr></thead>\n<tbody>\n");
        for (AuditedBody body : audit.scope().bodies()) {
            row(html, body);
        }
        html.raw("</tbody>\n</table></div>\n</section>\n");
    }

    private void row(Html html, AuditedBody body) {
        html.raw("<tr><th scope=\"row\"><a href=\"" + body.code() + ".html\">")
                .text(body.name())
                .raw("</a>");
        if (body.population() >= 0) {
            html.raw(" <small>")
                    .text(frame.number(body.population()) + " " + frame.text("page.inhabitants"))
                    .raw("</small>");
        }
        html.raw("</th>");
        for (Topic topic : audit.topics()) {
            AuditState state = audit.state(body.code(), topic.id());
            html.raw("<td class=\"s-" + state.code() + "\"")
                    .attribute("title", topic.label(locale) + frame.colon() + state.label(locale))
                    .raw("><span class=\"mark\" aria-hidden=\"true\">" + mark(state) + "</span><span class=\"words\">")
                    .text(state.label(locale))
                    .raw("</span></td>");
        }
        int others = audit.datasets(body.code(), Audit.OTHER).size();
        html.raw("<td class=\"count\">" + (others == 0 ? "" : frame.number(others)) + "</td></tr>\n");
    }

    /** A shape for each state: colour alone tells nothing to many people. */
    static String mark(AuditState state) {
        return switch (state) {
            case CONFORMING -> "✓";
            case RESERVATIONS -> "✓!";
            case UNCHECKED -> "?";
            case LATE -> "↺";
            case NOT_CONFORMING -> "✗";
            case UNREACHABLE -> "⚠";
            case ABSENT -> "–";
        };
    }

    private void downloads(Html html) {
        html.raw("<section class=\"card\">\n")
                .element("h2", frame.text("page.downloads"))
                .raw("<p>")
                .link("audit.csv", "CSV")
                .raw(" · ")
                .link("audit.json", "JSON")
                .raw(" · ")
                .link("audit.svg", "SVG")
                .raw("</p>\n</section>\n");
    }
}
