package fr.collectivites.sdk.opendata.job;

import fr.collectivites.sdk.opendata.publish.PublicationResult;
import fr.collectivites.sdk.opendata.publish.Receipt;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** A run as one self-contained page in French, for whoever looks after the work. Stateless. */
final class JobPage {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu 'à' HH 'h' mm", Locale.FRENCH)
            .withZone(ZoneId.of("Europe/Paris"));

    private static final String STYLE = "body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:64rem;"
            + "padding:0 1rem;color:#1e1e1e}table{border-collapse:collapse;width:100%}th,td{text-align:left;"
            + "vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid #ddd}td.n,th.n{text-align:right}"
            + ".state{font-weight:600;white-space:nowrap}.unchanged,.published{color:#18753c}.partial,.held{color:#b34000}"
            + ".failed{color:#b60000}";

    String page(JobResult result) {
        JobTable table = new JobTable(Locale.FRENCH);
        StringBuilder out = new StringBuilder("<!doctype html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width\">\n<title>Publication du ");
        out.append(text(date(result.started()))).append("</title>\n<style>").append(STYLE);
        out.append("</style>\n</head>\n<body>\n<h1>Publication du ").append(text(date(result.started())));
        out.append("</h1>\n<p>Terminée le ").append(text(date(result.ended()))).append(".</p>\n<table>\n<thead><tr>");
        List<String> header = table.header();
        for (int i = 0; i < header.size(); i++) {
            out.append(isNumber(i) ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">")
                    .append(text(header.get(i)))
                    .append("</th>");
        }
        out.append("</tr></thead>\n<tbody>\n");
        for (PipelineResult each : result.results()) {
            row(table.line(each), each, out);
        }
        out.append("</tbody>\n</table>\n");
        result.results().forEach(each -> each.publication().ifPresent(done -> written(each.name(), done, out)));
        return out.append("</body>\n</html>\n").toString();
    }

    private static boolean isNumber(int column) {
        return column >= 2 && column <= 4;
    }

    private static void row(List<String> cells, PipelineResult result, StringBuilder out) {
        out.append("<tr>");
        for (int i = 0; i < cells.size(); i++) {
            String kind = i == 1
                    ? " class=\"state " + result.state().name().toLowerCase(Locale.ROOT) + "\""
                    : isNumber(i) ? " class=\"n\"" : "";
            out.append(i == 0 ? "<th scope=\"row\">" : "<td" + kind + ">")
                    .append(text(cells.get(i)))
                    .append(i == 0 ? "</th>" : "</td>");
        }
        out.append("</tr>\n");
    }

    private static void written(String name, PublicationResult done, StringBuilder out) {
        List<Receipt> receipts =
                done.receipts().stream().filter(each -> !each.id().isEmpty()).toList();
        if (receipts.isEmpty() && done.refusals().isEmpty()) {
            return;
        }
        out.append("<h2>").append(text(name)).append("</h2>\n<ul>\n");
        for (Receipt receipt : receipts) {
            out.append("<li>").append(receipt.action().sign()).append(' ').append(text(receipt.id()));
            if (receipt.address().startsWith("https://") || receipt.address().startsWith("http://")) {
                out.append(" : <a href=\"").append(text(receipt.address())).append("\">");
                out.append(text(receipt.address())).append("</a>");
            }
            out.append("</li>\n");
        }
        done.refusals()
                .forEach(refusal -> out.append("<li>✗ ")
                        .append(text(refusal.id()))
                        .append(" : ")
                        .append(text(refusal.message(Locale.FRENCH)))
                        .append("</li>\n"));
        out.append("</ul>\n");
    }

    private static String date(Instant instant) {
        return DATE.format(instant);
    }

    private static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
