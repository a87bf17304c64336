package fr.collectivites.sdk.core.place.merge;

import fr.collectivites.sdk.core.value.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What two records say for and against being of one place, in points that add up (the logarithm of odds). Only what both say
 * is evidence: a missing position, number or identifier counts neither way.
 */
final class Evidence {

    /** Before anything is compared: records of one area are seldom of one place. */
    private static final double PRIOR = -5;

    private static final double NEAR = 60;
    private static final double CLOSE = 250;
    private static final double AWAY = 1_000;
    private static final double FAR = 3_000;

    private final List<MatchReason> reasons = new ArrayList<>();
    private double points = PRIOR;

    private Evidence() {}

    static Evidence of(PlaceTraits a, PlaceTraits b) {
        Evidence evidence = new Evidence();
        evidence.names(a, b);
        evidence.addresses(a, b);
        evidence.distance(a, b);
        evidence.identifiers(a, b);
        evidence.types(a, b);
        if (!a.area.equals(b.area)) {
            evidence.points -= 2;
        }
        return evidence;
    }

    /** From 0 to 100. */
    int score() {
        return (int) Math.round(100 / (1 + Math.exp(-points)));
    }

    List<MatchReason> reasons() {
        return reasons;
    }

    private void add(double more, MatchReason reason) {
        points += more;
        reasons.add(reason);
    }

    private void names(PlaceTraits a, PlaceTraits b) {
        double alike = Words.similarity(a.name, b.name);
        if (alike >= 0.95) {
            add(5.5, MatchReason.SAME_NAME);
        } else if (alike >= 0.75) {
            add(4, MatchReason.SAME_NAME);
        } else if (alike >= 0.55) {
            add(1.5, MatchReason.SAME_NAME);
        } else if (alike < 0.35) {
            add(-4, MatchReason.OTHER_NAME);
        } else {
            points -= 1;
        }
    }

    private void addresses(PlaceTraits a, PlaceTraits b) {
        if (a.street.length == 0 || b.street.length == 0) {
            return;
        }
        double alike = Words.similarity(a.street, b.street);
        boolean numbers = !a.number.isEmpty() && !b.number.isEmpty();
        if (numbers && !a.number.equals(b.number)) {
            add(-2, MatchReason.OTHER_ADDRESS);
        } else if (alike >= 0.8) {
            add(numbers ? 3 : 1.5, MatchReason.SAME_ADDRESS);
        } else if (alike >= 0.55) {
            add(1, MatchReason.SAME_ADDRESS);
        } else if (alike < 0.3) {
            add(-2, MatchReason.OTHER_ADDRESS);
        }
    }

    private void distance(PlaceTraits a, PlaceTraits b) {
        Position one = a.position;
        Position other = b.position;
        if (one == null || other == null) {
            return;
        }
        double metres = one.distanceTo(other);
        if (metres <= NEAR) {
            add(2, MatchReason.NEAR);
        } else if (metres <= CLOSE) {
            add(1, MatchReason.NEAR);
        } else if (metres > FAR) {
            add(-4, MatchReason.FAR);
        } else if (metres > AWAY) {
            add(-1.5, MatchReason.FAR);
        }
    }

    private void identifiers(PlaceTraits a, PlaceTraits b) {
        if (!a.body.isEmpty() && !b.body.isEmpty()) {
            boolean same = a.body.equals(b.body);
            add(same ? 1.5 : -1, same ? MatchReason.SAME_BODY : MatchReason.OTHER_BODY);
        }
        if (!a.phone.isEmpty() && a.phone.equals(b.phone)) {
            add(2, MatchReason.SAME_PHONE);
        }
        if (!Collections.disjoint(a.contacts, b.contacts)) {
            add(1, MatchReason.SAME_CONTACT);
        }
    }

    private void types(PlaceTraits a, PlaceTraits b) {
        if (a.types.isEmpty() || b.types.isEmpty()) {
            return;
        }
        boolean same = !Collections.disjoint(a.types, b.types);
        add(same ? 0.5 : -1.5, same ? MatchReason.SAME_TYPE : MatchReason.OTHER_TYPE);
    }
}
