package fr.collectivites.sdk.needs.coverage;

import fr.collectivites.sdk.core.territory.Commune;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A coverage as a page that stands alone. A content policy in the page forbids scripts and anything from elsewhere. */
final class CoveragePage {

    private static final int UNCOVERED = 20;
    private static final double BAR = 300;

    private final Coverage coverage;
    private final String title;
    private final CoverageTexts texts;
    private final Page page = new Page();

    CoveragePage(Coverage coverage, String title, CoverageTexts texts) {
        this.coverage = coverage;
        this.title = title;
        this.texts = texts;
    }

    String write() {
        head();
        numbers();
        CoverageMap map = new CoverageMap(coverage, texts);
        if (!map.isEmpty()) {
            section("map.title");
            page.element("p", "hint", texts.text("map.hint")).raw("\n");
            map.draw(page);
            page.raw("</section>\n");
        }
        uncovered();
        charts();
        epcis();
        producers();
        page.raw("<footer>")
                .element("p", texts.text("footer", Map.of("day", coverage.day().toString())));
        page.raw("</footer>\n</main>\n</body>\n</html>\n");
        return page.toString();
    }

    private void section(String heading) {
        page.raw("<section>\n").element("h2", texts.text(heading)).raw("\n");
    }

    private void head() {
        page.raw("<!DOCTYPE html>\n<html lang=\"")
                .raw(texts.locale().getLanguage())
                .raw("\">\n<head>\n");
        page.raw("<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\""
                + " content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.raw("<meta name=\"color-scheme\" content=\"light dark\">\n");
        page.element("title", texts.text("title", Map.of("territory", title)));
        page.raw("\n<style>\n").raw(style()).raw("</style>\n</head>\n<body>\n<main>\n<header>\n");
        page.element("p", "kicker", texts.text("kicker")).element("h1", title).raw("\n");
        page.element("p", "sentence", sentence());
        if (coverage.unlocated() > 0) {
            page.element("p", "hint", texts.count("unlocated", coverage.unlocated(), Map.of()));
        }
        page.raw("</header>\n");
    }

    private String sentence() {
        String communes = texts.number(coverage.communes().size(), 0);
        int without = coverage.uncovered().size();
        int inhabitants = coverage.uncovered().stream()
                .mapToInt(commune -> commune.coverage().population())
                .sum();
        return texts.count("sentence.places", coverage.places(), Map.of("communes", communes))
                + " "
                + (without == 0
                        ? texts.text("sentence.all")
                        : texts.count(
                                "sentence.without", without, Map.of("inhabitants", texts.number(inhabitants, 0))));
    }

    private static String style() {
        try (InputStream in = CoveragePage.class.getResourceAsStream("coverage.css")) {
            if (in == null) {
                throw new IllegalStateException("coverage.css is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void numbers() {
        double hours = coverage.communes().stream()
                .mapToDouble(CommuneCoverage::weeklyHours)
                .sum();
        double per = coverage.population() == 0 ? 0 : 10_000.0 / coverage.population();
        page.raw("<ul class=\"numbers\">\n");
        number(texts.number(coverage.places(), 0), "number.places");
        number(texts.number(coverage.places() * per, 1), "number.per10k");
        number(texts.number(hours, 0), "number.hours");
        number(texts.number(hours * per, 1), "number.hours10k");
        page.raw("</ul>\n");
    }

    private void number(String value, String label) {
        page.raw("<li>")
                .element("b", value)
                .raw(" ")
                .element("span", texts.text(label))
                .raw("</li>\n");
    }

    private void uncovered() {
        List<UncoveredCommune> all = coverage.uncovered();
        if (all.isEmpty()) {
            return;
        }
        section("uncovered.title");
        page.element("p", "hint", texts.text("uncovered.hint")).raw("\n");
        table("uncovered.rank", "uncovered.commune", "uncovered.reasons");
        for (UncoveredCommune commune : all.subList(0, Math.min(UNCOVERED, all.size()))) {
            Commune named = commune.coverage().commune();
            page.raw("<tr>");
            cell("uncovered.rank", texts.number(commune.rank(), 0));
            page.raw("<th scope=\"row\">")
                    .text(named.name())
                    .raw(" ")
                    .element("span", "code", named.code().value())
                    .raw("</th>");
            cell("uncovered.reasons", "", String.join(" · ", commune.reasons(texts.locale())));
            page.raw("</tr>\n");
        }
        page.raw("</tbody></table>\n");
        if (all.size() > UNCOVERED) {
            page.element("p", "hint", texts.count("more", all.size() - UNCOVERED, Map.of()));
        }
        page.raw("</section>\n");
    }

    private void table(String... headings) {
        page.raw("<table>\n<thead><tr>");
        for (String heading : headings) {
            page.raw("<th scope=\"col\">").text(texts.text(heading)).raw("</th>");
        }
        page.raw("</tr></thead>\n<tbody>\n");
    }

    private void charts() {
        page.raw("<section class=\"charts\">\n");
        Map<String, Double> hours = new LinkedHashMap<>();
        coverage.epcis().stream()
                .sorted(Comparator.comparingDouble(EpciCoverage::hoursPer10k).reversed())
                .limit(15)
                .forEach(epci -> hours.put(epci.epci().name(), epci.hoursPer10k()));
        chart("chart.hours", hours, 1);
        chart("chart.services", doubles(coverage.placesByService()), 0);
        chart("chart.publics", doubles(coverage.placesByPublic()), 0);
        fees();
        page.raw("</section>\n");
    }

    private void fees() {
        Map<String, Double> fees = new LinkedHashMap<>();
        long free = coverage.communes().stream()
                .filter(c -> c.places() > 0 && c.hasFree())
                .count();
        long silent = coverage.communes().stream()
                .filter(c -> c.places() > 0 && c.saysNoFee())
                .count();
        long all = coverage.communes().stream().filter(c -> c.places() > 0).count();
        fees.put(texts.text("fees.free"), (double) free);
        fees.put(texts.text("fees.paid"), (double) (all - free - silent));
        fees.put(texts.text("fees.silent"), (double) silent);
        chart("chart.fees", fees, 0);
    }

    private static Map<String, Double> doubles(Map<String, Integer> counts) {
        Map<String, Double> all = new LinkedHashMap<>();
        counts.forEach((label, n) -> all.put(label, n.doubleValue()));
        return all;
    }

    /** Bars with their label above, so that long labels have room on a telephone too. */
    private void chart(String heading, Map<String, Double> values, int decimals) {
        if (values.isEmpty()) {
            return;
        }
        double most = Math.max(
                1e-9,
                values.values().stream().mapToDouble(Double::doubleValue).max().orElse(1));
        page.raw("<figure>")
                .element("figcaption", texts.text(heading))
                .raw("\n<svg viewBox=\"0 0 380 ")
                .n(values.size() * 38)
                .raw("\">\n");
        int row = 0;
        for (Map.Entry<String, Double> value : values.entrySet()) {
            double y = row * 38;
            double width = Math.max(value.getValue() > 0 ? 2 : 0, BAR * value.getValue() / most);
            page.raw("<text x=\"0\" y=\"")
                    .n(y + 13)
                    .raw("\">")
                    .text(value.getKey())
                    .raw("</text>");
            page.raw("<rect class=\"ground\" x=\"0\" y=\"")
                    .n(y + 18)
                    .raw("\" width=\"")
                    .n(BAR)
                    .raw("\" height=\"10\" rx=\"2\"/>");
            page.raw("<rect class=\"bar\" x=\"0\" y=\"")
                    .n(y + 18)
                    .raw("\" width=\"")
                    .n(width)
                    .raw("\" height=\"10\" rx=\"2\"/>");
            page.raw("<text class=\"count\" x=\"")
                    .n(BAR + 8)
                    .raw("\" y=\"")
                    .n(y + 28)
                    .raw("\">")
                    .text(texts.number(value.getValue(), decimals))
                    .raw("</text>\n");
            row++;
        }
        page.raw("</svg></figure>\n");
    }

    private void epcis() {
        if (coverage.epcis().isEmpty()) {
            return;
        }
        section("epci.title");
        page.element("p", "hint", texts.text("epci.hint")).raw("\n");
        table(
                "epci.name",
                "epci.places",
                "epci.per10k",
                "epci.hours10k",
                "epci.without",
                "epci.missing-services",
                "epci.missing-publics");
        for (EpciCoverage epci : coverage.epcis()) {
            page.raw("<tr><th scope=\"row\">").text(epci.epci().name()).raw("</th>");
            cell("epci.places", texts.number(epci.places(), 0));
            cell("epci.per10k", texts.number(epci.placesPer10k(), 1));
            cell("epci.hours10k", texts.number(epci.hoursPer10k(), 1));
            cell("epci.without", texts.number(epci.uncovered(), 0) + " / " + texts.number(epci.communes(), 0));
            boolean none = epci.places() == 0;
            cell("epci.missing-services", "list", none ? texts.text("epci.nothing") : listed(epci.missingServices()));
            cell("epci.missing-publics", "list", none ? texts.text("epci.nothing") : listed(epci.missingPublics()));
            page.raw("</tr>\n");
        }
        page.raw("</tbody></table>\n</section>\n");
    }

    private void producers() {
        if (coverage.producers().isEmpty()) {
            return;
        }
        section("quality.title");
        page.element("p", "hint", texts.text("quality.hint")).raw("\n");
        table(
                "quality.source",
                "quality.places",
                "quality.faultless",
                "quality.hours",
                "quality.contact",
                "quality.position",
                "quality.fresh",
                "quality.score");
        for (ProducerQuality producer : coverage.producers()) {
            page.raw("<tr><th scope=\"row\">")
                    .text(producer.source().isEmpty() ? texts.text("quality.unnamed") : producer.source())
                    .raw("</th>");
            cell("quality.places", texts.number(producer.places(), 0));
            share("quality.faultless", producer.faultless(), producer);
            share("quality.hours", producer.withHours(), producer);
            share("quality.contact", producer.withContact(), producer);
            share("quality.position", producer.withPosition(), producer);
            share("quality.fresh", producer.fresh(), producer);
            cell("quality.score", texts.number(producer.score(), 0));
            page.raw("</tr>\n");
        }
        page.raw("</tbody></table>\n</section>\n");
    }

    private void share(String label, int n, ProducerQuality producer) {
        cell(label, texts.percent((double) n / Math.max(1, producer.places())));
    }

    private String listed(List<String> labels) {
        return labels.isEmpty() ? texts.text("none") : String.join(" · ", labels);
    }

    private void cell(String label, String text) {
        cell(label, "n", text);
    }

    /** A cell knows its heading, which stands beside it where the screen is too narrow for a table. */
    private void cell(String label, String cssClass, String text) {
        page.raw("<td class=\"")
                .text(cssClass)
                .raw("\" data-label=\"")
                .text(texts.text(label))
                .raw("\">")
                .text(text)
                .raw("</td>");
    }
}
