package fr.collectivites.sdk.core.report;

import fr.collectivites.sdk.core.problem.ProblemGroup;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.RowRange;
import fr.collectivites.sdk.core.problem.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The drawings of the page, as inline SVG that follows the colours of the page. */
final class Charts {

    /** Bars shown in a chart; what is beyond is added up in one last bar. */
    private static final int BARS = 10;

    /** Bars of the strip that shows where in the table findings lie. */
    private static final int STRETCHES = 64;

    private static final int WIDTH = 560;
    private static final int LABEL = 236;
    private static final int NUMBER = 70;
    private static final int STEP = 30;

    private final ReportView view;
    private final Words words;

    Charts(ReportView view, Words words) {
        this.view = view;
        this.words = words;
    }

    /** Findings by column; empty when none stands in a column. */
    void byColumn(Markup page) {
        Map<String, Bar> byColumn = new LinkedHashMap<>();
        for (ReportView.Group group : view.groups()) {
            if (!group.field().isEmpty()) {
                byColumn.computeIfAbsent(group.field(), Bar::new).add(group.group());
            }
        }
        bars(page, words.text("chart.columns"), byColumn.values());
    }

    /** Findings by kind. */
    void byKind(Markup page) {
        Map<String, Bar> byKind = new LinkedHashMap<>();
        for (ReportView.Group group : view.groups()) {
            byKind.computeIfAbsent(group.title(words.locale()), Bar::new).add(group.group());
        }
        bars(page, words.text("chart.kinds"), byKind.values());
    }

    private void bars(Markup page, String title, Collection<Bar> all) {
        if (all.isEmpty()) {
            return;
        }
        List<Bar> bars = new ArrayList<>(all);
        bars.sort(Comparator.comparingLong(Bar::total).reversed().thenComparing(bar -> bar.name));
        if (bars.size() > BARS + 1) {
            List<Bar> beyond = bars.subList(BARS, bars.size());
            Bar rest = new Bar(words.count("chart.others", beyond.size()));
            beyond.forEach(rest::add);
            beyond.clear();
            bars.add(rest);
        }
        long most = bars.stream().mapToLong(Bar::total).max().orElse(1);
        int height = bars.size() * STEP;
        page.raw("<figure><figcaption>").text(title).raw("</figcaption>\n<svg role=\"img\"");
        page.attribute("viewBox", "0 0 " + WIDTH + " " + height).attribute("aria-label", description(title, bars));
        page.raw(">\n");
        for (int i = 0; i < bars.size(); i++) {
            bar(page, bars.get(i), i * STEP, most);
        }
        page.raw("</svg></figure>\n");
    }

    private void bar(Markup page, Bar bar, int top, long most) {
        int room = WIDTH - LABEL - NUMBER;
        page.raw("<text class=\"label\"").attribute("x", Integer.toString(LABEL - 12));
        page.attribute("y", Integer.toString(top + 19)).raw(">");
        page.text(Shown.sentence(bar.name, 28)).raw("</text>");
        double x = LABEL;
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            long count = bar.count(severity);
            if (count > 0) {
                // A single finding among a million must still be seen.
                double width = Math.max(2, (double) room * count / most);
                rectangle(page, JsonFormat.name(severity), x, top + 5, width, 20);
                page.raw("</rect>");
                x += width;
            }
        }
        page.raw("<text class=\"count\"").attribute("x", tenths(x + 8)).attribute("y", Integer.toString(top + 19));
        page.raw(">").text(words.number(bar.total())).raw("</text>\n");
    }

    /** Where in the table the findings lie; empty when none stands on a row or the table has only a few. */
    void byRow(Markup page) {
        Report report = view.report();
        List<RowRange> ranges = report.byRow();
        if (ranges.isEmpty() || report.rows() < 2) {
            return;
        }
        long last = Math.max(report.rows() + 1, ranges.get(ranges.size() - 1).first());
        // Stretches of the report start at multiples of their width, a power of two: doubling merges them exactly.
        long width = ranges.get(0).last() - ranges.get(0).first() + 1;
        while ((last - 1) / width >= STRETCHES) {
            width *= 2;
        }
        int bars = (int) ((last - 1) / width) + 1;
        long[] counts = new long[bars];
        for (RowRange range : ranges) {
            counts[(int) ((range.first() - 1) / width)] += range.count();
        }
        draw(page, counts, width, last);
    }

    private void draw(Markup page, long[] counts, long rows, long last) {
        long most = Math.max(1, Arrays.stream(counts).max().orElse(1));
        int wide = 1160;
        int high = 90;
        double step = (double) wide / counts.length;
        String title = words.text("chart.rows");
        page.raw("<figure class=\"wide\"><figcaption>").text(title).raw("</figcaption>\n<svg role=\"img\"");
        page.attribute("viewBox", "0 0 " + wide + " " + (high + 24))
                .attribute("aria-label", title)
                .raw(">\n");
        page.raw("<rect class=\"ground\" x=\"0\" y=\"" + high + "\" width=\"" + wide + "\" height=\"1\"/>\n");
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                double height = Math.max(3, (double) high * counts[i] / most);
                String from = words.number(i * rows + 1);
                String to = words.number(Math.min(last, (i + 1) * rows));
                String n = words.number(counts[i]);
                String key = from.equals(to) ? "chart.row" : "chart.stretch";
                rectangle(page, "stretch", i * step, high - height, Math.max(1, step - 2), height);
                page.raw("<title>").text(words.text(key, Map.of("from", from, "to", to, "n", n)));
                page.raw("</title></rect>\n");
            }
        }
        String y = Integer.toString(high + 19);
        page.raw("<text class=\"first\" x=\"0\"").attribute("y", y).raw(">");
        page.text(words.text("place.line", "n", words.number(1))).raw("</text>");
        page.raw("<text class=\"last\"")
                .attribute("x", Integer.toString(wide))
                .attribute("y", y)
                .raw(">");
        page.text(words.text("place.line", "n", words.number(last))).raw("</text>\n</svg></figure>\n");
    }

    private static void rectangle(Markup page, String name, double x, double y, double width, double height) {
        page.raw("<rect").attribute("class", name).attribute("x", tenths(x));
        page.attribute("y", tenths(y)).attribute("width", tenths(width)).attribute("height", tenths(height));
        page.raw(" rx=\"2\">");
    }

    /** The chart in words, for those who do not see it. */
    private String description(String title, List<Bar> bars) {
        StringBuilder text = new StringBuilder(title);
        for (Bar bar : bars) {
            text.append(text.length() == title.length() ? words.text("colon") : ", ")
                    .append(Shown.sentence(bar.name, 60))
                    .append(' ')
                    .append(words.number(bar.total()));
        }
        return text.toString();
    }

    /** One decimal, with a point whatever the locale. */
    private static String tenths(double n) {
        long tenths = Math.round(n * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }

    /** A bar: its name and how many findings of each severity it stands for. */
    private static final class Bar {
        private final String name;
        private final Map<Severity, Long> counts = new EnumMap<>(Severity.class);

        Bar(String name) {
            this.name = name;
        }

        void add(ProblemGroup group) {
            counts.merge(group.severity(), group.count(), Long::sum);
        }

        void add(Bar other) {
            other.counts.forEach((severity, count) -> counts.merge(severity, count, Long::sum));
        }

        long count(Severity severity) {
            return counts.getOrDefault(severity, 0L);
        }

        long total() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
