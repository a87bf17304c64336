package fr.collectivites.sdk.core.place.check;

import fr.collectivites.sdk.core.place.StandardRecord;

/** Rules on one subject. Immutable and thread-safe. */
interface PlaceRule {

    /** Tells what is wrong with a place. */
    void check(StandardRecord place, Findings findings);
}
