package fr.collectivites.sdk.needs.decision;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One of the things to choose among: a need or a project, with what it is worth under each criterion.
 *
 * @param id identifier, unique in its table; ties are shown in its order
 * @param label its name for people
 * @param values by criterion id, finite, in the unit of the criterion; one that is absent is unknown, which is not zero
 * @param standing whether it is compared
 * @param reason why it is required or set aside, for people; empty where it is compared
 */
public record Alternative(String id, String label, Map<String, Double> values, Standing standing, String reason) {

    /** @throws IllegalArgumentException if the id is blank or a value is not finite */
    public Alternative {
        if (id.isBlank()) {
            throw new IllegalArgumentException("alternative without id");
        }
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        for (Map.Entry<String, Double> value : values.entrySet()) {
            if (!Double.isFinite(value.getValue())) {
                throw new IllegalArgumentException("not a finite value of " + value.getKey() + ": " + value.getValue());
            }
        }
    }

    /** An alternative that is compared. */
    public static Alternative of(String id, String label, Map<String, Double> values) {
        return new Alternative(id, label, values, Standing.COMPARED, "");
    }

    /** The same, to be done whatever its rank would be. */
    public Alternative required(String why) {
        return new Alternative(id, label, values, Standing.REQUIRED, why);
    }

    /** The same, set aside. */
    public Alternative excluded(String why) {
        return new Alternative(id, label, values, Standing.EXCLUDED, why);
    }
}
