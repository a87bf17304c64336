package fr.collectivites.sdk.opendata.audit.page;

import fr.collectivites.sdk.core.catalog.Frequency;
import fr.collectivites.sdk.opendata.audit.Audit;
import fr.collectivites.sdk.opendata.audit.AuditState;
import fr.collectivites.sdk.opendata.audit.AuditedBody;
import fr.collectivites.sdk.opendata.audit.AuditedDataset;
import fr.collectivites.sdk.opendata.audit.AuditedFile;
import fr.collectivites.sdk.opendata.audit.Obligation;
import fr.collectivites.sdk.opendata.audit.Obligations;
import fr.collectivites.sdk.opendata.audit.Topic;
import fr.collectivites.sdk.opendata.internal.text.Html;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The page of one body: whom to write to, its datasets with what is wrong with them, and what is expected of it. */
final class BodyPage {

    /** Mail programs cut addresses that hold more than some 2,000 characters. */
    private static final int LETTER = 4;

    private final Audit audit;
    private final AuditedBody body;
    private final Locale locale;
    private final Frame frame;

    BodyPage(Audit audit, AuditedBody body, Locale locale) {
        this.audit = audit;
        this.body = body;
        this.locale = locale;
        this.frame = new Frame(locale);
    }

    String html() {
        Html html = new Html();
        String title = frame.text("page.title", Map.of("name", body.name()));
        frame.open(html, title);
        html.raw("<header class=\"site\"><div class=\"wrap\">\n<p class=\"who\"><a href=\"index.html\">← ")
                .text(frame.text("page.back") + " " + audit.scope().name())
                .raw("</a></p>\n")
                .element("h1", title);
        frame.about(html, audit);
        html.raw("</div></header>\n<main id=\"main\" class=\"wrap\">\n");
        figures(html);
        contacts(html);
        datasets(html);
        expected(html);
        html.raw("</main>\n");
        frame.close(html);
        return html.toString();
    }

    private List<AuditedDataset> all() {
        return audit.cells().getOrDefault(body.code(), new TreeMap<>()).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    private static boolean isWrong(AuditedDataset dataset) {
        return dataset.state().compareTo(AuditState.LATE) <= 0;
    }

    private void figures(Html html) {
        List<AuditedDataset> all = all();
        long good = all.stream()
                .filter(dataset -> dataset.state().compareTo(AuditState.RESERVATIONS) >= 0)
                .count();
        long wrong = all.stream().filter(BodyPage::isWrong).count();
        long missing = Obligations.bundled().of(body).stream()
                .filter(obligation -> obligation.certainty() != Obligation.Certainty.UNCERTAIN)
                .filter(obligation ->
                        audit.state(body.code(), obligation.topic().id()) == AuditState.ABSENT)
                .count();
        html.raw("<section class=\"figures\">\n");
        frame.figure(html, "", all.size(), frame.text("page.published"), "");
        frame.figure(html, "good", good, frame.text("page.good"), "");
        frame.figure(
                html, wrong == 0 ? "" : "bad", wrong, frame.text("page.attention"), frame.text("page.attention.hint"));
        frame.figure(html, "", missing, frame.text("page.missing"), frame.text("page.missing.hint"));
        html.raw("</section>\n");
    }

    /** What is wrong with the datasets that have this contact, ready to be sent; empty when nothing is. */
    private String letter(String email) {
        List<AuditedDataset> wrong = all().stream()
                .filter(BodyPage::isWrong)
                .filter(dataset -> dataset.description().email().equals(email))
                .toList();
        if (wrong.isEmpty()) {
            return "";
        }
        StringBuilder letter = new StringBuilder(frame.text(
                        "page.mail.begin",
                        Map.of(
                                "portal",
                                audit.portal(),
                                "date",
                                frame.day(audit.date().toString()))))
                .append("\n\n");
        for (AuditedDataset dataset : wrong.subList(0, Math.min(LETTER, wrong.size()))) {
            letter.append("- ")
                    .append(dataset.description().title())
                    .append(frame.colon())
                    .append(dataset.state().label(locale));
            dataset.files().stream()
                    .filter(file -> file.state() == dataset.state())
                    .flatMap(file -> file.reasons().stream())
                    .findFirst()
                    .ifPresent(reason -> letter.append(". ").append(words(reason)));
            letter.append('\n')
                    .append("  ")
                    .append(dataset.description().page())
                    .append('\n');
        }
        if (wrong.size() > LETTER) {
            letter.append(frame.text("page.mail.more", Map.of("count", frame.number(wrong.size() - LETTER))))
                    .append('\n');
        }
        return letter.append('\n')
                .append(frame.text("page.mail.end"))
                .append('\n')
                .toString();
    }

    private String words(AuditedFile.Reason reason) {
        return locale.equals(Locale.FRENCH) ? reason.french() : reason.english();
    }

    private void contacts(Html html) {
        TreeSet<String> emails = new TreeSet<>();
        all().forEach(dataset -> emails.add(dataset.description().email()));
        emails.remove("");
        html.raw("<section class=\"card\">\n").element("h2", frame.text("page.write.title"));
        if (emails.isEmpty()) {
            html.element("p", frame.text("page.nobody"));
        }
        emails.forEach(email -> {
            html.raw("<p>");
            frame.write(html, email, body.name(), letter(email));
            html.raw("</p>\n");
        });
        html.raw("</section>\n");
    }

    private void datasets(Html html) {
        html.element("h2 class=\"part\"", frame.text("page.datasets"));
        if (all().isEmpty()) {
            html.element("p", frame.text("page.datasets.none"));
        }
        for (Topic topic : audit.topics()) {
            audit.datasets(body.code(), topic.id()).forEach(dataset -> dataset(html, topic.label(locale), dataset));
        }
        audit.datasets(body.code(), Audit.OTHER).forEach(dataset -> dataset(html, frame.text("page.others"), dataset));
    }

    private void dataset(Html html, String topic, AuditedDataset dataset) {
        AuditedDataset.Description about = dataset.description();
        html.raw("<article class=\"card\">\n<p class=\"topic\">").text(topic).raw(" ");
        frame.badge(html, dataset.state());
        html.raw("</p>\n<h3>").link(about.page(), about.title()).raw("</h3>\n<p class=\"facts\">");
        AuditedDataset.Freshness fresh = dataset.freshness();
        html.text(about.publisher());
        if (!fresh.modified().isEmpty()) {
            html.text(" · " + frame.text("page.modified", Map.of("date", frame.day(fresh.modified()))));
        }
        if (!fresh.frequency().isEmpty()) {
            Frequency frequency = Frequency.of(fresh.frequency());
            html.text(" · " + frame.text("page.frequency", Map.of("frequency", frequency.label())));
        }
        if (fresh.daysLate() > 0) {
            html.raw(" · <strong>")
                    .text(frame.text("page.late", Map.of("days", frame.number(fresh.daysLate()))))
                    .raw("</strong>");
        }
        html.raw("</p>\n<ul class=\"files\">\n");
        dataset.files().forEach(file -> file(html, file));
        html.raw("</ul>\n</article>\n");
    }

    private void file(Html html, AuditedFile file) {
        html.raw("<li>");
        frame.badge(html, file.state());
        html.raw(" ").link(file.url(), file.name());
        if (!file.schema().id().isEmpty()) {
            String key = file.schema().guessed() ? "page.schema.guessed" : "page.schema";
            html.raw(" <small>")
                    .text(frame.text(key, Map.of("schema", file.schema().id())))
                    .raw("</small>");
        }
        if (!file.reasons().isEmpty()) {
            html.raw("\n<ul>\n");
            for (AuditedFile.Reason reason : file.reasons()) {
                html.raw("<li>").text(words(reason));
                if (reason.count() > 1) {
                    html.raw(" <small>")
                            .text(frame.text("page.times", Map.of("count", frame.number(reason.count()))))
                            .raw("</small>");
                }
                html.raw("</li>\n");
            }
            html.raw("</ul>\n");
        }
        html.raw("</li>\n");
    }

    private void expected(Html html) {
        List<Obligation> obligations = Obligations.bundled().of(body);
        if (obligations.isEmpty()) {
            return;
        }
        html.raw("<section class=\"card\">\n")
                .element("h2", frame.text("page.expected"))
                .element("p class=\"hint\"", frame.text("page.expected.hint"))
                .raw("<ul class=\"tasks\">\n");
        for (Obligation obligation : obligations) {
            html.raw("<li>");
            frame.badge(html, audit.state(body.code(), obligation.topic().id()));
            html.raw(" <strong>")
                    .text(obligation.topic().label(locale))
                    .raw("</strong> (")
                    .text(obligation.certainty().label(locale))
                    .raw(")<br>")
                    .text(obligation.note().text(locale))
                    .raw("<br><small>")
                    .text(obligation.source().text() + ", "
                            + frame.text(
                                    "page.since",
                                    Map.of("date", frame.day(obligation.source().since()))))
                    .raw("</small>");
            if (!obligation.source().isChecked()) {
                html.raw(" <span class=\"doubt\">")
                        .text(frame.text("page.unverified"))
                        .raw("</span>");
            }
            html.raw("</li>\n");
        }
        html.raw("</ul>\n</section>\n");
    }
}
