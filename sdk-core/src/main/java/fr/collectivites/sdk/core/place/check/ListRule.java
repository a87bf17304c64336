package fr.collectivites.sdk.core.place.check;

import fr.collectivites.sdk.core.place.AccessMode;
import fr.collectivites.sdk.core.place.CodeLists;
import fr.collectivites.sdk.core.place.StandardField;
import fr.collectivites.sdk.core.place.StandardRecord;
import fr.collectivites.sdk.core.place.clean.Cleaner;
import fr.collectivites.sdk.core.place.clean.Cleaning;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.value.Concept;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lists: entries that the standard has, each once, that do not contradict each other; and something to offer. */
final class ListRule implements PlaceRule {

    private final Cleaner cleaner;

    ListRule(Cleaner cleaner) {
        this.cleaner = cleaner;
    }

    @Override
    public void check(StandardRecord place, Findings findings) {
        CodeLists.fields().forEach(field -> entries(field, place, findings));
        List<AccessMode> modes = place.codes(StandardField.ACCESS_MODES, AccessMode::of);
        boolean closed = modes.contains(AccessMode.NO_PUBLIC);
        if (closed && modes.contains(AccessMode.WALK_IN)) {
            findings.tell(findings.of(CoreCode.PLACE_LIST, "contradiction", StandardField.ACCESS_MODES));
        }
        if (place.text(StandardField.SERVICES).isEmpty() && !closed) {
            findings.tell(findings.of(CoreCode.PLACE_LIST, "no-service", StandardField.SERVICES)
                    .severity(Severity.INFO));
        }
    }

    private void entries(StandardField field, StandardRecord place, Findings findings) {
        Set<Concept> seen = new HashSet<>();
        for (String text : place.written(field)) {
            Concept entry = CodeLists.read(field, text);
            boolean again = !seen.add(entry);
            boolean spelt = entry.isKnown() && !entry.code().equals(text);
            if (!entry.isKnown() || spelt || again) {
                String rule = !entry.isKnown() ? "unknown-entry" : again ? "repeated" : "spelling";
                findings.tell(
                        findings.of(CoreCode.PLACE_LIST, rule, field, text),
                        findings.proposal(cleaner, Cleaning.LISTS, field));
            }
        }
    }
}
