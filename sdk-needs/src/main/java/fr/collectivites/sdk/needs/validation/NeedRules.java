package fr.collectivites.sdk.needs.validation;

import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.needs.finding.NeedsCode;
import fr.collectivites.sdk.needs.need.DigitalNeed;
import fr.collectivites.sdk.needs.need.NeedContact;
import fr.collectivites.sdk.needs.need.NeedStatus;
import fr.collectivites.sdk.needs.need.ProjectLink;
import fr.collectivites.sdk.needs.need.Relay;
import fr.collectivites.sdk.needs.need.Submitter;
import fr.collectivites.sdk.needs.registry.ContributorRole;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules of a need. Stateless. */
final class NeedRules {

    private static final Set<ContributorRole> RELAYS =
            Set.of(ContributorRole.ELECTED, ContributorRole.MANAGEMENT, ContributorRole.STAFF);
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private NeedRules() {}

    static void check(DigitalNeed need, FieldChecks checks, Places places) {
        checks.requiredText("/title", need.title(), RecordRules.TITLE_MIN, RecordRules.TITLE_MAX);
        if (need.status().filter(NeedStatus.DRAFT::equals).isPresent()) {
            checks.draft();
        }
        checks.requiredText("/description", need.description(), RecordRules.TEXT_MIN, RecordRules.TEXT_MAX);
        checks.required("/theme", need.theme());
        checks.known("/theme", need.theme());
        checks.size("/secondaryThemes", need.secondaryThemes(), 0, 3);
        checks.known("/secondaryThemes", need.secondaryThemes());
        checks.functions("/m57", need.m57(), 5);
        places.check(need.perimeters(), need.owner(), true, checks);
        need.submitter().ifPresentOrElse(submitter -> submitter(submitter, checks), () -> checks.missing("/submitter"));
        contacts(need.contacts(), checks);
        weighing(need, checks, places);
        wantedBy(need, checks);
        checks.known("/status", need.status());
        need.mergedInto().ifPresent(id -> checks.uuid("/mergedInto", id));
        links(need.linkedProjects(), checks);
        checks.size("/supporters", need.supportersText(), 0, 200);
        checks.sirens("/supporters", need.supportersText());
        checks.uuids("/inspiredBy", need.inspiredBy());
        RecordRules.attachments(need.attachments(), checks);
        RecordRules.personal("/title", need.title(), need, checks);
        RecordRules.personal("/description", need.description(), need, checks);
    }

    /** Rule N-003: a citizen speaks through a relay. */
    private static void submitter(Submitter submitter, FieldChecks checks) {
        checks.required("/submitter/role", submitter.role());
        checks.known("/submitter/role", submitter.role());
        Optional<Relay> relay = submitter.relayedBy();
        relay.ifPresent(by -> {
            checks.known("/submitter/relayedBy/role", by.role());
            checks.siren("/submitter/relayedBy/siren", by.sirenText());
        });
        boolean citizen =
                submitter.role().filter(ContributorRole.CITIZEN::equals).isPresent();
        boolean relayed = relay.filter(by -> by.role().filter(RELAYS::contains).isPresent()
                        && by.siren().isPresent())
                .isPresent();
        if (citizen && !relayed) {
            checks.report(checks.at("/submitter/relayedBy", NeedsCode.CITIZEN_WITHOUT_RELAY));
        }
    }

    private static void contacts(List<NeedContact> contacts, FieldChecks checks) {
        checks.size("/contacts", contacts, 0, 10);
        for (int i = 0; i < contacts.size(); i++) {
            NeedContact contact = contacts.get(i);
            String pointer = "/contacts/" + i;
            checks.requiredText(pointer + "/name", contact.name(), 1, 200);
            contact.email()
                    .filter(email -> !EMAIL.matcher(email).matches())
                    // Not shown: findings travel further than contacts may.
                    .ifPresent(email -> checks.form(pointer + "/email", "…", "nom@exemple.fr"));
            checks.text(pointer + "/phone", contact.phone(), 1, 30);
            checks.text(pointer + "/function", contact.function(), 1, 200);
            checks.known(pointer + "/role", contact.role());
        }
    }

    private static void weighing(DigitalNeed need, FieldChecks checks, Places places) {
        checks.known("/beneficiaries", need.beneficiaries());
        checks.whole(
                "/populationReached", need.populationReachedText(), need.populationReached(), 0, Integer.MAX_VALUE);
        places.reach(need.populationReached(), need.perimeters(), checks);
        checks.whole("/impact", need.impactText(), need.impact(), 0, 4);
        checks.whole("/urgency", need.urgencyText(), need.urgency(), 0, 4);
        need.legalObligation().ifPresent(obligation -> {
            checks.requiredText("/legalObligation/text", obligation.text(), 1, 2_000);
            checks.day("/legalObligation/deadline", obligation.deadlineText());
        });
        checks.whole("/effort", need.effortText(), need.effort(), 1, 5);
        need.estimatedBudget().ifPresent(budget -> MoneyRules.amount("/estimatedBudget", budget, checks));
    }

    /** Rule N-007: not before the need was told; past on a change of it, it is only worth a warning. */
    private static void wantedBy(DigitalNeed need, FieldChecks checks) {
        Optional<LocalDate> wanted = checks.day("/wantedBy", need.wantedByText());
        if (wanted.isEmpty()) {
            return;
        }
        Optional<LocalDate> told = need.createdAt().map(instant -> LocalDate.ofInstant(instant, PARIS));
        LocalDate first = told.orElse(checks.today());
        boolean error = wanted.get().isBefore(first);
        if (error || wanted.get().isBefore(checks.today())) {
            checks.report(checks.at("/wantedBy", NeedsCode.DATE_PAST)
                    .severity(error ? Severity.ERROR : Severity.WARNING)
                    .value(wanted.get().toString())
                    .expected((error ? first : checks.today()).toString()));
        }
    }

    private static void links(List<ProjectLink> links, FieldChecks checks) {
        for (int i = 0; i < links.size(); i++) {
            String pointer = "/linkedProjects/" + i;
            ProjectLink link = links.get(i);
            if (checks.required(pointer + "/project", link.project())) {
                checks.uuid(pointer + "/project", link.project().orElseThrow());
            }
            if (link.shareText().isPresent()
                    && link.share()
                            .filter(share -> share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0)
                            .isEmpty()) {
                checks.report(checks.at(pointer + "/share", NeedsCode.NUMBER_RANGE)
                        .value(link.shareText().get())
                        .expected("0–1"));
            }
        }
    }
}
