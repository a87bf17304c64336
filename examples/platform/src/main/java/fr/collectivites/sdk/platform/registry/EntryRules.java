package fr.collectivites.sdk.platform.registry;

import fr.collectivites.sdk.core.value.Entity;
import fr.collectivites.sdk.needs.lifecycle.NeedLifecycle;
import fr.collectivites.sdk.needs.lifecycle.ProjectLifecycle;
import fr.collectivites.sdk.needs.need.DigitalNeed;
import fr.collectivites.sdk.needs.registry.RegistryRecord;
import fr.collectivites.sdk.needs.roadmap.RoadmapProject;
import fr.collectivites.sdk.needs.validation.NeedsValidator;
import fr.collectivites.sdk.platform.access.Caller;
import fr.collectivites.sdk.platform.storage.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The rules that content goes by: the shape of its kind, rules N-001 to N-021 of the SDK, what is frozen after submission, and
 * duplicates. Used by one writer at a time, but for {@link #judge}.
 */
public final class EntryRules {

    private final NeedsValidator validator;
    private final Duplicates duplicates;

    /** Rules by a validator, and by the needs that are there. */
    public EntryRules(NeedsValidator validator, Duplicates duplicates) {
        this.validator = validator;
        this.duplicates = duplicates;
    }

    /** The validator. */
    public NeedsValidator validator() {
        return validator;
    }

    /**
     * Judges an entry as it would stand.
     *
     * @return the findings that do not stand in the way
     * @throws Refusal with all findings, when one stands in the way
     */
    List<Finding> check(Handle handle, Caller caller, Entry entry, Optional<Entry> before, boolean allowDuplicate) {
        List<Finding> findings = judge(entry, before);
        if (findings.stream().anyMatch(Finding::error)) {
            throw new Refusal(Refusal.Type.VALIDATION, "La fiche enfreint des règles : voir « errors ».", findings);
        }
        if (entry.kind() == Kind.NEED) {
            // A need that is there already stays, whatever it resembles
            boolean refuse = before.isEmpty() && !allowDuplicate;
            duplicates
                    .check(handle, caller, Records.read(entry, DigitalNeed.class), refuse)
                    .ifPresent(findings::add);
        }
        return findings;
    }

    /** All findings on an entry as it would stand. */
    public List<Finding> judge(Entry entry, Optional<Entry> before) {
        List<Finding> findings = new ArrayList<>();
        Entity record;
        try {
            record = Records.parse(entry);
        } catch (Records.WrongShapeException e) {
            findings.add(new Finding(e.pointer(), "N-001", true, "La valeur n'a pas la forme attendue."));
            return findings;
        }
        for (String pointer : Records.unknown(entry, record)) {
            findings.add(new Finding(pointer, "N-001", true, "Ce membre n'existe pas dans le contrat."));
        }
        if (record instanceof RegistryRecord registered) {
            validator.validate(registered, problem -> findings.add(Finding.of(problem)));
        }
        before.ifPresent(old -> compare(old, record, findings));
        return findings;
    }

    private static void compare(Entry before, Entity record, List<Finding> findings) {
        if (record instanceof DigitalNeed need) {
            NeedLifecycle.frozen(Records.read(before, DigitalNeed.class), need)
                    .forEach(problem -> findings.add(Finding.of(problem)));
        } else if (record instanceof RoadmapProject project) {
            ProjectLifecycle.check(Records.read(before, RoadmapProject.class), project, Optional.empty())
                    .forEach(problem -> findings.add(Finding.of(problem)));
        }
    }

    void begin() {
        duplicates.begin();
    }

    void undo() {
        duplicates.undo();
    }

    void remember(Entry entry) {
        if (entry.kind() == Kind.NEED) {
            duplicates.put(Records.read(entry, DigitalNeed.class));
        }
    }

    void forget(Entry entry) {
        if (entry.kind() == Kind.NEED) {
            duplicates.remove(entry.id());
        }
    }
}
