package fr.collectivites.sdk.opendata.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The rules of ours on which bodies are expected to publish what, by kind and population: data in {@code
 * obligations.tsv}, each with its text and date. Immutable and thread-safe.
 */
public final class Obligations {

    private static final Obligations BUNDLED = new Obligations();

    private record Rule(Obligation obligation, List<String> kinds, int population) {}

    private final List<Rule> rules = new ArrayList<>();

    private Obligations() {
        List<Topic> topics = Topic.bundled();
        for (RuleFile.Row row : RuleFile.read("obligations.tsv")) {
            Topic topic = topics.stream()
                    .filter(one -> one.id().equals(row.get("topic")))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no subject " + row.get("topic")));
            rules.add(new Rule(
                    new Obligation(
                            row.get("id"),
                            topic,
                            Obligation.Certainty.valueOf(row.get("certainty").toUpperCase(Locale.ROOT)),
                            new Obligation.Source(row.get("text"), row.get("since"), row.get("checked")),
                            new Obligation.Note(row.get("fr"), row.get("en"))),
                    row.list("kinds"),
                    Integer.parseInt(row.get("population"))));
        }
    }

    /** The rules that the SDK carries. */
    public static Obligations bundled() {
        return BUNDLED;
    }

    /** What a body is expected to publish. One whose population is not known is held to no threshold but zero. */
    public List<Obligation> of(AuditedBody body) {
        return rules.stream()
                .filter(rule -> rule.kinds().contains(body.kind().code()))
                .filter(rule -> rule.population() == 0 || body.population() >= rule.population())
                .map(Rule::obligation)
                .toList();
    }

    /** Every rule, whomever it binds. */
    public List<Obligation> all() {
        return rules.stream().map(Rule::obligation).toList();
    }
}
