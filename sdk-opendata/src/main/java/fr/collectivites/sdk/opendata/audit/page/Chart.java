package fr.collectivites.sdk.opendata.audit.page;

import fr.collectivites.sdk.opendata.audit.Audit;
import fr.collectivites.sdk.opendata.audit.AuditState;
import fr.collectivites.sdk.opendata.audit.AuditTexts;
import fr.collectivites.sdk.opendata.internal.text.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One bar of all cells by state, and the legend below it, as SVG. Colours never stand alone: each part has its words. */
final class Chart {

    private static final int WIDTH = 800;
    private static final int BAR = 44;
    private static final int LINE = 28;

    /** The order from best to worst, as people read a bar. */
    /** The states as the bar shows them, the best first. */
    static final List<AuditState> ORDER = List.of(
            AuditState.CONFORMING,
            AuditState.RESERVATIONS,
            AuditState.UNCHECKED,
            AuditState.LATE,
            AuditState.NOT_CONFORMING,
            AuditState.UNREACHABLE,
            AuditState.ABSENT);

    private static final Map<AuditState, String> COLOURS = Map.of(
            AuditState.CONFORMING, "#1b7f4d",
            AuditState.RESERVATIONS, "#7cb342",
            AuditState.UNCHECKED, "#8296ab",
            AuditState.LATE, "#e0a100",
            AuditState.NOT_CONFORMING, "#c8372d",
            AuditState.UNREACHABLE, "#7a1f4b",
            AuditState.ABSENT, "#c9d0d8");

    private Chart() {}

    /** The bar alone, for a page that has its own legend. */
    static String bar(Audit audit, Locale locale) {
        Html svg = new Html();
        open(svg, audit, locale, BAR);
        parts(svg, audit, locale);
        return svg.raw("</svg>\n").toString();
    }

    /** A file of its own, with title and legend. */
    static String file(Audit audit, Locale locale) {
        Html svg = new Html();
        List<AuditState> shown = shown(audit);
        int height = 60 + BAR + 20 + LINE * shown.size();
        svg.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        open(svg, audit, locale, height);
        svg.raw("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        svg.raw(
                        "<text x=\"0\" y=\"34\" font-family=\"sans-serif\" font-size=\"20\" font-weight=\"bold\" fill=\"#1b1f27\">")
                .text(audit.scope().name() + ", " + audit.date())
                .raw("</text>\n<g transform=\"translate(0 60)\">\n");
        parts(svg, audit, locale);
        svg.raw("</g>\n");
        int y = 60 + BAR + LINE;
        for (AuditState state : shown) {
            svg.raw("<rect x=\"0\" y=\"" + (y - 14) + "\" width=\"16\" height=\"16\" rx=\"3\" fill=\""
                            + COLOURS.get(state)
                            + "\"/>\n<text x=\"26\" y=\"" + y
                            + "\" font-family=\"sans-serif\" font-size=\"15\" fill=\"#1b1f27\">")
                    .text(state.label(locale)
                            + new Frame(locale).colon()
                            + audit.counts().get(state))
                    .raw("</text>\n");
            y += LINE;
        }
        return svg.raw("</svg>\n").toString();
    }

    private static List<AuditState> shown(Audit audit) {
        return ORDER.stream()
                .filter(state -> audit.counts().getOrDefault(state, 0) > 0)
                .toList();
    }

    private static void open(Html svg, Audit audit, Locale locale, int height) {
        List<String> words = new ArrayList<>();
        shown(audit)
                .forEach(state ->
                        words.add(state.label(locale) + " " + audit.counts().get(state)));
        svg.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + WIDTH + " " + height + "\" role=\"img\"")
                .attribute(
                        "aria-label",
                        AuditTexts.in(locale).text("page.states")
                                + new Frame(locale).colon()
                                + String.join(", ", words))
                .raw(">\n");
    }

    private static void parts(Html svg, Audit audit, Locale locale) {
        int total = audit.counts().values().stream().mapToInt(Integer::intValue).sum();
        int done = 0;
        for (AuditState state : shown(audit)) {
            int count = audit.counts().getOrDefault(state, 0);
            // From sums, so that rounding leaves no gap.
            int left = WIDTH * done / Math.max(1, total);
            done += count;
            int right = WIDTH * done / Math.max(1, total);
            svg.raw("<g><title>")
                    .text(state.label(locale) + new Frame(locale).colon() + count)
                    .raw("</title><rect x=\"" + left + "\" y=\"0\" width=\"" + Math.max(1, right - left - 2)
                            + "\" height=\"" + BAR + "\" rx=\"4\" fill=\"" + COLOURS.get(state) + "\"/>");
            if (right - left > 40) {
                String ink = state == AuditState.ABSENT || state == AuditState.LATE || state == AuditState.RESERVATIONS
                        ? "#1b1f27"
                        : "#fff";
                svg.raw("<text x=\"" + (left + right) / 2 + "\" y=\"29\" text-anchor=\"middle\""
                        + " font-family=\"sans-serif\" font-size=\"18\" font-weight=\"bold\" fill=\"" + ink + "\">"
                        + count + "</text>");
            }
            svg.raw("</g>\n");
        }
    }
}
