package fr.collectivites.sdk.core.place.check;

import fr.collectivites.sdk.core.code.CodeFault;
import fr.collectivites.sdk.core.code.LegalId;
import fr.collectivites.sdk.core.place.StandardField;
import fr.collectivites.sdk.core.place.StandardRecord;
import fr.collectivites.sdk.core.place.clean.Cleaner;
import fr.collectivites.sdk.core.place.clean.Cleaning;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Severity;
import java.util.Optional;

/** The identifier of the body: SIRET with its key (La Poste has a rule of its own), RNA, RIDET; zeros are nobody's. */
final class IdentityRule implements PlaceRule {

    private final Cleaner cleaner;

    IdentityRule(Cleaner cleaner) {
        this.cleaner = cleaner;
    }

    @Override
    public void check(StandardRecord place, Findings findings) {
        Optional<String> pivot = place.text(StandardField.PIVOT);
        if (pivot.isEmpty()) {
            return;
        }
        Optional<CodeFault> fault = LegalId.check(pivot.get());
        if (fault.isEmpty()) {
            return;
        }
        String rule = switch (fault.get()) {
            case PLACEHOLDER, CHECKSUM, SPELLING -> fault.get().id();
            case BLANK, CHARACTERS, LENGTH, UNKNOWN -> "kind";
        };
        Problem.Builder finding = findings.of(CoreCode.PLACE_IDENTIFIER, rule, StandardField.PIVOT);
        if (fault.get() == CodeFault.PLACEHOLDER) {
            finding.severity(Severity.WARNING);
        }
        findings.tell(finding, findings.proposal(cleaner, Cleaning.IDENTIFIER, StandardField.PIVOT));
    }
}
