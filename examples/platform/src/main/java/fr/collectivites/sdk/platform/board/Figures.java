package fr.collectivites.sdk.platform.board;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Figures as the contract writes them: what each counts, of what, as of when. Not thread-safe. */
public final class Figures {

    private final String asOf;
    private final Set<String> epcis;
    private final Set<String> themes;
    private final ArrayNode all = JsonNodeFactory.instance.arrayNode();

    /**
     * No figures yet.
     *
     * @param asOf the instant that they hold for
     * @param epcis the EPCI that are asked for, all when empty
     * @param themes the themes that are asked for, all when empty
     */
    public Figures(String asOf, Set<String> epcis, Set<String> themes) {
        this.asOf = asOf;
        this.epcis = Set.copyOf(epcis);
        this.themes = Set.copyOf(themes);
    }

    /** What a figure is about, as pairs of a dimension and a value; the measure comes first. */
    Figure of(String measure, String... dimensions) {
        ObjectNode figure = JsonNodeFactory.instance.objectNode();
        ObjectNode key = figure.putObject("key");
        for (int i = 0; i < dimensions.length; i += 2) {
            key.put(dimensions[i], dimensions[i + 1]);
        }
        key.put("measure", measure);
        if (asked(key, "epci", epcis) && asked(key, "theme", themes)) {
            all.add(figure);
        }
        return new Figure(figure, asOf);
    }

    private static boolean asked(ObjectNode key, String dimension, Set<String> wanted) {
        return wanted.isEmpty()
                || !key.has(dimension)
                || wanted.contains(key.path(dimension).asText());
    }

    /** The figures, in the order in which they were made. */
    public ArrayNode all() {
        return all;
    }

    /** One figure, being made. */
    static final class Figure {
        private final ObjectNode figure;

        private Figure(ObjectNode figure, String asOf) {
            this.figure = figure;
            figure.putNull("value").put("asOf", asOf);
        }

        Figure value(double value) {
            figure.put("value", value);
            return this;
        }

        Figure value(OptionalDouble value) {
            value.ifPresent(this::value);
            return this;
        }

        /** A share: its parts and, where there is something to divide by, their quotient. */
        Figure share(double numerator, double denominator) {
            figure.put("numerator", numerator).put("denominator", denominator);
            return denominator == 0 ? this : value(numerator / denominator);
        }

        Figure unit(String unit) {
            figure.put("unit", unit);
            return this;
        }

        Figure unknown(int unknown) {
            figure.put("unknown", unknown);
            return this;
        }

        Figure of(Optional<Integer> denominator) {
            denominator.ifPresent(count -> figure.put("denominator", count));
            return this;
        }
    }
}
