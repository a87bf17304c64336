package fr.collectivites.sdk.needs.decision;

import fr.collectivites.sdk.core.problem.Messages;
import fr.collectivites.sdk.core.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Rankings in words. */
final class Explanation {

    private static final String BUNDLE = "fr.collectivites.sdk.needs.decision.messages";

    /** A sentence names so many criteria: enough to say what brought the rank, few enough to be read. */
    private static final int NAMED = 3;

    private final Locale locale;
    private final Messages messages;

    private Explanation(Locale locale) {
        this.locale = Messages.language(locale);
        this.messages = Messages.of(BUNDLE, locale, Explanation.class.getClassLoader());
    }

    static Explanation in(Locale locale) {
        return new Explanation(locale);
    }

    String summary(Ranking ranking) {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("method", messages.text("method." + ranking.method()));
        arguments.put("normalisation", messages.text("normalisation." + ranking.normalisation()));
        arguments.put(
                "weights",
                ranking.criteria().stream()
                        .map(c -> c.label(locale) + " " + percent(ranking.weight(c)))
                        .collect(Collectors.joining(", ")));
        arguments.put("version", ranking.table().version());
        return messages.text(ranking.table().version().isEmpty() ? "summary" : "summary.version", arguments);
    }

    String place(Ranking ranking, Ranked place) {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("rank", String.valueOf(place.rank()));
        arguments.put("label", place.alternative().label());
        arguments.put("score", score(ranking, place.score()));
        arguments.put("contributions", contributions(ranking, place));
        arguments.put("best", String.valueOf(place.range().best()));
        arguments.put("worst", String.valueOf(place.range().worst()));
        long same = ranking.places().stream()
                .filter(other -> other.rank() == place.rank())
                .count();
        String sentence = messages.text(same > 1 ? "place.tie" : "place", arguments);
        return place.range().single() ? sentence : sentence + " " + messages.text("place.range", arguments);
    }

    String text(Ranking ranking) {
        List<String> lines = new ArrayList<>();
        lines.add(summary(ranking));
        for (Standing standing : List.of(Standing.REQUIRED, Standing.EXCLUDED)) {
            for (Alternative apart : ranking.table().alternatives(standing)) {
                lines.add(messages.text(
                        standing == Standing.REQUIRED ? "required" : "excluded",
                        Map.of("label", apart.label(), "reason", apart.reason())));
            }
        }
        lines.addAll(ranking.explain(locale));
        lines.addAll(firmness(ranking));
        for (Problem notice : ranking.notices()) {
            lines.add(notice.text(locale));
        }
        return String.join("\n", lines) + "\n";
    }

    List<String> apart(SecondOpinion opinion) {
        List<String> lines = opinion.apart().stream()
                .map(place -> messages.text(
                        "apart",
                        Map.of(
                                "label", place.alternative().label(),
                                "first", String.valueOf(place.rank()),
                                "second", String.valueOf(opinion.rankInSecond(place)),
                                "firstMethod",
                                        messages.text(
                                                "method." + opinion.first().method()),
                                "secondMethod",
                                        messages.text(
                                                "method." + opinion.second().method()))))
                .toList();
        return lines.isEmpty()
                ? List.of(messages.text("apart.none", Map.of("most", String.valueOf(opinion.most()))))
                : lines;
    }

    /** The weights whose move would change the first place, the nearest first. */
    private List<String> firmness(Ranking ranking) {
        Map<String, String> labels = new LinkedHashMap<>();
        ranking.criteria().forEach(criterion -> labels.put(criterion.id(), criterion.label(locale)));
        ranking.places()
                .forEach(place ->
                        labels.put(place.alternative().id(), place.alternative().label()));
        List<StabilityInterval> intervals = ranking.sensitivity().intervals();
        List<String> lines = new ArrayList<>();
        for (StabilityInterval interval : intervals) {
            addCrossing(
                    lines,
                    labels,
                    interval,
                    interval.lower(),
                    interval.challengers().below(),
                    "firm.below");
            addCrossing(
                    lines,
                    labels,
                    interval,
                    interval.upper(),
                    interval.challengers().above(),
                    "firm.above");
        }
        return lines.isEmpty() ? List.of(messages.text("firm.always")) : lines;
    }

    private void addCrossing(
            List<String> lines,
            Map<String, String> labels,
            StabilityInterval interval,
            double crossing,
            String challenger,
            String key) {
        if (!challenger.isEmpty()) {
            lines.add(messages.text(
                    key,
                    Map.of(
                            "criterion", labels.getOrDefault(interval.criterion(), interval.criterion()),
                            "weight", percent(interval.weight()),
                            "crossing", percent(crossing),
                            "challenger", labels.getOrDefault(challenger, challenger))));
        }
    }

    private String contributions(Ranking ranking, Ranked place) {
        return ranking.criteria().stream()
                .sorted(Comparator.comparingDouble((Criterion c) -> -Math.abs(place.contribution(c)))
                        .thenComparing(Criterion::id))
                .limit(NAMED)
                .map(c -> c.label(locale) + " " + score(ranking, place.contribution(c)))
                .collect(Collectors.joining(", "));
    }

    /** Points with one decimal; flows and shares, which stay within 1, with three. */
    private String score(Ranking ranking, double score) {
        boolean points = ranking.normalisation().equals(Normalisation.VALUE_FUNCTION.code())
                || ranking.normalisation().equals(Normalisation.OBSERVED_RANGE.code());
        return String.format(locale, points ? "%.1f" : "%.3f", score);
    }

    private String percent(double share) {
        return String.format(locale, locale.equals(Locale.FRENCH) ? "%.1f\u00a0%%" : "%.1f%%", 100 * share);
    }
}
