package fr.collectivites.sdk.opendata.publish;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.opendata.declaration.Acknowledgement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What {@link Publisher#apply} would do, and nothing else: one {@link Change} per dataset, in the order of the
 * catalogue, then what is on the platform and no longer declared, by identifier. The same catalogue and the same
 * platform give the same plan. Immutable and thread-safe.
 */
public final class PublicationPlan {

    private final String platform;
    private final Catalog catalog;
    private final List<Change> changes;
    private final List<FileChange> pages;
    private final long requests;
    private final Map<String, DatasetWrite> writes;
    private final Map<String, DatasetState> retired;
    private final List<Acknowledgement> acknowledgements;

    PublicationPlan(
            String platform,
            Catalog catalog,
            List<Change> changes,
            List<FileChange> pages,
            long requests,
            Map<String, DatasetWrite> writes,
            Map<String, DatasetState> retired,
            List<Acknowledgement> acknowledgements) {
        this.platform = platform;
        this.catalog = catalog;
        this.changes = List.copyOf(changes);
        this.pages = List.copyOf(pages);
        this.requests = requests;
        this.writes = Map.copyOf(writes);
        this.retired = Map.copyOf(retired);
        this.acknowledgements = List.copyOf(acknowledgements);
    }

    /** Name of the platform, for people. */
    public String platform() {
        return platform;
    }

    /** What happens to each dataset. */
    public List<Change> changes() {
        return changes;
    }

    /** The pages about the catalogue as a whole that are written or removed; empty for a portal that makes its own. */
    public List<FileChange> pages() {
        return pages;
    }

    /** Whether {@code apply} would write nothing. Held and refused datasets do not count: nothing is written for them. */
    public boolean isEmpty() {
        return summary().writes() == 0;
    }

    /** Whether something waits for a person: a dataset that is held or refused. */
    public boolean needsAttention() {
        Summary summary = summary();
        return summary.count(Action.HOLD) + summary.count(Action.REFUSE) > 0;
    }

    /** Its numbers; the writes are those that {@code apply} would make. */
    public Summary summary() {
        List<Action> actions = new ArrayList<>();
        changes.forEach(change -> actions.add(change.action()));
        int writes = pages.size() + changes.stream().mapToInt(Change::writes).sum();
        return new Summary(Summary.count(actions), requests, writes);
    }

    /** The plan in words, one line per dataset, in French for a French locale, else in English. */
    public String text(Locale locale) {
        return new PlanText(locale).plan(this);
    }

    /** The plan as one JSON object; the locale only matters for the messages in it. */
    public String json(Locale locale) {
        return new PlanJson(locale).plan(this);
    }

    /** The plan in French. */
    @Override
    public String toString() {
        return text(Locale.FRENCH);
    }

    Map<String, DatasetWrite> writes() {
        return writes;
    }

    Map<String, DatasetState> retired() {
        return retired;
    }

    List<Acknowledgement> acknowledgements() {
        return acknowledgements;
    }

    Catalog catalog() {
        return catalog;
    }
}
