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
import java.util.stream.Stream;

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
        int without = coverage.uncovered().size();
        page.element(
                "p",
                "sentence",
                texts.text(
                        without == 0 ? "sentence.all" : "sentence",
                        Map.of(
                                "places", texts.number(coverage.places(), 0),
                                "communes", texts.number(coverage.communes().size(), 0),
                                "without", texts.number(without, 0),
                                "inhabitants",
                                        texts.number(
                                                coverage.uncovered().stream()
                                                        .mapToInt(c ->
                                                                c.coverage().population())
                                                        .sum(),
                                                0))));
        if (coverage.unlocated() > 0) {
            page.element("p", "hint", texts.text("unlocated", Map.of("n", texts.number(coverage.unlocated(), 0))));
        }
        page.raw("</header>\n");
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
            page.raw("<tr><td class=\"n\">")
                    .text(texts.number(commune.rank(), 0))
                    .raw("</td><th scope=\"row\">");
            page.text(named.name())
                    .raw(" ")
                    .element("span", "code", named.code().value())
                    .raw("</th><td>");
            page.text(String.join(" · ", commune.reasons(texts.locale()))).raw("</td></tr>\n");
        }
        page.raw("</tbody></table>\n");
        if (all.size() > UNCOVERED) {
            page.element("p", "hint", texts.text("more", Map.of("n", texts.number(all.size() - UNCOVERED, 0))));
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
                .raw("\n<svg role=\"img\" viewBox=\"0 0 380 ")
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
        table("epci.name", "epci.places", "epci.per10k", "epci.hours10k", "epci.without", "epci.missing");
        for (EpciCoverage epci : coverage.epcis()) {
            page.raw("<tr><th scope=\"row\">").text(epci.epci().name()).raw("</th>");
            cell(texts.number(epci.places(), 0));
            cell(texts.number(epci.placesPer10k(), 1));
            cell(texts.number(epci.hoursPer10k(), 1));
            cell(texts.number(epci.uncovered(), 0) + " / " + texts.number(epci.communes(), 0));
            page.raw("<td>");
            List<String> missing = epci.places() == 0
                    ? List.of(texts.text("epci.nothing"))
                    : Stream.concat(epci.missingPublics().stream(), epci.missingServices().stream())
                            .toList();
            page.text(missing.isEmpty() ? texts.text("none") : String.join(" · ", missing))
                    .raw("</td></tr>\n");
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
            cell(texts.number(producer.places(), 0));
            for (int n : new int[] {
                producer.faultless(),
                producer.withHours(),
                producer.withContact(),
                producer.withPosition(),
                producer.fresh()
            }) {
                cell(texts.number(100.0 * n / Math.max(1, producer.places()), 0) + "\u00A0%");
            }
            cell(texts.number(producer.score(), 0));
            page.raw("</tr>\n");
        }
        page.raw("</tbody></table>\n</section>\n");
    }

    private void cell(String text) {
        page.raw("<td class=\"n\">").text(text).raw("</td>");
    }
}
