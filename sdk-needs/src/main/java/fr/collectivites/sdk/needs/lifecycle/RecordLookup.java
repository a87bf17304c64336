package fr.collectivites.sdk.needs.lifecycle;

import fr.collectivites.sdk.needs.need.DigitalNeed;
import fr.collectivites.sdk.needs.roadmap.RoadmapProject;
import java.util.Optional;

/** The other records that a change of state is judged by. */
public interface RecordLookup {

    /** The need of that identifier. */
    Optional<DigitalNeed> need(String id);

    /** The project of that identifier. */
    Optional<RoadmapProject> project(String id);
}
